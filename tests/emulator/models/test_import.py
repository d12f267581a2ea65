"""Importing models: what a package makes of them, and what is wrong with it."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from modelarts_client.validation import check
from modelarts_emulator.models.config_text import ConfigError, parse_config
from modelarts_emulator.staging.transfers import Limits

from tests.support.model_platform import BUCKET, CONFIG, IMAGES, LOCATION, SCRIPT, Platform, open_platform, request

API: dict[str, Any] = CONFIG["apis"][0]
NUMPY = {"installer": "pip", "packages": [{"package_name": "numpy", "package_version": "1.16.4", "restraint": "EXACT"}]}
METRICS = {"f1": 0.12, "recall": 0.17, "precision": 0.5, "accuracy": 1}


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with ExitStack() as closing:
        yield open_platform(tmp_path, closing)


@pytest.mark.parametrize(
    "location",
    [
        LOCATION,
        LOCATION.rstrip("/"),
        f"{LOCATION}model/",
        f"{LOCATION}model",
        f"obs://{BUCKET}/digits/",
        f"s3://{BUCKET}/digits",
        f"https://{BUCKET}.obs.eu-de.example.com/digits/",
        f"https://{BUCKET}.obs.xxxxx.com/digit%73",
        f"https://obs.eu-de.example.com/{BUCKET}/digits",
    ],
)
def test_every_form_of_a_location_names_the_same_package(platform: Platform, location: str) -> None:
    platform.package(files={"digits.joblib": b"weights", "net/__init__.py": b""})
    model = platform.imported(source_location=location)
    assert (model["model_status"], model["source_location"]) == ("published", location)
    assert platform.files(model["model_id"]) == {
        "config.json",
        "customize_service.py",
        "digits.joblib",
        "net/__init__.py",
    }
    assert model["execution_code"].startswith(location.rstrip("/"))
    assert model["execution_code"].endswith("/model/customize_service.py")


def test_a_package_may_lie_at_the_root_of_a_bucket(platform: Platform) -> None:
    platform.package(folder="model/")
    for number, location in enumerate((f"/{BUCKET}", f"/{BUCKET}/", f"https://{BUCKET}.obs.x.com", f"/{BUCKET}/model")):
        model = platform.imported(source_location=location, model_version=f"1.0.{number}")
        assert model["model_status"] == "published", location


def test_details_come_from_the_package(platform: Platform) -> None:
    platform.package(CONFIG | {"metrics": METRICS, "dependencies": [NUMPY], "health": {"url": "/health"}})
    before = platform.services.storage.put_bytes(BUCKET, "digits/model/weights.pth", b"1" * 1000)
    model = platform.imported(description="reads digits", source_job_id="job")
    check("ShowModelResponse", model)
    assert model["model_status"] == "published"
    sizes = [found.size for found in platform.services.storage.objects(BUCKET, "digits/model/")]
    assert model["model_size"] == sum(sizes) > before.size
    assert model["runtime"] == "python3.6"
    assert model["model_algorithm"] == "image_classification"
    assert model["input_params"] == [
        {"url": "/", "method": "post", "protocol": "http", "param_name": "images", "param_type": "file"}
    ]
    assert [param["param_name"] for param in model["output_params"]] == ["label"]
    shown = json.loads(model["apis"])[0]
    assert (shown["url"], shown["input_params"]) == ("/", IMAGES)
    assert json.loads(model["config"])["apis"][0]["request"] == API["request"]
    assert json.loads(model["model_metrics"]) == METRICS
    assert model["dependencies"] == [NUMPY]
    assert model["health"] == {"url": "/health"}
    assert (model["description"], model["source_job_id"]) == ("reads digits", "job")
    assert "error_msg" not in model


def test_the_request_comes_before_initial_config_and_that_before_the_file(platform: Platform) -> None:
    platform.package(CONFIG | {"metrics": METRICS, "runtime": "python3.7", "health": {"url": "/from-file"}})
    initial = {"model_algorithm": "initial", "runtime": "initial", "health": {"url": "/from-initial"}}
    model = platform.imported(
        initial_config=json.dumps(initial),
        model_algorithm="object_detection",
        dependencies=[NUMPY],
        model_metrics='{"f1":1}',
        input_params=[{"url": "/", "param_name": "given", "param_type": "string"}],
    )
    check("ShowModelResponse", model)
    assert (model["model_algorithm"], model["runtime"]) == ("object_detection", "initial")
    assert model["health"] == {"url": "/from-initial"}
    assert (model["dependencies"], model["model_metrics"]) == ([NUMPY], '{"f1":1}')
    assert [param["param_name"] for param in model["input_params"]] == ["given"]
    assert [param["param_name"] for param in model["output_params"]] == ["label"]


@pytest.mark.parametrize("as_text", [True, False])
def test_apis_of_the_request_take_the_place_of_the_package_s(platform: Platform, as_text: bool) -> None:
    platform.package()
    apis: list[dict[str, Any]] = [{"url": "/v1/image", "input_params": IMAGES}, {"url": "/v1/text"}]
    model = platform.imported(apis=json.dumps(apis) if as_text else apis)
    assert [api["url"] for api in json.loads(model["apis"])] == ["/v1/image", "/v1/text"]
    assert [param["url"] for param in model["input_params"]] == ["/v1/image"]
    config = json.loads(model["config"])
    assert [api["request"]["Content-type"] for api in config["apis"]] == ["multipart/form-data", "application/json"]


def test_nested_parameters_are_shown_as_in_the_documented_example(platform: Platform) -> None:
    rows = {"type": "object", "properties": {"req_data": {"type": "array", "items": [{"type": "object"}]}}}
    limits = {"type": "number", "minimum": 0, "maximum": 9.5, "description": "a grey value"}
    schema = {"type": "object", "properties": {"data": rows, "value": limits, "free": {}}}
    platform.package(CONFIG | {"apis": [{"request": {"data": json.dumps(schema)}}]})
    model = platform.imported()
    data, value, free = model["input_params"]
    assert (data["param_type"], json.loads(data["param_desc"])) == ("object", rows)
    assert (value["min"], value["max"], value["param_desc"]) == (0, 9.5, "a grey value")
    assert free["param_type"] == "string"


@pytest.mark.parametrize(
    "changes",
    [
        {"apis": None},
        {"apis": []},
        {"apis": [{}]},
        {"apis": [{"procotol": "http", "request": {"Content-Type": "Application/JSON"}}]},
        {"unknown": {"field": 1}},
        {"dependencies": [{"installer": "pip", "packages": [{"package_name": "Pillow", "package_version": ""}]}]},
        {
            "dependencies": [
                {"installer": "pip", "packages": [{"package_name": "a", "package_version": "", "restraint": ""}]}
            ]
        },
        {"health": {"url": "/health", "initial_delay_seconds": 12, "timeout_seconds": "5"}},
    ],
)
def test_what_the_specification_allows_is_published(platform: Platform, changes: dict[str, Any]) -> None:
    platform.package({name: value for name, value in (CONFIG | changes).items() if value is not None})
    model = platform.imported()
    assert model["model_status"] == "published", model
    check("ShowModelResponse", model)


COMMENTED = b"""\xef\xbb\xbf{
    // what the model is for: see "http://example.com/*"
    "model_type": "PyTorch", /* the engine,
    and its version: */ "model_algorithm": "image // not a comment /* nor this",
    "apis": [{"request": {"Content-type": "multipart/form-data", "data": {"properties": {"images": {"type": "file"}}}}}]
}
// the end"""
REPEATING = b"""{"model_type": "PyTorch", "model_algorithm": "image_classification", "apis": [{"response": {"data":
    {"properties": {"label": {"type": "string"}, "label": {"type": "integer"}, "boxes": {"type": "list"}}}}}]}"""


