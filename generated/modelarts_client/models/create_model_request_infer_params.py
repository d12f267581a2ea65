from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_api_method import ModelApiMethod
from ..models.model_api_protocol import ModelApiProtocol
from ..models.model_param_type import ModelParamType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class CreateModelRequestInferParams:
    """A parameter of an API of a new model.

    Attributes:
        url (str): Path of the API, for example /.
        param_name (str): Name of the parameter: at most 64 characters.
        param_type (ModelParamType): Type of a parameter of a model.
        protocol (ModelApiProtocol | Unset): Protocol of a request to a model.
        method (ModelApiMethod | Unset): Method of a request to a model.
        min_ (float | Unset): Least value; only for numbers.
        max_ (float | Unset): Greatest value; only for numbers.
        param_desc (str | Unset): Description of the parameter: at most 100 characters.
    """

    url: str
    param_name: str
    param_type: ModelParamType
    protocol: ModelApiProtocol | Unset = UNSET
    method: ModelApiMethod | Unset = UNSET
    min_: float | Unset = UNSET
    max_: float | Unset = UNSET
    param_desc: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.url
        if _value is not UNSET:
            _result["url"] = _value
        _value = self.param_name
        if _value is not UNSET:
            _result["param_name"] = _value
        _value = self.param_type
        if _value is not UNSET:
            _result["param_type"] = _value.value if isinstance(_value, ModelParamType) else _value
        _value = self.protocol
        if _value is not UNSET:
            _result["protocol"] = _value.value if isinstance(_value, ModelApiProtocol) else _value
        _value = self.method
        if _value is not UNSET:
            _result["method"] = _value.value if isinstance(_value, ModelApiMethod) else _value
        _value = self.min_
        if _value is not UNSET:
            _result["min"] = _value
        _value = self.max_
        if _value is not UNSET:
            _result["max"] = _value
        _value = self.param_desc
        if _value is not UNSET:
            _result["param_desc"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateModelRequestInferParams:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        url: Any = _rest.pop("url", UNSET)
        param_name: Any = _rest.pop("param_name", UNSET)
        param_type: Any = _rest.pop("param_type", UNSET)
        param_type = open_enum(ModelParamType, param_type)
        protocol: Any = _rest.pop("protocol", UNSET)
        protocol = open_enum(ModelApiProtocol, protocol)
        method: Any = _rest.pop("method", UNSET)
        method = open_enum(ModelApiMethod, method)
        min_: Any = _rest.pop("min", UNSET)
        max_: Any = _rest.pop("max", UNSET)
        param_desc: Any = _rest.pop("param_desc", UNSET)
        _result = cls(
            url=url,
            param_name=param_name,
            param_type=param_type,
            protocol=protocol,
            method=method,
            min_=min_,
            max_=max_,
            param_desc=param_desc,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
