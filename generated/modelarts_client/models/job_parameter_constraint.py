from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class JobParameterConstraint:
    """What values a parameter may have.

    Attributes:
        type_ (str | Unset): Type of the parameter, for example Integer.
        editable (bool | Unset): Whether the parameter can be changed.
        required (bool | Unset): Whether the parameter is needed.
        sensitive (bool | Unset): Whether the parameter is sensitive; not implemented by the cloud yet.
        valid_type (str | Unset): Kind of valid_range.
        valid_range (list[str] | Unset): Values or bounds.
    """

    type_: str | Unset = UNSET
    editable: bool | Unset = UNSET
    required: bool | Unset = UNSET
    sensitive: bool | Unset = UNSET
    valid_type: str | Unset = UNSET
    valid_range: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value
        _value = self.editable
        if _value is not UNSET:
            _result["editable"] = _value
        _value = self.required
        if _value is not UNSET:
            _result["required"] = _value
        _value = self.sensitive
        if _value is not UNSET:
            _result["sensitive"] = _value
        _value = self.valid_type
        if _value is not UNSET:
            _result["valid_type"] = _value
        _value = self.valid_range
        if _value is not UNSET:
            _result["valid_range"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobParameterConstraint:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        editable: Any = _rest.pop("editable", UNSET)
        required: Any = _rest.pop("required", UNSET)
        sensitive: Any = _rest.pop("sensitive", UNSET)
        valid_type: Any = _rest.pop("valid_type", UNSET)
        valid_range: Any = _rest.pop("valid_range", UNSET)
        _result = cls(
            type_=type_,
            editable=editable,
            required=required,
            sensitive=sensitive,
            valid_type=valid_type,
            valid_range=valid_range,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
