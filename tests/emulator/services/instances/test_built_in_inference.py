"""Inference that scripts leave to the class of their engine.

The libraries are stand-ins in the package, which have as much of the real ones as the classes call: torch, tensorflow,
mxnet, pyspark and xgboost are too large for a test. Source of what is called: "Specifications for Writing Model
Inference Code", the examples of custom scripts of each engine, and the libraries' own references.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts_emulator.services.instances.instance import InstanceFailedError

from tests.support.instances import JSON, READY_SECONDS, Instances, open_instances, predict, send
from tests.support.polling import until

TORCH = """
class Tensor:
    def __init__(self, values): self.values = values
    def tolist(self): return self.values

class Module:
    def __init__(self, factor): self.factor, self.evaluated = factor, False
    def __call__(self, values): return Tensor([self.factor * value for value in values])
    def eval(self): self.evaluated = True

class jit:
    @staticmethod
    def load(path, map_location): raise RuntimeError("no TorchScript")

def load(path, map_location, weights_only):
    import json
    stored = json.load(open(path))
    return Module(stored) if isinstance(stored, int) else stored
"""
TENSORFLOW = """
import json, pathlib

class _Tensor:
    def __init__(self, value, dtype=None): self.value, self.dtype = value, dtype
    def numpy(self): return self
    def tolist(self): return self.value

class _Spec:
    dtype = "float32"

class _Signature:
    structured_input_signature = ((), {"images": _Spec()})
    def __init__(self, weights): self.weights = weights
    def __call__(self, images):
        assert images.dtype == "float32"
        return {"scores": _Tensor([[w * x for w in self.weights] for x in images.value])}

class _Model:
    def __init__(self, folder):
        stored = json.loads(pathlib.Path(folder, "saved_model.pb").read_text())
        self.signatures = {name: _Signature(weights) for name, weights in stored.items()}

class saved_model:
    load = _Model

constant = _Tensor
"""
MXNET = """
class _Array(list):
    shape = property(lambda self: (len(self),))
    def asnumpy(self): return _Numpy(self)
class _Numpy(list):
    def tolist(self): return list(self)
class nd:
    array = _Array
class model:
    @staticmethod
    def load_checkpoint(prefix, epoch):
        import json
        return json.load(open(f"{prefix}-symbol.json")), json.load(open(f"{prefix}-{epoch:04d}.params")), {}
class io:
    class DataBatch:
        def __init__(self, data): self.data = data
class mod:
    class Module:
        def __init__(self, symbol, context, data_names, label_names): self.symbol, self.names = symbol, data_names
        def bind(self, for_training, force_rebind, data_shapes, label_shapes):
            assert [name for name, _ in data_shapes] == self.names
        def set_params(self, arguments, auxiliary, allow_missing): self.factor = arguments["factor"]
        def forward(self, batch, is_train): self.outputs = [_Array(self.factor * x for x in a) for a in batch.data]
        def get_outputs(self): return self.outputs
def cpu(): return "cpu"
"""
SPARK = """
import json

class _Frame:
    def __init__(self, rows): self.rows = rows
    def toJSON(self): return self
    def collect(self): return [json.dumps(row) for row in self.rows]

class SparkSession:
    sparkContext = "context"
    class builder:
        @staticmethod
        def getOrCreate(): return SparkSession()
    def createDataFrame(self, rows): return _Frame(rows)
"""
SPARK_READER = """
from pyspark.sql import _Frame

class _Model:
    def __init__(self, feature): self.feature = feature
    def transform(self, frame): return _Frame([{**row, "prediction": row[self.feature] > 1} for row in frame.rows])

class DefaultParamsReader:
    @staticmethod
    def loadParamsInstance(path, context):
        assert context == "context"
        return _Model(open(f"{path}/metadata").read())
"""
XGBOOST = """
class DMatrix(list): pass
class _Numbers(list):
    def tolist(self): return list(self)
class Booster:
    def __init__(self, model_file): self.content = open(model_file, "rb").read()
    def predict(self, data):
        assert isinstance(data, DMatrix)
        return _Numbers(float(sum(row)) for row in data)
"""
ONLY_POSTPROCESS = """
from model_service.{module} import {parent}

class Service({parent}):
    def _postprocess(self, data):
        return {{"result": {result}}}
"""
ROWS = {"data": {"req_data": [{"x": 2, "y": 3}, {"x": 0, "y": 1}]}, "meta": {"uuid": "10eb0091"}}
RESULT_ROWS = [{"predictresult": 5.0}, {"predictresult": 1.0}]
PICKLED_SUMS = b"\x80\x02csums\nSums\n)\x81."  # an object of the class Sums in sums.py


def only_postprocess(module: str, parent: str, result: str = "data") -> str:
    """A script that leaves the rest to the class of its engine."""
    return ONLY_POSTPROCESS.format(module=module, parent=parent, result=result)


@pytest.fixture
def instances(tmp_path: Path) -> Iterator[Instances]:
    with open_instances(tmp_path) as opened:
        yield opened


def test_pytorch_sends_each_value_through_the_model(instances: Instances) -> None:
    script = """
