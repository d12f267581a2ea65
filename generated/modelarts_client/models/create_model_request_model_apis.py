from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_api_method import ModelApiMethod
from ..models.model_api_protocol import ModelApiProtocol
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.model_in_output_params import ModelInOutputParams


@_attrs_define
class CreateModelRequestModelApis:
    """An inference API of a new model.

    Attributes:
        url (str | Unset): Path of inference requests.
        protocol (ModelApiProtocol | Unset): Protocol of a request to a model.
        method (ModelApiMethod | Unset): Method of a request to a model.
        input_params (ModelInOutputParams | Unset): Input or output of an API, in the manner of JSON Schema.
        output_params (ModelInOutputParams | Unset): Input or output of an API, in the manner of JSON Schema.
    """

    url: str | Unset = UNSET
    protocol: ModelApiProtocol | Unset = UNSET
    method: ModelApiMethod | Unset = UNSET
    input_params: ModelInOutputParams | Unset = UNSET
    output_params: ModelInOutputParams | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_in_output_params import ModelInOutputParams

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.url
        if _value is not UNSET:
            _result["url"] = _value
        _value = self.protocol
        if _value is not UNSET:
            _result["protocol"] = _value.value if isinstance(_value, ModelApiProtocol) else _value
        _value = self.method
        if _value is not UNSET:
            _result["method"] = _value.value if isinstance(_value, ModelApiMethod) else _value
        _value = self.input_params
        if _value is not UNSET:
            _result["input_params"] = _value.to_dict() if isinstance(_value, ModelInOutputParams) else _value
        _value = self.output_params
        if _value is not UNSET:
            _result["output_params"] = _value.to_dict() if isinstance(_value, ModelInOutputParams) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateModelRequestModelApis:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_in_output_params import ModelInOutputParams

        _rest: dict[str, Any] = dict(src_dict)
        url: Any = _rest.pop("url", UNSET)
        protocol: Any = _rest.pop("protocol", UNSET)
        protocol = open_enum(ModelApiProtocol, protocol)
        method: Any = _rest.pop("method", UNSET)
        method = open_enum(ModelApiMethod, method)
        input_params: Any = _rest.pop("input_params", UNSET)
        input_params = ModelInOutputParams.from_dict(input_params) if isinstance(input_params, dict) else input_params
        output_params: Any = _rest.pop("output_params", UNSET)
        output_params = (
            ModelInOutputParams.from_dict(output_params) if isinstance(output_params, dict) else output_params
        )
        _result = cls(
            url=url,
            protocol=protocol,
            method=method,
            input_params=input_params,
            output_params=output_params,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
