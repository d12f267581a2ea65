from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.model_in_output_params_properties import ModelInOutputParamsProperties


@_attrs_define
class ModelInOutputParams:
    """Input or output of an API, in the manner of JSON Schema.

    Attributes:
        type_ (str | Unset): JSON Schema type, for example object.
        properties (ModelInOutputParamsProperties | Unset): Schema of each field, by name.
    """

    type_: str | Unset = UNSET
    properties: ModelInOutputParamsProperties | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_in_output_params_properties import ModelInOutputParamsProperties

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value
        _value = self.properties
        if _value is not UNSET:
            _result["properties"] = _value.to_dict() if isinstance(_value, ModelInOutputParamsProperties) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelInOutputParams:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_in_output_params_properties import ModelInOutputParamsProperties

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        properties: Any = _rest.pop("properties", UNSET)
        properties = ModelInOutputParamsProperties.from_dict(properties) if isinstance(properties, dict) else properties
        _result = cls(
            type_=type_,
            properties=properties,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
