from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ResourceFlavorXpu:
    """Accelerators of a node.

    Attributes:
        type_ (str | Unset): Type of the cards.
        size (str | Unset): Number of chips.
        memory (str | Unset): Memory of one card, with its unit.
        card (str | Unset): Number of cards.
        chip (str | Unset): Number of chips, the same as size.
    """

    type_: str | Unset = UNSET
    size: str | Unset = UNSET
    memory: str | Unset = UNSET
    card: str | Unset = UNSET
    chip: str | Unset = UNSET
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
        _value = self.size
        if _value is not UNSET:
            _result["size"] = _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value
        _value = self.card
        if _value is not UNSET:
            _result["card"] = _value
        _value = self.chip
        if _value is not UNSET:
            _result["chip"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorXpu:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        size: Any = _rest.pop("size", UNSET)
        memory: Any = _rest.pop("memory", UNSET)
        card: Any = _rest.pop("card", UNSET)
        chip: Any = _rest.pop("chip", UNSET)
        _result = cls(
            type_=type_,
            size=size,
            memory=memory,
            card=card,
            chip=chip,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
