"""Runs every code sample of document 002, 3.4 and chapters 4 to 6, and checks that it does what the document says."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.session import Session
from modelarts.train_params import TrainingFiles
from modelarts.training_job import TrainingJob
from modelarts_client.errors import NotFoundError
from modelarts_client.models import FlavorResponse, JobMetricsResponse, JobResponse, LogPreviewResponse
from modelarts_emulator.embedded import Emulator

from tests.conformance.program import Program, runs, samples_run_in
from tests.conformance.sample import CODE_DIR, Names, load_samples
from tests.support.account import Account

SAMPLES: Final = load_samples("samples.yaml")
METRICS: Final = {"cpuUsage", "memUsage", "gpuUtil", "gpuMemUsage", "npuUtil", "npuMemUsage"}

# A training script that accepts the parameters, inputs and outputs of the samples.
SCRIPT: Final = """
import argparse, os, pathlib
parser = argparse.ArgumentParser()
parser.add_argument("--epoch_num", type=int)
parser.add_argument("--data_url", type=pathlib.Path)
parser.add_argument("--output_dir", type=pathlib.Path)
given = parser.parse_args()
data = (given.data_url / "data.txt").read_text()
print("epochs", given.epoch_num, "data", data, "variable", os.environ["USER_ENV_VAR"])
(given.output_dir / "model.txt").write_text(f"trained on {data}")
"""
ENDLESS: Final = "import signal\nprint('begun', flush=True)\nsignal.pause()\n"
LOG: Final = "epochs 2 data images variable customize environment variable"

_numbers = itertools.count(1)


NewProgram = Callable[..., Program]


@pytest.fixture(autouse=True)
def _environment(module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, value in module_emulator.environment.items():
        monkeypatch.setenv(name, value)
    yield
    Session.set_endpoint()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The directory used instead of /home/ma-user/."""
    folder = tmp_path / "ma-user"
    folder.mkdir()
    return folder


@pytest.fixture
def s3(account: Account) -> Iterator[Any]:
    """A client for OBS other than the SDK."""
    client = account.s3()
    yield client
    client.close()


@pytest.fixture
def bucket(s3: Any) -> str:
    """A bucket with the code and the input that the samples expect."""
    name = f"bucket-{next(_numbers)}"
    s3.create_bucket(Bucket=name)
    s3.put_object(Bucket=name, Key=f"{CODE_DIR}/boot_file.py", Body=SCRIPT.encode())
    s3.put_object(Bucket=name, Key=f"{CODE_DIR}/test-pytorch.py", Body=SCRIPT.encode())
    s3.put_object(Bucket=name, Key="input/data.txt", Body=b"images")
    return name


@pytest.fixture(autouse=True)
def session(_environment: None) -> Iterator[Session]:
    """A session; afterwards all jobs are deleted, since names of jobs are unique."""
    with Session() as opened:
        yield opened
        for job in list(Estimator.iter_jobs(opened)):
            Estimator.delete_job_by_id(opened, job.metadata.id)


@pytest.fixture
def new_job(session: Session, bucket: str) -> Callable[[str], TrainingJob]:
    """Creates a job from the code in the bucket."""

    def create(name: str) -> TrainingJob:
        estimator = Estimator(
            session,
            TrainingFiles(f"obs://{bucket}/{CODE_DIR}/", "boot_file.py"),
            framework_type="PyTorch",
            framework_version="PyTorch-1.4.0-python3.6",
            train_instance_type="modelarts.vm.cpu.2u",
            train_instance_count=1,
            job_description="made beforehand",
        )
        return estimator.fit(job_name=name)

    return create


@pytest.fixture
def program(module_emulator: Emulator, bucket: str, home: Path) -> Iterator[NewProgram]:
    """Makes programs to run samples in."""
    made: list[Program] = []

    def make(job_id: str = "") -> Program:
        made.append(Program(SAMPLES, Names(module_emulator.environment, bucket, home, job_id)))
        return made[-1]

    yield make
    for each in made:
        each.close()


def keys(s3: Any, bucket: str, prefix: str) -> list[str]:
    """The names of the objects in a folder."""
    return [item["Key"] for item in s3.list_objects_v2(Bucket=bucket, Prefix=prefix).get("Contents", [])]


def test_each_sample_has_a_test() -> None:
    assert samples_run_in(sys.modules[__name__]) == set(SAMPLES)


