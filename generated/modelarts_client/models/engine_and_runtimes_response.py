from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_engine_type import ModelEngineType
from ..models.model_image_source import ModelImageSource
from ..models.model_request_mode import ModelRequestMode
from ..models.model_runtime_arch import ModelRuntimeArch
from ..models.model_runtime_status import ModelRuntimeStatus
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.model_accelerator import ModelAccelerator


@_attrs_define
class EngineAndRuntimesResponse:
    """An engine and its runtimes; the n-th items of all lists are about the n-th runtime.

    Attributes:
        ai_engine (ModelEngineType): AI engine that models run on.
        runtimes (list[str]): Runtimes of the engine, for example
            pytorch_1.8.0-cuda_10.2-py_3.7-ubuntu_18.04-x86_64.
        request_mode (list[ModelRequestMode]): Request mode of each runtime.
        accelerators (list[ModelAccelerator]): Accelerator of each runtime.
        arch (list[ModelRuntimeArch]): Architecture of each runtime.
        status_list (list[ModelRuntimeStatus]): Status of each runtime.
        image_source (list[ModelImageSource]): Image source of each runtime.
    """

    ai_engine: ModelEngineType
    runtimes: list[str]
    request_mode: list[ModelRequestMode]
    accelerators: list[ModelAccelerator]
    arch: list[ModelRuntimeArch]
    status_list: list[ModelRuntimeStatus]
    image_source: list[ModelImageSource]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_accelerator import ModelAccelerator

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.ai_engine
        if _value is not UNSET:
            _result["ai_engine"] = _value.value if isinstance(_value, ModelEngineType) else _value
        _value = self.runtimes
        if _value is not UNSET:
            _result["runtimes"] = _value
        _value = self.request_mode
        if _value is not UNSET:
            _result["request_mode"] = (
                [(item0.value if isinstance(item0, ModelRequestMode) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.accelerators
        if _value is not UNSET:
            _result["accelerators"] = (
                [(item0.to_dict() if isinstance(item0, ModelAccelerator) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.arch
        if _value is not UNSET:
            _result["arch"] = (
                [(item0.value if isinstance(item0, ModelRuntimeArch) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.status_list
        if _value is not UNSET:
            _result["status_list"] = (
                [(item0.value if isinstance(item0, ModelRuntimeStatus) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.image_source
        if _value is not UNSET:
            _result["image_source"] = (
                [(item0.value if isinstance(item0, ModelImageSource) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> EngineAndRuntimesResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_accelerator import ModelAccelerator

        _rest: dict[str, Any] = dict(src_dict)
        ai_engine: Any = _rest.pop("ai_engine", UNSET)
        ai_engine = open_enum(ModelEngineType, ai_engine)
        runtimes: Any = _rest.pop("runtimes", UNSET)
        request_mode: Any = _rest.pop("request_mode", UNSET)
        request_mode = (
            [open_enum(ModelRequestMode, item0) for item0 in request_mode]
            if isinstance(request_mode, list)
            else request_mode
        )
        accelerators: Any = _rest.pop("accelerators", UNSET)
        accelerators = (
            [(ModelAccelerator.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in accelerators]
            if isinstance(accelerators, list)
            else accelerators
        )
        arch: Any = _rest.pop("arch", UNSET)
        arch = [open_enum(ModelRuntimeArch, item0) for item0 in arch] if isinstance(arch, list) else arch
        status_list: Any = _rest.pop("status_list", UNSET)
        status_list = (
            [open_enum(ModelRuntimeStatus, item0) for item0 in status_list]
            if isinstance(status_list, list)
            else status_list
        )
        image_source: Any = _rest.pop("image_source", UNSET)
        image_source = (
            [open_enum(ModelImageSource, item0) for item0 in image_source]
            if isinstance(image_source, list)
            else image_source
        )
        _result = cls(
            ai_engine=ai_engine,
            runtimes=runtimes,
            request_mode=request_mode,
            accelerators=accelerators,
            arch=arch,
            status_list=status_list,
            image_source=image_source,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
