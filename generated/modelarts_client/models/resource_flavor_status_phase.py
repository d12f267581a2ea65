from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resource_flavor_sale import ResourceFlavorSale
from ..types import open_enum, readable


@_attrs_define
class ResourceFlavorStatusPhase:
    """Whether the flavor is on sale, by availability zone."""

    additional_properties: dict[str, ResourceFlavorSale] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = {
            name: (value.value if isinstance(value, ResourceFlavorSale) else value)
            for name, value in self.additional_properties.items()
        }
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorStatusPhase:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        _result = cls()
        _result.additional_properties = {name: open_enum(ResourceFlavorSale, value) for name, value in _rest.items()}
        return _result

    def __getitem__(self, key: str) -> ResourceFlavorSale:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
