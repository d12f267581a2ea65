"""Training jobs, from the estimator to the end of the process, over a real socket."""

from __future__ import annotations

import io
import json
import re
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from modelarts._training.waiting import JobWait, phase_of
from modelarts._waiting.patient_wait import TimeLimit
from modelarts.estimatorV2 import Estimator, Framework
from modelarts.exceptions import (
    BadRequestError,
    InvalidArgumentError,
    NotFoundError,
    ObsBucketNotFoundError,
    ObsObjectNotFoundError,
    TrainingJobFailedError,
    WaitTimeoutError,
)
from modelarts.session import Session
from modelarts.train_params import InputData, OutputData, TrainingFiles
from modelarts.training_job import TrainingJob
from modelarts.tuner import HyperparameterTuner

from tests.support.scripted_modelarts import ScriptedModelArts

_UNKNOWN = "00000000-0000-4000-8000-000000000000"

_SCRIPT = """
import argparse, os, pathlib
parser = argparse.ArgumentParser()
for name in ("data_url", "output_dir", "epoch_num", "mod"):
    parser.add_argument(f"--{name}")
arguments = parser.parse_args()
text = pathlib.Path(arguments.data_url, "in.txt").read_text()
print("read", text, "with", arguments.epoch_num, arguments.mod, os.environ["USER_ENV_VAR"], flush=True)
pathlib.Path(arguments.output_dir, "out.txt").write_text(text.upper())
"""


class Place:
    """A bucket with a script and an input."""

    def __init__(self, session: Session, bucket: str, folder: Path) -> None:
        self.session = session
        self.bucket = bucket
        self.folder = folder
        data = folder / "in.txt"
        data.write_text("hello")
        session.obs.upload_file(data, f"obs://{bucket}/input/")

    def estimator(self, script: str, *, train_instance_count: int = 1, log_url: bool = True) -> Estimator:
        """An estimator that runs this script."""
        code = self.folder / "boot_file.py"
        code.write_text(script)
        self.session.obs.upload_file(code, f"obs://{self.bucket}/code_dir/")
        return Estimator(
            session=self.session,
            training_files=TrainingFiles(code_dir=f"obs://{self.bucket}/code_dir/", boot_file="boot_file.py"),
            outputs=[OutputData(obs_path=f"obs://{self.bucket}/output/", name="output_dir")],
            parameters=[{"name": "mod", "value": "gpu"}, {"name": "epoch_num", "value": 2}],
            framework_type="PyTorch",
            framework_version="PyTorch-1.4.0-python3.6",
            train_instance_type="modelarts.p3.large.public",
            train_instance_count=train_instance_count,
            log_url=f"obs://{self.bucket}/log/" if log_url else None,
            env_variables={"USER_ENV_VAR": "customize environment variable"},
            job_description="This is a image net train job",
        )

    def fit(self, script: str, *, wait: bool = False, show_log: bool = False, nodes: int = 1) -> TrainingJob:
        """Run a script with the input."""
        return self.estimator(script, train_instance_count=nodes).fit(
            inputs=[InputData(obs_path=f"obs://{self.bucket}/input/", name="data_url")], wait=wait, show_log=show_log
        )


@pytest.fixture
def place(session: Session, bucket: str, tmp_path: Path) -> Place:
    return Place(session, bucket, tmp_path)


def test_a_job_trains(place: Place, tmp_path: Path) -> None:
    job = place.estimator(_SCRIPT).fit(
        inputs=[InputData(obs_path=f"obs://{place.bucket}/input/", name="data_url")], wait=True, job_name="job_name_1"
    )
    info = job.get_job_info()
    assert phase_of(info) == "Completed"
    assert "job_name_1" in str(info)
    log = job.get_job_log(task_id="worker-0")
    assert "read hello with 2 gpu customize environment variable" in log.content
    assert log.full_size == log.current_size == len(log.content.encode())
    assert {metric.metric for metric in job.get_job_metrics(task_id="worker-0").metrics} >= {"cpuUsage", "memUsage"}
    target = place.session.obs.download_file(f"obs://{place.bucket}/output/out.txt", f"{tmp_path}/")
    assert target.read_text() == "HELLO"
    assert place.session.obs.list(f"obs://{place.bucket}/log/")


