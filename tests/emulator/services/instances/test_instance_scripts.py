"""Inference scripts as they are written for the cloud: imports, classes, model paths, data and results."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts_emulator.services.instances.instance import InstanceFailedError

from tests.support.instances import READY_SECONDS, Instances, form, open_instances, predict, send, service
from tests.support.polling import until

# As in "Specifications for Writing Model Inference Code", Table 1, and its earlier edition.
CLASSES = {
    "TensorFlow": ("model_service.tfserving_model_service", "TfServingBaseService"),
    "PyTorch": ("model_service.pytorch_model_service", "PTServingBaseService"),
    "MindSpore": ("model_service.model_service", "SingleNodeService"),
    "MXNet": ("mms.model_service.mxnet_model_service", "MXNetBaseService"),
    "Caffe": ("model_service.caffe_model_service", "CaffeBaseService"),
    "Spark_MLlib": ("model_service.spark_model_service", "SparkServingBaseService"),
    "Scikit_Learn": ("model_service.python_model_service", "XgSklServingBaseService"),
    "XGBoost": ("model_service.python_model_service", "XgSklServingBaseService"),
}
MODEL_FILES = {
    "PyTorch": ("resnet50.pth", b""),
    "Scikit_Learn": ("sklearn.m", b""),
    "XGBoost": ("xgboost.m", b""),
    "Spark_MLlib": ("spark_model/part", b""),
    "Caffe": ("deploy.prototxt", b""),
}
PLACES = {
    "PyTorch": "resnet50.pth",
    "Scikit_Learn": "sklearn.m",
    "XGBoost": "xgboost.m",
    "Spark_MLlib": "spark_model",
}


class Rows:
    """A model: the sum of each row."""

    def predict(self, rows: list[list[float]]) -> list[float]:
        return [sum(row) for row in rows]


@pytest.fixture
def instances(tmp_path: Path) -> Iterator[Instances]:
    with open_instances(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("engine", CLASSES)
def test_each_engine_has_its_class_and_model_path(instances: Instances, engine: str) -> None:
    module, parent = CLASSES[engine]
    script = f"""
import log
import model_service.log as other_log
from {module} import {parent}

logger = log.getLogger(__name__)

class Service({parent}):
    def _inference(self, data):
        logger.warning("asked")
        other_log.getLogger(__name__).warning("asked twice")
        return {{"path": self.model_path, "name": self.model_name, "data": dict(data)}}

    def _postprocess(self, data):
        return data

    def _preprocess(self, data):
        return data
"""
    name, content = MODEL_FILES.get(engine, ("saved_model.pb", b""))
    files: dict[str, str | bytes] = {"customize_service.py": script, name: content}
    if engine == "Caffe":  # the library, as far as the class uses it
        files |= {
            "resnet.caffemodel": b"",
            "caffe.py": "TEST = 1\nclass Net:\n    def __init__(self, *arguments): print(*arguments)",
        }
    instance = instances.serve(files, engine)
    answer = predict(instance, {"a": 1})
    if parent == "XgSklServingBaseService":
        answer = answer["data"]["resp_data"]
    place = instance.settings.package / PLACES.get(engine, "")
    assert answer["path"] == str(place)
    assert answer["data"] == {"a": 1}
    if parent not in ("XgSklServingBaseService", "SparkServingBaseService"):
        assert answer["name"] == "digits"
    instance.stop(READY_SECONDS)  # all is in the log then
    log = instance.log.read_text()
    assert "asked\n" in log
    assert "asked twice\n" in log
    assert not list(instance.settings.package.rglob("__pycache__"))


def test_a_constructor_takes_a_name_and_a_path_or_a_path_only(instances: Instances) -> None:
    deep = """
from model_service.pytorch_model_service import PTServingBaseService
class Service(PTServingBaseService):
    def __init__(self, model_name, model_path):
        super(Service, self).__init__(model_name, model_path)
        self.given = [model_name, model_path]
    def _inference(self, data):
        return self.given
