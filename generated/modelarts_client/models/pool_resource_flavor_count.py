from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_creating_step import PoolCreatingStep
    from ..models.pool_node_az import PoolNodeAz


@_attrs_define
class PoolResourceFlavorCount:
    """Number of nodes of a flavor.

    Attributes:
        flavor (str): Name of the flavor, for example modelarts.vm.gpu.tnt004.
        count (int): Number of nodes.
        max_count (int | Unset): Number of nodes that the pool may grow to; in a physical pool the same as
            count.
        azs (list[PoolNodeAz] | Unset): Availability zones of the nodes.
        node_pool (str | Unset): Name of the node pool, for example nodePool-1.
        creating_step (PoolCreatingStep | Unset): How nodes are created in batches.
    """

    flavor: str
    count: int
    max_count: int | Unset = UNSET
    azs: list[PoolNodeAz] | Unset = UNSET
    node_pool: str | Unset = UNSET
    creating_step: PoolCreatingStep | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_creating_step import PoolCreatingStep
        from ..models.pool_node_az import PoolNodeAz

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.flavor
        if _value is not UNSET:
            _result["flavor"] = _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.max_count
        if _value is not UNSET:
            _result["maxCount"] = _value
        _value = self.azs
        if _value is not UNSET:
            _result["azs"] = (
                [(item0.to_dict() if isinstance(item0, PoolNodeAz) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.node_pool
        if _value is not UNSET:
            _result["nodePool"] = _value
        _value = self.creating_step
        if _value is not UNSET:
            _result["creatingStep"] = _value.to_dict() if isinstance(_value, PoolCreatingStep) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolResourceFlavorCount:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_creating_step import PoolCreatingStep
        from ..models.pool_node_az import PoolNodeAz

        _rest: dict[str, Any] = dict(src_dict)
        flavor: Any = _rest.pop("flavor", UNSET)
        count: Any = _rest.pop("count", UNSET)
        max_count: Any = _rest.pop("maxCount", UNSET)
        azs: Any = _rest.pop("azs", UNSET)
        azs = (
            [(PoolNodeAz.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in azs]
            if isinstance(azs, list)
            else azs
        )
        node_pool: Any = _rest.pop("nodePool", UNSET)
        creating_step: Any = _rest.pop("creatingStep", UNSET)
        creating_step = PoolCreatingStep.from_dict(creating_step) if isinstance(creating_step, dict) else creating_step
        _result = cls(
            flavor=flavor,
            count=count,
            max_count=max_count,
            azs=azs,
            node_pool=node_pool,
            creating_step=creating_step,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