def test_a_configuration_may_have_comments_and_a_byte_order_mark(platform: Platform) -> None:
    platform.package(COMMENTED)
    model = platform.imported()
    assert (model["model_status"], model.get("extra")) == ("published", None), model
    assert model["model_algorithm"] == "image // not a comment /* nor this"
    assert [field["param_name"] for field in model["input_params"]] == ["images"]


@pytest.mark.parametrize(
    "unfinished",
    [
        b'{"a": "' + b'\\"' * 500_000,
        b'{"a": 1}' + b"/*" * 500_000,
        b"{" + b",".join(b'"%d":0' % number for number in range(100_000)) + b',"99999":0}',
    ],
    ids=["string", "comment", "repetition"],
)
def test_a_long_configuration_that_is_wrong_is_refused_at_once(unfinished: bytes) -> None:
    began = time.thread_time()
    with pytest.raises(ConfigError):
        parse_config(unfinished, [])
    assert time.thread_time() - began < 3  # s; a search from each quotation mark to the end took minutes


def test_comments_end_where_they_end() -> None:
    text = rb"""{"a": "//\"/*", /* "b": 1, */ "c": "*/" // "d": 2
        /**/, "e": "\\" /* \" */}"""
    assert parse_config(text, []) == {"a": '//"/*', "c": "*/", "e": "\\"}


