"""The engines and flavors that jobs can name: those of public documents, and those that a user adds."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from modelarts_emulator.__main__ import main
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.training.catalogue import CatalogueError, load_catalogue

from tests.support.training_platform import open_training, request


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("PyTorch", "pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64"),
        ("PyTorch", "PyTorch-1.3.0-python3.6"),
        ("TensorFlow", "TF-1.13.1-python3.6"),
        ("MXNet", "MXNet-1.2.1-python3.6"),
        ("Ascend-Powered-Engine", "mindspore_1.7.0-cann_5.1.0-py_3.7-euler_2.8.3-aarch64"),
        ("Horovod", "horovod_0.20.0-tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64"),
    ],
)
def test_engines_of_public_documents_exist(name: str, version: str) -> None:
    assert load_catalogue().engine(name=name, version=version)


@pytest.mark.parametrize("flavor_id", ["modelarts.vm.gpu.v100", "modelarts.vm.gpu.p100", "modelarts.vm.cpu.free"])
def test_flavors_of_public_documents_exist(flavor_id: str) -> None:
    assert load_catalogue().flavor(flavor_id, in_pool=False)


def test_the_refusal_of_an_unknown_name_says_how_names_are_added(tmp_path: Path) -> None:
    unknown = (
        request(flavor="no.such.flavor"),
        request(algorithm={"engine": {"engine_name": "PyTorch", "engine_version": "no-such"}}),
    )
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        training.code("")
        refusals = [training.refusal("CreateTrainingJob", body=body) for body in unknown]
    assert [refusal.error_code for refusal in refusals] == ["ModelArts.2781", "ModelArts.2780"]
    assert all("modelarts-emulator --catalogue FILE" in (refusal.error_solution or "") for refusal in refusals)


def test_no_name_is_there_twice() -> None:
    engines = load_catalogue().all_engines()
    for field in ("engine_id", "engine_version"):
        assert len({str(engine[field]) for engine in engines}) == len(engines)
    flavors = load_catalogue().public_flavors()
    assert len({str(flavor["flavor_id"]) for flavor in flavors}) == len(flavors)


def test_a_file_adds_names_and_replaces_those_of_the_same_id(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "flavors:\n"
        "  - flavor_id: my.gpu\n"
        "    flavor_info: {max_num: 9, gpu: {unit_num: 1}}\n"
        "  - {flavor_id: modelarts.vm.cpu.2u, flavor_name: other}\n"
        "engines: [{engine_name: Mine, engine_version: mine-1}]\n"
    )
    with Emulator(catalogue=own) as emulator:
        catalogue = emulator.services.catalogue
    flavor = catalogue.flavor("my.gpu", in_pool=False)
    assert flavor == {
        "flavor_id": "my.gpu",
        "flavor_name": "my.gpu",
        "flavor_type": "GPU",
        "flavor_info": {"max_num": 9, "gpu": {"unit_num": 1}},
    }
    replaced = [f for f in catalogue.public_flavors() if f["flavor_id"] == "modelarts.vm.cpu.2u"]
    assert [f["flavor_name"] for f in replaced] == ["other"]
    assert catalogue.engine(name="Mine", version="mine-1") == catalogue.engine(engine_id="mine-1")
    assert catalogue.engine(name="Mine", version="mine-1")
    assert catalogue.engine(name="PyTorch", version="PyTorch-1.4.0-python3.6")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- a", "must be a mapping of flavors, pool_flavors, engines"),
        ("pools: []", "must be a mapping of"),
        ("flavors: {}", "flavors must be a list"),
        ("flavors: [a]", r"flavors\[0\] must have flavor_id, as text"),
        ("engines: [{engine_name: A}]", r"engines\[0\] must have engine_name and engine_version"),
        ("engines: [{engine_name: A, engine_version: B, image: c}]", "has image; its fields are engine_id"),
        ("flavors: [{flavor_id: a, flavor_info: 3}]", "flavor_info must be a mapping"),
        ("flavors: [{flavor_id: a, flavor_info: {max_num: x}}]", "max_num must be a whole number"),
        ("flavors: [", "is not a catalogue"),
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, content: str, message: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(content)
    with pytest.raises(CatalogueError, match=message):
        load_catalogue(own)


def test_the_command_says_why_a_catalogue_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--catalogue", str(tmp_path / "none.yaml")]) == 2
    assert "none.yaml is not a catalogue" in capsys.readouterr().err
