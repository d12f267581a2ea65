from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class FlavorBilling:
    """Billing of a flavor.

    Attributes:
        code (str | Unset): Billing code.
        unit_num (int | Unset): Number of billing units.
    """

    code: str | Unset = UNSET
    unit_num: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.code
        if _value is not UNSET:
            _result["code"] = _value
        _value = self.unit_num
        if _value is not UNSET:
            _result["unit_num"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> FlavorBilling:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        code: Any = _rest.pop("code", UNSET)
        unit_num: Any = _rest.pop("unit_num", UNSET)
        _result = cls(
            code=code,
            unit_num=unit_num,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
