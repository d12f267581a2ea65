"""A short soak: no errors, and nothing grows. How long anything takes is not asked here."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace

import pytest
from modelarts_emulator.assembly import HANDLERS

from tests.benchmarks.latencies import Latencies, joined, percentile
from tests.benchmarks.local_server import Usage
from tests.benchmarks.mixture import ROUNDS
from tests.benchmarks.operations import ALONE, DOCUMENT
from tests.benchmarks.soak import Soak, soak

_QUIET = Usage(
    memory=80.0,
    descriptors=17,
    threads=20,
    processes=0,
    temporary=0,
    blobs=4,
    documents={"account": 1, "token": 3},
    database=1.0,
    processor=1.0,
)


@pytest.mark.slow("a local ModelArts in a process of its own, and jobs that run in it", seconds=15)
def test_mixed_calls_cause_no_errors_and_nothing_grows() -> None:
    result = soak(1.0, threads=4)
    assert result.wrong() == []
    assert result.grown() == []
    assert len(result.latencies.seconds) >= 30
    assert result.latencies.requests >= 4 * len(ROUNDS)


def _soak(after: Usage, latencies: Latencies | None = None, log: str = "") -> Soak:
    return Soak(latencies or Latencies(), replace(_QUIET, threads=2), _QUIET, after, 1.0, log)


@pytest.mark.parametrize(
    ("after", "named"),
    [
        (replace(_QUIET, memory=101.0), "memory"),
        (replace(_QUIET, descriptors=30), "descriptors"),
        (replace(_QUIET, threads=47), "threads"),
        (replace(_QUIET, processes=1), "processes"),
        (replace(_QUIET, temporary=1), "temporary"),
        (replace(_QUIET, blobs=5), "blobs"),
        (replace(_QUIET, documents={"account": 1, "training_job_owner": 1}), "training_job_owner"),
    ],
)
def test_growth_is_found(after: Usage, named: str) -> None:
    problems = _soak(after).grown()
    assert len(problems) == 1
    assert named in problems[0]


def test_pools_that_fill_are_no_growth() -> None:
    assert _soak(replace(_QUIET, threads=46)).grown() == []


def test_tokens_that_are_valid_are_no_growth() -> None:
    assert _soak(replace(_QUIET, documents={"account": 1, "token": 500})).grown() == []


def test_errors_of_requests_and_of_the_server_are_found() -> None:
    latencies = Latencies()
    for number in range(30):
        latencies.fail(f"error {number}")
    problems = _soak(_QUIET, latencies, "Traceback").wrong()
    assert problems[0] == "error 0"
    assert "10 further errors" in problems[-2]
    assert "Traceback" in problems[-1]


def test_slow_operations_are_found() -> None:
    latencies = Latencies()
    for _ in range(97):
        latencies.add("PutObject", 0.01)
        latencies.add("CreateTrainingJob", 0.01)
    for _ in range(3):
        latencies.add("PutObject", 0.2)
    assert _soak(_QUIET, latencies).late() == ["PutObject: p99 is 200 ms, at most 150 ms"]


def test_percentiles_are_nearest_ranks() -> None:
    seconds = [0.001 * number for number in range(1, 101)]
    found = [percentile(seconds, percent) for percent in (50, 99, 100)]
    assert found == pytest.approx([50, 99, 100])
    assert percentile([0.5], 99) == 500


def test_the_requests_of_several_processes_are_joined() -> None:
    parts = [Latencies(), Latencies()]
    for part in parts:
        part.lasted = 2.0
        part.add("GetObject", 0.1)
        part.fail("error")
    whole = joined([pickle.loads(pickle.dumps(part)) for part in parts])  # noqa: S301 - what this test has written
    assert (whole.requests, whole.failed, whole.errors, whole.lasted) == (2, 2, ["error", "error"], 2.0)


def test_the_committed_report_has_every_operation_that_has_behaviour() -> None:
    rows = re.findall(r"^\| (\w+) \|", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert set(HANDLERS) - set(rows) == ALONE
    assert {"PutObject", "GetObject", "HeadObject", "ListObjects", "DeleteObject", "UploadPart"} <= set(rows)
