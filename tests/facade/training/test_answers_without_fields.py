"""Answers of ModelArts in which a documented field is null or missing, one at a time; methods take it for empty."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Final

import pytest
from modelarts import estimator as first_version
from modelarts._training.refusals import explain
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import BadRequestError, ModelArtsError, TrainingJobFailedError
from modelarts.session import Session
from modelarts.training_job import TrainingJob
from modelarts_client.models import CreateTrainingJobRequest

from tests.support.scripted_modelarts import Answer, ScriptedModelArts

pytestmark = pytest.mark.filterwarnings("ignore:modelarts.estimator is the first version:DeprecationWarning")

_JOB: Final[dict[str, Any]] = {
    "kind": "job",
    "metadata": {"id": "job-1", "name": "n", "description": "d", "create_time": 1, "workspace_id": "0"},
    "status": {
        "phase": "Failed",
        "secondary_phase": "Failed",
        "duration": 5,
        "start_time": 1,
        "tasks": ["worker-0"],
        "task_statuses": [{"task": "worker-0", "exit_code": 3, "message": "no data"}],
    },
    "algorithm": {
        "code_dir": "/bkt/c/",
        "boot_file": "/bkt/c/d.py",
        "command": "",
        "engine": {"engine_name": "PyTorch", "engine_version": "1", "image_url": ""},
        "parameters": [{"name": "lr", "value": "1"}],
        "inputs": [
            {"name": "data_url", "remote": {"obs": {"obs_url": "/bkt/in/"}, "dataset": {"id": "", "version_id": ""}}}
        ],
        "outputs": [{"name": "train_url", "remote": {"obs": {"obs_url": "/bkt/out/"}}}],
        "environments": {"A": "1"},
    },
    "spec": {
        "resource": {"flavor_id": "f", "pool_id": "", "node_count": 1},
        "log_export_path": {"obs_url": "/bkt/log/"},
        "volumes": [{"nfs": {"local_path": "/x"}}],
    },
}
_LIST: Final[dict[str, Any]] = {"total": 1, "count": 1, "limit": 50, "offset": 0, "items": [_JOB]}
_LOG: Final[dict[str, Any]] = {"content": "first\nlast\n", "current_size": 11, "full_size": 20}  # only its end is shown
_METRICS: Final[dict[str, Any]] = {"metrics": [{"metric": "cpuUsage", "value": [1.0, -1]}]}
_FLAVORS: Final[dict[str, Any]] = {"total_count": 1, "flavors": [{"flavor_id": "f", "flavor_info": {"max_num": 1}}]}
_EVENTS: Final[dict[str, Any]] = {
    "total": 1,
    "events": [{"message": "m", "level": "Info", "time": "2022-11-26T16:03:41+08:00", "source": "Job"}],
}
_IMAGE: Final[dict[str, Any]] = {
    "namespace": "team",
    "name": "n",
    "tag": 0.1,
    "status": "ACTIVE",
    "message": "success",
    "description": "d",
    "create_time": 1,
}
_ENGINES: Final[dict[str, Any]] = {"total": 1, "items": [{"engine_name": "PyTorch", "engine_version": "1"}]}

_SHOW, _SEARCH = "GET /training-jobs/job-1", "POST /training-job-searches"
_LOGS = "GET /training-jobs/job-1/tasks/worker-0/logs/preview"
_ANSWERS: Final[dict[str, object]] = {
    _SHOW: _JOB,
    _SEARCH: _LIST,
    _LOGS: _LOG,
    "GET /training-jobs/job-1/metrics/worker-0": _METRICS,
    "GET /training-jobs/job-1/events": _EVENTS,
    "GET /training-jobs/job-1/tasks/worker-0/logs/url": {"obs_url": "https://o/l"},
    "POST /training-jobs/job-1/tasks/worker-0/save-image-job": _IMAGE,
    "GET /training-jobs/job-1/tasks/worker-0/save-image-job": _IMAGE,
    "GET /training-job-flavors": _FLAVORS,
    "GET /training-job-engines": _ENGINES,
    "POST /training-jobs/job-1/actions": _JOB,
    "POST /training-jobs": _JOB,
    "PUT /training-jobs/job-1": Answer(200, b""),
    "DELETE /training-jobs/job-1": Answer(202, b""),
}


def _wait(session: Session) -> object:
    return TrainingJob(session, "job-1").wait(show_log=True, timeout=0)


def _fit(session: Session) -> object:
    estimator = Estimator(
        session, train_instance_type="f", train_instance_count=1, user_image_url="i", user_command="c"
    )
    return estimator.fit(job_name="n").job_id


_METHODS: Final[dict[str, Callable[[Session], object]]] = {
    "Estimator.fit": _fit,
    "Estimator.get_job_list": lambda session: str(Estimator.get_job_list(session)),
    "Estimator.iter_jobs": lambda session: [str(job) for job in Estimator.iter_jobs(session)],
    "Estimator.get_train_instance_types": lambda session: [
        flavor.flavor_id for flavor in Estimator.get_train_instance_types(session)
    ],
    "Estimator.get_framework_list": Estimator.get_framework_list,
    "TrainingJob.list": lambda session: [repr(job) for job in TrainingJob.list(session)],
    "TrainingJob.get_job_info": lambda session: str(TrainingJob(session, "job-1").get_job_info()),
    "TrainingJob.get_job_log": lambda session: TrainingJob(session, "job-1").get_job_log().content,
    "TrainingJob.get_job_metrics": lambda session: str(TrainingJob(session, "job-1").get_job_metrics()),
    "TrainingJob.control_job": lambda session: str(TrainingJob(session, "job-1").control_job()),
    "TrainingJob.wait": _wait,
    "TrainingJob.wait_all": lambda session: TrainingJob.wait_all([TrainingJob(session, "job-1")], timeout=0),
    "TrainingJob.name": lambda session: TrainingJob(session, "job-1").name,
    "TrainingJob.status": lambda session: TrainingJob(session, "job-1").status,
    "TrainingJob.logs": lambda session: list(TrainingJob(session, "job-1").logs(timeout=0)),
    "TrainingJob.metrics": lambda session: TrainingJob(session, "job-1").metrics(),
    "TrainingJob.events": lambda session: list(TrainingJob(session, "job-1").events()),
    "TrainingJob.log_link": lambda session: TrainingJob(session, "job-1").log_link(),
    "TrainingJob.save_image": lambda session: TrainingJob(session, "job-1").save_image("team", "n", "1", timeout=0),
    "TrainingJob.rerun": lambda session: TrainingJob(session, "job-1").rerun(parameters={"lr": 2}),
    "Estimator.attach": lambda session: str(Estimator.attach(session, "job-1")),
    "first_version.get_job_list": lambda session: first_version.Estimator.get_job_list(session),
    "first_version.get_train_instance_types": lambda session: first_version.Estimator.get_train_instance_types(session),
    "first_version.get_framework_list": lambda session: first_version.Estimator.get_framework_list(session),
    "first_version.get_job_info": lambda session: first_version.TrainingJob(session, "job-1").get_job_info(),
    "first_version.get_job_log": lambda session: first_version.TrainingJob(session, "job-1").get_job_log(),
    "first_version.get_job_log_file_list": lambda session: first_version.TrainingJob(
        session, "job-1"
    ).get_job_log_file_list(),
}


def _altered(answer: object) -> Iterator[tuple[str, object]]:
    """An answer with one field null, and with one field missing, for each field at any depth."""
    for place in _places(answer, ()):
        for how in ("null", "missing"):
            changed = copy.deepcopy(answer)
            parent: Any = changed
            for step in place[:-1]:
                parent = parent[step]
            if how == "null":
                parent[place[-1]] = None
            else:
                del parent[place[-1]]
            yield f"{'.'.join(map(str, place))} {how}", changed


def _places(answer: object, place: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    members = answer.items() if isinstance(answer, dict) else enumerate(answer) if isinstance(answer, list) else ()
    for name, member in members:
        yield (*place, name)
        yield from _places(member, (*place, name))


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedModelArts]:
    with ScriptedModelArts() as server:
        yield server


def _asked_for(server: ScriptedModelArts, session: Session, method: str) -> dict[str, object]:
    """The answers that a method asks for."""
    server.answers, server.asked = {**_ANSWERS}, []
    with suppress(TrainingJobFailedError):
        _METHODS[method](session)
    return {
        request: answer
        for request, answer in _ANSWERS.items()
        if any(each.startswith(request.split()[0]) and each.endswith(request.split()[1]) for each in server.asked)
    }


@pytest.mark.parametrize("method", _METHODS)
def test_a_field_that_is_null_or_missing_is_empty(server: ScriptedModelArts, method: str) -> None:
    with server.session(retries=0) as session:
        for request, answer in _asked_for(server, session, method).items():
            for change, altered in _altered(answer):
                server.answers = {**_ANSWERS, request: altered}
                try:
                    _METHODS[method](session)
                except ModelArtsError:
                    continue  # such as that of a job that failed, or of entries that are counted but not sent
                except Exception as error:
                    error.add_note(f"{request} with {change}: {json.dumps(altered)}")
                    raise


@pytest.mark.parametrize("request_of_lists", ["GET /training-job-flavors", "GET /training-job-engines"])
def test_a_refusal_is_explained_by_lists_with_fields_that_are_null_or_missing(
    server: ScriptedModelArts, request_of_lists: str
) -> None:
    resource = {"flavor_id": "other", "node_count": 1}
    engine = {"engine_name": "PyTorch", "engine_version": "other"}
    request = CreateTrainingJobRequest.from_dict({"algorithm": {"engine": engine}, "spec": {"resource": resource}})
    with server.session(retries=0) as session:
        server.answers = {**_ANSWERS, "POST /training-jobs": Answer(400, {"error_code": "ModelArts.2781"})}
        with pytest.raises(BadRequestError) as refused:
            _fit(session)
        for _, altered in _altered(_ANSWERS[request_of_lists]):
            server.answers[request_of_lists] = altered
            explain(refused.value, request, session)
            assert "train_instance_type='other' is not available" in str(refused.value.error_solution)


def test_null_lists_are_empty(server: ScriptedModelArts, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = {"total": 0, "count": 0, "items": None}
    server.answers = {
        **_ANSWERS,
        _SEARCH: nothing,
        "GET /training-job-flavors": {"flavors": None},
        "GET /training-job-engines": {"items": None},
        _SHOW: {"metadata": {"id": "job-1"}, "status": {"phase": "Completed", "tasks": None, "task_statuses": None}},
    }
    with server.session(retries=0) as session:
        assert list(Estimator.iter_jobs(session)) == []
        assert Estimator.get_train_instance_types(session) == []
        assert Estimator.get_framework_list(session) == []
        assert first_version.Estimator.get_job_list(session)["jobs"] == []
        assert TrainingJob(session, "job-1").wait(show_log=True).status.phase == "Completed"
    assert capsys.readouterr().out == ""
