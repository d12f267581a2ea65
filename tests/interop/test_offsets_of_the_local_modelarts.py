"""The local ModelArts in both readings of `offset`, and the methods of the SDK that list everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.model import Model
from modelarts.session import Session
from modelarts_emulator.contract import Json
from modelarts_emulator.embedded import Emulator

from tests.support.offset_server import READINGS

JOBS, MODELS = 120, 7
_EMULATORS: Final = pytest.mark.parametrize("place", READINGS, indirect=True)


def _algorithm(name: str) -> dict[str, object]:
    engine = {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"}
    config = {"code_dir": "/bucket/code/", "boot_file": "/bucket/code/boot.py", "engine": engine}
    return {"metadata": {"name": name}, "job_config": config}


@pytest.fixture(scope="module")
def place(request: pytest.FixtureRequest) -> Iterator[tuple[str, Session]]:
    """A reading, and a session with a local ModelArts of it, which has jobs and models."""
    with Emulator(offset_counts=request.param) as emulator:
        with pytest.MonkeyPatch.context() as patched:
            for name, value in emulator.environment.items():
                patched.setenv(name, value)
            session = Session()
        for number in range(JOBS):
            name = f"{'even' if number % 2 == 0 else 'odd'}-{number}"
            metadata: Json = {"id": f"job-{number}", "name": name, "create_time": number}
            job: Json = {"kind": "job", "metadata": metadata, "status": {"phase": "Completed"}}
            emulator.services.jobs.records.add(session.project_id, job, "user")
        for number in range(14):
            emulator.services.jobs.records.note(session.project_id, "job-0", f"event {number}")
        for number in range(MODELS):
            model: Json = {"model_id": f"model-{number}", "model_name": "m", "model_version": f"0.0.{number}"}
            session.client.algorithms.create_algorithm(body=_algorithm(f"algorithm-{number}"))
            emulator.services.models.records.add(
                session.project_id, model | {"create_at": number, "workspace_id": "0"}, {}
            )
        with session:
            yield request.param, session


def test_another_reading_is_refused() -> None:
    readings: Any = "bytes"
    with pytest.raises(ValueError, match="offset_counts is 'bytes'; use one of records, pages"):
        Emulator(offset_counts=readings)


@_EMULATORS
def test_all_jobs_come_once(place: tuple[str, Session]) -> None:
    _, session = place
    found = [job.metadata.id for job in Estimator.iter_jobs(session)]
    assert found == [f"job-{number}" for number in reversed(range(JOBS))]


@_EMULATORS
@pytest.mark.parametrize(("text", "count"), [("odd", 60), ("odd-1", 16), ("-99", 1), ("neither", 0)])
def test_all_jobs_that_meet_conditions_come_once(place: tuple[str, Session], text: str, count: int) -> None:
    _, session = place
    condition = {"key": "name", "operator": "like", "value": [text]}
    found = [job.metadata.name for job in Estimator.iter_jobs(session, filters=[condition])]
    assert len(set(found)) == len(found) == count


@_EMULATORS
def test_all_algorithms_come_once(place: tuple[str, Session]) -> None:
    _, session = place
    found = [each.metadata.name for each in session.client.algorithms.list_algorithms.all(limit=3)]
    assert sorted(found) == [f"algorithm-{number}" for number in range(MODELS)]


@_EMULATORS
def test_all_events_come_once(place: tuple[str, Session]) -> None:
    _, session = place
    found = [event.message for event in session.client.training.list_training_job_events.all("job-0", limit=4)]
    assert sorted(found) == sorted(["Training job is being created.", *(f"event {number}" for number in range(14))])


@_EMULATORS
def test_all_models_come_once(place: tuple[str, Session]) -> None:
    _, session = place
    with session.client as client:
        found = [model.model_id for model in client.models.list_models.all(limit=3)]
    assert found == [f"model-{number}" for number in reversed(range(MODELS))]
    assert [model.model_id for model in Model.iter_models(session)] == found


@_EMULATORS
def test_a_single_page_is_what_the_server_takes_the_offset_for(place: tuple[str, Session]) -> None:
    reading, session = place
    page = Estimator.get_job_list(session, offset=1, limit=10, order="asc")
    first = 10 if reading == "pages" else 1
    assert [job.metadata.id for job in page.items] == [f"job-{number}" for number in range(first, first + 10)]
    assert page.offset == 1
