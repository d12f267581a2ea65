from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class CreateTaskResource:
    """Flavor of a task.

    Attributes:
        node_count (int): Number of nodes.
        flavor_id (str | Unset): ID of the flavor.
        pool_id (str | Unset): ID of the resource pool.
    """

    node_count: int
    flavor_id: str | Unset = UNSET
    pool_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.node_count
        if _value is not UNSET:
            _result["node_count"] = _value
        _value = self.flavor_id
        if _value is not UNSET:
            _result["flavor_id"] = _value
        _value = self.pool_id
        if _value is not UNSET:
            _result["pool_id"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateTaskResource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        node_count: Any = _rest.pop("node_count", UNSET)
        flavor_id: Any = _rest.pop("flavor_id", UNSET)
        pool_id: Any = _rest.pop("pool_id", UNSET)
        _result = cls(
            node_count=node_count,
            flavor_id=flavor_id,
            pool_id=pool_id,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
