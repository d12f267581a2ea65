"""Public kinds of model packages are imported, deployed and called as they are."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest
from modelarts.config.model_config import ServiceConfig, TransformerConfig
from modelarts.model import Model
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator

from tests.interop.inference_packages import KINDS, Kind
from tests.support.no_authority import NO_AUTHORITY

BUCKET: Final = "public-packages"
FLAVOR: Final = "modelarts.vm.cpu.2u"


@pytest.fixture(scope="module")
def emulator_of_module(module_emulator: Emulator) -> Emulator:
    """The module's emulator, with a bucket."""
    module_emulator.services.storage.create_bucket(BUCKET)
    return module_emulator


@pytest.fixture
def session(emulator_of_module: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session from the environment."""
    for name, value in emulator_of_module.environment.items():
        monkeypatch.setenv(name, value)
    with Session(retries=0) as made:
        yield made


def imported(session: Session, kind: Kind, folder: Path) -> Model:
    """Write a package, and import it."""
    files = {"config.json": kind.config, "customize_service.py": kind.script, **kind.files}
    for name, content in files.items():
        file = folder / "model" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return Model(
        session,
        model_name=f"kind-{secrets.token_hex(4)}",
        model_version="0.0.1",
        source_location_type="LOCAL_SOURCE",
        source_location=str(folder),
        model_type=kind.model_type,
        obs_path=f"obs://{BUCKET}/",
    )


def predicted(address: str, token: str, kind: Kind) -> httpx.Response:
    """The answer to the prediction of a kind, requested as programs without the SDK do."""
    files = {name: (f"{name}.png", content) for name, content in kind.images.items()}
    with httpx.Client(headers={"X-Auth-Token": token}, verify=NO_AUTHORITY, trust_env=False, timeout=60) as client:
        target = f"{address}?{kind.query}" if kind.query else address
        return client.post(target, files=files) if files else client.post(target, json=kind.request)


@pytest.mark.parametrize("name", KINDS)
def test_a_public_kind_of_package_serves(
    name: str, session: Session, emulator_of_module: Emulator, tmp_path: Path
) -> None:
    kind = KINDS[name]
    model = imported(session, kind, tmp_path)
    config = ServiceConfig(model_id=model.model_id, weight="100", specification=FLAVOR, instance_count="1")
    predictor = model.deploy_predictor(service_name=f"s-{model.model_id[:8]}", configs=[config])
    address = predictor.get_service_info().access_address
    token = emulator_of_module.services.accounts.issue_token(project_scope=True).token
    answer = predicted(str(address), token, kind)
    predictor.delete_service()
    assert answer.status_code == 200, answer.text
    assert answer.json() == kind.answer


def test_a_public_kind_of_package_processes_a_batch(session: Session, tmp_path: Path) -> None:
    kind = KINDS["XGBoost, whose model its own library wrote"]
    features = {"a": {"type": "number", "index": 0}, "b": {"type": "number", "index": 1}}
    row = {"type": "object", "properties": features}
    rows = {"type": "object", "properties": {"req_data": {"type": "array", "items": [row]}}}
    rule = {"type": "object", "properties": {"data": rows}}
    model = imported(session, kind, tmp_path / "package")
    (tmp_path / "rows.csv").write_text("1,2\n30,40\n")
    session.obs.upload_file(tmp_path / "rows.csv", f"obs://{BUCKET}/{model.model_id}/in/")
    config = TransformerConfig(
        model_id=model.model_id,
        specification=FLAVOR,
        instance_count=1,
        src_path=f"/{BUCKET}/{model.model_id}/in/",
        dest_path=f"/{BUCKET}/{model.model_id}/out/",
        req_uri="/",
        mapping_type="csv",
        mapping_rule=rule,
    )
    transformer = model.deploy_transformer(service_name=f"b-{model.model_id[:8]}", infer_type="batch", configs=[config])
    assert transformer.wait(timeout=120).status == "finished"
    session.obs.download_dir(f"obs://{BUCKET}/{model.model_id}/out/", f"{tmp_path}/out/")
    transformer.delete_service()
    (result,) = (tmp_path / "out").rglob("rows.csv_result.txt")
    answers = [json.loads(line) for line in result.read_text().splitlines()]
    assert [answer["data"]["resp_data"] for answer in answers] == [[{"predictresult": 3.5}], [{"predictresult": 70.5}]]
