from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.model_security import ModelSecurity


@_attrs_define
class ModelDeploymentConstraints:
    """What a model needs of its deployment; not in every region.

    Attributes:
        request_mode (str | Unset): How requests are answered once the model is a service.
        cpu_type (str | Unset): Type of CPU.
        input_types (list[str] | Unset): Kinds of input of asynchronous and video services, for example OBS or
            VIS; for custom images.
        output_types (list[str] | Unset): Kinds of output of asynchronous and video services, for example OBS or
            DIS; for custom images.
        service_config (str | Unset): Settings of the service, as XML; for custom images.
        task_config (str | Unset): Settings of jobs, as XML; for custom images.
        model_security (ModelSecurity | Unset): Keys of a model that was encrypted for edge nodes.
    """

    request_mode: str | Unset = UNSET
    cpu_type: str | Unset = UNSET
    input_types: list[str] | Unset = UNSET
    output_types: list[str] | Unset = UNSET
    service_config: str | Unset = UNSET
    task_config: str | Unset = UNSET
    model_security: ModelSecurity | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_security import ModelSecurity

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.request_mode
        if _value is not UNSET:
            _result["request_mode"] = _value
        _value = self.cpu_type
        if _value is not UNSET:
            _result["cpu_type"] = _value
        _value = self.input_types
        if _value is not UNSET:
            _result["input_types"] = _value
        _value = self.output_types
        if _value is not UNSET:
            _result["outputTypes"] = _value
        _value = self.service_config
        if _value is not UNSET:
            _result["service_config"] = _value
        _value = self.task_config
        if _value is not UNSET:
            _result["task_config"] = _value
        _value = self.model_security
        if _value is not UNSET:
            _result["model_security"] = _value.to_dict() if isinstance(_value, ModelSecurity) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelDeploymentConstraints:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_security import ModelSecurity

        _rest: dict[str, Any] = dict(src_dict)
        request_mode: Any = _rest.pop("request_mode", UNSET)
        cpu_type: Any = _rest.pop("cpu_type", UNSET)
        input_types: Any = _rest.pop("input_types", UNSET)
        output_types: Any = _rest.pop("outputTypes", UNSET)
        service_config: Any = _rest.pop("service_config", UNSET)
        task_config: Any = _rest.pop("task_config", UNSET)
        model_security: Any = _rest.pop("model_security", UNSET)
        model_security = ModelSecurity.from_dict(model_security) if isinstance(model_security, dict) else model_security
        _result = cls(
            request_mode=request_mode,
            cpu_type=cpu_type,
            input_types=input_types,
            output_types=output_types,
            service_config=service_config,
            task_config=task_config,
            model_security=model_security,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
