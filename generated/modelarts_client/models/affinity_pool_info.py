from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.affinity_node_info import AffinityNodeInfo


@_attrs_define
class AffinityPoolInfo:
    """Nodes of a resource pool that instances are to run on.

    Attributes:
        pool_name (str): Resource pool; one that pool_name of the service or the model names.
        nodes (list[AffinityNodeInfo]): The nodes.
    """

    pool_name: str
    nodes: list[AffinityNodeInfo]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.affinity_node_info import AffinityNodeInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.pool_name
        if _value is not UNSET:
            _result["pool_name"] = _value
        _value = self.nodes
        if _value is not UNSET:
            _result["nodes"] = (
                [(item0.to_dict() if isinstance(item0, AffinityNodeInfo) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AffinityPoolInfo:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.affinity_node_info import AffinityNodeInfo

        _rest: dict[str, Any] = dict(src_dict)
        pool_name: Any = _rest.pop("pool_name", UNSET)
        nodes: Any = _rest.pop("nodes", UNSET)
        nodes = (
            [(AffinityNodeInfo.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in nodes]
            if isinstance(nodes, list)
            else nodes
        )
        _result = cls(
            pool_name=pool_name,
            nodes=nodes,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
