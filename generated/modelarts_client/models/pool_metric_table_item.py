from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_allocated import PoolAllocated
    from ..models.pool_available import PoolAvailable
    from ..models.pool_capacity import PoolCapacity
    from ..models.pool_workload_info import PoolWorkloadInfo


@_attrs_define
class PoolMetricTableItem:
    """What a pool has and what of it is in use.

    Attributes:
        allocated (PoolAllocated): What of a pool is in use.
        capacity (PoolCapacity): What a pool has.
        available (PoolAvailable | Unset): What of a pool is free.
        workload (PoolWorkloadInfo | Unset): Jobs of a pool that run or wait.
    """

    allocated: PoolAllocated
    capacity: PoolCapacity
    available: PoolAvailable | Unset = UNSET
    workload: PoolWorkloadInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_allocated import PoolAllocated
        from ..models.pool_available import PoolAvailable
        from ..models.pool_capacity import PoolCapacity
        from ..models.pool_workload_info import PoolWorkloadInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.allocated
        if _value is not UNSET:
            _result["allocated"] = _value.to_dict() if isinstance(_value, PoolAllocated) else _value
        _value = self.capacity
        if _value is not UNSET:
            _result["capacity"] = _value.to_dict() if isinstance(_value, PoolCapacity) else _value
        _value = self.available
        if _value is not UNSET:
            _result["available"] = _value.to_dict() if isinstance(_value, PoolAvailable) else _value
        _value = self.workload
        if _value is not UNSET:
            _result["workload"] = _value.to_dict() if isinstance(_value, PoolWorkloadInfo) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMetricTableItem:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_allocated import PoolAllocated
        from ..models.pool_available import PoolAvailable
        from ..models.pool_capacity import PoolCapacity
        from ..models.pool_workload_info import PoolWorkloadInfo

        _rest: dict[str, Any] = dict(src_dict)
        allocated: Any = _rest.pop("allocated", UNSET)
        allocated = PoolAllocated.from_dict(allocated) if isinstance(allocated, dict) else allocated
        capacity: Any = _rest.pop("capacity", UNSET)
        capacity = PoolCapacity.from_dict(capacity) if isinstance(capacity, dict) else capacity
        available: Any = _rest.pop("available", UNSET)
        available = PoolAvailable.from_dict(available) if isinstance(available, dict) else available
        workload: Any = _rest.pop("workload", UNSET)
        workload = PoolWorkloadInfo.from_dict(workload) if isinstance(workload, dict) else workload
        _result = cls(
            allocated=allocated,
            capacity=capacity,
            available=available,
            workload=workload,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
