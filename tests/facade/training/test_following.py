"""What a training job shows while it runs and afterwards: logs line by line, metrics, events, links and images."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts import Estimator, Session, TrainingFiles, TrainingJob
from modelarts._training.live_log import JobLogs
from modelarts._waiting.patient_wait import TimeLimit
from modelarts.exceptions import (
    BadRequestError,
    EndpointTimeoutError,
    EndpointUnreachableError,
    ImageNotSavedError,
    InvalidArgumentError,
    NotFoundError,
    TrainingJobFailedError,
    ValidationError,
    WaitTimeoutError,
)
from modelarts.training_job import MetricValue
from modelarts_client.models import JobResponse, LogPreviewResponse

from tests.support.scripted_modelarts import SILENCE, Answer, ScriptedModelArts

_TWO_PARTS = """
import os, pathlib, sys, time
folder = pathlib.Path(os.environ["MEETING"])
me = os.environ["VC_TASK_INDEX"]
pathlib.Path(__file__).with_name("made.txt").write_text(f"made by {me}")
print(f"{me} begins", flush=True)
while not (folder / "go").exists():
    time.sleep(0.01)
print(f"{me} goes on")
sys.exit(int(os.environ.get("EXIT_CODE", 0)))
"""


@pytest.fixture
def estimator(session: Session, bucket: str, tmp_path: Any) -> Estimator:
    """Runs a script on two nodes that waits for a file, ``go``, in this test's folder."""
    session.obs.write_text(f"obs://{bucket}/code/train.py", _TWO_PARTS)
    return Estimator(
        session,
        training_files=TrainingFiles(f"obs://{bucket}/code/", "train.py"),
        framework_type="PyTorch",
        framework_version="PyTorch-1.4.0-python3.6",
        train_instance_type="modelarts.vm.cpu.8u",
        train_instance_count=2,
        env_variables={"MEETING": str(tmp_path)},
        log_url=f"obs://{bucket}/log/",
    )


def test_lines_come_while_the_job_runs_and_end_with_it(estimator: Estimator, tmp_path: Any) -> None:
    job = estimator.fit()
    logs = job.logs()
    first = [next(logs), next(logs)]
    assert sorted((line.task_id, str(line)) for line in first) == [
        ("worker-0", "0 begins"),
        ("worker-1", "1 begins"),
    ]
    assert (job.status, list(job.logs("worker-1", follow=False))) == ("Running", ["1 begins"])
    (tmp_path / "go").touch()
    rest = [(line.task_id, line) for line in logs]
    assert sorted(rest) == [("worker-0", "0 goes on"), ("worker-1", "1 goes on")]
    assert list(logs) == []
    assert job.status == "Completed"
    assert list(job.logs("worker-0")) == ["0 begins", "0 goes on"]


def test_a_node_that_the_job_does_not_have(estimator: Estimator, tmp_path: Any) -> None:
    (tmp_path / "go").touch()
    job = estimator.fit(wait=True)
    with pytest.raises(InvalidArgumentError, match=r"task_id='worker-2' is not a task.*It has: worker-0, worker-1"):
        next(job.logs("worker-2"))
    with pytest.raises(NotFoundError):
        job.metrics("worker-2")


