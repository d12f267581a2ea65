"""Runs every code sample of document 002, chapters 7 and 8, and checks that it does what the document says."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from modelarts.config.model_config import Dependencies, Packages, Params, ServiceConfig, TransformerConfig
from modelarts.exceptions import NotFoundError
from modelarts.model import Model, Predictor
from modelarts.session import Session
from modelarts_client.models import (
    ShowModelResponse,
    ShowServiceMonitorInfoResponse,
    ShowServiceResponse,
    ShowServiceUpdateLogsResponse,
)
from modelarts_emulator.embedded import Emulator

from tests.conformance.inference_names import NETWORK, PACKAGE, PARAMETER, SPECIFICATION, InferenceNames
from tests.conformance.program import Program, runs, samples_run_in
from tests.conformance.sample import load_samples

SAMPLES: Final = load_samples("inference.yaml")
BUCKET: Final = "w0403"  # the one that an example names
FOLDER: Final = f"/{BUCKET}/testdigitrecognition"
SCRIPT: Final = """
import os

from mms.model_service.mxnet_model_service import MXNetBaseService


class Digits(MXNetBaseService):
    def _preprocess(self, data):
        if "images" in data:
            return {name: file.read().decode() for name, file in data["images"].items()}
        return data

    def _inference(self, data):
        return {"got": data, "version": os.environ.get("VERSION"), "shape": os.environ.get("input_data_shape")}

    def _postprocess(self, data):
        return data
