from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.service_node_affinity import ServiceNodeAffinity


@_attrs_define
class ServiceAffinity:
    """Where instances are to run.

    Attributes:
        node_affinity (ServiceNodeAffinity | Unset): Nodes that instances are to run on.
    """

    node_affinity: ServiceNodeAffinity | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_node_affinity import ServiceNodeAffinity

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.node_affinity
        if _value is not UNSET:
            _result["node_affinity"] = _value.to_dict() if isinstance(_value, ServiceNodeAffinity) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceAffinity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_node_affinity import ServiceNodeAffinity

        _rest: dict[str, Any] = dict(src_dict)
        node_affinity: Any = _rest.pop("node_affinity", UNSET)
        node_affinity = (
            ServiceNodeAffinity.from_dict(node_affinity) if isinstance(node_affinity, dict) else node_affinity
        )
        _result = cls(
            node_affinity=node_affinity,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
