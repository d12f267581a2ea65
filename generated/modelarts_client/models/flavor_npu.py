from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class FlavorNpu:
    """Neural processors of a flavor.

    Attributes:
        unit_num (int | str | Unset): Number of NPUs.
        product_name (str | Unset): Name of the product.
        memory (str | Unset): Memory with its unit.
    """

    unit_num: int | str | Unset = UNSET
    product_name: str | Unset = UNSET
    memory: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.unit_num
        if _value is not UNSET:
            _result["unit_num"] = _value
        _value = self.product_name
        if _value is not UNSET:
            _result["product_name"] = _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> FlavorNpu:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        unit_num: Any = _rest.pop("unit_num", UNSET)
        product_name: Any = _rest.pop("product_name", UNSET)
        memory: Any = _rest.pop("memory", UNSET)
        _result = cls(
            unit_num=unit_num,
            product_name=product_name,
            memory=memory,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