def test_what_nothing_depends_on_is_a_warning(platform: Platform) -> None:
    platform.package(REPEATING)
    model = platform.imported()
    assert model["model_status"] == "published", model
    check("ShowModelResponse", model)
    assert model["extra"] == (
        'Imported with warnings. apis[0].response.data.properties has the name "label" more than once; the last one'
        " counts. apis[0].response.data.properties 'boxes' has the type 'list'; allowed: array, boolean, box, date,"
        " file, float, int, integer, number, object, string, timestamp. It is not among the output parameters."
    )
    assert [(field["param_name"], field["param_type"]) for field in model["output_params"]] == [("label", "integer")]
    (listed,) = platform.call("ListModels")["models"]
    assert listed["extra"] == model["extra"]


@pytest.mark.parametrize(
    ("changes", "warning"),
    [
        ({"apis": [{"response": []}]}, r"apis\[0\]\.response: .* must be of type object\. The response is left out"),
        ({"apis": [{"response": {"Content-type": 1}}]}, r"apis\[0\]\.response: Content-type 1 must be of type string"),
        ({"apis": [{"response": {"data": "{"}}]}, r"apis\[0\]\.response\.data '{': it is not JSON: .* is left out"),
        (
            {"apis": [{"response": {"data": {"properties": []}}}]},
            r"apis\[0\]\.response\.data\.properties \[\] is not an",
        ),
        ({"apis": [{"response": {"data": {"properties": {"a" * 65: {}}}}}]}, "1 to 64 characters"),
        (
            {"apis": [{"request": {"Content-type": "applicaton/json"}}]},
            r"apis\[0\]\.request\.Content-type 'applicaton/json' is read as application/json",
        ),
        (
            {"apis": [{"request": {"Content-type": "application/json; charset=utf-8"}}]},
            "'application/json; charset=utf-8' is read as application/json",
        ),
        (
            {"apis": [{"request": {"Content-type": "multipart/form-data; boundary=x"}}]},
            "'multipart/form-data; boundary=x' is read as multipart/form-data",
        ),
        ({"apis": CONFIG["apis"][0]}, "apis is an object; it is read as a list of this one"),
        ({"metrics": {"f1": "0.5"}}, r"metrics\.f1 '0\.5' is read as a number"),
    ],
)
def test_slips_that_change_nothing_are_warnings(platform: Platform, changes: dict[str, Any], warning: str) -> None:
    platform.package(CONFIG | changes)
    model = platform.imported()
    assert model["model_status"] == "published", model
    check("ShowModelResponse", model)
    assert_matches(warning, model["extra"])


def test_slips_in_a_request_are_warnings_of_the_model(platform: Platform) -> None:
    platform.package()
    config = '{"apis": [{"response": {"data": {"properties": {"a": {"type": "list"}}}}}]} // by hand'
    model = platform.imported(initial_config=config)
    assert model["model_status"] == "published", model
    assert_matches(r"apis\[0\]\.response\.data\.properties 'a' has the type 'list'", model["extra"])


