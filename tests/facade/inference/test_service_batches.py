"""Batch services, from a folder of data to the results, over real sockets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts.config.model_config import TransformerConfig
from modelarts.exceptions import PredictionError, ServiceFailedError
from modelarts.model import Predictor, Transformer
from modelarts.session import Session

from tests.support.service_place import FLAVOR, Place, new_place


@pytest.fixture
def place(session: Session, bucket: str, tmp_path: Path) -> Iterator[Place]:
    with new_place(session, bucket, tmp_path) as made:
        yield made


def _uploaded(place: Place, files: dict[str, str]) -> str:
    folder = place.folder / "input"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_text(content)
    return place.session.obs.upload_dir(folder, f"obs://{place.bucket}/")


def _transformer(
    place: Place, source: str, mapping_type: str, rule: dict[str, object] | None = None, src_type: str | None = None
) -> Transformer:
    model = place.model()
    config = TransformerConfig(
        model_id=model.model_id,
        specification=FLAVOR,
        instance_count=1,
        src_path=source,
        dest_path=f"/{place.bucket}/output/",
        req_uri="/",
        mapping_type=mapping_type,
        mapping_rule=rule,
        src_type=src_type,
    )
    transformer = model.deploy_transformer(service_name=f"{place.name}-t", infer_type="batch", configs=[config])
    place.services.append(transformer)
    return transformer


def test_a_batch_of_files(place: Place) -> None:
    """Over a second: an instance starts, and ends."""
    source = _uploaded(place, {"a.png": "1", "b.png": "22"})
    transformer = _transformer(place, source, "file")
    info = transformer.wait(timeout=120)
    assert (info.status, info.infer_type) == ("finished", "batch")
    results = place.session.obs.list(f"obs://{place.bucket}/output/")
    assert len(results) >= 2
    with pytest.raises(PredictionError, match="only real-time services answer predictions"):
        Predictor(place.session, transformer.service_id).predict(data={}, data_type="json")


def test_a_batch_of_a_manifest(place: Place) -> None:
    source = _uploaded(place, {"a.png": "1", "b.png": "22", "c.png": "333"})
    lines = [json.dumps({"source": f"{source}{name}"}) for name in ("a.png", "c.png")]
    (place.folder / "some.manifest").write_text("\n".join(lines))
    manifest = place.session.obs.upload_file(place.folder / "some.manifest", f"obs://{place.bucket}/")
    transformer = _transformer(place, manifest, "file", src_type="ManifestFile")
    assert transformer.wait(timeout=120).status == "finished"
    results = [found.path for found in place.session.obs.list(f"obs://{place.bucket}/output/")]
    assert any("a.png" in path for path in results)
    assert any("c.png" in path for path in results)
    assert not any("b.png" in path for path in results)


def test_a_batch_without_input_says_what_to_correct(place: Place) -> None:
    with pytest.raises(ServiceFailedError, match=r"has no input\. .* correct src_path"):
        _transformer(place, f"obs://{place.bucket}/nothing/", "file").wait(timeout=120)


def test_a_batch_of_rows(place: Place) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([["1", "2"], ["3", "4"]])
    source = _uploaded(place, {"rows.csv": text.getvalue()})
    rule: dict[str, object] = {"type": "object", "properties": {"x": {"type": "number", "index": 1}}}
    assert _transformer(place, source, "csv", rule).wait(timeout=120).status == "finished"
    target = place.session.obs.download_dir(f"obs://{place.bucket}/output/", f"{place.folder}/")
    shown = "".join(file.read_text() for file in target.rglob("*") if file.is_file())
    assert all(json.dumps(value) in shown for value in (2, 4))