from model_service.pytorch_model_service import PTServingBaseService

class Service(PTServingBaseService):
    def __init__(self, model_name, model_path):
        super(Service, self).__init__(model_name, model_path)
        self.model = lambda values: [2 * value for value in values]

    def _postprocess(self, data):
        return {name: max(values) for name, values in data.items()}
"""
    instance = instances.serve(script, "PyTorch")
    assert predict(instance, {"a": [1, 3], "b": [5]}) == {"a": 6, "b": 10}
    refused = send(instance, b"[1, 2]")
    assert refused.status == 400
    assert "takes a dict of inputs, and got a list" in refused.json["error_msg"]


def test_pytorch_loads_a_whole_model_from_its_file(instances: Instances) -> None:
    script = only_postprocess("pytorch_model_service", "PTServingBaseService", "(data, self.model.evaluated)")
    instance = instances.serve({"customize_service.py": script, "torch.py": TORCH, "times.pth": "3"}, "PyTorch")
    assert predict(instance, {"a": [1, 2]}) == {"result": [{"a": [3, 6]}, True]}


def test_a_pytorch_model_does_not_start_without_torch(instances: Instances) -> None:
    script = only_postprocess("pytorch_model_service", "PTServingBaseService")
    broken = "raise ModuleNotFoundError('No module named torch', name='torch')"  # also where torch is installed
    files = {"customize_service.py": script, "torch.py": broken, "w.pth": "3"}
    with pytest.raises(InstanceFailedError, match="needs torch, which is not installed"):
        instances.start(files, "PyTorch").wait_ready(READY_SECONDS)


def test_pytorch_says_that_weights_alone_are_no_model(instances: Instances) -> None:
    script = only_postprocess("pytorch_model_service", "PTServingBaseService")
    instance = instances.serve({"customize_service.py": script, "torch.py": TORCH, "w.pth": "{}"}, "PyTorch")
    answer = send(instance, b'{"a": [1]}')
    assert answer.status == 500
    assert "w.pth has weights only, and no model; make the model in __init__" in answer.json["error_msg"]


@pytest.mark.parametrize("folder", ["", "1/"])
def test_tensorflow_calls_the_signature_of_the_saved_model(instances: Instances, folder: str) -> None:
    script = only_postprocess("tfserving_model_service", "TfServingBaseService", "data['scores'][0].index(6)")
    stored = json.dumps({"predict_images": [1, 2, 3]} if folder else {"other": [], "serving_default": [1, 2, 3]})
    files = {"customize_service.py": script, "tensorflow.py": TENSORFLOW, f"{folder}saved_model.pb": stored}
    instance = instances.serve(files, "TensorFlow")
    assert predict(instance, {"images": [2]}) == {"result": 2}
    refused = send(instance, b'{"image": [2]}')
    assert refused.status == 400
    assert "the model has no input 'image'; it has images" in refused.json["error_msg"]


def test_mxnet_gives_the_inputs_of_its_signature_to_the_model(instances: Instances) -> None:
    script = """
from mms.log import get_logger
from mms.model_service.mxnet_model_service import MXNetBaseService

logger = get_logger()

class Service(MXNetBaseService):
    def __init__(self, model_name, model_dir, manifest, gpu=None):
        super().__init__(model_name, model_dir)
        self.files = manifest["Model"]

    def _postprocess(self, data):
        logger.info("answering")
        return {"outputs": data, "files": self.files}
