"""Kinds of model packages of public projects, in words of our own: what they import, override, read and answer.

Engines too large for a test are stand-ins beside the script, with as much of the library as the kind calls.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

JSON_IN: Final = {"Content-type": "application/json", "data": {"type": "object", "properties": {}}}
FORM_IN: Final = {
    "Content-type": "multipart/form-data",
    "data": {"type": "object", "properties": {"images": {"type": "file"}}},
}
OUT: Final = {"Content-type": "application/json", "data": {"type": "object", "properties": {}}}


def config(model_type: str, request: Mapping[str, Any] = JSON_IN, **more: Any) -> str:
    """A `config.json` with one API."""
    api = {"protocol": "http", "url": "/", "method": "post", "request": request, "response": OUT}
    described = {"model_type": model_type, "model_algorithm": "image_classification", "apis": [api]}
    return json.dumps({**described, "metrics": {"f1": 0.3, "accuracy": 0.4, "precision": 0.3, "recall": 0.3}, **more})


@dataclass(frozen=True)
class Kind:
    """A kind of package.

    Attributes:
        model_type: Its engine.
        script: Its customize_service.py.
        request: JSON of a prediction; None if it takes files.
        answer: What the prediction is answered with.
        config: Its config.json.
        files: What else it has.
        images: Contents of the files of a prediction, by their names.
        query: Query of the URL of a prediction.
    """

    model_type: str
    script: str
    request: Any
    answer: Any
    config: str
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict)
    query: str = ""


_TORCH: Final = """
import json

class Tensor(list):
    def tolist(self): return list(self)

def argmax(values): return values.index(max(values))
def stack(values, dim=0): return Tensor(values)
def device(name): return name

class cuda:
    @staticmethod
    def is_available(): return False

def load(path, map_location=None):
    with open(path) as file:
        return json.load(file)
"""
_TORCH_NN: Final = """
class Module:
    def __init__(self): self.training = True
    def __call__(self, value): return self.forward(value)
    def load_state_dict(self, weights): self.weights = weights
    def to(self, device): return self
    def eval(self):
        self.training = False
        return self
"""
_TORCH_FILES: Final = {"torch/__init__.py": _TORCH, "torch/nn.py": _TORCH_NN}
_XGBOOST: Final = """
import json

class DMatrix:
    def __init__(self, rows): self.rows = rows

class _Array(list):
    def tolist(self): return list(self)

class Booster:
    def __init__(self, model_file): self.bias = json.load(open(model_file))["bias"]
    def predict(self, matrix): return _Array(sum(row) + self.bias for row in matrix.rows)
"""
_TENSORFLOW: Final = """
import json, os

class _Tensor:
    def __init__(self, value, dtype=None): self.value = value
    def numpy(self): return self
    def tolist(self): return self.value

class _Spec:
    dtype = "float32"

class _Signature:
    structured_input_signature = ((), {"images": _Spec()})
    def __init__(self, scores): self.scores = scores
    def __call__(self, images): return {"scores": _Tensor([self.scores[len(image)] for image in images.value])}

class _Saved:
    def __init__(self, folder):
        assert os.path.isfile(os.path.join(folder, "variables", "variables.index"))
        with open(os.path.join(folder, "saved_model.pb")) as file:
            self.signatures = {"predict_images": _Signature(json.load(file))}

class saved_model:
    load = staticmethod(_Saved)

def constant(value, dtype=None): return _Tensor(value, dtype)
"""
_ROWS: Final = {"data": {"req_data": [{"a": 1, "b": 2}, {"a": 3, "b": 4}]}, "meta": {"uuid": "10eb0091"}}

KINDS: Final[dict[str, Kind]] = {
    "Scikit_Learn, all three methods": Kind(
        "Scikit_Learn",
        """# coding:utf-8
import collections
import json
import pickle as joblib
from model_service.python_model_service import XgSklServingBaseService


class user_Service(XgSklServingBaseService):
    def _preprocess(self, data):
        request = json.loads(data, object_pairs_hook=collections.OrderedDict)
        return [[row[name] for name in row] for row in request["data"]["req_data"]]

    def _inference(self, data):
        with open(self.model_path, "rb") as file:
            model = joblib.load(file)
        return model.predict(data)

    def _postprocess(self, data):
        return [{"predictresult": value} for value in data]
""",
        _ROWS,
        {"meta": {"uuid": "10eb0091"}, "data": {"resp_data": [{"predictresult": 3}, {"predictresult": 7}]}},
        config("Scikit_Learn"),
        {
            "sums.py": "class Sums:\n    def predict(self, rows): return [sum(row) for row in rows]\n",
            "sklearn.m": b"\x80\x02csums\nSums\n)\x81.",
        },
    ),
    "XGBoost, whose model its own library wrote": Kind(
        "XGBoost",
        """from model_service.python_model_service import XgSklServingBaseService