def test_a_job_shows_its_name_events_metrics_and_a_link(estimator: Estimator, tmp_path: Any) -> None:
    job = estimator.fit(job_name=f"named-{tmp_path.name}"[:64].replace("_", "-"))
    (tmp_path / "go").touch()
    job.wait()
    assert job.name == job.get_job_info().metadata.name
    assert TrainingJob(job.session, job.job_id).name == job.name
    assert repr(job) == f"TrainingJob(job_id={job.job_id!r}, name={job.name!r})"

    oldest_first = [event.message for event in job.events()]
    assert oldest_first == [event.message for event in job.events(order="desc")][::-1]
    of_node = [event.message for event in job.events(source="Task", pattern="worker-1", level="Info")]
    assert of_node
    assert of_node == [message for message in oldest_first if "worker-1" in message]
    info = job.get_job_info()
    now = info.metadata.create_time or 0
    assert list(job.events(end_time=1)) == []
    assert [event.message for event in job.events(start_time=now - 60_000)] == oldest_first
    created = datetime.fromtimestamp(now / 1000, UTC)
    assert [event.message for event in job.events(start_time=created - timedelta(minutes=1))] == oldest_first
    assert list(job.events(end_time=created - timedelta(minutes=1))) == []

    values = job.metrics()
    assert {value.task_id for value in values} == {"worker-0", "worker-1"}
    assert {value.metric for value in values} >= {"cpuUsage", "memUsage", "gpuUtil"}
    assert all((value.value is None) == value.metric.startswith(("gpu", "npu")) for value in values)
    start = datetime.fromtimestamp(int(info.status.start_time or 0) / 1000, UTC)
    assert {value.time for value in values} == {start}
    assert job.metrics("worker-1") == [value for value in values if value.task_id == "worker-1"]

    link = job.log_link("worker-1", download=True)
    assert re.match(r"https?://.*worker-1.*\.log\?", link)


def test_a_link_needs_a_place_for_the_logs(estimator: Estimator, tmp_path: Any) -> None:
    (tmp_path / "go").touch()
    estimator.log_url = None
    job = estimator.fit(wait=True)
    with pytest.raises(BadRequestError, match=r"log export path is not set.* with log_url, or use the preview"):
        job.log_link()


def test_an_image_of_a_node_is_saved(estimator: Estimator, tmp_path: Any) -> None:
    job = estimator.fit()
    for line in job.logs("worker-1"):
        assert line == "1 begins"
        break
    image = job.save_image("team", "digits", tmp_path.name[-20:].strip("_-"), "As it was", task_id="worker-1")
    assert image.status == "ACTIVE"
    assert image.user_image_url.startswith("team/digits:")
    assert job.saved_image("worker-1") == image
    with pytest.raises(NotFoundError):
        job.saved_image("worker-0")
    made = job.rerun(
        training_files=None,
        user_image_url=image.user_image_url,
        user_command="cat /home/ma-user/modelarts/user-job-dir/code/made.txt",
        train_instance_count=1,
    )
    assert list(made.logs()) == ["made by 1"]
    (tmp_path / "go").touch()
    job.wait()
    with pytest.raises(BadRequestError, match=r"ModelArts\.2883"):
        job.save_image("team", "digits", "2")


def test_all_jobs_are_waited_for(estimator: Estimator, tmp_path: Any) -> None:
    jobs = [estimator.fit() for _ in range(2)]
    with pytest.raises(WaitTimeoutError, match=f"2 of 2 .* not ended .*: {jobs[0].job_id}, {jobs[1].job_id}") as caught:
        TrainingJob.wait_all(jobs, timeout=0)
    assert caught.value.job_id == jobs[0].job_id
    (tmp_path / "go").touch()
    infos = TrainingJob.wait_all([jobs[1], jobs[0], jobs[1]])
    assert [info.metadata.id for info in infos] == [jobs[1].job_id, jobs[0].job_id, jobs[1].job_id]
    assert TrainingJob.wait_all([]) == []

    failed = [jobs[0].rerun(env_variables={"EXIT_CODE": code}) for code in ("0", "3", "4")]
    with pytest.raises(TrainingJobFailedError, match=f"{failed[1].job_id} ended as Failed; .* code 3") as failure:
        TrainingJob.wait_all(failed)
    assert failure.value.__notes__ == [f"Training job {failed[2].job_id} ended as Failed, too."]
    ended = TrainingJob.wait_all(failed, check=False)
    assert [info.status.phase for info in ended] == ["Completed", "Failed", "Failed"]


_SHOW: Final = "GET /training-jobs/job-1"
_LOG: Final = "GET /training-jobs/job-1/tasks/worker-0/logs/preview"
_IMAGE: Final = "/training-jobs/job-1/tasks/worker-0/save-image-job"