@pytest.mark.parametrize(
    ("config", "error_code", "reason"),
    [
        (None, "ModelArts.3015", "model/config.json is missing"),
        (b"{", "ModelArts.3016", "model/config.json: it is not JSON: .* line 1"),
        (b'{"model_type": "\xff"}', "ModelArts.3016", "it is not UTF-8: byte 16"),
        (b"[]", "ModelArts.3016", "it is not a JSON object"),
        (b'{"a": 1, "a": 2}', "ModelArts.3016", 'model/config.json: it has the name "a" more than once'),
        (
            b'{"apis": [{"request": {"data": {"a": 1, "a": 2}}}]}',
            "ModelArts.3016",
            r'model/config.json: apis\[0\].request.data has the name "a" more than once',
        ),
        (b'{"a": 1, // unfinished\n "b": /* never closed', "ModelArts.3016", "it is not JSON: .* line 2, column 7"),
        (b"[" * 5000, "ModelArts.3016", "it is nested more than 100 levels"),
        (b"NaN", "ModelArts.3016", "it is not JSON"),
        (b" " * (1024 * 1024 + 1), "ModelArts.3044", "config.json is larger than 1048576 bytes"),
        ({}, "ModelArts.3015", "model_algorithm ''"),
        (CONFIG | {"model_algorithm": "1st"}, "ModelArts.3015", "model_algorithm '1st'"),
        (CONFIG | {"model_algorithm": "a" * 37}, "ModelArts.3015", "36 characters"),
        (CONFIG | {"model_type": "TensorFlow"}, "ModelArts.3015", "'TensorFlow' is not the 'PyTorch' of the request"),
        (CONFIG | {"model_type": "Keras"}, "ModelArts.3015", 'model_type "Keras" must be one of'),
        (CONFIG | {"apis": {}}, "ModelArts.3015", "apis .* must be of type array"),
        (CONFIG | {"apis": [API, API]}, "ModelArts.3015", "apis has several entries"),
        (CONFIG | {"apis": [API | {"url": "/predict"}]}, "ModelArts.3015", "url '/predict'"),
        (CONFIG | {"apis": [API | {"method": "put"}]}, "ModelArts.3015", "method 'put' is neither POST nor GET"),
        (CONFIG | {"apis": [{"request": {"Content-type": "text/xml"}}]}, "ModelArts.3015", "'text/xml' is neither"),
        (CONFIG | {"apis": [{"request": {"data": "{"}}]}, "ModelArts.3015", "data '{': it is not JSON"),
        (
            CONFIG | {"apis": [{"request": {"data": {"properties": {"a": {"type": "picture"}}}}}]},
            "ModelArts.3015",
            "'a' has the type 'picture'; allowed: array",
        ),
        (
            CONFIG | {"apis": [{"request": {"data": {"properties": {"a" * 65: {}}}}}]},
            "ModelArts.3015",
            "1 to 64 characters",
        ),
        (CONFIG | {"metrics": {"f1": "high"}}, "ModelArts.3015", "metrics.f1 .* must be of type number"),
        (
            CONFIG | {"dependencies": [{"installer": "conda", "packages": []}]},
            "ModelArts.3015",
            r'dependencies\[0\].installer "conda" must be',
        ),
        (
            CONFIG | {"dependencies": [{"installer": "pip", "packages": [{"package_name": "a==1"}]}]},
            "ModelArts.3015",
            "package_name .* must match",
        ),
        (
            CONFIG
            | {"dependencies": [{"installer": "pip", "packages": [{"package_name": "a", "package_version": "1"}]}]},
            "ModelArts.3015",
            "restraint is required",
        ),
    ],
)
def test_a_wrong_configuration_fails_with_the_reason(
    platform: Platform, config: Any, error_code: str, reason: str
) -> None:
    platform.package(config)
    model = platform.imported()
    check("ShowModelResponse", model)
    assert (model["model_status"], model["error_code"]) == ("failed", error_code)
    assert_matches(reason, model["error_msg"])
    assert not platform.models.files(model["model_id"]).parent.exists()


@pytest.mark.parametrize(
    ("script", "error_code", "reason"),
    [
        (None, "ModelArts.3006", "model/customize_service.py is missing. Write the inference code for PyTorch"),
        ("class Digits: pass", "ModelArts.3006", "customize_service.py: no class inherits"),
        (f"{SCRIPT}\nclass Other(PTServingBaseService): pass", "ModelArts.3006", "2 classes .* Digits, Other"),
        ("def f(:", "ModelArts.3006", "customize_service.py: it is not Python: .* in line 1"),
        (b"#" * (2 * 1024 * 1024 + 1), "ModelArts.3044", "customize_service.py is larger than 2097152 bytes"),
    ],
)
def test_wrong_inference_code_fails_with_the_reason(
    platform: Platform, script: str | bytes | None, error_code: str, reason: str
) -> None:
    platform.package(script=script)
    model = platform.imported()
    assert (model["model_status"], model["error_code"]) == ("failed", error_code)
    assert_matches(reason, model["error_msg"])


