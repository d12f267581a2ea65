"""What the process of a node finds: its variables, the paths of its inputs and outputs, its packages, its command."""

from __future__ import annotations

import io
import json
import os
import sys
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from modelarts_emulator.training.commands import harmless_mounts

from tests.support.training_platform import BUCKET, Training, channel, open_training
from tests.support.training_platform import request as job_request

DOCUMENTED = """
    PATH LD_LIBRARY_PATH LIBRARY_PATH MA_HOME MA_JOB_DIR MA_MOUNT_PATH MA_LOG_DIR MA_SCRIPT_INTERPRETER WORKSPACE
    MA_CURRENT_IP MA_NUM_GPUS MA_TASK_NAME MA_NUM_HOSTS VC_TASK_INDEX VC_WORKER_NUM VC_WORKER_HOSTS
    NCCL_VERSION NCCL_DEBUG NCCL_IB_HCA NCCL_SOCKET_IFNAME
    S3_ENDPOINT S3_VERIFY_SSL S3_USE_HTTPS
    MA_PIP_HOST MA_PIP_URL MA_APIGW_ENDPOINT
    MA_CURRENT_INSTANCE_NAME MA_DETECT_TRAIN_INJECT_CODE
"""
"""The variables of Tables 1 to 7 of "Viewing Environment Variables of a Training Container"."""

PRINT = "import json, os, sys; print(json.dumps([sys.argv[1:], dict(os.environ)]))"


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        yield open_training(tmp_path_factory.mktemp("environment"), closing)


def seen(training: Training, name: str, **changes: Any) -> tuple[list[str], dict[str, str]]:
    """The arguments and variables that a job sees."""
    details = training.run(PRINT, name=name, **changes)
    assert details["status"]["phase"] == "Completed", details
    arguments, variables = json.loads(training.log(details["metadata"]["id"]))
    return arguments, variables


def test_a_job_sees_every_variable_of_the_documents(training: Training) -> None:
    details = training.run(PRINT, name="documented")
    job_id = details["metadata"]["id"]
    _, variables = json.loads(training.log(job_id))
    assert [name for name in DOCUMENTED.split() if name not in variables] == []
    home = variables["HOME"]
    assert {name: value.replace(home, "~").replace(job_id, "ID") for name, value in variables.items()}.items() >= {
        "MA_HOME": "~",
        "MA_JOB_DIR": "~/modelarts/user-job-dir",
        "MA_MOUNT_PATH": "~/modelarts",
        "MA_LOG_DIR": "~/modelarts/log",
        "WORKSPACE": "~/modelarts/user-job-dir/train",
        "MA_NUM_HOSTS": "1",
        "VC_WORKER_NUM": "1",
        "VC_TASK_INDEX": "0",
        "VC_WORKER_HOSTS": variables["MA_CURRENT_IP"],
        "MA_TASK_NAME": "worker",
        "MA_VJ_NAME": "modelarts-job-ID",
        "MA_CURRENT_INSTANCE_NAME": "modelarts-job-ID-worker-0",
    }.items()


def test_a_job_may_set_what_does_not_describe_it(training: Training) -> None:
    given = {"NCCL_DEBUG": "WARN", "MA_DETECT_TRAIN_INJECT_CODE": "0", "MA_NUM_HOSTS": "7", "HOME": "/", "MINE": "a=b"}
    _, variables = seen(training, "own", algorithm={"environments": given})
    assert (variables["NCCL_DEBUG"], variables["MA_DETECT_TRAIN_INJECT_CODE"], variables["MINE"]) == (
        "WARN",
        "0",
        "a=b",
    )
    assert (variables["MA_NUM_HOSTS"], variables["HOME"]) == ("1", variables["MA_HOME"])


def test_inputs_and_outputs_by_variable(training: Training) -> None:
    training.upload("data/a.txt", "A")
    arguments, variables = seen(
        training,
        "by-variable",
        algorithm={
            "inputs": [channel("data_path", "data/", access_method="env"), channel("data_url", "data/")],
            "outputs": [channel("train_url", "out/", access_method="env"), channel("log_dir", "out2/")],
        },
    )
    inputs, outputs = (Path(variables["MA_MOUNT_PATH"], name) for name in ("inputs", "outputs"))
    assert arguments == [f"--data_url={inputs / 'data_url_0'}", f"--log_dir={outputs / 'log_dir_0'}"]
    assert variables["data_path"] == str(inputs / "data_path_0")
    assert variables["train_url"] == str(outputs / "train_url_0")
    assert not {"data_url", "log_dir"} & set(variables)