import xgboost as xgb


class user_Service(XgSklServingBaseService):
    pass
""",
        _ROWS,
        {"meta": {"uuid": "10eb0091"}, "data": {"resp_data": [{"predictresult": 3.5}, {"predictresult": 7.5}]}},
        config("XGBoost"),
        {"xgboost.py": _XGBOOST, "xgboost.m": '{"bias": 0.5}'},
    ),
    "PyTorch, only the two ends": Kind(
        "PyTorch",
        """import json
import os

import log
import torch
import torch.nn as nn
from model_service.pytorch_model_service import PTServingBaseService

logger = log.getLogger(__name__)


class PTVisionService(PTServingBaseService):
    def __init__(self, model_name, model_path):
        super(PTVisionService, self).__init__(model_name, model_path)
        self.model = network(model_path)
        folder = os.path.dirname(os.path.realpath(self.model_path))
        with open(os.path.join(folder, "label.json")) as file:
            self.label = json.load(file)

    def _preprocess(self, data):
        prepared = {}
        for name, files in data.items():
            prepared[name] = torch.stack([list(content.read()) for _, content in files.items()], dim=0)
        return prepared

    def _postprocess(self, data):
        logger.info("%d inputs", len(data))
        return [{name: self.label[torch.argmax(scores[0])]} for name, scores in data.items()]


class Net(nn.Module):
    def forward(self, x):
        return torch.Tensor([[weight * sum(image) for weight in self.weights] for image in x])


def network(path):
    net = Net()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    net.load_state_dict(torch.load(path, map_location=device))
    return net.to(device).eval()
""",
        None,
        [{"images": "cat"}],
        config("PyTorch", FORM_IN, runtime="pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64"),
        {**_TORCH_FILES, "resnet.pth": "[1, 3, 2]", "label.json": '["dog", "cat", "fox"]'},
        {"images": b"\x01\x02"},
    ),
    "PyTorch, without the parent's constructor, over a scratch file": Kind(
        "PyTorch",
        """import glob
import os

from model_service.pytorch_model_service import PTServingBaseService
from detector import Detector


class detection(PTServingBaseService):
    def __init__(self, model_name, model_path):
        print("model_name:", model_name)
        print("model_path:", model_path)
        self.model = Detector(model_path)
        self.capture = "test.png"

    def _preprocess(self, data):
        for _, v in data.items():
            for _, file_content in v.items():
                with open(self.capture, "wb") as f:
                    f.write(file_content.read())
                    f.close()
        return self.capture

    def _inference(self, data):
        return self.model.detect(glob.glob(data)[0])

    def _postprocess(self, data):
        os.remove(self.capture)
        return {"result": data}
""",
        None,
        {"result": {"detection_boxes": [[0, 0, 3, 3]], "detection_scores": [0.5]}},
        config("PyTorch", FORM_IN),
        {
            "detector/__init__.py": "from .model import Detector\n",
            "detector/model.py": (
                "import json, os\nclass Detector:\n"
                "    def __init__(self, path): self.score = json.load(open(path))\n"
                "    def detect(self, path):\n        size = os.path.getsize(path)\n"
                "        return {'detection_boxes': [[0, 0, size, size]], 'detection_scores': [self.score]}\n"
            ),
            "best.pt": "0.5",
        },
        {"images": b"png"},
    ),
    "PyTorch, the grandparent's constructor, a tokenizer in a folder": Kind(
        "PyTorch",
        """import os
import re
from model_service.pytorch_model_service import PTServingBaseService


class Dialogue(PTServingBaseService):
    def __init__(self, model_name, model_path):
        super(PTServingBaseService, self).__init__(model_name, model_path)
        folder = os.path.join(os.path.dirname(os.path.realpath(model_path)), "checkpoint_63")
        with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as file:
            self.words = file.read().split()

    def _preprocess(self, data):
        return re.sub(r"\\s+", " ", data["dialog"]).split()

    def _inference(self, data):
        return [self.words.index(word) for word in data if word in self.words]

    def _postprocess(self, data):
        return {"ids": data}
""",
        {"dialog": "hello  \u4f60\u597d world"},
        {"ids": [1, 0]},
        config("PyTorch"),
        {"checkpoint_63/vocab.txt": "\u4f60\u597d hello", "pytorch_model.pth": b""},
    ),
    "TensorFlow, a SavedModel and its two ends": Kind(
        "TensorFlow",
        """from model_service.tfserving_model_service import TfServingBaseService


class MnistService(TfServingBaseService):
    def _preprocess(self, data):
        images = []
        for k, v in data.items():
            for file_name, file_content in v.items():
                images.append(list(file_content.read()))
        return {"images": images}

    def _postprocess(self, data):
        infer_output = {"mnist_result": []}
        for output_name, results in data.items():
            for result in results:
                infer_output["mnist_result"].append(result.index(max(result)))
        return infer_output