def test_the_log_is_shown_as_it_grows(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    place.fit(_SCRIPT, show_log=True)
    shown = capsys.readouterr()
    assert "read hello with 2 gpu" in shown.out
    assert shown.err == ""


def test_each_line_names_its_node(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    job = place.fit("import os; print('I am', os.environ['VC_TASK_INDEX'])", wait=True, show_log=True, nodes=2)
    shown = capsys.readouterr().out
    assert "[worker-0] I am 0" in shown
    assert "[worker-1] I am 1" in shown
    assert "I am 1" in job.get_job_log("worker-1").content


def test_the_phase_is_shown_on_a_terminal(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    job = place.fit(_SCRIPT, wait=True)
    shown = terminal.getvalue()
    assert f"Training job {job.job_id}: " in shown
    assert shown.endswith("\r\x1b[K")


def test_an_exception_in_the_script(place: Place) -> None:
    with pytest.raises(TrainingJobFailedError, match="ended as Failed; worker-0 exited with code 1") as caught:
        place.fit("print('before')\nraise RuntimeError('the loss is NaN')", wait=True)
    error = caught.value
    assert (error.phase, error.exit_code, error.task_id) == ("Failed", 1, "worker-0")
    assert error.last_lines[-1] == "RuntimeError: the loss is NaN"
    assert "the loss is NaN" in str(error)
    assert phase_of(TrainingJob(place.session, error.job_id).get_job_info()) == "Failed"


def test_an_exit_code(place: Place) -> None:
    with pytest.raises(TrainingJobFailedError) as caught:
        place.fit("import sys; sys.exit(3)", wait=True)
    assert caught.value.exit_code == 3


def test_waiting_without_a_check_returns_a_job_that_failed(place: Place) -> None:
    job = place.fit("raise SystemExit(3)")
    assert phase_of(job.wait(check=False)) == "Failed"


def test_a_script_that_is_killed(place: Place) -> None:
    job = place.fit("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(TrainingJobFailedError) as caught:
        job.wait()
    assert caught.value.exit_code in {-signal.SIGKILL, 128 + signal.SIGKILL}


def test_a_large_log_is_shown_from_where_it_can_be_seen(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    job = place.fit("for number in range(200_000): print(f'line {number:06} ' + 'x' * 38)\n")
    job.wait()
    capsys.readouterr()
    job.wait(show_log=True)
    shown = capsys.readouterr().out
    assert "bytes of worker-0's log are not shown" in shown
    assert "line 199999" in shown
    log = job.get_job_log()
    assert log.current_size <= 5 * 1024 * 1024 < log.full_size


_FOREVER = "import time\nprint('started', flush=True)\ntime.sleep(600)\n"


def test_a_job_is_ended(place: Place) -> None:
    job = place.fit(_FOREVER)
    assert phase_of(job.control_job()) in {"Terminating", "Terminated"}
    assert phase_of(job.wait(check=False)) == "Terminated"
    with pytest.raises(TrainingJobFailedError, match="ended as Terminated"):
        job.wait()


def test_waiting_has_an_end(place: Place) -> None:
    job = place.fit(_FOREVER)
    with pytest.raises(WaitTimeoutError, match="and continues") as caught:
        job.wait(timeout=0.01)
    assert isinstance(caught.value, TimeoutError)
    job.delete_job()


def test_ctrl_c_ends_the_waiting_and_not_the_job(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    job = place.fit(_FOREVER)

    def press(_seconds: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        JobWait(job.job_id, lambda _: job, TimeLimit(None, sleep=press), show_log=False).run(check=False)
    assert f"Stopped waiting for training job {job.job_id}, which continues" in capsys.readouterr().err
    assert phase_of(job.get_job_info()) not in {"Terminated", "Failed"}
    job.delete_job()


def test_the_description_is_changed(place: Place) -> None:
    job = place.fit(_SCRIPT, wait=True)
    assert job.update_job_configs(description="update job description fourth") is None  # type: ignore[func-returns-value]
    assert job.get_job_info().metadata.description == "update job description fourth"
    with pytest.raises(InvalidArgumentError, match="257 characters"):
        job.update_job_configs(description="x" * 257)


def test_a_job_is_deleted(place: Place) -> None:
    job = place.fit(_SCRIPT, wait=True)
    job.delete_job()
    with pytest.raises(NotFoundError) as caught:
        job.get_job_info()
    assert caught.value.error_code
    assert caught.value.error_msg


def test_an_estimator_by_a_jobs_id(place: Place) -> None:
    job = place.fit(_SCRIPT, wait=True)
    estimator = Estimator(session=place.session, job_id=job.job_id)
    assert estimator.get_job_info() == job.get_job_info()
    assert "read hello" in estimator.get_job_log().content
    assert estimator.get_job_metrics().metrics
    estimator.update_job_configs(description="update job description")
    Estimator.delete_job_by_id(session=place.session, job_id=job.job_id)


def test_an_estimator_remembers_its_job(place: Place) -> None:
    estimator = place.estimator("pass")
    with pytest.raises(InvalidArgumentError, match="no job yet"):
        estimator.get_job_info()
    job = estimator.fit(inputs=[InputData(obs_path=f"obs://{place.bucket}/input/", name="data_url")])
    assert estimator.job_id == job.job_id
    job.wait()


@pytest.mark.parametrize("call", ["get_job_info", "delete_job", "control_job", "get_job_log", "get_job_metrics"])
def test_an_unknown_job(session: Session, call: str) -> None:
    with pytest.raises(NotFoundError):
        getattr(Estimator(session=session, job_id=_UNKNOWN), call)()


def test_an_unknown_node(place: Place) -> None:
    job = place.fit(_SCRIPT, wait=True)
    with pytest.raises(NotFoundError):
        job.get_job_log(task_id="worker-7")


@pytest.mark.parametrize("job_id", ["", "  ", None])
def test_a_job_without_an_id(session: Session, job_id: str) -> None:
    with pytest.raises(InvalidArgumentError, match="job_id="):
        TrainingJob(session, job_id)


def test_jobs_are_listed(place: Place) -> None:
    first, second = place.fit(_SCRIPT), place.fit(_SCRIPT)
    name = first.get_job_info().metadata.name
    found = Estimator.get_job_list(
        session=place.session,
        offset=0,
        limit=5,
        sort_by="create_time",
        order="asc",
        filters=[{"key": "name", "operator": "like", "value": [str(name)]}],
    )
    assert [item.metadata.id for item in found.items] == [first.job_id]
    assert found.count == 1
    assert found.total >= 2
    ids = [item.metadata.id for item in Estimator.iter_jobs(place.session)]
    assert len(ids) == found.total
    assert ids.index(second.job_id) < ids.index(first.job_id)
    first.wait()
    second.wait()


def test_jobs_are_yielded(place: Place) -> None:
    first, second = place.fit(_SCRIPT, wait=True), place.fit("raise SystemExit(3)")
    second.wait(check=False)
    names = [first.name, second.name]
    assert [job.job_id for job in TrainingJob.list(place.session, name=first.name)] == [first.job_id]
    assert [*TrainingJob.list(place.session, name=first.name[:-1])] == []
    failed = TrainingJob.list(place.session, status="Failed", workspace_id="0")
    assert second.name in [job.name for job in failed]
    assert first.name not in [job.name for job in TrainingJob.list(place.session, status="Failed")]
    both = [{"key": "name", "operator": "in", "value": names}]
    for order in ("asc", "desc"):
        found = TrainingJob.list(place.session, sort_by="name", order=order, filters=both)
        assert [job.name for job in found] == sorted(names, reverse=order == "desc")
    assert [job.name for job in TrainingJob.list(place.session, status="Failed", filters=both)] == [second.name]
    assert [*TrainingJob.list(place.session, filters=both, workspace_id="1")] == []
    assert f"name={first.name!r}" in repr(next(TrainingJob.list(place.session, name=first.name)))


def test_a_list_of_jobs_is_requested_when_it_is_needed() -> None:
    items = [{"metadata": {}}, *({"metadata": {"id": f"job-{number}", "name": "n0"}} for number in range(49))]
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["POST /training-job-searches"] = {"total": 60, "count": 60, "items": items}
        found = TrainingJob.list(session, name="n0")
        assert server.requests == []
        first = next(found)
        assert (first.job_id, first.name) == ("job-0", "n0")
        assert len(server.requests) == 1  # the name was in the list, and the second page is not needed yet
        assert json.loads(server.requests[0].body)["filters"] == [{"key": "name", "operator": "in", "value": ["n0"]}]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"status": "Done"}, r"status='Done' is not allowed.* Use one of: Creating, "),
        ({"order": "up"}, "order='up' is not allowed"),
        ({"name": ""}, "name='' is empty"),
        ({"workspace_id": 0}, "workspace_id=0 is empty or not text"),
        ({"filters": {"key": "name"}}, "filters is a single dict"),
    ],
)
def test_conditions_that_cannot_be_are_refused_at_once(given: dict[str, Any], problem: str) -> None:
    with ScriptedModelArts() as server, server.session() as session:
        with pytest.raises(InvalidArgumentError, match=problem):
            TrainingJob.list(session, **given)
        assert server.requests == []


def test_a_name_in_place_of_an_id_is_recognized(place: Place) -> None:
    job = place.fit(_SCRIPT, wait=True)
    meant = re.escape(f"{job.name!r} is a name; the job_id is {job.job_id!r}.")
    for call in (
        lambda: TrainingJob(place.session, job.name).wait(),
        lambda: TrainingJob(place.session, job.name).delete_job(),
        lambda: Estimator.attach(place.session, job.name),
        lambda: Estimator(place.session, job_id=job.name).control_job(),
        lambda: HyperparameterTuner.attach(place.session, job.name),
    ):
        with pytest.raises(NotFoundError, match=meant):
            call()


@pytest.mark.parametrize(
    ("paging", "problem"),
    [
        ((-1, 10), "offset=-1 is out of range"),
        ((0, 0), "limit=0 is out of range"),
        ((0, 51), "limit=51 .* from 1 to 50"),
        (("x", 5), "offset='x' is not a whole number"),
    ],
)
def test_a_page_that_cannot_be_is_refused(session: Session, paging: tuple[int, int], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        Estimator.get_job_list(session, *paging)


def test_an_order_and_filters_that_cannot_be_are_refused(session: Session) -> None:
    with pytest.raises(InvalidArgumentError, match=r"asc, desc|desc, asc"):
        Estimator.get_job_list(session, order="up")
    with pytest.raises(InvalidArgumentError, match="'about'"):
        Estimator.get_job_list(session, filters=[{"key": "name", "operator": "about", "value": ["x"]}])
    with pytest.raises(InvalidArgumentError, match="a list of texts"):
        Estimator.get_job_list(session, filters=[{"key": "name", "value": "x"}])


def test_flavors_and_engines(session: Session) -> None:
    flavors = Estimator.get_train_instance_types(session=session)
    assert "modelarts.p3.large.public" in {flavor.flavor_id for flavor in flavors}
    assert Framework("PyTorch", "PyTorch-1.4.0-python3.6") in Estimator.get_framework_list(session=session)


def test_a_missing_boot_file_creates_no_job(session: Session, bucket: str, tmp_path: Path) -> None:
    before = Estimator.get_job_list(session).total
    estimator = Estimator(
        session=session,
        training_files=TrainingFiles(code_dir=f"obs://{bucket}/code/", boot_file="nope.py"),
        framework_type="PyTorch",
        framework_version="PyTorch-1.4.0-python3.6",
        train_instance_type="modelarts.p3.large.public",
        train_instance_count=1,
    )
    with pytest.raises(ObsObjectNotFoundError, match=r"nope\.py does not exist, and no job was created\. Upload it"):
        estimator.fit()
    (tmp_path / "nopes.py").write_text("")
    session.obs.upload_file(tmp_path / "nopes.py", f"obs://{bucket}/code/")
    with pytest.raises(ObsObjectNotFoundError, match=r"no job was created\. Did you mean 'nopes.py'\? Upload it"):
        estimator.fit()
    assert Estimator.get_job_list(session).total == before


@pytest.mark.parametrize(
    ("argument", "value", "said"),
    [
        (
            "train_instance_type",
            "modelarts.p3.large.publik",
            "train_instance_type='modelarts.p3.large.publik' is not available. Did you mean 'modelarts.p3.large.public",
        ),
        (
            "train_instance_type",
            "x",
            "train_instance_type='x' is not available. Available: modelarts.",
        ),
        (
            "framework_version",
            "PyTorch-1.4.0-python3.7",
            "framework_version='PyTorch-1.4.0-python3.7' is not available for 'PyTorch'. "
            "Did you mean 'PyTorch-1.4.0-python3.6'",
        ),
        ("framework_type", "pytorch", "framework_type='pytorch' is not available. Did you mean 'PyTorch'?"),
        (
            "framework_type",
            "Pytroch",
            "Did you mean 'PyTorch'? Estimator.get_framework_list(session) lists those that are",
        ),
    ],
)
def test_what_is_not_on_offer_is_refused_by_the_service(place: Place, argument: str, value: str, said: str) -> None:
    estimator = place.estimator(_SCRIPT)
    setattr(estimator, argument, value)
    with pytest.raises(BadRequestError) as caught:
        estimator.fit()
    assert caught.value.error_code
    assert said in str(caught.value)
    assert str(caught.value).count(argument) <= 2  # in the service's message, and in the solution
    assert not re.search(r"flavor_id|engine_name|engine_version|algorithm\.|spec\.", str(caught.value))


def test_a_wrong_bucket_of_the_code(session: Session, bucket: str) -> None:
    code_dir = f"obs://{bucket}-typo/code/"
    estimator = Estimator(
        session=session,
        training_files=TrainingFiles(code_dir=code_dir, boot_file="train.py"),
        framework_type="PyTorch",
        framework_version="PyTorch-1.4.0-python3.6",
        train_instance_type="modelarts.p3.large.public",
        train_instance_count=1,
    )
    with pytest.raises(ObsBucketNotFoundError) as caught:
        estimator.fit()
    assert str(caught.value) == (
        f"code_dir={code_dir!r}: there is no bucket {bucket + '-typo'!r}. No job was created. "
        "Check the bucket's name and its region."
    )


def test_fit_waits_no_longer_than_it_may(place: Place) -> None:
    estimator = place.estimator(_FOREVER)
    with pytest.raises(WaitTimeoutError, match=r"after 0.1 seconds, and continues. TrainingJob\(session, '") as caught:
        estimator.fit(wait=True, timeout=0.1)
    assert estimator.job_id == caught.value.job_id
    estimator.delete_job()


@pytest.mark.parametrize(
    ("argument", "value", "problem"),
    [
        ("job_name", "bad name", "1 to 64 letters"),
        ("dataset_id", "d", "cannot be used together with inputs"),
        ("dataset_version_id", "d", "cannot be used together with inputs"),
    ],
)
def test_bad_arguments_send_nothing(place: Place, argument: str, value: str, problem: str) -> None:
    estimator = place.estimator(_SCRIPT)
    before = Estimator.get_job_list(place.session).total
    inputs = [InputData(obs_path=f"obs://{place.bucket}/input/", name="data_url")]
    with pytest.raises(InvalidArgumentError, match=problem):
        estimator.fit(
            inputs=inputs,
            job_name=value if argument == "job_name" else None,
            dataset_id=value if argument == "dataset_id" else None,
            dataset_version_id=value if argument == "dataset_version_id" else None,
        )
    assert Estimator.get_job_list(place.session).total == before


def test_folders_without_their_slashes(place: Place) -> None:
    estimator = place.estimator("print('done')")
    folder = f"obs://{place.bucket}"
    estimator.log_url = f"{folder}/log"
    estimator.training_files = TrainingFiles(code_dir=f"{folder}/code_dir", boot_file=f"{folder}/code_dir/boot_file.py")
    estimator.outputs = [OutputData(f"{folder}/output", "output_dir")]
    algorithm = estimator.fit(wait=True).get_job_info().algorithm
    assert algorithm.code_dir == f"/{place.bucket}/code_dir/"
    assert algorithm.outputs[0].remote.obs.obs_url == f"/{place.bucket}/output/"
    assert place.session.obs.list(f"{folder}/log/")


def test_a_custom_image(place: Place) -> None:
    estimator = place.estimator(_SCRIPT)
    estimator.framework_type = estimator.framework_version = None
    estimator.user_image_url = "sdk-test/pytorch1_4:1.0.1"
    estimator.user_command = (
        "/home/ma-user/anaconda3/envs/PyTorch-1.4/bin/python /home/ma-user/modelarts/user-job-dir/code_dir/boot_file.py"
    )
    job = estimator.fit(inputs=[InputData(obs_path=f"obs://{place.bucket}/input/", name="data_url")], wait=True)
    assert "read hello" in job.get_job_log().content


def test_a_dedicated_pool(place: Place) -> None:
    estimator = place.estimator(_SCRIPT)
    estimator.pool_id = "poolfaf38d76"
    estimator.train_instance_type = "modelarts.pool.visual.xlarge"
    job = estimator.fit(inputs=[InputData(obs_path=f"obs://{place.bucket}/input/", name="data_url")])
    assert job.get_job_info().spec.resource.pool_id == "poolfaf38d76"
    job.wait()
    estimator.pool_id = "elsewhere"
    with pytest.raises(NotFoundError, match=r"as pool_id, or poolfaf38d76. ResourcePool\.list\(session\) lists"):
        estimator.fit()


_WHERE = """
import os, sys
print("data in", os.environ["data_url"], "output in", sys.argv[1], "run in", os.getcwd(), flush=True)
"""


def test_folders_of_the_container_are_read_back_and_reach_the_script(place: Place) -> None:
    estimator = place.estimator(_WHERE)
    estimator.local_code_dir = "/home/ma-user/job"
    estimator.working_dir = "/home/ma-user/job/code_dir"
    estimator.parameters = []
    estimator.env_variables = None
    bucket = place.bucket
    estimator.outputs = [OutputData(f"obs://{bucket}/seen/", "train_url", local_path="/home/ma-user/out")]
    data = InputData(f"obs://{bucket}/input/", "data_url", local_path="/home/ma-user/in", access_method="env")
    job = estimator.fit([data], wait=True)
    algorithm = job.get_job_info().algorithm
    assert (algorithm.local_code_dir, algorithm.working_dir) == ("/home/ma-user/job", "/home/ma-user/job/code_dir")
    assert (algorithm.inputs[0].local_dir, algorithm.inputs[0].access_method) == ("/home/ma-user/in", "env")
    assert algorithm.outputs[0].local_dir == "/home/ma-user/out"
    line = str(job.get_job_log().content)
    assert re.search(r"data in \S+/in output in --train_url=\S+/out run in \S+/job/code_dir", line)