@runs("set_endpoint")
def test_endpoints_that_were_set_are_used(
    program: NewProgram, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = program()
    running.run("set_endpoint")
    for variable in ("MODELARTS_ENDPOINT", "MODELARTS_IAM_ENDPOINT", "MODELARTS_OBS_ENDPOINT", "MODELARTS_REGION"):
        monkeypatch.delenv(variable)
    running.run("session_in_notebook")
    assert Estimator.get_train_instance_types(running.values["session"])


@runs("session_in_notebook", "session_with_password", "session_with_keys")
@pytest.mark.parametrize("sample", ["session_in_notebook", "session_with_password", "session_with_keys"])
def test_sessions_reach_all_services(
    sample: str, program: NewProgram, bucket: str, module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sample != "session_in_notebook":  # these two bring their own credentials
        for name in module_emulator.environment:
            if not name.endswith("_ENDPOINT"):
                monkeypatch.delenv(name)
    session = program().run(sample)["session"]
    assert session.project_id == module_emulator.environment["MODELARTS_PROJECT_ID"]
    assert Estimator.get_train_instance_types(session)
    assert session.obs.exists(f"obs://{bucket}/{CODE_DIR}/boot_file.py")


@runs("upload_file")
def test_an_uploaded_file_is_in_the_folder(program: NewProgram, home: Path, s3: Any, bucket: str) -> None:
    (home / "file1.txt").write_bytes(b"one")
    program().run("upload_file")
    assert s3.get_object(Bucket=bucket, Key="dir1/file1.txt")["Body"].read() == b"one"


@runs("upload_dir")
def test_an_uploaded_folder_keeps_its_name(program: NewProgram, home: Path, s3: Any, bucket: str) -> None:
    (home / "deep" / "er").mkdir(parents=True)
    (home / "empty").mkdir()
    (home / "file1.txt").write_bytes(b"one")
    (home / "deep" / "er" / "file2.txt").write_bytes(b"two")
    program().run("upload_dir")
    assert keys(s3, bucket, "dir1/") == ["dir1/ma-user/deep/er/file2.txt", "dir1/ma-user/file1.txt"]
    assert s3.get_object(Bucket=bucket, Key="dir1/ma-user/deep/er/file2.txt")["Body"].read() == b"two"


@runs("download_file")
def test_a_downloaded_file_is_in_the_folder(program: NewProgram, home: Path, s3: Any, bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="dir1/file1.txt", Body=b"one")
    program().run("download_file")
    assert (home / "file1.txt").read_bytes() == b"one"


@runs("download_dir")
def test_a_downloaded_folder_keeps_its_name(program: NewProgram, home: Path, s3: Any, bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="dir1/file1.txt", Body=b"one")
    s3.put_object(Bucket=bucket, Key="dir1/deep/file2.txt", Body=b"two")
    program().run("download_dir")
    assert {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()} == {
        "dir1/file1.txt": b"one",
        "dir1/deep/file2.txt": b"two",
    }


@runs("create_with_engine", "create_with_image", "create_in_pool")
@pytest.mark.parametrize(
    ("sample", "name", "pool"),
    [
        ("create_with_engine", "job_name_1", None),
        ("create_with_image", "job_name_2", None),
        ("create_in_pool", "job_name_3", "poolfaf38d76"),
    ],
)
def test_created_jobs_train(
    sample: str, name: str, pool: str | None, program: NewProgram, s3: Any, bucket: str
) -> None:
    job = program().run(sample)["job_instance"]
    ended = job.wait().to_dict()
    assert ended["metadata"]["id"] == job.job_id
    assert ended["metadata"]["name"] == name
    assert ended["metadata"]["description"] == "This is a image net train job"
    assert ended["status"]["phase"] == "Completed"
    assert ended["spec"]["resource"].get("pool_id") == pool
    assert LOG in job.get_job_log().content
    (output,) = keys(s3, bucket, "output/")
    assert s3.get_object(Bucket=bucket, Key=output)["Body"].read() == b"trained on images"
    (log,) = keys(s3, bucket, "log/")
    assert LOG in s3.get_object(Bucket=bucket, Key=log)["Body"].read().decode()


@runs("list_jobs")
def test_the_list_begins_after_the_offset(
    program: NewProgram, new_job: Callable[[str], TrainingJob], capsys: pytest.CaptureFixture[str]
) -> None:
    made = [new_job(f"trainjob-{number}").job_id for number in range(12)]
    new_job("another").wait(check=False)
    listed = program().run("list_jobs")["job_list"]
    assert [job.metadata.id for job in listed.items] == made[10:]
    assert (listed.count, listed.offset, listed.limit) == (12, 10, 5)
    assert listed.total >= 13
    assert made[10] in capsys.readouterr().out


@runs("job_info_by_id", "job_info")
@pytest.mark.parametrize("sample", ["job_info_by_id", "job_info"])
def test_details_are_of_the_job(
    sample: str, program: NewProgram, new_job: Callable[[str], TrainingJob], capsys: pytest.CaptureFixture[str]
) -> None:
    made = new_job("details")
    values = program(made.job_id).run(sample)
    job = values.get("job_instance", made)
    assert isinstance(values["job_info"], JobResponse)
    assert values["job_info"].metadata.id == job.job_id
    assert job.job_id in capsys.readouterr().out


@runs("description_by_id", "description")
@pytest.mark.parametrize(
    ("sample", "description"),
    [("description_by_id", "update job description"), ("description", "update job description fourth")],
)
def test_the_description_is_changed(
    sample: str, description: str, program: NewProgram, new_job: Callable[[str], TrainingJob]
) -> None:
    made = new_job("description")
    job = program(made.job_id).run(sample).get("job_instance", made)
    assert job.get_job_info().metadata.description == description


@runs("delete_by_id", "delete")
@pytest.mark.parametrize("sample", ["delete_by_id", "delete"])
def test_a_deleted_job_is_gone(sample: str, program: NewProgram, new_job: Callable[[str], TrainingJob]) -> None:
    made = new_job("deleted")
    job = program(made.job_id).run(sample).get("job_instance", made)
    with pytest.raises(NotFoundError):
        job.get_job_info()


@runs("stop_by_id", "stop")
@pytest.mark.parametrize("sample", ["stop_by_id", "stop"])
def test_a_running_job_is_terminated(
    sample: str, program: NewProgram, new_job: Callable[[str], TrainingJob], s3: Any, bucket: str
) -> None:
    s3.put_object(Bucket=bucket, Key=f"{CODE_DIR}/boot_file.py", Body=ENDLESS.encode())
    made = new_job("stopped")
    values = program(made.job_id).run(sample)
    job = values.get("job_instance", made)
    if sample == "stop_by_id":
        assert values["info"].metadata.id == job.job_id
        assert values["info"].status.phase in ("Terminating", "Terminated")
    assert job.wait(check=False).status.phase == "Terminated"
    made.delete_job()


@runs("log_by_id", "log")
@pytest.mark.parametrize(("sample", "name"), [("log_by_id", "info"), ("log", "log")])
def test_the_log_is_what_the_script_printed(
    sample: str, name: str, program: NewProgram, capsys: pytest.CaptureFixture[str]
) -> None:
    first = program()
    job = first.run("create_with_engine")["job_instance"]
    job.wait()
    running = first if sample == "log" else program(job.job_id)
    log = running.run(sample)[name]
    assert isinstance(log, LogPreviewResponse)
    assert LOG in log.content
    assert log.current_size == log.full_size == len(log.content.encode())
    assert LOG in capsys.readouterr().out


@runs("metrics_by_id", "metrics")
@pytest.mark.parametrize("sample", ["metrics_by_id", "metrics"])
def test_metrics_are_lists_of_numbers(sample: str, program: NewProgram, capsys: pytest.CaptureFixture[str]) -> None:
    first = program()
    job = first.run("create_with_engine")["job_instance"]
    job.wait()
    running = first if sample == "metrics" else program(job.job_id)
    info = running.run(sample)["info"]
    assert isinstance(info, JobMetricsResponse)
    assert {metric.metric for metric in info.metrics} <= METRICS
    assert {"cpuUsage", "memUsage"} <= {metric.metric for metric in info.metrics}
    assert all(isinstance(value, int | float) for metric in info.metrics for value in metric.value)
    assert "cpuUsage" in capsys.readouterr().out


@runs("flavors")
def test_flavors_are_listed(program: NewProgram, capsys: pytest.CaptureFixture[str]) -> None:
    info = program().run("flavors")["info"]
    assert all(isinstance(flavor, FlavorResponse) for flavor in info)
    assert "modelarts.p3.large.public" in {flavor.flavor_id for flavor in info}
    assert "modelarts.p3.large.public" in capsys.readouterr().out


@runs("engines")
def test_engines_are_listed(program: NewProgram, capsys: pytest.CaptureFixture[str]) -> None:
    info = program().run("engines")["info"]
    assert ("PyTorch", "PyTorch-1.4.0-python3.6") in {(e.framework_type, e.framework_version) for e in info}
    assert "PyTorch-1.4.0-python3.6" in capsys.readouterr().out