""",
        None,
        {"mnist_result": [1]},
        config("TensorFlow", FORM_IN),
        {
            "tensorflow.py": _TENSORFLOW,
            "saved_model.pb": "[[], [], [0.1, 0.7, 0.2]]",
            "variables/variables.index": b"",
        },
        {"images": b"\x00\x01"},
    ),
    "TensorFlow, its own session in a thread, latencies measured": Kind(
        "TensorFlow",
        """# -*- coding: utf-8 -*-
import json
import os
import threading
import time

import log
from metric.metrics_manager import MetricsManager
from model_service.tfserving_model_service import TfServingBaseService

logger = log.getLogger(__name__)


class garbage_classify_service(TfServingBaseService):
    def __init__(self, model_name, model_path):
        self.model_name = model_name
        self.model_path = model_path
        self.signature_key = "predict_images"
        thread = threading.Thread(target=self.load_model)
        thread.start()
        thread.join()

    def load_model(self):
        with open(os.path.join(self.model_path, "weights", "labels.json")) as file:
            self.labels = json.load(file)

    def _preprocess(self, data):
        preprocessed_data = {}
        for k, v in data.items():
            for file_name, file_content in v.items():
                preprocessed_data[k] = file_content.read()
        return preprocessed_data

    def _inference(self, data):
        image = data["images"]
        return {"result": self.labels[str(len(image))]}

    def _postprocess(self, data):
        return data

    def inference(self, data):
        pre_start_time = time.time()
        data = self._preprocess(data)
        infer_start_time = time.time()
        pre_time_in_ms = (infer_start_time - pre_start_time) * 1000
        if self.model_name + "_LatencyPreprocess" in MetricsManager.metrics:
            MetricsManager.metrics[self.model_name + "_LatencyPreprocess"].update(pre_time_in_ms)
        data = self._postprocess(self._inference(data))
        logger.info("latency: " + str((time.time() - pre_start_time) * 1000) + "ms")
        data["latency_time"] = "measured"
        return data
""",
        None,
        {"result": "paper", "latency_time": "measured"},
        config("TensorFlow", FORM_IN),
        {"weights/labels.json": '{"4": "paper"}'},
        {"images": b"jpeg"},
    ),
    "MindSpore, an image in base64": Kind(
        "MindSpore",
        """import base64
from model_service.model_service import SingleNodeService
from . import postprocessing


class Segmentation(SingleNodeService):
    def __init__(self, model_name, model_path):
        super().__init__(model_name, model_path)
        self.network = lambda image: len(image)

    def _preprocess(self, data):
        return base64.b64decode(data["images"])

    def _inference(self, data):
        return self.network(data)

    def _postprocess(self, data):
        return postprocessing.shown(data)
""",
        {"images": base64.b64encode(b"seven..").decode()},
        {"area": 7},
        config("MindSpore"),
        {"postprocessing.py": "def shown(area): return {'area': area}\n", "net.mindir": b""},
    ),
    "Ascend, the parent of older editions": Kind(
        "MindSpore",
        """from model_service.hiai_model_service import HiaiBaseService


class ImageService(HiaiBaseService):
    def _preprocess(self, data):
        return {name: len(value) for name, value in data.items()}

    def _inference(self, data):
        return data

    def _postprocess(self, data):
        return {"lengths": data}
""",
        {"left": "abc", "right": ""},
        {"lengths": {"left": 3, "right": 0}},
        config("MindSpore"),
        {"model.om": b""},
    ),
    "MXNet, a constructor with a manifest": Kind(
        "MXNet",
        """import json
import os
from mms.log import get_logger
from mms.model_service.mxnet_model_service import MXNetBaseService

logger = get_logger()


class DLSMXNetBaseService(MXNetBaseService):
    def __init__(self, model_name, model_dir, manifest, gpu=None):
        self.model_name = model_name
        signature = os.path.join(model_dir, manifest["Model"]["Signature"])
        with open(signature) as file:
            self.signature = json.load(file)
        self.prefix = manifest["Model"]["Symbol"][:-12]

    def _preprocess(self, data):
        shapes = [described["data_shape"] for described in self.signature["inputs"]]
        return [[value] * shape[0] for value, shape in zip(data["values"], shapes)]

    def _inference(self, data):
        return [sum(values) for values in data]

    def _postprocess(self, data):
        return {"network": self.prefix, "sums": data}
""",
        {"values": [2, 5]},
        {"network": "resnet-50", "sums": [6, 5]},
        config("MXNet"),
        {
            "resnet-50-symbol.json": "{}",
            "resnet-50-0000.params": b"",
            "signature.json": json.dumps(
                {"inputs": [{"data_name": "a", "data_shape": [3]}, {"data_name": "b", "data_shape": [1]}]}
            ),
        },
    ),
    "PyTorch, modules by the name of the folder": Kind(
        "PyTorch",
        """from model.efnet import efficientnet
