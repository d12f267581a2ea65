# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.model_accelerator import ModelAccelerator
    from ..models.model_engine_type import ModelEngineType
    from ..models.model_image_source import ModelImageSource
    from ..models.model_request_mode import ModelRequestMode
    from ..models.model_runtime_arch import ModelRuntimeArch
    from ..models.model_runtime_status import ModelRuntimeStatus


@_base.reads(
    {
        "ai_engine": _codecs.Choice("ModelEngineType"),
        "runtimes": _codecs.Each(),
        "request_mode": _codecs.Each(_codecs.Choice("ModelRequestMode")),
        "accelerators": _codecs.Each(_codecs.Nested("ModelAccelerator")),
        "arch": _codecs.Each(_codecs.Choice("ModelRuntimeArch")),
        "status_list": _codecs.Each(_codecs.Choice("ModelRuntimeStatus")),
        "image_source": _codecs.Each(_codecs.Choice("ModelImageSource")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class EngineAndRuntimesResponse(_base.MappingMethods, _base.Model):
    """An engine and its runtimes; the n-th items of all lists are about the n-th runtime.

    Attributes:
        ai_engine (ModelEngineType | str): AI engine that models run on.
        runtimes (list[str]): Runtimes of the engine, for example pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64.
        request_mode (list[ModelRequestMode | str]): Request mode of each runtime.
        accelerators (list[ModelAccelerator]): Accelerator of each runtime.
        arch (list[ModelRuntimeArch | str]): Architecture of each runtime.
        status_list (list[ModelRuntimeStatus | str]): Status of each runtime.
        image_source (list[ModelImageSource | str]): Image source of each runtime.

    Source: 000_dc9998aee2e754f6.txt, Response Parameters; 003_a4dc8ac54fbecbc8.txt, ai-engine-runtimes, Table 5;
    ModelArts API Reference, ai_application_management/obtaining_the_model_runtime.rst, Table 5
    """

    ai_engine: ModelEngineType | str
    runtimes: list[str]
    request_mode: list[ModelRequestMode | str]
    accelerators: list[ModelAccelerator]
    arch: list[ModelRuntimeArch | str]
    status_list: list[ModelRuntimeStatus | str]
    image_source: list[ModelImageSource | str]
