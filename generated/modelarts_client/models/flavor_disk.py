from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class FlavorDisk:
    """Disk of a flavor.

    Attributes:
        size (int | str | Unset): Size, in unit.
        unit (str | Unset): Unit of size, usually GB.
    """

    size: int | str | Unset = UNSET
    unit: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.size
        if _value is not UNSET:
            _result["size"] = _value
        _value = self.unit
        if _value is not UNSET:
            _result["unit"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> FlavorDisk:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        size: Any = _rest.pop("size", UNSET)
        unit: Any = _rest.pop("unit", UNSET)
        _result = cls(
            size=size,
            unit=unit,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