from model_service.pytorch_model_service import PTServingBaseService


class garbage_classify_service(PTServingBaseService):
    def __init__(self, model_name, model_path):
        self.model_name = model_name
        self.model_path = model_path
        self.model = efficientnet(model_path)

    def _preprocess(self, data):
        return {"input_img": data["pixels"]}

    def _postprocess(self, data):
        return {"result": data["input_img"]}
""",
        {"pixels": [3, 4]},
        {"result": 12},
        config("PyTorch"),
        {
            "efnet/__init__.py": "from .network import efficientnet\n",
            "efnet/network.py": "def efficientnet(path):\n    return lambda pixels: pixels[0] * pixels[1]\n",
            "model_best.pth": b"",
        },
    ),
    "PyTorch, a stub for trying it at home, config.json by hand": Kind(
        "PyTorch",
        """try:
    from model_service.pytorch_model_service import PTServingBaseService
except ImportError:
    from tools import PTServingBaseService

import tools


class Yolov5Service(PTServingBaseService):
    def __init__(self, model_name, model_path):
        super(Yolov5Service, self).__init__(model_name, model_path)
        self.model = tools.halved

    def _preprocess(self, data):
        return data

    def _postprocess(self, data):
        return data
""",
        {"a": 4},
        {"a": 2.0},
        "\ufeff{\n"
        "    // the engine, and what it runs on\n"
        '    "model_type": "PyTorch", "runtime": "python3.7", "procotol": "http", "tunable": "false",\n'
        '    "model_algorithm": "object_detection",  // of https://example.com/yolo\n'
        '    "health": {"url": "/health", "protocol": "http", "initial_delay_seconds": 10, "timeout_seconds": "5"},\n'
        '    "apis": [{"url": "/", "method": "POST", /* one is enough */\n'
        '        "request": {"content-type": "Application/JSON",\n'
        '        "data": {"type": "object", "properties": {"a": {"type": "number"}}}},\n'
        '        "response": {"Content-type": "applicaton/json", "data": {"type": "object", "properties":\n'
        '            {"boxes": {"type": "list"}, "boxes": {"type": "list"}}}}}],\n'
        '    "dependencies": [{"installer": "pip", "packages": [\n'
        '        {"package_name": "numpy", "package_version": "1.15.0", "restraint": "ATLEAST"},\n'
        '        {"package_name": "Pillow", "package_version": "", "restraint": ""}]}]\n'
        "}\n",
        {"tools.py": "class PTServingBaseService: pass\ndef halved(value): return value / 2\n", "yolov5s.pt": b""},
    ),
    "Spark_MLlib, the model loaded by the script": Kind(
        "Spark_MLlib",
        """import json
import traceback

import model_service.log as log
from model_service.spark_model_service import SparkServingBaseService
from pyspark.ml.recommendation import ALSModel

logger = log.getLogger(__name__)


class RecommenderService(SparkServingBaseService):
    def _preprocess(self, data_str):
        req_json = json.loads(data_str)
        return req_json["data"]["itemId"]

    def _inference(self, itemId_int):
        try:
            return ALSModel.load(self.model_path).similar(itemId_int)
        except Exception:
            logger.error(traceback.format_exc())
            raise

    def _postprocess(self, rows):
        return {"similar": rows}
""",
        {"data": {"itemId": 2}},
        {"similar": [5, 7]},
        config("Spark_MLlib"),
        {
            "pyspark/__init__.py": "",
            "pyspark/ml/__init__.py": "",
            "pyspark/ml/recommendation.py": (
                "import json, os\nclass ALSModel:\n    @classmethod\n    def load(cls, path):\n        self = cls()\n"
                "        self.known = json.load(open(os.path.join(path, 'part-00000')))\n        return self\n"
                "    def similar(self, item): return self.known[str(item)]\n"
            ),
            "spark_model/part-00000": '{"2": [5, 7]}',
        },
    ),
    "PyTorch, an argument of the URL and several files": Kind(
        "PyTorch",
        """from model_service.pytorch_model_service import PTServingBaseService


class Threshold(PTServingBaseService):
    def _preprocess(self, data):
        limit = float(data.pop("threshold"))
        return {name: [len(file.read()) / limit for file in files.values()] for name, files in data.items()}

    def _inference(self, data):
        return data

    def _postprocess(self, data):
        return data
""",
        None,
        {"images": [2.0], "mask": [4.0]},
        config("PyTorch", FORM_IN),
        images={"images": b"1234", "mask": b"12345678"},
        query="threshold=2",
    ),
}