def _job(phase: str, **status: object) -> dict[str, object]:
    return {"metadata": {"id": "job-1", "name": "n"}, "status": {"phase": phase, "tasks": ["worker-0"], **status}}


def _log(text: str) -> dict[str, object]:
    return {"content": text, "current_size": len(text), "full_size": len(text)}


@pytest.fixture
def server() -> Iterator[ScriptedModelArts]:
    with ScriptedModelArts() as running:
        yield running


def test_an_iteration_goes_on_after_an_error(server: ScriptedModelArts) -> None:
    server.answers |= {_SHOW: _job("Running"), _LOG: _log("one\ntwo\nthr")}
    with server.session(retries=0) as session:
        logs = TrainingJob(session, "job-1").logs()
        assert [next(logs), next(logs)] == ["one", "two"]
        server.answers[_LOG] = Answer(403, {"error_code": "ModelArts.0203"})
        with pytest.raises(Exception, match="403"):
            next(logs)
        server.answers |= {_SHOW: _job("Completed"), _LOG: _log("one\ntwo\nthree")}
        assert list(logs) == ["three"]


def test_a_server_that_does_not_answer_for_a_while_loses_no_line(server: ScriptedModelArts) -> None:
    server.answers |= {_SHOW: _job("Running"), _LOG: _log("one\n")}
    with server.session(retries=0, deadline=0.3) as session:
        logs = TrainingJob(session, "job-1").logs(timeout=30)
        assert next(logs) == "one"
        server.answers[_LOG] = SILENCE
        asked = len(server.asked)

        def recovers() -> None:
            while len(server.asked) < asked + 4:
                server.stopped.wait(0.01)
            server.answers |= {_SHOW: _job("Failed"), _LOG: _log("one\ntwo")}

        thread = threading.Thread(target=recovers)
        thread.start()
        assert list(logs) == ["two"]
        thread.join()


def test_a_log_that_does_not_grow_ends_the_patience(server: ScriptedModelArts) -> None:
    server.answers |= {_SHOW: _job("Running"), _LOG: _log("")}
    with server.session(retries=0) as session:
        logs = TrainingJob(session, "job-1").logs(timeout=0.3)
        with pytest.raises(WaitTimeoutError, match=r"was Running after 0\.3 seconds"):
            next(logs)


class _Written:
    """A job with one task, whose log and phase the test writes."""

    def __init__(self) -> None:
        self.text = ""
        self.phase = "Running"

    def get_job_info(self) -> JobResponse:
        return JobResponse.from_dict(_job(self.phase))

    def get_job_log(self, task_id: str) -> LogPreviewResponse:
        return LogPreviewResponse.from_dict(_log(self.text))


@given(st.lists(st.text(st.sampled_from("ab\r\n"), max_size=6), max_size=10))
def test_lines_are_those_of_the_whole_log_however_it_grows(pieces: list[str]) -> None:
    job = _Written()
    waiting = iter(pieces)
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds
        piece = next(waiting, None)
        if piece is None:
            job.phase = "Completed"
        else:
            job.text += piece

    logs = JobLogs("job-1", lambda _: job, TimeLimit(None, lambda: now[0], sleep), task_id=None, follow=True)
    lines = re.split("\r\n|\r|\n", "".join(pieces))
    assert list(logs) == (lines if lines[-1] else lines[:-1])


def test_values_have_times_and_minus_one_is_none(server: ScriptedModelArts) -> None:
    started = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    server.answers |= {
        _SHOW: _job("Running", start_time=str(int(started.timestamp() * 1000))),
        f"{_SHOW}/metrics/worker-0": {"metrics": [{"metric": "cpuUsage", "value": [-1, 2.5, 0]}]},
    }
    with server.session(retries=0) as session:
        assert TrainingJob(session, "job-1").metrics() == [
            MetricValue(started.replace(minute=4), "worker-0", "cpuUsage", None),
            MetricValue(started.replace(minute=5), "worker-0", "cpuUsage", 2.5),
            MetricValue(started.replace(minute=6), "worker-0", "cpuUsage", 0.0),
        ]


