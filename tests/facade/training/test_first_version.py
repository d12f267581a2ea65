"""Programs for the first version of the SDK: what they have in common with today's API works, the rest is refused."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from modelarts import estimatorV2
from modelarts._training.first_version import files_of
from modelarts.estimator import JOB_STATE, Estimator, TrainingJob, VisualizationJob
from modelarts.exceptions import InvalidArgumentError, NotFoundError, RetiredError
from modelarts.session import Session
from modelarts.train_params import TrainingFiles

from tests.support.polling import until
from tests.support.scripted_modelarts import ScriptedModelArts

pytestmark = pytest.mark.filterwarnings("ignore:modelarts.estimator is the first version:DeprecationWarning")

_SCRIPT = """
import argparse, pathlib
parser = argparse.ArgumentParser()
for name in ("data_url", "train_url", "lr"):
    parser.add_argument(f"--{name}")
given = parser.parse_args()
print("lr", given.lr, "on", pathlib.Path(given.data_url, "in.txt").read_text(), flush=True)
pathlib.Path(given.train_url, "out.txt").write_text("done")
"""


def _any(**arguments: Any) -> dict[str, Any]:
    """Arguments of types that are not allowed."""
    return arguments


@pytest.fixture
def arguments(session: Session, bucket: str, tmp_path: Path) -> dict[str, Any]:
    """The arguments of an estimator whose script and data are in OBS."""
    for name, text in (("boot.py", _SCRIPT), ("in.txt", "ten numbers")):
        (tmp_path / name).write_text(text)
        session.obs.upload_file(tmp_path / name, f"obs://{bucket}/{'src' if name == 'boot.py' else 'data'}/")
    return {
        "modelarts_session": session,
        "framework_type": "PyTorch",
        "framework_version": "PyTorch-1.4.0-python3.6",
        "code_dir": f"/{bucket}/src/",
        "boot_file": f"/{bucket}/src/boot.py",
        "log_url": f"/{bucket}/log/",
        "hyperparameters": [{"label": "lr", "value": "0.001"}],
        "output_path": f"s3://{bucket}/output",
        "train_instance_type": "modelarts.vm.cpu.2u",
        "train_instance_count": 1,
        "job_description": "of the first version",
    }


def test_a_job_is_created_shown_listed_and_deleted(arguments: dict[str, Any], session: Session, bucket: str) -> None:
    name = f"first-{secrets.token_hex(4)}"
    job = Estimator(**arguments).fit(inputs=f"/{bucket}/data/", wait=True, job_name=name)
    assert isinstance(job, TrainingJob)
    info = job.get_job_info()
    assert info["is_success"]
    assert (info["job_name"], info["job_desc"]) == (name, "of the first version")
    assert JOB_STATE[info["status"]] == "JOBSTAT_COMPLETED"
    assert info["parameter"] == [{"label": "lr", "value": "0.001"}]
    assert (info["data_url"], info["train_url"]) == (f"/{bucket}/data/", f"/{bucket}/output/")
    assert job.get_job_log_file_list()["log_file_list"] == ["worker-0"]
    log = job.get_job_log(log_file="worker-0")
    assert "lr 0.001 on ten numbers" in log["content"]
    assert log["lines"] == len(log["content"].splitlines())
    assert session.obs.exists(f"obs://{bucket}/output/out.txt")

    listed = Estimator.get_job_list(modelarts_session=session, status=10, per_page=10, page=1, search_content=name)
    assert listed["job_total_count"] == 1
    (found,) = listed["jobs"]
    assert (found["job_id"], found["version_id"], found["status"]) == (job.job_id, job.version_id, 10)
    for status in (8, 20):  # running, and a state that there is no more
        assert Estimator.get_job_list(session, status=status, search_content=name)["jobs"] == []

    again = Estimator(modelarts_session=session, job_id=job.job_id, version_id=job.version_id)
    assert again.get_job_version_info()["job_id"] == job.job_id
    again.update_job_description("changed")
    (version,) = again.get_job_version_object_list(is_show=False)
    assert version.get_job_info()["job_desc"] == "changed"
    assert Estimator.delete_job_by_id(modelarts_session=session, job_id=job.job_id) == {"is_success": True}
    with pytest.raises(NotFoundError):
        again.get_job_info()


def test_a_running_job_is_stopped(arguments: dict[str, Any], session: Session, bucket: str, tmp_path: Path) -> None:
    (tmp_path / "boot.py").write_text("import signal\nprint('begun', flush=True)\nsignal.pause()\n")
    session.obs.upload_file(tmp_path / "boot.py", f"obs://{bucket}/src/")
    job = Estimator(**arguments).fit(inputs=f"/{bucket}/data/", wait=False)
    until(lambda: JOB_STATE[job.get_job_info()["status"]] == "JOBSTAT_RUNNING")
    job.stop_job_version()
    until(lambda: JOB_STATE[job.get_job_info()["status"]] == "JOBSTAT_KILLED")


def test_the_pages_of_a_list_begin_with_one(
    arguments: dict[str, Any], session: Session, bucket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    prefix = f"pages-{secrets.token_hex(4)}"
    jobs = [Estimator(**arguments).fit(f"/{bucket}/data/", job_name=f"{prefix}-{number}") for number in range(3)]
    pages = [
        Estimator.get_job_list(session, per_page=2, page=page, order="asc", search_content=prefix) for page in (1, 2, 3)
    ]
    assert [[job["job_name"] for job in page["jobs"]] for page in pages] == [
        [f"{prefix}-0", f"{prefix}-1"],
        [f"{prefix}-2"],
        [],
    ]
    assert {page["job_total_count"] for page in pages} == {3}
    assert jobs[0].get_job_version_object_list() == [jobs[0]]
    assert prefix in capsys.readouterr().out
    for job in jobs:
        job.delete_job_version()


@pytest.mark.parametrize(("page", "per_page"), [(1, 10), (5, 10), (1, 50), (2, 1000)])
def test_pages_among_the_first_jobs_and_after_the_last_take_one_request(page: int, per_page: int) -> None:
    with ScriptedModelArts() as server, server.session() as session:
        jobs = [{"metadata": {"id": f"job-{number}", "name": f"n-{number}"}} for number in range(50)]
        server.answers["POST /training-job-searches"] = {"total": 60, "count": 60, "items": jobs}
        found = Estimator.get_job_list(session, per_page=per_page, page=page)
    expected = [f"job-{number}" for number in range(50)][(page - 1) * per_page : page * per_page]
    assert [job["job_id"] for job in found["jobs"]] == expected
    assert (found["job_total_count"], len(server.requests)) == (60, 1)


@pytest.mark.parametrize(
    "path", ["/bkt/src/", "bkt/src", "obs://bkt/src", "obs:///bkt/src/", "obs:/bkt/src", "s3://bkt/src", "//bkt/src"]
)
def test_all_spellings_of_a_folder_are_the_same(path: str) -> None:
    files = files_of(path, f"{path.rstrip('/')}/boot.py")
    assert files == TrainingFiles("obs://bkt/src/", "obs://bkt/src/boot.py")


def test_flavors_and_engines_are_listed(session: Session) -> None:
    assert "modelarts.vm.cpu.2u" in Estimator.get_train_instance_types(modelarts_session=session)
    engine = {"framework_type": "PyTorch", "framework_version": "PyTorch-1.4.0-python3.6"}
    assert engine in Estimator.get_framework_list(modelarts_session=session)


@pytest.mark.parametrize(
    ("start_byte", "offset", "content"),
    [(0, 2048, "0123456789"), (0, 4, "0123"), (4, 2, "45"), (-1, 4, "6789"), (6, -2, "45"), (20, 5, "")],
)
def test_a_log_is_read_in_parts(start_byte: int, offset: int, content: str) -> None:
    from modelarts._training.first_version import part_of_log, range_of
    from modelarts_client.models import LogPreviewResponse

    preview = LogPreviewResponse(content="0123456789", current_size=10, full_size=10)
    part = part_of_log(preview, *range_of(start_byte, offset, most=2048))
    assert (part["content"], part["lines"]) == (content, 1 if content else 0)


def test_it_warns_at_the_line_that_uses_it(session: Session) -> None:
    with pytest.warns(DeprecationWarning, match=r"Use modelarts\.estimatorV2") as caught:
        Estimator(session, job_id="job-1")
    assert Path(caught[0].filename).name == Path(__file__).name


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (lambda s: Estimator(s, config_name="mine"), r"Estimator\(config_name=\.\.\.\) has no counterpart.*configurat"),
        (lambda s: Estimator(s, model_name="ResNet_v1_50"), r"Estimator\(model_name=\.\.\.\).*no built-in algorithms"),
        (lambda s: Estimator(s, colour="red"), r"Estimator\(colour=\.\.\.\) has no counterpart"),
        (
            lambda s: Estimator(s, job_id="1", version_id="2"),
            "version_id='2' has no counterpart.*no versions",
        ),
        (lambda s: Estimator(s).create_job_version(job_id="1"), "create_job_version has no counterpart.*fit"),
        (lambda s: Estimator(s).create_job_configs(config_name="c"), "create_job_configs has no counterpart"),
        (lambda s: Estimator.get_job_configs_list(modelarts_session=s), "get_job_configs_list has no counterpart"),
        (lambda s: Estimator.get_built_in_algorithms(modelarts_session=s), "there are no built-in algorithms"),
        (lambda s: Estimator(s).fit(data_source=[]), r"fit\(data_source=\.\.\.\).*Give inputs"),
        (lambda s: Estimator.get_job_list(s, colour="red"), r"get_job_list\(colour=\.\.\.\)"),
        (lambda s: VisualizationJob(modelarts_session=s), "VisualizationJob has no counterpart"),
    ],
)
def test_what_has_no_counterpart_is_refused_by_name(
    session: Session, use: Callable[[Session], object], says: str
) -> None:
    with pytest.raises(RetiredError, match=says):
        use(session)


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (lambda s: Estimator(None), "session=None is not a Session"),
        (lambda s: Estimator(s).get_job_info(), "has no job yet"),
        (lambda s: Estimator(s, code_dir="/bucket/src/"), "boot_file is missing"),
        (lambda s: Estimator(s, log_url="obs://Bucket/log"), "log_url='obs://Bucket/log': bucket name 'Bucket'"),
        (lambda s: Estimator(s, **_any(hyperparameters=["lr"])), "hyperparameters has 'lr'"),
        (lambda s: Estimator(s, **_any(hyperparameters=7)), "hyperparameters=7 is not a list"),
        (lambda s: Estimator(s, nas_share_addr="192.168.0.1:/"), "nas_mount_path is missing"),
        (lambda s: Estimator(s, nas_type="nas", nas_share_addr="a:/", nas_mount_path="/m"), "nas_type='nas'"),
        (lambda s: Estimator.get_job_list(s, per_page=0), "per_page=0 is out of range"),
        (lambda s: Estimator.get_job_list(s, page=0), "page=0 is out of range"),
        (lambda s: Estimator.get_job_list(s, status=99), "status=99 is out of range"),
        (lambda s: Estimator.get_job_list(s, sortBy="colour"), "sort_by='colour' is not allowed"),
        (lambda s: TrainingJob(s, "1").get_job_log(offset=4096), "offset=4096 is out of range"),
    ],
)
def test_mistakes_are_named(session: Session, use: Callable[[Session], object], says: str) -> None:
    with pytest.raises(InvalidArgumentError, match=says):
        use(session)


def test_a_custom_image_and_a_share_are_those_of_todays_api(session: Session) -> None:
    made = Estimator(
        session,
        train_instance_count=1,
        train_instance_type="modelarts.vm.cpu.2u",
        user_image_url="jobmng/cpu-base:1.0",
        user_command="bash run.sh",
        hyperparameters={"lr": 0.1},
        nas_type="nfs",
        nas_share_addr="192.168.0.1:/",
        nas_mount_path="/mnt/data",
    )
    request = made._today()._request(None, None, None, None).to_dict()
    assert request["algorithm"]["engine"] == {"image_url": "jobmng/cpu-base:1.0"}
    assert request["algorithm"]["parameters"] == [{"name": "lr", "value": "0.1"}]
    assert request["spec"]["volumes"][0]["nfs"]["local_path"] == "/mnt/data"
    assert estimatorV2.JOB_STATE is JOB_STATE


def test_training_on_the_machine_itself_is_refused_by_name(session: Session) -> None:
    with pytest.raises(InvalidArgumentError, match=r"'local' is not supported.*python -m modelarts\.moxing train\.py"):
        Estimator(
            modelarts_session=session,
            framework_type="PyTorch",
            framework_version="PyTorch-1.4.0-python3.6",
            code_dir="/home/me/code",
            boot_file="/home/me/code/train.py",
            train_instance_type="local",
            train_instance_count=1,
        )
    with pytest.raises(InvalidArgumentError, match="'local' is not supported"):
        estimatorV2.Estimator(session, train_instance_type="local")