"""
    instance = instances.serve({"customize_service.py": deep, "b.pth": b"", "a.pth": b"", "a.pt": b""}, "PyTorch")
    assert predict(instance, {}) == ["digits", str(instance.settings.package / "a.pth")]


def test_a_machine_learning_constructor_takes_the_path(instances: Instances) -> None:
    machine = """
from model_service.python_model_service import XgSklServingBaseService
class Service(XgSklServingBaseService):
    def __init__(self, model_path, *more):
        self.given = [model_path, *more]
    def _preprocess(self, data): return data
    def _inference(self, data): return self.given
    def _postprocess(self, data): return data
"""
    instance = instances.serve({"customize_service.py": machine, "model.m": b""}, "Scikit_Learn")
    assert predict(instance, {}) == {"data": {"resp_data": [str(instance.settings.package / "model.m")]}}


def test_without_a_model_file_the_path_is_the_folder(instances: Instances) -> None:
    instance = instances.serve(service("return self.model_path"), "PyTorch")
    assert predict(instance, {}) == str(instance.settings.package)


def test_files_of_the_package_are_imported_absolutely_and_relatively(instances: Instances) -> None:
    script = """
import layers.first
from . import settings
from .layers.first import one
from model_service.model_service import SingleNodeService
import os

class Service(SingleNodeService):
    def _inference(self, data):
        here = os.path.dirname(os.path.abspath(__file__))
        return [layers.first.one(), one(), settings.VALUE, open(os.path.join(here, "label.json")).read()]
"""
    instance = instances.serve(
        {
            "customize_service.py": script,
            "settings.py": "VALUE = 5",
            "layers/__init__.py": "",
            "layers/first.py": "def one(): return 1",
            "label.json": "[0, 1]",
        }
    )
    assert predict(instance, {}) == [1, 1, 5, "[0, 1]"]


def test_a_class_may_come_from_another_file_and_have_parents_of_its_own(instances: Instances) -> None:
    own = """
from model_service.pytorch_model_service import PTServingBaseService
class Common(PTServingBaseService):
    def _inference(self, data): return "common"
"""
    script = "from common import Common\nclass Service(Common):\n    def _postprocess(self, data): return [data]\n"
    instance = instances.serve({"customize_service.py": script, "common.py": own}, "PyTorch")
    assert predict(instance, {}) == ["common"]


def test_forms_give_files_by_key_and_file_name(instances: Instances) -> None:
    instance = instances.serve(
        service(
            "def read(files): return {name: [file.read().hex(), file.seek(0)] for name, file in files.items()}\n"
            "return {key: read(value) if isinstance(value, dict) else value for key, value in data.items()}"
        )
    )
    binary = b"\x89PNG\r\n\r\n--limi\r\n\x00\xff\n"
    body, headers = form(
        ('name="images"; filename="a.png"\r\nContent-Type: image/png', binary),
        ('name="images"; filename="b \u00e9;.png"', b""),
        ('name="other"; filename="c"', b"\r\n"),
        ('name="note"', "caf\u00e9".encode()),
    )
    answer = send(instance, b"preamble\r\n" + body + b"epilogue", headers)
    assert answer.status == 200
    assert answer.json == {
        "images": {"a.png": [binary.hex(), 0], "b \u00e9;.png": ["", 0]},
        "other": {"c": ["0d0a", 0]},
        "note": "caf\u00e9",
    }


def test_the_documented_scikit_learn_script_gets_json_as_text(instances: Instances) -> None:
    script = """
# coding:utf-8
import collections
import json
import pickle as joblib
from model_service.python_model_service import XgSklServingBaseService

class user_Service(XgSklServingBaseService):
    def _preprocess(self, data):
        list_data = []
        json_data = json.loads(data, object_pairs_hook=collections.OrderedDict)
        for element in json_data["data"]["req_data"]:
            array = []
            for each in element:
                array.append(element[each])
            list_data.append(array)
        assert list_data == [[row[k] for k in row] for row in data["data"]["req_data"]]
        assert "data" in data and list(data) == ["data"] and data.get("x") is None and dict(data) == json_data
        return list_data

    def _inference(self, data):
        return [sum(row) for row in data]

    def _postprocess(self, data):
        return [{"predictresult": element} for element in data]
