from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_api_protocol import ModelApiProtocol
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.model_config_body import ModelConfigBody


@_attrs_define
class ModelConfigApi:
    """An inference API in the configuration of a model.

    Attributes:
        protocol (ModelApiProtocol | Unset): Protocol of a request to a model.
        url (str | Unset): Path of requests; / unless model_type is Image. Default: '/'.
        method (str | Unset): Method, for example post. Default: 'POST'.
        request (ModelConfigBody | Unset): Body of a request or response in the configuration of a model.
        response (ModelConfigBody | Unset): Body of a request or response in the configuration of a model.
    """

    protocol: ModelApiProtocol | Unset = UNSET
    url: str | Unset = "/"
    method: str | Unset = "POST"
    request: ModelConfigBody | Unset = UNSET
    response: ModelConfigBody | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_config_body import ModelConfigBody

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.protocol
        if _value is not UNSET:
            _result["protocol"] = _value.value if isinstance(_value, ModelApiProtocol) else _value
        _value = self.url
        if _value is not UNSET:
            _result["url"] = _value
        _value = self.method
        if _value is not UNSET:
            _result["method"] = _value
        _value = self.request
        if _value is not UNSET:
            _result["request"] = _value.to_dict() if isinstance(_value, ModelConfigBody) else _value
        _value = self.response
        if _value is not UNSET:
            _result["response"] = _value.to_dict() if isinstance(_value, ModelConfigBody) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelConfigApi:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_config_body import ModelConfigBody

        _rest: dict[str, Any] = dict(src_dict)
        protocol: Any = _rest.pop("protocol", UNSET)
        protocol = open_enum(ModelApiProtocol, protocol)
        url: Any = _rest.pop("url", UNSET)
        method: Any = _rest.pop("method", UNSET)
        request: Any = _rest.pop("request", UNSET)
        request = ModelConfigBody.from_dict(request) if isinstance(request, dict) else request
        response: Any = _rest.pop("response", UNSET)
        response = ModelConfigBody.from_dict(response) if isinstance(response, dict) else response
        _result = cls(
            protocol=protocol,
            url=url,
            method=method,
            request=request,
            response=response,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
