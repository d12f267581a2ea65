"""Programs that others wrote for the official SDK's training, in words of our own."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from modelarts.estimatorV2 import JOB_STATE, Estimator
from modelarts.session import Session
from modelarts.train_params import InputData, OutputData, TrainingFiles
from modelarts_emulator.embedded import Emulator

from tests.support.polling import until

_SCRIPT = """
import argparse, os, pathlib
parser = argparse.ArgumentParser()
for name in ("data_url", "train_url", "epochs"):
    parser.add_argument(f"--{name}")
given, _ = parser.parse_known_args()
print("epochs", given.epochs, pathlib.Path(given.data_url, "in.txt").read_text(), flush=True)
pathlib.Path(given.train_url, "model.bin").write_text("weights")
"""


@pytest.fixture(scope="module")
def session(module_emulator: Emulator) -> Iterator[Session]:
    with pytest.MonkeyPatch.context() as patched:
        for name, value in module_emulator.environment.items():
            patched.setenv(name, value)
        with Session(retries=0) as made:
            yield made


@pytest.fixture
def bucket(session: Session, tmp_path: Path) -> str:
    """A bucket with a script and its data."""
    name = f"programs-{secrets.token_hex(4)}"
    session.obs.create_bucket(name)
    for folder, file, text in (("code", "boot.py", _SCRIPT), ("data", "in.txt", "ten numbers")):
        (tmp_path / file).write_text(text)
        session.obs.upload_file(tmp_path / file, f"obs://{name}/{folder}/")
    return name


def test_a_handler_that_polls_a_job_and_reads_its_log_from_obs(session: Session, bucket: str, tmp_path: Path) -> None:
    head = "obs:/"
    flavors = Estimator.get_train_instance_types(session)
    assert "modelarts.vm.cpu.2u" in str(flavors)
    output = f"/{bucket}/runs/first/"
    estimator = Estimator(
        session=session,
        framework_type="PyTorch",
        framework_version="PyTorch-1.4.0-python3.6",
        training_files=TrainingFiles(code_dir=f"{head}/{bucket}/code/", boot_file=f"{head}/{bucket}/code/boot.py"),
        log_url=head + output,
        parameters=[{"name": "epochs", "value": 3}],
        outputs=[OutputData(obs_path=head + output, name="train_url")],
        pool_id=None,
        train_instance_type="modelarts.vm.cpu.2u",
        train_instance_count=1,
        job_description="_jobname_first_modelarts.vm.cpu.2u_1",
        user_command=None,
    )
    job = estimator.fit(inputs=[InputData(obs_path=f"{head}/{bucket}/data/", name="data_url")], wait=False)
    info: Any = job.get_job_info()
    assert "error_msg" not in info.keys()  # noqa: SIM118 (as programs write it)
    assert info["metadata"]["name"]
    until(lambda: job.get_job_info()["status"]["phase"] in ("Completed", "Failed", "Abnormal", "Terminated"))
    assert job.get_job_info()["status"]["phase"] == "Completed"
    assert job.get_job_info()["status"]["duration"] / 1000 >= 0
    log = f"{head}{output}modelarts-job-{info['metadata']['id']}-worker-0.log"
    assert session.obs.is_obs_path_exists(log)
    session.obs.download_file(log, str(tmp_path / "worker-0.log"))
    assert "epochs 3 ten numbers" in (tmp_path / "worker-0.log").read_text()


def test_a_platform_that_loads_modules_by_name_and_runs_an_image(session: Session, bucket: str) -> None:
    params: Any = import_module("modelarts.train_params")
    estimators: Any = import_module("modelarts.estimatorV2")
    code = "/home/ma-user/modelarts/user-job-dir/code/boot.py"
    estimator = estimators.Estimator(
        session=session,
        training_files=params.TrainingFiles(code_dir=f"obs://{bucket}/code/", boot_file=f"obs://{bucket}/code/boot.py"),
        outputs=[params.OutputData(obs_path=f"obs://{bucket}/out/", local_path="/cache/output", name="train_url")],
        parameters=[{"name": "epochs", "value": "5"}, {"name": "backend", "value": "mindspore"}],
        user_image_url="team/image:1.0",
        user_command=f"python {code}",
        pool_id=None,
        train_instance_type="modelarts.vm.cpu.2u",
        train_instance_count=1,
        log_url=None,
        volumes=[],
        env_variables={"USER_ENV_VAR": "customize environment variable"},
        job_description="Launch Train Job",
    )
    data = params.InputData(obs_path=f"obs://{bucket}/data/", local_path="/cache/data", name="data_url")
    name = f"job-{secrets.token_hex(4)}"
    job = estimator.fit(inputs=[data], job_name=name)
    job_id = job.get_job_info().get("metadata").get("id")
    until(lambda: estimators.Estimator(session=session, job_id=job_id).get_job_info().get("status").get("phase"))
    found: list[Any] = []
    page = 0
    while items := estimators.Estimator.get_job_list(
        session=session, offset=50 * page, limit=50, sort_by="create_time", order="desc"
    )["items"]:
        found += items
        page += 1
    assert [each.get("metadata").get("name") for each in found].count(name) == 1
    job.wait()
    algorithm = job.get_job_info()["algorithm"]
    assert algorithm["inputs"][0]["local_dir"] == "/cache/data"
    assert session.obs.exists(f"obs://{bucket}/out/model.bin")


def test_a_scheduler_that_runs_in_a_pool_in_a_folder_of_its_own(session: Session, bucket: str) -> None:
    local_code_dir = "/home/ma-user/modelarts/user-job-dir"
    estimator = Estimator(
        session=session,
        training_files=TrainingFiles(code_dir=f"obs://{bucket}/code/", boot_file="boot.py"),
        outputs=[OutputData(obs_path=f"obs://{bucket}/models/", name="output_dir")],
        parameters=[],
        user_image_url="team/image:1.0",
        user_command="python boot.py",
        train_instance_count=1,
        log_url=f"obs://{bucket}/logs/",
        env_variables={"PYTHONUNBUFFERED": "1"},
        local_code_dir=local_code_dir,
        working_dir=f"{local_code_dir}/code",
        job_description="A training job",
        pool_id="pool-1",
    )
    request = estimator._request([InputData(f"obs://{bucket}/data/", "data_url")], None, None, None).to_dict()
    assert request["spec"]["resource"] == {"node_count": 1, "pool_id": "pool-1"}
    assert request["algorithm"]["working_dir"] == f"{local_code_dir}/code"


def test_states_have_the_names_that_programs_compare_them_with() -> None:
    assert all(re.fullmatch(r"JOBSTAT_[A-Z_]+|MOUNT_FAILED", name) for name in JOB_STATE.values())
    assert {JOB_STATE[number] for number in (1, 2, 4, 7, 8)} == {
        "JOBSTAT_INIT",
        "JOBSTAT_IMAGE_CREATING",
        "JOBSTAT_SUBMIT_TRYING",
        "JOBSTAT_WAITING",
        "JOBSTAT_RUNNING",
    }