"""
    instance = instances.serve({"customize_service.py": script, "sklearn.m": b""}, "Scikit_Learn")
    request = {"data": {"req_data": [{"sepal": 5, "petal": 1.5}, {"sepal": 1, "petal": 2}]}}
    rows = [{"predictresult": 6.5}, {"predictresult": 3}]
    assert predict(instance, request) == {"data": {"resp_data": rows}}
    assert predict(instance, {"data": {"req_data": []}}) == {"data": {"resp_data": []}}


@pytest.mark.slow("the instance imports scikit-learn")
def test_a_scikit_learn_model_is_served_without_a_script(instances: Instances) -> None:
    """Over a second, since joblib and scikit-learn are imported."""
    joblib = pytest.importorskip("joblib")
    linear = pytest.importorskip("sklearn.linear_model")
    model = linear.LinearRegression().fit([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]], [0.0, 1.0, 2.0])
    path = instances.root / "written"
    joblib.dump(model, path)
    instance = instances.serve({"model.m": path.read_bytes()}, "Scikit_Learn")
    answer = predict(instance, {"data": {"req_data": [{"x": 2, "y": 3}, {"x": 0, "y": 0}]}})
    assert [row["predictresult"] for row in answer["data"]["resp_data"]] == pytest.approx([8.0, 0.0], abs=1e-9)
    refused = send(instance, b'{"rows": []}')
    assert refused.status == 400
    assert "req_data" in refused.json["error_msg"]


@pytest.mark.parametrize("engine", ["PyTorch", "TensorFlow", "XGBoost"])
def test_an_engine_that_cannot_infer_says_what_to_override(instances: Instances, engine: str) -> None:
    module, parent = CLASSES[engine]
    script = f"from {module} import {parent}\nclass Service({parent}):\n    def _preprocess(self, data): return data\n"
    instance = instances.serve({"customize_service.py": script, "model.ubj": pickle.dumps(1)}, engine)
    answer = send(instance, b"{}")
    assert answer.status == 500
    assert "verride _inference" in answer.json["error_msg"]


def test_spark_and_caffe_say_that_their_library_is_missing(instances: Instances) -> None:
    spark = """
from model_service.spark_model_service import SparkServingBaseService
class Service(SparkServingBaseService):
    def _inference(self, data): return self.spark
"""
    answer = send(instances.serve(spark, "Spark_MLlib"), b"{}")
    assert answer.status == 500
    assert "pip install pyspark" in answer.json["error_msg"]
    caffe = "from model_service.caffe_model_service import CaffeBaseService\nclass S(CaffeBaseService): pass\n"
    failing = instances.start({"customize_service.py": caffe, "a.prototxt": b"", "a.caffemodel": b""}, "Caffe")
    with pytest.raises(InstanceFailedError, match="needs caffe"):
        failing.wait_ready(READY_SECONDS)


def test_numpy_results_become_json(instances: Instances) -> None:
    pytest.importorskip("numpy")
    instance = instances.serve(
        service(
            "import numpy as np\n"
            "return {'index': np.argmax([1, 9]), 'scores': np.arange(4.0).reshape(2, 2), 'yes': np.bool_(True),"
            " 'half': np.float32(0.5), 'name': np.str_('x'), 'in list': [np.int64(7), (1, None)]}"
        )
    )
    assert predict(instance, {}) == {
        "index": 1,
        "scores": [[0.0, 1.0], [2.0, 3.0]],
        "yes": True,
        "half": 0.5,
        "name": "x",
        "in list": [7, [1, None]],
    }


@pytest.mark.parametrize(
    ("result", "why"),
    [
        ("{1, 2}", "type set is not JSON"),
        ("b'x'", "type bytes is not JSON"),
        ("float('nan')", "float values"),
        ("{(1, 2): 3}", "keys must be str"),
        ("(x := [], x.append(x))[0]", "Circular"),
        ("'x' * (65 * 1024 * 1024)", "may have"),
        ("object()", "type object is not JSON"),
    ],
)
def test_results_that_are_no_json_are_said_so(instances: Instances, result: str, why: str) -> None:
    instance = instances.serve(service(f"return {result} if data else 'alive'"))
    answer = send(instance, b'{"a": 1}')
    assert answer.status == 500
    assert answer.json["error_code"] == answer.json["erno"] == "MR.0105"
    assert why in answer.json["error_msg"]
    assert predict(instance, {}) == "alive"
    instance.stop(READY_SECONDS)  # all is in the log then
    assert why in instance.log.read_text()


HELPER = """
import json

