"""What is refused before anything is stored, and with which code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.state.fields import mapping, text

from tests.support.training_platform import BUCKET, Training, channel, open_training, request

IMAGE = {"image_url": "group/image:1"}


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Training]:
    with ExitStack() as closing:
        opened = open_training(tmp_path_factory.mktemp("creation"), closing)
        opened.code("print('x')")
        opened.upload("train/readme.md", "x")
        opened.upload("other/boot.py", "x")
        opened.upload("data/a", "x")
        yield opened


def url(key: str) -> str:
    return f"obs://{BUCKET}/{key}"


@pytest.mark.parametrize(
    ("body", "code", "named"),
    [
        (request(algorithm={"code_dir": url("missing/")}), "ModelArts.2757", "missing"),
        (request(algorithm={"code_dir": None, "boot_file": None}), "ModelArts.2757", "algorithm.code_dir"),
        (request(algorithm={"code_dir": "obs:/typo/train/"}), "ModelArts.2791", "obs:/typo"),
        (request(algorithm={"code_dir": "obs://no-such-bucket/train/"}), "ModelArts.2791", "no-such-bucket"),
        (request(algorithm={"code_dir": "obs://"}), "ModelArts.2791", "it has no bucket"),
        (request(algorithm={"code_dir": url("train/\0")}), "ModelArts.2791", "characters"),
        (request(algorithm={"boot_file": url("other/boot.py")}), "ModelArts.2758", "not in algorithm.code_dir"),
        (request(algorithm={"boot_file": url("train/missing.py")}), "ModelArts.2758", "missing.py"),
        (request(algorithm={"boot_file": url("train/../train/boot.py")}), "ModelArts.2758", ".."),
        (request(algorithm={"boot_file": None}), "ModelArts.2758", "boot_file"),
        (request(algorithm={"boot_file": url("train/readme.md")}), "ModelArts.2758", "not a Python file"),
        (request(algorithm={"inputs": [channel("data_url", "nothing/")]}), "ModelArts.2791", "nothing"),
        (request(algorithm={"inputs": [channel("../up", "data/")]}), "ModelArts.2753", "../up"),
        (
            request(algorithm={"inputs": [channel("x", "data/")], "outputs": [channel("x", "o/")]}),
            "ModelArts.2753",
            "used twice",
        ),
        (request(algorithm={"inputs": [{"name": "d", "remote": {}}]}), "ModelArts.2753", "neither"),
        (
            request(algorithm={"inputs": [{"name": "d", "remote": {"dataset": {"id": "ds", "version_id": "v"}}}]}),
            "ModelArts.2783",
            "ds",
        ),
        (
            request(
                algorithm={
                    "inputs": [
                        {
                            "name": "d",
                            "remote": {"dataset": {"id": "ds", "version_id": "v"}, "obs": {"obs_url": url("data/")}},
                        }
                    ]
                }
            ),
            "ModelArts.2753",
            "both",
        ),
        (request(algorithm={"inputs": [channel("d", "data/", local_dir="/etc")]}), "ModelArts.2753", "/etc"),
        (
            request(algorithm={"outputs": [{"name": "o", "remote": {"obs": {"obs_url": "obs://nope-bucket/o/"}}}]}),
            "ModelArts.2791",
            "nope-bucket",
        ),
        (request(spec={"log_export_path": {"obs_url": "/nope-bucket/l/"}}), "ModelArts.2791", "log_export_path"),
        (request(flavor="no.such.flavor"), "ModelArts.2781", "no.such.flavor"),
        (request(flavor="modelarts.pool.visual.xlarge"), "ModelArts.2781", "modelarts.pool.visual.xlarge"),
        (request(nodes=17), "ModelArts.2793", "17"),
        (request(resource={"pool_id": "nowhere"}), "ModelArts.2890", "nowhere"),
        (request(algorithm={"engine": {"engine_id": "abacus"}}), "ModelArts.2780", "abacus"),
        (request(algorithm={"engine": None}), "ModelArts.2780", "engine"),
        (request(algorithm={"engine": IMAGE}), "ModelArts.2806", "algorithm.command"),
        (request(algorithm={"engine": None, "command": "ls"}), "ModelArts.2806", "image_url"),
        (request(algorithm={"engine": IMAGE, "command": "echo 'open"}), "ModelArts.2788", "algorithm.command"),
        (request(algorithm={"engine": IMAGE, "command": "  "}), "ModelArts.2788", "algorithm.command"),
        (request(algorithm={"parameters": [{"name": "a"}, {"name": "a"}]}), "ModelArts.2767", "a"),
        (request(algorithm={"parameters": [{"value": "a"}]}), "ModelArts.2767", "missing"),
        (request(algorithm={"parameters": [{"name": "a", "value": "\0"}]}), "ModelArts.2788", "parameters"),
        (request(algorithm={"parameters": [{"name": "a", "value": "\ud800"}]}), "ModelArts.2788", "parameters"),
        (request(algorithm={"environments": {"A": "x\0y"}}), "ModelArts.2788", "environments"),
        (request(algorithm={"id": "3f5d6706"}), "ModelArts.2755", "3f5d6706"),
        (request(algorithm={"working_dir": "/etc"}), "ModelArts.2859", "/etc"),
        (request(algorithm={"local_code_dir": "/home/ma-user/../../etc"}), "ModelArts.2857", "etc"),
        (request(algorithm={"policies": {"auto_search": {}}}), "ModelArts.2826", "auto_search.reward_attrs"),
        (request(kind="autosearch_job"), "ModelArts.2788", "autosearch_job"),
        (request(kind="mrs_job"), "ModelArts.2788", "mrs_job"),
        (request(kind="diag_job"), "ModelArts.2788", "diag_job"),
        (request(tasks=[{"role": "learner"}]), "ModelArts.2858", "tasks"),
        (request(train_type="SFT"), "ModelArts.2858", "train_type"),
        (request(ftjob_config={"checkpoint_id": "c"}), "ModelArts.2858", "ftjob_config"),
        (request(endpoints={"ssh": {"key_pair_names": ["k"]}}), "ModelArts.2858", "endpoints"),
        (request(spec={"asset_id": "m"}), "ModelArts.2858", "spec.asset_id"),
        (request(spec={"asset_model": {"name": "m"}}), "ModelArts.2858", "spec.asset_model"),
        (request(resource={"pool_group_id": "g"}), "ModelArts.2858", "spec.resource.pool_group_id"),
        (request(algorithm={"autosearch_framework_path": url("f/")}), "ModelArts.2858", "autosearch_framework_path"),
        (request(algorithm={"item_version_id": "1.0"}), "ModelArts.2755", "algorithm.item_version_id"),
    ],
)
def test_a_bad_job_is_refused_and_nothing_is_stored(training: Training, body: Any, code: str, named: str) -> None:
    problem = training.refusal("CreateTrainingJob", body=body)
    assert problem.error_code == code
    assert problem.status == (404 if code == "ModelArts.2890" else 400)
    assert named in problem.error_msg
    assert problem.error_solution
    assert training.body("ListTrainingJobs", body={})["total"] == 0
    assert list(training.services.store.list("training_job_name", training.project_id)) == []


def test_the_answer_has_everything_that_the_details_have(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        training.code("print('x')")
        body = request(
            name="complete",
            flavor="modelarts.pool.visual.xlarge",
            resource={"pool_id": "poolfaf38d76"},
            algorithm={"code_dir": f"s3://{BUCKET}/train", "boot_file": "boot.py", "environments": {"A": "1"}},
        )
        body["metadata"]["description"] = "as asked"
        created = training.body("CreateTrainingJob", body=body)
        assert created["metadata"]["description"] == "as asked"
        assert created["metadata"]["user_name"]
        assert created["status"]["phase"] == "Creating"
        assert created["spec"]["resource"]["flavor_detail"]["flavor_type"] == "GPU"
        assert created["algorithm"]["engine"]["engine_id"] == "pytorch-cp36-1.4.0"
        details = training.ended(created["metadata"]["id"])
        assert details["status"]["phase"] == "Completed"
        assert {**details, "status": None} == {**created, "status": None}
        problem = training.refusal("CreateTrainingJob", body=body)
        assert (problem.status, problem.error_code) == (400, "ModelArts.2751")


@pytest.fixture(scope="module")
def algorithm_id(training: Training) -> str:
    """An algorithm with an input, and with parameters that have constraints."""
    parameters = [
        {"name": "fixed", "value": "0.1", "constraint": {"type": "Float", "editable": False, "required": True}},
        {"name": "needed", "value": "", "constraint": {"type": "String", "editable": True, "required": True}},
        {"name": "mode", "value": "a", "constraint": {"valid_type": "choice", "valid_range": ["a", "b"]}},
        {"name": "epochs", "value": "2", "constraint": {"valid_type": "range", "valid_range": ["1", "9"]}},
        {"name": "size", "value": "8", "constraint": {"type": "Integer"}},
    ]
    config = {
        "code_dir": url("train/"),
        "boot_file": url("train/boot.py"),
        "engine": request()["algorithm"]["engine"],
        "inputs": [{"name": "data", "access_method": "env"}],
        "parameters": parameters,
        "parameters_customization": False,
    }
    body: Json = {"metadata": {"name": "constrained"}, "job_config": config}
    identity = training.services.accounts.identity()
    added = training.services.algorithms.add(training.project_id, body, identity)
    return text(mapping(added, "metadata"), "id")


def _of(algorithm_id: str, *parameters: tuple[str, str], inputs: bool = True) -> Any:
    given = [{"name": name, "value": value} for name, value in (("needed", "x"), *parameters)]
    channels = [channel("data", "data/")] if inputs else []
    own = {"id": algorithm_id, "parameters": given, "inputs": channels}
    return request(algorithm=own | dict.fromkeys(("code_dir", "boot_file", "engine")))


@pytest.mark.parametrize(
    ("parameter", "code", "told"),
    [
        (("fixed", "9"), "ModelArts.2814", "algorithm.parameters fixed): '9' cannot be changed"),
        (("needed", ""), "ModelArts.2814", "algorithm.parameters needed): '' is empty"),
        (("mode", "c"), "ModelArts.2765", "'c' is not one of the choices"),
        (("epochs", "10"), "ModelArts.2814", "'10' is outside the range"),
        (("epochs", "many"), "ModelArts.2814", "'many' is outside the range"),
        (
            ("size", "8.5"),
            "ModelArts.2825",
            "(algorithm.parameters size) value type error: '8.5' is not of type Integer",
        ),
        (("own", "1"), "ModelArts.2814", "'own' is not a parameter of the algorithm"),
    ],
)
def test_an_algorithm_limits_the_parameters_of_its_jobs(
    training: Training, algorithm_id: str, parameter: tuple[str, str], code: str, told: str
) -> None:
    refusal = training.refusal("CreateTrainingJob", body=_of(algorithm_id, parameter))
    assert (refusal.status, refusal.error_code) == (400, code)
    assert told in refusal.error_msg


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"code_dir": url("other/")}, "algorithm.code_dir"),
        ({"boot_file": url("train/other.py")}, "algorithm.boot_file"),
        ({"command": "python boot.py"}, "algorithm.command"),
        ({"engine": {"engine_id": "mxnet-cp36-1.2.1"}}, "algorithm.engine.engine_id"),
        ({"engine": IMAGE}, "algorithm.engine.image_url"),
    ],
    ids=str,
)
def test_code_and_engine_are_those_of_the_algorithm(
    training: Training, algorithm_id: str, own: dict[str, Any], told: str
) -> None:
    body = _of(algorithm_id)
    refusal = training.refusal("CreateTrainingJob", body=body | {"algorithm": body["algorithm"] | own})
    assert (refusal.status, refusal.error_code) == (400, "ModelArts.2814")
    assert f"({told})" in refusal.error_msg


def test_an_input_has_a_type_of_data_of_the_algorithm(training: Training) -> None:
    def of(*types: str) -> str:
        constraints: JsonValue = [{"data_type": kind} for kind in types]
        inputs: JsonValue = [{"name": "data", "remote_constraints": constraints}]
        config: Json = {"code_dir": url("train/"), "boot_file": "boot.py", "inputs": inputs}
        config["engine"] = request()["algorithm"]["engine"]
        body: Json = {"metadata": {"name": f"types-{'-'.join(types)}"}, "job_config": config}
        added = training.services.algorithms.add(training.project_id, body, training.services.accounts.identity())
        return text(mapping(added, "metadata"), "id")

    refusal = training.refusal("CreateTrainingJob", body=_of(of("modelarts_dataset")))
    assert (refusal.status, refusal.error_code) == (400, "ModelArts.2814")
    assert "(algorithm.inputs data): remote.obs" in refusal.error_msg
    for types in (("obs",), ("modelarts_dataset", "OBS"), ()):
        job = training.body("CreateTrainingJob", body=_of(of(*types)) | {"metadata": {"name": f"types-{len(types)}"}})
        training.ended(job["metadata"]["id"])


def test_a_job_gives_its_algorithm_what_that_needs(training: Training, algorithm_id: str) -> None:
    refusal = training.refusal("CreateTrainingJob", body=_of(algorithm_id, inputs=False))
    assert (refusal.error_code, "lacks 'data'" in refusal.error_msg) == ("ModelArts.2753", True)
    wanted = _of(algorithm_id, ("fixed", "0.1"), ("mode", "b"), ("epochs", "9"))
    job = training.body("CreateTrainingJob", body=wanted | {"metadata": {"name": "limited"}})
    values = {parameter["name"]: parameter["value"] for parameter in job["algorithm"]["parameters"]}
    assert values == {"fixed": "0.1", "needed": "x", "mode": "b", "epochs": "9", "size": "8"}
    training.ended(job["metadata"]["id"])
