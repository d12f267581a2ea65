from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ServiceNpuInfo:
    """NPUs of a specification.

    Attributes:
        unit (str): Unit of memory, for example MB.
        memory (int): Memory of a card, in unit.
        npu (int): Number of NPUs.
        brand (str | Unset): Brand.
        version (str | Unset): Type of card.
    """

    unit: str
    memory: int
    npu: int
    brand: str | Unset = UNSET
    version: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.unit
        if _value is not UNSET:
            _result["unit"] = _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value
        _value = self.npu
        if _value is not UNSET:
            _result["npu"] = _value
        _value = self.brand
        if _value is not UNSET:
            _result["brand"] = _value
        _value = self.version
        if _value is not UNSET:
            _result["version"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceNpuInfo:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        unit: Any = _rest.pop("unit", UNSET)
        memory: Any = _rest.pop("memory", UNSET)
        npu: Any = _rest.pop("npu", UNSET)
        brand: Any = _rest.pop("brand", UNSET)
        version: Any = _rest.pop("version", UNSET)
        _result = cls(
            unit=unit,
            memory=memory,
            npu=npu,
            brand=brand,
            version=version,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