def test_inference_code_is_not_run(platform: Platform, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    platform.package(script=f"open({str(trace)!r}, 'w')\n{SCRIPT}")
    assert platform.imported()["model_status"] == "published"
    assert not trace.exists()


@pytest.mark.parametrize("key", ["../outside", "a/../../outside", "a//b", "./a", "x" * 300])
def test_keys_that_cannot_be_files_fail(platform: Platform, key: str) -> None:
    platform.package(files={key: b"?"})
    model = platform.imported()
    assert (model["model_status"], model["error_code"]) == ("failed", "ModelArts.3017")
    assert "cannot be a file" in model["error_msg"]
    assert not list(platform.models.files(model["model_id"]).parent.parent.rglob("outside"))


@pytest.mark.parametrize("limits", [Limits(objects=100, size=500), Limits(objects=2)])
def test_a_package_that_is_too_big_is_not_copied(tmp_path: Path, limits: Limits) -> None:
    with ExitStack() as closing:
        platform = open_platform(tmp_path, closing, limits)
        platform.package(files={"weights.pth": b"1" * 500})
        model = platform.imported()
    assert (model["model_status"], model["error_code"], model["model_size"]) == ("failed", "ModelArts.3044", 0)
    assert "is larger than" in model["error_msg"]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("/no-such-bucket/digits/", "there is no bucket 'no-such-bucket'"),
        (f"/{BUCKET}/elsewhere/", "the folder model below it is empty or missing"),
        (f"/{BUCKET}/digit", "empty or missing"),
        ("digits", "it does not begin with obs://"),
        ("https://example.com/digits", "neither <bucket>.obs.<region> nor"),
        (f"https://{BUCKET}.obs.x.com/digits?versionId=1", "a query"),
        (f"https://{BUCKET}.obs.x.com/%ff", "not well formed"),
        ("https://[", "not well formed"),
        ("swr.eu-de.example.com/vision/digits:1.0", "it does not begin with"),
    ],
)
def test_a_location_without_a_model_is_refused_at_once(platform: Platform, location: str, reason: str) -> None:
    platform.package()
    problem = platform.refusal("CreateModel", body=request(source_location=location))
    assert (problem.status, problem.error_code) == (400, "ModelArts.3017")
    assert reason in problem.error_msg
    assert platform.call("ListModels")["models"] == []


@pytest.mark.parametrize(
    ("changes", "error_code", "reason"),
    [
        ({"initial_config": "{"}, "ModelArts.3015", "it is not JSON"),
        ({"initial_config": '{"apis": 1}'}, "ModelArts.3015", "apis 1 must be of type array"),
        ({"model_metrics": "good"}, "ModelArts.3015", "it is not JSON"),
        ({"model_metrics": '{"f1": "good"}'}, "ModelArts.3015", "metrics.f1"),
        ({"apis": "[]}, {"}, "ModelArts.3015", "it is not JSON"),
        ({"apis": "{}"}, "ModelArts.3015", "apis is not an array"),
        ({"apis": "[1]"}, "ModelArts.3015", "an entry that is not an object"),
        ({"apis": [{"url": "predict"}]}, "ModelArts.3015", "url 'predict' does not begin with /"),
        ({"execution_code": f"{LOCATION}model/service.py"}, "ModelArts.3037", "(execution_code:"),
    ],
)
def test_a_wrong_field_of_the_request_is_refused_at_once(
    platform: Platform, changes: dict[str, Any], error_code: str, reason: str
) -> None:
    platform.package()
    problem = platform.refusal("CreateModel", body=request(**changes))
    assert (problem.status, problem.error_code) == (400, error_code)
    assert reason in problem.error_msg


def test_inference_code_may_lie_elsewhere(platform: Platform) -> None:
    platform.package(script=None)
    code = f"obs://{BUCKET}/code/customize_service.py"
    missing = platform.imported(execution_code=code)
    assert (missing["model_status"], missing["error_msg"][:14]) == ("failed", "execution_code")
    platform.upload("code/customize_service.py", SCRIPT)
    model = platform.imported(execution_code=code, model_version="1.0.1")
    assert (model["model_status"], model["execution_code"]) == ("published", code)
    assert platform.files(model["model_id"]) == {"config.json", "customize_service.py"}


