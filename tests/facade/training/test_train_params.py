"""The code, the inputs and the outputs of a job, and the request that is made of an estimator's arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest
from modelarts._argument_checks import MAX_JOB_DESCRIPTION, checked_description
from modelarts._training import job_request, parameters, program
from modelarts.exceptions import InvalidArgumentError, ObsPathError
from modelarts.train_params import InputData, OutputData, TrainingFiles


@pytest.mark.parametrize("boot_file", ["a/train.py", "obs://bucket/code/a/train.py"])
def test_the_boot_file_is_relative_or_absolute(boot_file: str) -> None:
    files = TrainingFiles(code_dir="obs://bucket/code/", boot_file=boot_file)
    assert files.code_path.api_path == "/bucket/code/"
    assert files.boot_path.api_path == "/bucket/code/a/train.py"


@pytest.mark.parametrize(
    "boot_file",
    [
        "",
        "../train.py",
        "a/../../train.py",
        "/train.py",
        "./train.py",
        "a//train.py",
        "dir/",
        "obs://bucket/train.py",
        "obs://bucket/code",
        "obs://bucket/code2/train.py",
        "obs://other/code/train.py",
        "obs://bucket/code/../train.py",
        "s3://bucket/code/train.py",
    ],
)
def test_a_boot_file_outside_the_code_is_refused(boot_file: str) -> None:
    with pytest.raises(ObsPathError, match="boot_file="):
        TrainingFiles(code_dir="obs://bucket/code/", boot_file=boot_file)


def test_the_code_is_a_folder() -> None:
    files = TrainingFiles(code_dir="obs://bucket/code", boot_file="train.py")
    assert (files.code_path.api_path, files.boot_path.api_path) == ("/bucket/code/", "/bucket/code/train.py")
    with pytest.raises(ObsPathError, match="outside code_dir"):
        TrainingFiles(code_dir="obs://bucket/code", boot_file="obs://bucket/code2/train.py")


def test_an_input_is_a_folder_or_an_object() -> None:
    assert InputData(obs_path="obs://bucket/in/", name="data_url").path.key == "in/"
    assert InputData(obs_path="obs://bucket/in/a.csv", name="data_url").path.key == "in/a.csv"


def test_an_output_is_a_folder() -> None:
    assert OutputData(obs_path="obs://bucket/out", name="output_dir").path.api_path == "/bucket/out/"


@pytest.mark.parametrize("name", ["", "a b", "a=b", 3])
def test_a_channel_has_the_name_of_an_argument(name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="name="):
        InputData(obs_path="obs://bucket/in/", name=name)


@pytest.mark.parametrize("name", ["", "a b", "a.b", "x" * 65, "käse", "a\n"])
def test_a_job_name_outside_the_pattern_is_refused(name: str) -> None:
    with pytest.raises(InvalidArgumentError, match="1 to 64 letters"):
        job_request.checked_name(name)


def test_a_job_name_is_made_up() -> None:
    first, second = job_request.checked_name(None), job_request.checked_name(None)
    assert first != second
    assert job_request.checked_name(first) == first


def test_numbers_are_sent_as_text() -> None:
    sent = parameters.parameters_of([{"name": "mod", "value": "gpu"}, {"name": "epoch_num", "value": 2}])
    assert [parameter.to_dict() for parameter in sent] == [
        {"name": "mod", "value": "gpu"},
        {"name": "epoch_num", "value": "2"},
    ]


@pytest.mark.parametrize(
    "parameter", [{"name": "a"}, {"value": 1}, {"name": "", "value": 1}, {"nme": "a", "value": 1}, {"name": 1}]
)
def test_a_parameter_has_a_name_and_a_value(parameter: Mapping[str, str | int]) -> None:
    with pytest.raises(InvalidArgumentError, match="epoch_num"):
        parameters.parameters_of([parameter])


_INPUT = InputData(obs_path="obs://bucket/in/", name="data_url")


@pytest.mark.parametrize(
    ("inputs", "dataset_id", "dataset_version_id", "problem"),
    [
        ([_INPUT], "d", "v", "cannot be used together with inputs"),
        ([_INPUT], "d", None, "cannot be used together with inputs"),
        (None, "d", None, "without dataset_version_id"),
        (None, None, "v", "without dataset_id"),
        ([_INPUT, _INPUT], None, None, "2 entries named 'data_url'"),
    ],
)
def test_inputs_that_do_not_fit_together_are_refused(
    inputs: Sequence[InputData] | None, dataset_id: str | None, dataset_version_id: str | None, problem: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        job_request.inputs_of(inputs, dataset_id, dataset_version_id)


def test_a_dataset_is_an_input() -> None:
    [sent] = job_request.inputs_of(None, "d", "v")
    assert sent.to_dict()["remote"] == {"dataset": {"id": "d", "version_id": "v"}}


_FILES = TrainingFiles(code_dir="obs://bucket/code/", boot_file="train.py")


@pytest.mark.parametrize(
    ("framework", "image", "command", "files", "problem"),
    [
        ((None, None), None, None, _FILES, "do not name an engine"),
        (("PyTorch", None), None, None, _FILES, "do not name an engine"),
        (("PyTorch", "1"), "image", "run", _FILES, "not in both"),
        ((None, None), "image", None, _FILES, "without user_command"),
        ((None, None), None, "run", _FILES, "without user_image_url"),
        (("PyTorch", "1"), None, None, None, "training_files is missing"),
    ],
)
def test_a_job_runs_in_an_engine_or_in_an_image(
    framework: tuple[str | None, str | None],
    image: str | None,
    command: str | None,
    files: TrainingFiles | None,
    problem: str,
) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        program.checked_engine(*framework, image, command, has_code=files is not None)


@pytest.mark.parametrize("variables", [{"1A": "x"}, {"A-B": "x"}, {"": "x"}, {"A": "$HOME"}, {"A": "x" * 4097}])
def test_environment_variables_that_the_service_refuses_are_refused(variables: dict[str, str]) -> None:
    with pytest.raises(InvalidArgumentError, match="env_variables"):
        job_request.environment_of(variables)


def test_too_many_environment_variables_are_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="101 variables"):
        job_request.environment_of({f"A{number}": "x" for number in range(101)})


def test_volumes_are_sent_as_they_are() -> None:
    volume: job_request.Volume = {
        "nfs": {"local_path": "/xx/yy/zz", "read_only": False, "nfs_server_path": "192.0.2.1:/"}
    }
    assert [sent.to_dict() for sent in job_request.volumes_of([volume])] == [volume]


@pytest.mark.parametrize("volume", [{}, {"obs": {}}, {"nfs": {}}, {"nfs": {"local_path": 3, "nfs_server_path": "x"}}])
def test_a_volume_is_an_nfs_volume(volume: job_request.Volume) -> None:
    with pytest.raises(InvalidArgumentError, match="nfs_server_path"):
        job_request.volumes_of([volume])


@pytest.mark.parametrize("count", [0, -1, None, True])
def test_a_job_has_a_node(count: int | None) -> None:
    with pytest.raises(InvalidArgumentError, match="train_instance_count"):
        job_request.resource_of("flavor", count, None)


def test_the_resource_names_the_flavor() -> None:
    with pytest.raises(InvalidArgumentError, match="train_instance_type is missing"):
        job_request.resource_of(None, 1, None)
    assert job_request.resource_of("flavor", 2, None).pool_id is None


def test_a_long_description_is_refused() -> None:
    assert checked_description("x" * 256, what="job_description", most=MAX_JOB_DESCRIPTION) == "x" * 256
    with pytest.raises(InvalidArgumentError, match="257 characters"):
        checked_description("x" * 257, what="job_description", most=MAX_JOB_DESCRIPTION)


def test_a_folder_of_the_container_and_how_the_script_gets_its_path_arrive_in_the_request() -> None:
    given = InputData("obs://bucket/in/", "data_url", local_path="/cache/in", access_method="env")
    (data,) = job_request.inputs_of([given], None, None)
    (output,) = job_request.outputs_of([OutputData("obs://bucket/out/", "train_url", "/cache/out", "parameter")])
    assert (data.local_dir, data.access_method) == ("/cache/in", "env")
    assert (output.local_dir, output.access_method) == ("/cache/out", "parameter")
    (plain,) = job_request.inputs_of([InputData("obs://bucket/in/", "data_url")], None, None)
    assert "local_dir" not in plain
    assert "access_method" not in plain


@pytest.mark.parametrize("kind", [InputData, OutputData])
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"local_path": "cache"}, "'cache' is not a folder of the container"),
        ({"local_path": ""}, "'' is not a folder of the container"),
        ({"local_path": "/cache/../x"}, "without '.' and '..'"),
        ({"local_path": 3}, "3 is not a folder of the container"),
        ({"access_method": "file"}, "'file' is not allowed. Use one of: parameter, env"),
        ({"access_method": ""}, "'' is not allowed"),
    ],
)
def test_a_folder_that_is_none_is_refused(
    kind: type[InputData | OutputData], arguments: dict[str, str], says: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(says)):
        kind("obs://bucket/x/", "data_url", **arguments)


def test_a_pool_has_its_own_flavor() -> None:
    resource = job_request.resource_of(None, 1, "pool-1")
    assert resource.to_dict() == {"node_count": 1, "pool_id": "pool-1"}


def test_the_states_of_the_first_version_have_their_names() -> None:
    from modelarts.estimatorV2 import JOB_STATE

    assert (JOB_STATE[1], JOB_STATE[8], JOB_STATE[10]) == ("JOBSTAT_INIT", "JOBSTAT_RUNNING", "JOBSTAT_COMPLETED")
    assert sorted(JOB_STATE) == list(range(23))