"""
    signature = {"inputs": [{"data_name": "left", "data_shape": [2]}, {"data_name": "right", "data_shape": [1]}]}
    files = {
        "customize_service.py": script,
        "mxnet.py": MXNET,
        "net-symbol.json": "{}",
        "net-0000.params": '{"factor": 0}',
        "net-0010.params": '{"factor": 10}',
        "signature.json": json.dumps(signature),
    }
    instance = instances.serve(files, "MXNet")
    named = {"Model-Name": "digits", "Symbol": "net-symbol.json", "Parameters": "net-0000.params"}
    expected = {"outputs": [[10, 20], [30]], "files": {**named, "Signature": "signature.json"}}
    assert predict(instance, {"right": [3], "left": [1, 2]}) == expected
    assert predict(instance, [[1, 2], [3]]) == expected
    assert send(instance, b'{"right": [3]}').status == 400
    until(lambda: "mms - INFO - answering\n" in instance.log.read_text(encoding="utf-8"))


def test_spark_transforms_the_rows_of_the_request(instances: Instances) -> None:
    script = "from model_service.spark_model_service import SparkServingBaseService as Parent\nclass S(Parent): pass\n"
    files = {
        "customize_service.py": script,
        "pyspark/__init__.py": "",
        "pyspark/sql.py": SPARK,
        "pyspark/ml/__init__.py": "",
        "pyspark/ml/util.py": SPARK_READER,
        "spark_model/metadata": "x",
    }
    answer = predict(instances.serve(files, "Spark_MLlib"), ROWS)
    assert answer == [{"x": 2, "y": 3, "prediction": True}, {"x": 0, "y": 1, "prediction": False}]


@pytest.mark.parametrize(
    "content",
    [b'{"learner": {}}', b"binf\0\0", b"\0\0\0\x3f not a pickle"],
    ids=["JSON", "binary", "older binary"],
)
def test_xgboost_serves_what_its_own_library_wrote(instances: Instances, content: bytes) -> None:
    script = (
        "from model_service.python_model_service import XgSklServingBaseService as P\nclass user_Service(P): pass\n"
    )
    files: dict[str, str | bytes] = {"customize_service.py": script, "xgboost.py": XGBOOST, "xgboost.m": content}
    assert predict(instances.serve(files, "XGBoost"), ROWS) == {
        "meta": ROWS["meta"],
        "data": {"resp_data": RESULT_ROWS},
    }


@pytest.mark.parametrize(
    "postprocess",
    ["", "    def _postprocess(self, data): return [{'predictresult': data[0]}]\n"],
    ids=["built in", "its own"],
)
def test_answers_of_machine_learning_have_their_documented_form(instances: Instances, postprocess: str) -> None:
    sums = "class Sums:\n    def predict(self, rows): return [float(sum(row)) for row in rows]\n"
    script = (
        "from model_service.python_model_service import XgSklServingBaseService\nfrom sums import Sums\n"
        f"class Service(XgSklServingBaseService):\n    sums = Sums\n{postprocess}"
    )
    files: dict[str, str | bytes] = {"customize_service.py": script, "sums.py": sums, "sklearn.m": PICKLED_SUMS}
    instance = instances.serve(files, "Scikit_Learn")
    rows = RESULT_ROWS[: 1 if postprocess else 2]
    assert predict(instance, ROWS) == {"meta": ROWS["meta"], "data": {"resp_data": rows}}
    assert predict(instance, {"data": ROWS["data"]}) == {"data": {"resp_data": rows}}


def test_arguments_of_the_url_are_beside_the_fields_of_the_body(instances: Instances) -> None:
    script = """
from model_service.model_service import SingleNodeService

class Service(SingleNodeService):
    def _inference(self, data):
        return {key: sorted(value) if isinstance(value, dict) else value for key, value in data.items()}
"""
    instance = instances.serve(script)
    answer = send(instance, b'{"a": 1, "b": 2}', JSON, path="/?b=three&c=&c=4&d=%C3%A9")
    assert answer.json == {"a": 1, "b": "three", "c": "", "d": "\u00e9"}
    refused = send(instance, b"[1]", JSON, path="/?b=three")
    assert (refused.status, refused.json["error_code"]) == (400, "ModelArts.4105")
    assert "The URL has arguments (b)" in refused.json["error_msg"]


def test_scripts_measure_themselves_as_public_ones_do(instances: Instances) -> None:
    script = """
import time
from metric.metrics_manager import MetricsManager
from model.parts.network import double
from model_service.tfserving_model_service import TfServingBaseService
import log

logger = log.getLogger(__name__)

class Service(TfServingBaseService):
    def _inference(self, data):
        return {"doubled": double(data["number"])}

    def inference(self, data):
        begun = time.time()
        data = self._postprocess(self._inference(self._preprocess(data)))
        name = self.model_name + "_LatencyOverall"
        if name in MetricsManager.metrics:
            MetricsManager.metrics[name].update((time.time() - begun) * 1000)
        assert "another" not in MetricsManager.metrics
        logger.info("answered")
        logger.debug("in detail")
        return data
"""
    files = {"customize_service.py": script, "parts/network.py": "def double(number): return 2 * number"}
    instance = instances.serve(files, "TensorFlow")
    assert [predict(instance, {"number": number}) for number in (4, 5)] == [{"doubled": 8}, {"doubled": 10}]
    until(lambda: "(mean of 2: " in (log := instance.log.read_text(encoding="utf-8")) and log.count(" answered\n") == 2)
    log = instance.log.read_text(encoding="utf-8")
    assert "INFO - digits_LatencyOverall: " in log
    assert "in detail" not in log


def test_a_file_of_the_package_may_be_called_metric(instances: Instances) -> None:
    script = """
import metric
from model_service.hiai_model_service import HiaiBaseService

class Service(HiaiBaseService):
    def _inference(self, data): return metric.NAME
"""
    assert predict(instances.serve({"customize_service.py": script, "metric.py": "NAME = 'own'"}), {}) == "own"