def number(text):
    return json.loads(text)
"""


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "raise ValueError('three')",
            "ValueError: three (customize_service.py, line 6, in _inference: raise ValueError('three'))",
        ),
        (
            "from parts import helper\nreturn helper.number('x')",
            "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"
            " (parts/helper.py, line 5, in number: return json.loads(text))",
        ),
        ("exit(3)", "SystemExit: 3 (customize_service.py, line 6, in _inference: exit(3))"),
        ("return super()._inference(data)", "line 6, in _inference: return super()._inference(data))"),
        ("raise ValueError('x' * 3000)", "xxx... (customize_service.py, line 6, in _inference: raise ValueError('x"),
        (f"raise ValueError('long', {'1 + ' * 200} 1)", "ValueError: ('long', 201) (customize_service.py, line 6"),
    ],
)
def test_a_failed_prediction_says_where_it_failed(instances: Instances, code: str, said: str) -> None:
    files = {"customize_service.py": service(code), "parts/helper.py": HELPER}
    answer = send(instances.serve(files), b"{}")
    message = answer.json["error_msg"]
    assert (answer.status, answer.json["error_code"]) == (500, "MR.0105")
    assert message.startswith("Recognition failed: ")
    assert said in message
    assert "\n" not in message
    assert len(message) < 2400
    assert message.endswith(".")
    log = answer.json["error_solution"].partition("The whole traceback is in ")[2].removesuffix(".")
    # The log is written by a thread of the emulator, and the answer may come first.
    until(lambda: "Traceback (most recent call last)" in Path(log).read_text(encoding="utf-8"))


def test_a_failed_prediction_says_that_the_request_may_lack_a_key(instances: Instances) -> None:
    instance = instances.serve({"customize_service.py": service("return data['image']")})
    answer = send(instance, b"{}")
    assert "KeyError: 'image'" in answer.json["error_msg"]
    assert answer.json["error_solution"].startswith("If the request lacks this key, add it. Otherwise: Correct ")


def test_a_failure_that_no_line_of_the_package_had_a_part_in(instances: Instances) -> None:
    script = (
        "from model_service.model_service import SingleNodeService\n\nclass Service(SingleNodeService):\n    pass\n"
    )
    message = send(instances.serve(script), b"{}").json["error_msg"]
    assert message.startswith("Recognition failed: NotImplementedError: Service has no _inference(self, data)")
    assert "model_service.py" not in message


def test_scripts_see_their_variables_and_a_folder_of_their_own(instances: Instances) -> None:
    instance = instances.start(
        service("import os, sys\nreturn [os.environ['COLOUR'], os.getcwd(), os.environ['HOME'], sys.argv[1:]]"),
        environment={"COLOUR": "blue"},
    )
    instance.wait_ready(READY_SECONDS)
    own = str(instance.settings.directory)
    assert predict(instance, {}) == ["blue", own, own, []]


def test_scripts_cannot_be_disturbed_by_names_of_the_server(instances: Instances) -> None:
    names = ["engines", "multipart", "refusals", "serve", "library", "http_server", "model", "utils"]
    files = {f"{name}.py": f"NAME = {name!r}" for name in names}
    script = f"import {', '.join(names)}\n" + service(f"return [m.NAME for m in ({', '.join(names)})]")
    assert predict(instances.serve({"customize_service.py": script, **files}), {}) == names
