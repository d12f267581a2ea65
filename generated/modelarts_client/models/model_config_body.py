from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.model_json_schema import ModelJsonSchema


@_attrs_define
class ModelConfigBody:
    """Body of a request or response in the configuration of a model.

    Attributes:
        content_type (str | Unset): Media type, application/json or multipart/form-data. Default:
            'application/json'.
        data (ModelJsonSchema | str | Unset): Schema of the body.
    """

    content_type: str | Unset = "application/json"
    data: ModelJsonSchema | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_json_schema import ModelJsonSchema

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.content_type
        if _value is not UNSET:
            _result["Content-type"] = _value
        _value = self.data
        if _value is not UNSET:
            _result["data"] = (
                (_value.to_dict() if isinstance(_value, ModelJsonSchema) else _value)
                if isinstance(_value, ModelJsonSchema)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelConfigBody:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_json_schema import ModelJsonSchema

        _rest: dict[str, Any] = dict(src_dict)
        content_type: Any = _rest.pop("Content-type", UNSET)
        data: Any = _rest.pop("data", UNSET)
        data = (ModelJsonSchema.from_dict(data) if isinstance(data, dict) else data) if isinstance(data, dict) else data
        _result = cls(
            content_type=content_type,
            data=data,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
