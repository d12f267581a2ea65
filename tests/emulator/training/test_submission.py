"""Jobs that are created at the same time, and a supervisor that ends meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import mapping, text
from modelarts_emulator.training.records import DuplicateNameError, JobRecords

from tests.support.polling import until
from tests.support.training_platform import Training, open_training, request

_SECONDS = 30.0


@pytest.fixture
def training(tmp_path: Path) -> Iterator[Training]:
    with ExitStack() as closing:
        opened = open_training(tmp_path, closing)
        opened.code("print('x')")
        yield opened


class _SlowRecords:
    """Stores the job `slow` when a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun = threading.Event()
        self.may_go_on = threading.Event()
        self._add = JobRecords.add
        monkeypatch.setattr(JobRecords, "add", lambda *arguments: self._slowly(*arguments))

    def _slowly(self, records: JobRecords, project_id: str, job: Json, user_id: str) -> None:
        if text(mapping(job, "metadata"), "name") == "slow":
            self.begun.set()
            assert self.may_go_on.wait(_SECONDS)
        self._add(records, project_id, job, user_id)


def test_no_job_waits_for_another_one_to_be_stored(training: Training, monkeypatch: pytest.MonkeyPatch) -> None:
    records = _SlowRecords(monkeypatch)
    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(training.create, name="slow")
        assert records.begun.wait(_SECONDS)
        quick = pool.submit(training.create, name="quick").result(_SECONDS)
        assert training.ended(quick)["status"]["phase"] == "Completed"
        assert training.body("ShowTrainingJobMetrics", quick, "worker-0")["metrics"]
        records.may_go_on.set()
        assert training.ended(slow.result(_SECONDS))["status"]["phase"] == "Completed"


def test_a_job_that_is_refused_is_not_counted(training: Training) -> None:
    job_id = training.create(name="same")
    for _ in range(3):
        assert training.refusal("CreateTrainingJob", body=request(name="same")).error_code == "ModelArts.2751"
    training.ended(job_id)
    assert list(vars(training.services.jobs)["_runs"]) in ([job_id], [])


def test_a_job_that_is_stored_while_the_supervisor_ends_is_lost(
    training: Training, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = _SlowRecords(monkeypatch)
    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(training.create, name="slow")
        assert records.begun.wait(_SECONDS)
        ending = pool.submit(training.services.jobs.close)
        until(lambda: bool(vars(training.services.jobs)["_closed"]))
        records.may_go_on.set()
        ending.result(_SECONDS)
        details = training.details(slow.result(_SECONDS))
    assert (details["status"]["phase"], details["status"]["secondary_phase"]) == ("Failed", "Lost")


def test_a_supervisor_ends_though_a_job_cannot_be_stored(training: Training, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise DuplicateNameError

    monkeypatch.setattr(JobRecords, "add", refuse)
    assert training.refusal("CreateTrainingJob", body=request(name="any")).error_code == "ModelArts.2751"
    training.services.jobs.close()
