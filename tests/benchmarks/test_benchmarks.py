"""The benchmark measures what it says. How long anything takes is not asked here.

All subjects run on the interpreter of the tests, which has the official SDK too.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import peers, processes
from benchmarks.answer import as_json, job, page
from benchmarks.reading import ATTRIBUTES, KEYS, reader
from benchmarks.report import DOCUMENT
from benchmarks.transfers.report import split
from tests.conftest import MakeOnce
from tests.support.description import bundle


@pytest.fixture(scope="module")
def found(description: Mapping[str, Any], make_once: MakeOnce) -> peers.Peers:
    """The peers; the stock client has only the operations that are measured, as the others take long to generate."""

    def make(stock: Path) -> None:
        cut_down = stock / "openapi.yaml"
        cut_down.write_text(json.dumps(_cut_down(description)), encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(peers, "BUNDLE", cut_down)
            peers.make_stock_client(stock)

    return peers.Peers(Path(sys.executable), make_once("stock", make))


@pytest.fixture(scope="module")
def description() -> Mapping[str, Any]:
    return bundle()


def _cut_down(description: Mapping[str, Any]) -> dict[str, Any]:
    """The description with the operations about one training job, and the components that they need."""
    paths = {
        path: item for path, item in description["paths"].items() if path.endswith("/training-jobs/{training_job_id}")
    }
    components: dict[str, dict[str, Any]] = defaultdict(dict)
    components["securitySchemes"] = description["components"]["securitySchemes"]
    waiting = [json.dumps(paths), '"#/components/schemas/JobListResponse"']
    while waiting:
        for kind, name in re.findall(r'"#/components/(\w+)/([^"]+)"', waiting.pop()):
            if name not in components[kind]:
                components[kind][name] = description["components"][kind][name]
                waiting.append(json.dumps(components[kind][name]))
    return {**description, "paths": paths, "components": components}


@pytest.mark.parametrize(("schema", "answer"), [("JobListResponse", page()), ("JobResponse", job(1))])
def test_answers_are_as_described(description: Mapping[str, Any], schema: str, answer: dict[str, Any]) -> None:
    wanted = {"$ref": f"#/components/schemas/{schema}", "components": description["components"]}
    assert [error.message for error in jsonschema_rs.Draft202012Validator(wanted).iter_errors(answer)] == []


def test_the_page_is_as_large_as_said() -> None:
    jobs = page()["items"]
    assert len(jobs) == 1000
    assert len(as_json(page())) == pytest.approx(1.5e6, rel=0.01)
    assert _objects(jobs[0]) == 30
    assert len({as_json(job) for job in jobs}) == 1000


def test_everything_is_read() -> None:
    seen: list[str] = []

    class Watched(dict[str, Any]):
        def __getitem__(self, name: str) -> Any:
            seen.append(name)
            return super().__getitem__(name)

    def watched(value: Any) -> Any:
        if isinstance(value, dict):
            return Watched({name: watched(inner) for name, inner in value.items()})
        return [watched(item) for item in value] if isinstance(value, list) else value

    reader(page(1), KEYS)(watched(page(3)))
    assert sorted(seen) == sorted(_names(page(3)))


def test_reading_needs_every_attribute() -> None:
    with pytest.raises(AttributeError, match="total"):
        reader(page(1), ATTRIBUTES)(object())


@pytest.mark.slow("runs every subject of the benchmark in processes of its own", seconds=30)
def test_the_report_has_every_row_and_so_has_the_committed_one(found: peers.Peers) -> None:
    text = benchmarks.run(
        found, benchmarks.Extent(2, rounds=1, imports=1, calls=2, crowds=1, signatures=1, warm_up=False)
    )
    assert all(float(number) > 0 for number in re.findall(r"\| (\d+\.\d+) ", text))
    committed, _transfers = split(DOCUMENT.read_text(encoding="utf-8"))
    assert _labels(text) == _labels(committed)


@pytest.mark.slow("generates a stock client")
def test_a_subject_that_loses_something_is_not_measured(found: peers.Peers, tmp_path: Path) -> None:
    answer = tmp_path / "page.json"
    answer.write_bytes(as_json({**page(1), "not_described": 1}))
    with (
        pytest.raises(processes.BenchmarkError, match="official does not encode the response"),
        processes.workers(found, answer, "http://127.0.0.1:9", "job"),
    ):
        pass


def test_a_peer_that_cannot_be_had_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "openapi.yaml"
    broken.write_text("openapi: 3.1.0\n", encoding="utf-8")
    monkeypatch.setattr(peers, "BUNDLE", broken)
    with pytest.raises(peers.PeerError, match=r".+"):
        peers.make_stock_client(tmp_path)


def _objects(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + sum(_objects(inner) for inner in value.values())
    return sum(_objects(item) for item in value) if isinstance(value, list) else 0


def _names(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(name for inner in value.values() for name in _names(inner))]
    return [name for item in value for name in _names(item)] if isinstance(value, list) else []


def _labels(report: str) -> list[str]:
    """The first column of all tables."""
    return re.findall(r"^\| (.+?) \|", report, flags=re.MULTILINE)