"""
FORM: Final = {
    "Content-type": "multipart/form-data",
    "data": {"type": "object", "properties": {"images": {"type": "file"}}},
}
ROW: Final = {
    "Content-type": "application/json",
    "data": {"type": "object", "properties": {"number": {"type": "number"}}},
}

# Samples of single parameters leave the import to those that use them.
CLASSES: Final = {cls.__name__: cls for cls in (Dependencies, Packages, Params, ServiceConfig, TransformerConfig)}

NewModel = Callable[..., Model]
NewProgram = Callable[..., Program]


@pytest.fixture(autouse=True)
def _environment(module_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in module_emulator.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def session(_environment: None) -> Iterator[Session]:
    """A session; afterwards all services, models and objects are deleted."""
    with Session() as opened:
        opened.obs.create_bucket(BUCKET)
        yield opened
        for service in list(Predictor.iter_services(opened)):
            Predictor(opened, service.service_id).delete_service()
        for model in list(Model.iter_models(opened)):
            Model(opened, model.model_id).delete_model()
        opened.obs.delete_dir(f"obs://{BUCKET}/")
        opened.obs.delete_bucket(BUCKET)


@pytest.fixture
def new_model(session: Session, tmp_path: Path) -> NewModel:
    """Imports a model that echoes its input."""

    def create(name: str = "digit-recognition", version: str = "1.0.0", request: object = FORM) -> Model:
        location = uploaded_package(session, tmp_path / f"{name}-{version}", request)
        return Model(session, model_name=name, model_version=version, source_location=location, model_type="MXNet")

    return create


@pytest.fixture
def service(session: Session, new_model: NewModel) -> Predictor:
    """A service that runs."""
    model = new_model()
    config = ServiceConfig(model.model_id, 100, SPECIFICATION, 1, {"VERSION": "1.0.0"})
    return model.deploy_predictor(service_name="digit", configs=[config])


@pytest.fixture
def program(session: Session) -> Iterator[NewProgram]:
    """Makes programs to run samples in, given placeholders and variables."""
    made: list[Program] = []

    def make(placeholders: dict[str, Any] | None = None, **values: object) -> Program:
        made.append(Program(SAMPLES, InferenceNames(placeholders or {}), **CLASSES, **values))
        return made[-1]

    yield make
    for each in made:
        each.close()


def uploaded_package(session: Session, folder: Path, request: object) -> str:
    """The location in OBS of a package whose API takes such requests."""
    package = folder / "model"
    package.mkdir(parents=True)
    api = {"url": "/", "method": "post", "request": request, "response": {"Content-type": "application/json"}}
    config = {"model_type": "MXNet", "model_algorithm": "image_classification", "apis": [api]}
    (package / "config.json").write_text(json.dumps(config))
    (package / "customize_service.py").write_text(SCRIPT)
    session.obs.upload_dir(str(package), f"obs:/{FOLDER}/{folder.name}/")
    return f"{FOLDER}/{folder.name}/"


def results(session: Session, folder: Path) -> dict[str, str]:
    """The results of a batch by the names of their files."""
    session.obs.download_dir(f"obs:/{FOLDER}/", f"{folder}/")
    return {file.name: file.read_text() for file in folder.rglob("*_result.txt")}


def test_each_sample_has_a_test() -> None:
    assert samples_run_in(sys.modules[__name__]) == set(SAMPLES)


@runs("params", "packages", "dependencies", "import")
def test_a_model_is_imported_as_it_is_described(
    program: NewProgram, new_model: NewModel, session: Session, tmp_path: Path
) -> None:
    existing = new_model()
    location = uploaded_package(session, tmp_path / "other", FORM)
    code = f"{location}model/customize_service.py"
    names = {"input your model id": existing.model_id, "input model name": "digits", "OBS_PATH": code}
    values = program(
        names,
        model_location=location,
        output_params=[Params("/", "label", "string")],
        apis=json.dumps([{"url": "/", "method": "post", "request": ROW}]),
    ).run("import")
    info = values["model_instance"].get_model_info().to_dict()
    assert info["model_id"] != existing.model_id
    assert (info["model_name"], info["model_version"], info["model_status"]) == ("digits", "1.0.0", "published")
    assert (info["model_type"], info["model_algorithm"]) == ("MXNet", "image_classification")
    assert (info["source_location"], info["execution_code"]) == (location, code)
    package = {"package_name": PACKAGE["package_name"], "package_version": PACKAGE["version"]}
    (dependency,) = info["dependencies"]
    assert dependency == {"installer": "pip", "packages": [package | {"restraint": PACKAGE["restraint"]}]}
    assert PARAMETER["param_name"] in {parameter["param_name"] for parameter in info["input_params"]}
    assert "label" in {parameter["param_name"] for parameter in info["output_params"]}


@runs("import_digits")
def test_a_model_is_imported_as_its_files_describe_it(program: NewProgram, session: Session, tmp_path: Path) -> None:
    location = uploaded_package(session, tmp_path / "digits", FORM)
    info = program(model_location=location).run("import_digits")["model_instance"].get_model_info()
    assert (info.model_name, info.model_status) == ("digit_recognition", "published")
    assert [parameter.param_name for parameter in info.input_params] == ["images"]


@runs("model_list", "model_list_by")
@pytest.mark.parametrize(("sample", "found"), [("model_list", {"digits", "letters"}), ("model_list_by", {"digits"})])
def test_models_are_listed(
    sample: str, found: set[str], program: NewProgram, new_model: NewModel, capsys: pytest.CaptureFixture[str]
) -> None:
    new_model("digits")
    new_model("letters")
    listed = program().run(sample)["model_list"]
    assert {model.model_name for model in listed.models} == found
    assert listed.total_count == listed.count == len(found)
    assert "digits" in capsys.readouterr().out


@runs("models", "models_by")
@pytest.mark.parametrize(("sample", "found"), [("models", {"digits", "letters"}), ("models_by", {"digits"})])
def test_models_are_listed_as_objects(
    sample: str, found: set[str], program: NewProgram, new_model: NewModel, capsys: pytest.CaptureFixture[str]
) -> None:
    made = new_model("digits")
    new_model("letters")
    objects = program().run(sample)["model_object_list"]
    assert all(isinstance(model, Model) for model in objects)
    assert {model.get_model_info().model_name for model in objects} == found
    assert made.model_id in capsys.readouterr().out


@runs("model_info_by_id", "model_info")
@pytest.mark.parametrize("sample", ["model_info_by_id", "model_info"])
def test_details_are_of_the_model(
    sample: str, program: NewProgram, new_model: NewModel, capsys: pytest.CaptureFixture[str]
) -> None:
    model_id = new_model().model_id
    info = program({"input your model_id": model_id}).run(sample)["model_info"]
    assert isinstance(info, ShowModelResponse)
    assert info.model_id == model_id
    assert model_id in capsys.readouterr().out


@runs("delete_model_by_id", "delete_model")
@pytest.mark.parametrize("sample", ["delete_model_by_id", "delete_model"])
def test_a_deleted_model_is_gone(sample: str, program: NewProgram, new_model: NewModel) -> None:
    model = new_model()
    program({"input your model_id": model.model_id}).run(sample)
    with pytest.raises(NotFoundError):
        model.get_model_info()


@runs("predictor")
def test_a_service_that_exists_predicts(program: NewProgram, service: Predictor) -> None:
    predictor = program({"input your service_id": service.service_id}).run("predictor")["predictor_instance"]
    assert predictor.predict(data={"a": 1}, data_type="json")["got"] == {"a": 1}


@runs("predictor_configs", "deploy")
def test_two_versions_share_the_predictions(program: NewProgram, new_model: NewModel) -> None:
    first, second = new_model(), new_model(version="2.0.0")
    names = {
        "input your model_id": first.model_id,
        "model_id1": first.model_id,
        "model_id2": second.model_id,
        "input service predictor name": "digit-reader",
    }
    predictor = program(names, envs={"VERSION": "any"}).run("deploy")["predictor_instance"]
    info = predictor.get_service_info()
    assert (info.service_name, info.infer_type, info.status) == ("digit-reader", "real-time", "running")
    assert (info.vpc_id, info.security_group_id) == (NETWORK["vpc_id"], NETWORK["security_group_id"])
    assert {config.model_version: (config.weight, config.instance_count) for config in info.config} == {
        "1.0.0": (70, 2),
        "2.0.0": (30, 2),
    }
    assert {config.status for config in info.config} == {"ready"}
    for number in range(10):
        assert predictor.predict(data={"number": number}, data_type="json")["got"] == {"number": number}
    monitors = predictor.get_service_monitor().monitors
    assert Counter({monitor.model_version: monitor.invocation_times for monitor in monitors}) == {
        "1.0.0": 7,
        "2.0.0": 3,
    }


@runs("deploy_digits")
def test_images_are_predicted(program: NewProgram, new_model: NewModel, tmp_path: Path) -> None:
    names = {"input you model id": new_model().model_id}
    predictor = program(names).run("deploy_digits")["predictor"]
    assert predictor.get_service_info().service_name == "DigitRecognition"
    (tmp_path / "seven.png").write_text("7")
    answer = predictor.predict(data=str(tmp_path / "seven.png"), data_type="images")
    assert answer == {"got": {"seven.png": "7"}, "version": None, "shape": "0,1,28,28"}


@runs("transformer_configs", "deploy_batch")
def test_a_batch_goes_through_rows(program: NewProgram, new_model: NewModel, session: Session, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("a,1\nb,2.5\n")
    session.obs.upload_file(str(tmp_path / "rows.csv"), f"obs:/{FOLDER}/rows/")
    model, second = new_model(request=ROW), new_model(version="2.0.0", request=ROW)
    names = {
        "input your model_id": model.model_id,
        "model_id": model.model_id,
        "model_id1": model.model_id,
        "model_id2": second.model_id,
        "input service predictor name": "digit-reader",
        "input service transformer name": "row-reader",
        "src_path": f"{FOLDER}/rows/",
        "dest_path": f"{FOLDER}/",
    }
    transformer = program(names, envs={"VERSION": "any"}).run("deploy_batch")["transformer"]
    info = transformer.wait()
    assert (info.service_name, info.infer_type, info.status) == ("row-reader", "batch", "finished")
    assert (info.config[0].instance_count, info.config[0].mapping_type) == (2, "csv")
    answers = [json.loads(line)["got"] for line in results(session, tmp_path)["rows.csv_result.txt"].splitlines()]
    assert answers == [{"number": 1}, {"number": 2.5}]


@runs("deploy_digits_batch")
def test_a_batch_goes_through_files(program: NewProgram, new_model: NewModel, session: Session, tmp_path: Path) -> None:
    for digit in "17":
        (tmp_path / f"{digit}.png").write_text(digit)
        session.obs.upload_file(str(tmp_path / f"{digit}.png"), f"obs:/{FOLDER}/inferimages/")
    names = {"input your model id": new_model().model_id}
    info = program(names).run("deploy_digits_batch")["predictor"].wait()
    assert (info.service_name, info.infer_type, info.status) == ("DigitRecognition", "batch", "finished")
    found = {name: json.loads(text) for name, text in results(session, tmp_path).items()}
    assert {name: answer["got"] for name, answer in found.items()} == {
        "1.png_result.txt": {"1.png": "1"},
        "7.png_result.txt": {"7.png": "7"},
    }
    assert {answer["shape"] for answer in found.values()} == {"0,1,28,28"}


@runs("service_info_by_id", "service_info")
@pytest.mark.parametrize("sample", ["service_info_by_id", "service_info"])
def test_details_are_of_the_service(
    sample: str, program: NewProgram, service: Predictor, capsys: pytest.CaptureFixture[str]
) -> None:
    info = program({"input your service_id": service.service_id}).run(sample)["predictor_info"]
    assert isinstance(info, ShowServiceResponse)
    assert (info.service_id, info.status) == (service.service_id, "running")
    assert service.service_id in capsys.readouterr().out


@runs("service_list", "service_list_by")
@pytest.mark.parametrize("sample", ["service_list", "service_list_by"])
def test_services_are_listed(
    sample: str, program: NewProgram, service: Predictor, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = program().run(sample)["predictor_list"]
    assert [each.service_id for each in listed.services] == [service.service_id]
    assert listed.total_count == listed.count == 1
    assert service.service_id in capsys.readouterr().out


@runs("services", "services_by")
@pytest.mark.parametrize(
    ("sample", "name"), [("services", "predictor_list_object_resp"), ("services_by", "predictor_object_list")]
)
def test_services_are_listed_as_objects(
    sample: str, name: str, program: NewProgram, service: Predictor, capsys: pytest.CaptureFixture[str]
) -> None:
    (listed,) = program().run(sample)[name]
    assert isinstance(listed, Predictor)
    assert listed.get_service_info().service_id == service.service_id
    assert service.service_id in capsys.readouterr().out


@runs("update_by_id", "update")
@pytest.mark.parametrize("sample", ["update_by_id", "update"])
def test_of_status_and_configs_only_the_status_is_changed(
    sample: str, program: NewProgram, service: Predictor, new_model: NewModel
) -> None:
    """As Table 8-16 says."""
    other = new_model(version="2.0.0")
    service.update_service_config(status="stopped", wait=True)
    names = {"input your service_id": service.service_id, "input your model_id": other.model_id}
    with pytest.warns(UserWarning, match="ignores configs"):
        program(names).run(sample)
    info = service.wait()
    assert (info.status, info.description) == ("running", "description")
    assert [config.model_version for config in info.config] == ["1.0.0"]


@runs("monitor_by_id", "monitor")
@pytest.mark.parametrize("sample", ["monitor_by_id", "monitor"])
def test_predictions_are_counted(
    sample: str, program: NewProgram, service: Predictor, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        service.predict(data={}, data_type="json")
    shown = program({"input your service_id": service.service_id}).run(sample)["predictor_monitor"]
    assert isinstance(shown, ShowServiceMonitorInfoResponse)
    (monitor,) = shown.monitors
    assert (monitor.model_version, monitor.invocation_times, monitor.failed_times) == ("1.0.0", 3, 0)
    assert (monitor.cpu_core_total, monitor.cpu_memory_total) == (2, 8192)
    assert 0 < float(monitor.cpu_memory_usage) < float(monitor.cpu_memory_total)
    assert "invocation_times=3" in capsys.readouterr().out


@runs("logs_by_id", "logs")
@pytest.mark.parametrize("sample", ["logs_by_id", "logs"])
def test_updates_are_logged(
    sample: str, program: NewProgram, service: Predictor, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = program({"input your service_id": service.service_id}).run(sample)["predictor_log"]
    assert isinstance(shown, ShowServiceUpdateLogsResponse)
    (log,) = shown.logs
    assert log.result == "SUCCESS"
    assert [(config.model_version, config.weight) for config in log.config or []] == [("1.0.0", 100)]
    assert "SUCCESS" in capsys.readouterr().out


@runs("delete_by_id", "delete")
@pytest.mark.parametrize("sample", ["delete_by_id", "delete"])
def test_a_deleted_service_is_gone(sample: str, program: NewProgram, service: Predictor) -> None:
    program({"input your service_id": service.service_id}).run(sample)
    with pytest.raises(NotFoundError):
        service.get_service_info()
