"""Inference code is judged without being run."""

from __future__ import annotations

import pytest
from modelarts_emulator.models.service_class import ServiceClassError, check_service_class

BASE = "from model_service.model_service import SingleNodeService\n"


@pytest.mark.parametrize(
    "source",
    [
        f"{BASE}class A(SingleNodeService): pass",
        "from model_service.tfserving_model_service import TfServingBaseService as Base\nclass A(Base): pass",
        "import model_service.python_model_service as ml\nclass A(ml.XgSklServingBaseService): pass",
        "import model_service.caffe_model_service\nclass A(model_service.caffe_model_service.CaffeBaseService): pass",
        "from model_service import model_service\nclass A(model_service.SingleNodeService): pass",
        "from model_service.model_service import *\nclass A(SingleNodeService): pass",
        "from mms.model_service.mxnet_model_service import MXNetBaseService\nclass A(MXNetBaseService): pass",
        f"try:\n    import torch\nexcept ImportError:\n    {BASE}class A(SingleNodeService): pass",
        f"{BASE}class Net: pass\nclass A(Net, SingleNodeService): pass",
        f"{BASE}class Common(SingleNodeService): pass\nclass A(Common): pass",
        f"{BASE}class A(SingleNodeService): pass\nraise SystemExit",
        f"# -*- coding: latin-1 -*-\n{BASE}class A(SingleNodeService): name = 'é'".encode("latin-1"),
        f"\ufeff{BASE}class A(SingleNodeService): pass",
        "from .common import Common\nclass A(Common): pass",
        "from common import Common\nclass A(Common): pass",
        "import common\nclass A(common.Common): pass",
    ],
)
def test_one_class_that_inherits_is_right(source: str | bytes) -> None:
    check_service_class(source if isinstance(source, bytes) else source.encode(), {"common", "config"})


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "no class inherits from a class of model_service"),
        ("class A: pass", "no class inherits"),
        (f"{BASE}class A: pass", "no class inherits"),
        ("class A(SingleNodeService): pass", "no class inherits"),
        ("from torch.nn import Module\nclass A(Module): pass", "no class inherits"),
        ("from models.model_service import SingleNodeService\nclass A(SingleNodeService): pass", "no class inherits"),
        ("from .model_service import Base\nclass Net: pass", "no class inherits"),
        (f"{BASE}def make():\n    class A(SingleNodeService): pass", "no class inherits"),
        (f"{BASE}class A(B): pass\nclass B(A): pass", "no class inherits"),
        (f"{BASE}class A(SingleNodeService): pass\nclass B(SingleNodeService): pass", "2 classes inherit .* A, B"),
        (f"{BASE}class A(SingleNodeService):\n  def f(self) pass", "it is not Python: .* in line 3"),
        ("print 'Python 2'", "it is not Python: .* in line 1"),
        ("a\0b", "it is not Python"),
        (b"name = '\xff'", "it is not Python"),
        ("(" * 100_000, "it is not Python: .*nest"),
        ("x = " + "-" * 100_000 + "1", "it is not Python"),
        ("# coding: nonsense", "it is not Python"),
    ],
)
def test_everything_else_is_refused_with_the_reason(source: str | bytes, reason: str) -> None:
    with pytest.raises(ServiceClassError, match=reason):
        check_service_class(source if isinstance(source, bytes) else source.encode())


def test_thousands_of_classes_are_judged_at_once() -> None:
    chain = "".join(f"class C{n}(C{n - 1}, C{max(n - 2, 0)}): pass\n" for n in range(1, 5000))
    check_service_class(f"{BASE}class C0(SingleNodeService): pass\n{chain}".encode())