def test_machine_learning_models_take_json_only(platform: Platform) -> None:
    platform.package(CONFIG | {"model_type": "Scikit_Learn"})
    model = platform.imported(model_type="Scikit_Learn")
    assert_matches("a model of the type Scikit_Learn takes application/json only", model["error_msg"])


def test_images_are_published_without_files(platform: Platform) -> None:
    address = "swr.eu-de.example.com/vision/digits:1.0"
    initial = {"port": 8080, "apis": [{"url": "/predict", "request": {"data": IMAGES}}]}
    model = platform.imported(model_type="Image", source_location=address, initial_config=json.dumps(initial))
    check("ShowModelResponse", model)
    assert (model["model_status"], model["model_size"], model["source_location"]) == ("published", 0, address)
    assert [param["url"] for param in model["input_params"]] == ["/predict"]
    assert not platform.models.files(model["model_id"]).exists()
    refused = platform.refusal("CreateModel", body=request(model_type="Image", source_location="no address"))
    assert (refused.status, refused.error_code) == (400, "ModelArts.3017")


def test_a_package_can_name_an_image(platform: Platform) -> None:
    config = {"model_type": "Image", "model_algorithm": "any"}
    platform.package(config, script=None)
    nameless = platform.imported(model_type="Image")
    assert_matches("swr_location is missing", nameless["error_msg"])
    platform.package(config | {"swr_location": "swr.example.com/a/b:1"}, script=None)
    model = platform.imported(model_type="Image", model_version="1.0.1")
    assert (model["model_status"], "execution_code" in model) == ("published", False)
    assert not platform.models.files(model["model_id"]).exists()


def test_a_model_is_made_from_a_template(platform: Platform) -> None:
    platform.package(config=None)
    inputs = [{"input_id": "model_folder", "input": f"{LOCATION}model/"}]
    template = {"template_id": "pytorch-py37-general", "infer_format": "image-processing", "template_inputs": inputs}
    body = {"model_name": "flowers", "model_version": "1.0.0", "model_type": "Template", "template": template}
    model = platform.ended(platform.call("CreateModel", body=body)["model_id"])
    assert model["model_status"] == "published", model
    check("ShowModelResponse", model)
    assert (model["model_type"], model["runtime"]) == ("PyTorch", "python3.7")
    assert [(field["param_name"], field["param_type"]) for field in model["input_params"]] == [("images", "file")]
    problem = platform.refusal("CreateModel", body=body | {"template": template | {"infer_format": "sound"}})
    assert (problem.status, problem.error_code) == (400, "ModelArts.3037")
    wrong = [{"input_id": "weights", "input": LOCATION}]
    problem = platform.refusal("CreateModel", body=body | {"template": template | {"template_inputs": wrong}})
    assert (problem.status, problem.error_code) == (400, "ModelArts.3024")


def test_templates_that_do_not_exist(platform: Platform) -> None:
    given = {"input_id": "model_folder", "input": LOCATION}
    body = {"model_version": "1.0.0", "model_type": "Template"}
    template = {"template_id": "tf", "template_inputs": [given]}
    problem = platform.refusal("CreateModel", body=body | {"template": template})
    assert (problem.status, problem.error_code) == (404, "ModelArts.3021")
    template = {"template_id": "tf", "template_inputs": [given, given]}
    problem = platform.refusal("CreateModel", body=body | {"template": template})
    assert (problem.status, problem.error_code) == (400, "ModelArts.3039")


def test_the_end_of_an_import_is_recorded_as_soon_as_the_database_lets_it(
    platform: Platform, caplog: pytest.LogCaptureFixture
) -> None:
    platform.package()
    records = platform.models.records
    failures, update = iter(range(2)), records.update

    def fail(*arguments: Any) -> Any:
        if next(failures, None) is not None:
            raise sqlite3.OperationalError("disk I/O error")
        return update(*arguments)

    with mock.patch.object(records, "update", fail):
        model = platform.imported()
    assert model["model_status"] == "published"
    assert caplog.text.count("disk I/O error") >= 2


def assert_matches(pattern: str, message: str) -> None:
    """Check a message, which must also be one line of readable length."""
    assert re.search(pattern, message), message
    assert len(message) < 1000
    assert "\n" not in message
