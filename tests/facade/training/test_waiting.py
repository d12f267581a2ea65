"""Waiting for training jobs at a ModelArts that is silent or that shows no logs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import (
    EndpointUnreachableError,
    InvalidArgumentError,
    PermissionDeniedError,
    TrainingJobFailedError,
    WaitTimeoutError,
)
from modelarts.model import Model
from modelarts.service import Predictor
from modelarts.session import Session
from modelarts.training_job import TrainingJob

from tests.support.scripted_modelarts import SILENCE, Answer, ScriptedModelArts

_JOB = "GET /training-jobs/job-1"
_LOG = "GET /training-jobs/job-1/tasks/worker-0/logs/preview"


def _job(phase: str) -> dict[str, object]:
    task = {"task": "worker-0", "exit_code": 3, "message": "exit code 3"}
    return {
        "kind": "job",
        "metadata": {"id": "job-1", "name": "n"},
        "status": {"phase": phase, "tasks": ["worker-0"], "task_statuses": [task]},
    }


@pytest.fixture
def server() -> Iterator[ScriptedModelArts]:
    with ScriptedModelArts() as running:
        yield running


@pytest.fixture
def session(server: ScriptedModelArts) -> Iterator[Session]:
    with server.session() as made:
        yield made


@pytest.mark.parametrize(
    ("asked", "wait"),
    [
        (_JOB, lambda session: TrainingJob(session, "job-1").wait(timeout=1)),
        ("GET /services/s-1", lambda session: Predictor(session, "s-1").wait(timeout=1)),
        ("GET /models/m-1", lambda session: Model(session, "m-1").publish_model(timeout=1)),
    ],
)
def test_a_silent_server_does_not_hold_up_the_end(
    server: ScriptedModelArts, session: Session, asked: str, wait: Callable[[Session], object]
) -> None:
    server.answers[asked] = SILENCE
    begun = time.monotonic()
    with pytest.raises(
        WaitTimeoutError, match="could not be checked after 1 seconds, because ModelArts did not"
    ) as caught:
        wait(session)
    assert time.monotonic() - begun < 3  # two looks take a second each at most
    assert isinstance(caught.value.__cause__, EndpointUnreachableError)


def test_a_silent_iam_does_not_hold_up_the_end(server: ScriptedModelArts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MODELARTS_PROJECT_ID", raising=False)
    server.answers["GET /auth/projects"] = SILENCE
    begun = time.monotonic()
    with server.session(project_id=None) as session, ThreadPoolExecutor(3) as pool:
        waits = [pool.submit(TrainingJob(session, "job-1").wait, timeout=1) for _ in range(3)]
        assert all(isinstance(wait.exception(), WaitTimeoutError) for wait in waits)
    assert time.monotonic() - begun < 5


def test_a_shorter_deadline_of_another_thread_is_not_mine(
    server: ScriptedModelArts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MODELARTS_PROJECT_ID", raising=False)
    server.answers["GET /auth/projects"] = SILENCE
    with server.session(project_id=None) as session, ThreadPoolExecutor(2) as pool:
        hasty = pool.submit(lambda: session.with_options(deadline=0.5).project_id)
        while not server.asked:
            time.sleep(0.01)
        patient = pool.submit(lambda: session.with_options(deadline=20).project_id)
        server.answers["GET /auth/projects"] = {"projects": [{"id": "p-1", "name": "r-1"}]}
        assert isinstance(hasty.exception(), EndpointUnreachableError)
        assert patient.result() == "p-1"


def test_a_silent_log_does_not_hold_up_the_end(server: ScriptedModelArts, session: Session) -> None:
    server.answers |= {_JOB: _job("Running"), _LOG: SILENCE}
    begun = time.monotonic()
    with pytest.raises(WaitTimeoutError, match="was Running after 1 seconds, and continues"):
        TrainingJob(session, "job-1").wait(show_log=True, timeout=1)
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("show_log", [False, True])
@pytest.mark.parametrize("log", [Answer(500, {}), Answer(403, {"error_code": "ModelArts.0203"}), SILENCE])
def test_an_unreadable_log_does_not_replace_the_failure(
    server: ScriptedModelArts, session: Session, log: Answer, show_log: bool
) -> None:
    server.answers |= {_JOB: _job("Failed"), _LOG: log}
    with pytest.raises(TrainingJobFailedError, match="ended as Failed; worker-0 exited with code 3") as caught:
        TrainingJob(session.with_options(deadline=1, retries=0), "job-1").wait(show_log=show_log)
    assert caught.value.last_lines == ()
    (note,) = caught.value.__notes__
    assert note.startswith("The log of worker-0 could not be read: ")


def test_the_unreadable_end_of_a_log_is_said(
    server: ScriptedModelArts, session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    server.answers |= {_JOB: _job("Completed"), _LOG: Answer(403, {"error_msg": "not yours"})}
    TrainingJob(session, "job-1").wait(show_log=True)
    assert "The end of the log of training job job-1 could not be read: HTTP 403: not yours" in capsys.readouterr().err


def test_a_log_that_may_not_be_read_is_an_error_while_the_job_runs(server: ScriptedModelArts, session: Session) -> None:
    server.answers |= {_JOB: _job("Running"), _LOG: Answer(403, {"error_msg": "not yours"})}
    with pytest.raises(PermissionDeniedError, match="not yours"):
        TrainingJob(session, "job-1").wait(show_log=True)


@pytest.mark.parametrize("limit", ["session", "options"])
def test_the_session_s_own_deadline_stays(server: ScriptedModelArts, limit: str) -> None:
    server.answers[_JOB] = SILENCE
    begun = time.monotonic()
    with server.session(deadline=0.2 if limit == "session" else None) as session:
        limited = session if limit == "session" else session.with_options(deadline=0.2)
        with pytest.raises(WaitTimeoutError):
            TrainingJob(limited, "job-1").wait(timeout=1.1)
    assert server.asked.count(_JOB.replace("/training", "/v2/p/training")) >= 2
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("timeout", ["30", -1, float("nan"), float("inf"), True])
def test_a_timeout_that_is_none(session: Session, timeout: float) -> None:
    for wait in (
        lambda: TrainingJob(session, "job-1").wait(timeout=timeout),
        lambda: Predictor(session, "s-1").wait(timeout=timeout),
        lambda: Predictor(session, "s-1").update_service_config(status="running", wait=True, timeout=timeout),
        lambda: Model(session, "m-1").publish_model(timeout=timeout),
        lambda: Model(session, "m-1").deploy_predictor(timeout=timeout),
        lambda: Model(session, "m-1").deploy_transformer(wait=True, timeout=timeout),
        lambda: Estimator(session).fit(wait=True, timeout=timeout),
    ):
        with pytest.raises(
            InvalidArgumentError, match=f"timeout={timeout!r} is not a number of seconds. Give 0 or more"
        ):
            wait()


def test_a_timeout_for_what_does_not_wait(session: Session) -> None:
    for needs, wait in (
        ("wait=True", lambda: Predictor(session, "s-1").update_service_config(status="running", timeout=1)),
        ("wait=True", lambda: Model(session, "m-1").publish_model(wait=False, timeout=1)),
        ("wait=True", lambda: Model(session, "m-1").deploy_predictor(wait=False, timeout=1)),
        ("wait=True", lambda: Model(session, "m-1").deploy_transformer(timeout=1)),
        ("wait=True or show_log=True", lambda: Estimator(session).fit(timeout=1)),
        (
            "publish=True",
            lambda: Model(
                session, publish=False, timeout=1, model_version="1.0.0", model_type="MXNet", source_location="/b/d/"
            ),
        ),
    ):
        with pytest.raises(InvalidArgumentError, match=f"timeout=1 has no effect without {needs}"):
            wait()