@pytest.mark.parametrize(
    ("name", "setter"), [("MINE", "algorithm.environments"), ("MA_HOME", "ModelArts itself"), ("PATH", "ModelArts")]
)
def test_a_variable_with_two_meanings_is_refused(training: Training, name: str, setter: str) -> None:
    training.upload("data/a.txt", "A")
    training.code(PRINT)
    algorithm = {
        "inputs": [channel(name, "data/", access_method="env")],
        "environments": {"MINE": "1"},
    }
    problem = training.refusal("CreateTrainingJob", body=job_request(algorithm=algorithm))
    assert problem.error_code == "ModelArts.2753"
    assert setter in problem.error_msg


def test_paths_of_the_container_are_those_of_the_node(training: Training) -> None:
    container = "/home/ma-user/modelarts"
    arguments, variables = seen(
        training,
        "paths",
        algorithm={
            "environments": {
                "CHECKPOINTS": f"{container}/outputs/ckpt",
                "LIST": f"{container}/a:/home/ma-user/b:/home/ma-users/c",
                "PYTHONPATH": f"{container}/user-job-dir/train/lib",
            },
            "parameters": [
                {"name": "cache", "value": f"{container}/cache"},
                {"name": "text", "value": "a/home/ma-user"},
                {"name": "bucket", "value": "s3://home/ma-user/anaconda3/bin/python"},
                {"name": "proxy", "value": "http://proxy:80//home/ma-user/data"},
                {"name": "file", "value": "file:///home/ma-user/data"},
            ],
        },
    )
    home = variables["HOME"]
    assert variables["CHECKPOINTS"] == f"{home}/modelarts/outputs/ckpt"
    assert variables["LIST"] == f"{home}/modelarts/a:{home}/b:/home/ma-users/c"
    assert variables["PYTHONPATH"].startswith(f"{home}/modelarts/user-job-dir/train/lib:")
    assert arguments == [
        f"--cache={home}/modelarts/cache",
        "--text=a/home/ma-user",
        "--bucket=s3://home/ma-user/anaconda3/bin/python",
        "--proxy=http://proxy:80//home/ma-user/data",
        f"--file=file://{home}/data",
    ]


def test_code_is_imported_from_its_folder_and_from_the_one_above(training: Training) -> None:
    training.upload("project/tools/__init__.py", "WHERE = __file__")
    training.upload("project/scripts/train.py", "import tools, project.tools\nprint(project.tools.__name__)")
    details = training.run(
        name="imports",
        algorithm={"code_dir": f"obs://{BUCKET}/project/", "boot_file": "scripts/train.py"},
    )
    assert training.log(details["metadata"]["id"]) == "project.tools\n"


@pytest.mark.parametrize(
    "command",
    [
        "python ${MA_JOB_DIR}/train/boot.py 'a b' \"$MINE\"",
        "MODE=test python $WORKSPACE/boot.py 'a b' x",
        "cd $MA_JOB_DIR\npython train/boot.py 'a b' x",
        "python /home/ma-user/modelarts/user-job-dir/train/boot.p? 'a b' x",
    ],
    ids=["variable", "assignment", "lines", "pattern"],
)
def test_commands_have_variables_patterns_and_lines(
    training: Training, command: str, request: pytest.FixtureRequest
) -> None:
    training.code("import sys; print(sys.argv[1:])")
    details = training.run(
        name=request.node.callspec.id,
        algorithm={
            "engine": {"image_url": "sdk-test/pytorch1_4:1.0.1"},
            "command": command,
            "environments": {"MINE": "x"},
            "parameters": [{"name": "mode", "value": "$HOME"}],
        },
    )
    assert training.log(details["metadata"]["id"]) == "['a b', 'x', '--mode=$HOME']\n"


@pytest.mark.parametrize(
    ("interpreter", "log"),
    [
        ("/home/ma-user/anaconda3/envs/TensorFlow-2.1/bin/python", "['--epochs=2']\n"),
        ("/bin/echo", "/boot.py --epochs=2\n"),
        ("/home/ma-user/no-such-python", "/no-such-python: No such file or directory\n"),
    ],
    ids=["conda", "another", "missing"],
)
def test_the_interpreter_of_the_boot_file(training: Training, interpreter: str, log: str) -> None:
    details = training.run(
        "import sys; print(sys.argv[1:])",
        name=f"interpreter-{len(interpreter)}",
        algorithm={
            "environments": {"MA_SCRIPT_INTERPRETER": interpreter},
            "parameters": [{"name": "epochs", "value": "2"}],
        },
    )
    assert training.log(details["metadata"]["id"]).endswith(log)