def test_metrics_of_many_nodes_end_by_the_deadline(server: ScriptedModelArts) -> None:
    server.answers |= {
        _SHOW: _job("Running", start_time=1, tasks=["worker-0"] * 100_000),
        f"{_SHOW}/metrics/worker-0": {"metrics": []},
    }
    with server.session(deadline=0.5) as session, pytest.raises(EndpointTimeoutError, match=r"within the 0\.5 s"):
        TrainingJob(session, "job-1").metrics()


def test_an_image_that_is_not_saved(server: ScriptedModelArts) -> None:
    image = {"namespace": "team", "name": "n", "tag": 0.1, "status": "CREATING", "message": "building"}
    server.answers |= {
        f"POST {_IMAGE}": image,
        f"GET {_IMAGE}": {**image, "status": "CREATE_FAILED", "message": "full"},
    }
    with server.session(retries=0) as session:
        job = TrainingJob(session, "job-1")
        assert job.save_image("team", "n", "0.1", wait=False).status == "CREATING"
        with pytest.raises(
            ImageNotSavedError, match=r"team/n:0\.1 .* is CREATE_FAILED\. The service says: full"
        ) as caught:
            job.save_image("team", "n", "0.1")
        assert (caught.value.user_image_url, caught.value.reason) == ("team/n:0.1", "full")
        server.answers[f"GET {_IMAGE}"] = image
        with pytest.raises(WaitTimeoutError, match=r"saved_image\(\) shows how far it is"):
            job.save_image("team", "n", "0.1", timeout=0)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda job: job.logs(timeout=-1), "timeout=-1 is not a number of seconds"),
        (lambda job: job.logs(""), "task_id='' is empty"),
        (lambda job: job.events(level="Notice"), "level='Notice' is not allowed"),
        (lambda job: job.events(source="K9S"), "Did you mean 'K8S'?"),
        (lambda job: job.events(order="down"), "order='down' is not allowed"),
        (lambda job: job.events(pattern="x" * 257), "at most 256 characters"),
        (lambda job: job.events(start_time=5, end_time=4), "end_time=4 is before start_time=5"),
        (
            lambda job: job.events(end_time="soon"),
            "end_time='soon' is not a time. Give a datetime, or milliseconds",
        ),
        (
            lambda job: job.events(start_time=datetime(1960, 1, 1, tzinfo=UTC)),
            "1960, 1, 1, 0, 0, tzinfo=",
        ),
        (lambda job: job.save_image("", "n", "1"), "namespace='' is empty"),
        (lambda job: job.save_image("team", "n", "1", wait=False, timeout=1), "has no effect without wait=True"),
        (lambda job: TrainingJob.wait_all(job), "jobs is a single TrainingJob, not a list"),
        (lambda job: TrainingJob.wait_all([job.job_id]), "which is not a TrainingJob"),
        (lambda job: TrainingJob.wait_all([job], timeout=-1), "timeout=-1 is not a number of seconds"),
    ],
)
def test_arguments_that_are_not_allowed(server: ScriptedModelArts, call: Any, says: str) -> None:
    with server.session(retries=0) as session, pytest.raises(InvalidArgumentError, match=re.escape(says)):
        call(TrainingJob(session, "job-1"))
    assert server.asked == []


def test_an_image_has_the_documented_form(server: ScriptedModelArts) -> None:
    with server.session(retries=0) as session, pytest.raises(ValidationError, match="name"):
        TrainingJob(session, "job-1").save_image("team", "Digits", "1")
    assert server.asked == []


def test_jobs_whose_server_is_silent_continue(server: ScriptedModelArts) -> None:
    server.answers[_SHOW] = SILENCE
    silent = r"continue: job-1\. ModelArts did not answer\."
    with server.session(retries=0) as session, pytest.raises(WaitTimeoutError, match=silent) as caught:
        TrainingJob.wait_all([TrainingJob(session, "job-1")], timeout=0)
    assert isinstance(caught.value.__cause__, EndpointUnreachableError)