def test_packages_that_are_there_already_need_no_index(training: Training, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/simple/")
    lines = [
        "\ufeff# what the code imports",
        "",
        "pytest >= 7  # with all that it needs",
        "no-such; sys_platform == 'other'",
    ]
    training.upload("there/pip-requirements.txt", "\n".join(lines))
    training.upload("there/boot.py", "print('started')")
    details = training.run(name="there", algorithm={"code_dir": f"obs://{BUCKET}/there/", "boot_file": "boot.py"})
    assert training.log(details["metadata"]["id"]) == "started\n"


def test_a_wheel_beside_the_file_is_found_by_the_name_of_its_package(
    training: Training, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/simple/")
    monkeypatch.setenv("PIP_RETRIES", "0")
    wheel, about = io.BytesIO(), "beside_brick-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("beside_brick.py", "COLOR = 'red'\n")
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: beside-brick\nVersion: 1.0\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    training.upload("beside/beside_brick-1.0-py3-none-any.whl", wheel.getvalue())
    training.upload("beside/pip-requirements.txt", "beside-brick==1.0\n")
    training.upload("beside/boot.py", "import beside_brick; print(beside_brick.COLOR)")
    details = training.run(name="beside", algorithm={"code_dir": f"obs://{BUCKET}/beside/", "boot_file": "boot.py"})
    log = training.log(details["metadata"]["id"])
    assert (details["status"]["phase"], log.splitlines()[-1]) == ("Completed", "red"), log


def test_packages_that_cannot_be_installed_fail_the_job(training: Training) -> None:
    training.upload("broken/pip-requirements.txt", "./no-such-wheel-1.0-py3-none-any.whl\n")
    training.upload("broken/boot.py", "print('never')")
    details = training.run(name="broken", algorithm={"code_dir": f"obs://{BUCKET}/broken/", "boot_file": "boot.py"})
    assert details["status"]["phase"] == "Failed"
    log = training.log(details["metadata"]["id"])
    assert "no-such-wheel" in log
    assert log.endswith("The packages of pip-requirements.txt could not be installed.\n")


def test_folders_in_the_cache(training: Training) -> None:
    training.upload("data/a.txt", "A")
    details = training.run(
        """
        import os, pathlib, sys
        data, out = (pathlib.Path(argument.split("=")[1]) for argument in sys.argv[1:])
        (out / "b.txt").write_text((data / "a.txt").read_text() + "/".join(os.listdir(".")))
        """,
        name="cache",
        algorithm={
            "inputs": [channel("data_url", "data/", local_dir="/cache/data")],
            "outputs": [channel("train_url", "cached/", local_dir="/cache/out")],
            "working_dir": "/cache",
        },
    )
    assert details["status"]["phase"] == "Completed", training.log(details["metadata"]["id"])
    assert sorted(training.content("cached/b.txt").decode()[1:].split("/")) == ["data", "out"]
    assert details["algorithm"]["inputs"][0]["local_dir"] == "/cache/data"


def test_paths_that_are_written_into_scripts_are_those_of_the_node(training: Training) -> None:
    """Where the system allows mount namespaces; elsewhere such paths are those of this machine."""
    details = training.run(
        """
        import os, pathlib
        for path in ("/home/ma-user/modelarts/outputs/train_url_0/hard.txt", "/cache/data/copied.txt"):
            pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
            pathlib.Path(path).write_text("x")
        print(os.path.samefile("/home/ma-user", os.environ["HOME"]))
        print(os.path.samefile(os.getcwd(), os.environ["WORKSPACE"]))
        print(os.path.samefile("/home/ma-user/modelarts/user-job-dir/train/boot.py", __file__), os.listdir("/cache"))
        print(os.path.isdir(os.environ["TMPDIR"]), os.getuid(), sorted(os.listdir("/home")).count("ma-user"))
        """,
        name="hard-coded",
        algorithm={"outputs": [channel("train_url", "hard/")]},
    )
    assert details["status"]["phase"] == "Completed", training.log(details["metadata"]["id"])
    assert training.log(details["metadata"]["id"]) == f"True\nTrue\nTrue ['data']\nTrue {os.getuid()} 1\n"
    assert training.objects("hard/") == ["hard/hard.txt"]
    assert not Path("/cache/data/copied.txt").exists()


def test_a_mount_hides_nothing_that_a_node_needs(tmp_path: Path) -> None:
    """In a notebook of ModelArts, Python and the data directory can be below /home/ma-user."""
    home, linked = tmp_path / "home", tmp_path / "linked"
    mounts = {str(home): tmp_path / "a", str(tmp_path / "homes"): tmp_path / "b"}
    linked.symlink_to(home)
    for needed in (home / "python", home, linked / "python"):
        assert list(harmless_mounts(mounts, ["", sys.executable, str(needed)])) == [str(tmp_path / "homes")]
    assert harmless_mounts(mounts, [str(tmp_path), sys.executable]) == mounts
