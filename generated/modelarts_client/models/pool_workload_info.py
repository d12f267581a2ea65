from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_workload_statistics_info import PoolWorkloadStatisticsInfo


@_attrs_define
class PoolWorkloadInfo:
    """Jobs of a pool that run or wait.

    Attributes:
        allocated (PoolWorkloadStatisticsInfo | Unset): Numbers of jobs by their type.
        queue (PoolWorkloadStatisticsInfo | Unset): Numbers of jobs by their type.
        timestamp (str | Unset): Time of a measurement, UTC, to the second.
        window (str | Unset): Interval of a measurement, a number and s, m or h, for example 1m.
    """

    allocated: PoolWorkloadStatisticsInfo | Unset = UNSET
    queue: PoolWorkloadStatisticsInfo | Unset = UNSET
    timestamp: str | Unset = UNSET
    window: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_workload_statistics_info import PoolWorkloadStatisticsInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.allocated
        if _value is not UNSET:
            _result["allocated"] = _value.to_dict() if isinstance(_value, PoolWorkloadStatisticsInfo) else _value
        _value = self.queue
        if _value is not UNSET:
            _result["queue"] = _value.to_dict() if isinstance(_value, PoolWorkloadStatisticsInfo) else _value
        _value = self.timestamp
        if _value is not UNSET:
            _result["timestamp"] = _value
        _value = self.window
        if _value is not UNSET:
            _result["window"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolWorkloadInfo:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_workload_statistics_info import PoolWorkloadStatisticsInfo

        _rest: dict[str, Any] = dict(src_dict)
        allocated: Any = _rest.pop("allocated", UNSET)
        allocated = PoolWorkloadStatisticsInfo.from_dict(allocated) if isinstance(allocated, dict) else allocated
        queue: Any = _rest.pop("queue", UNSET)
        queue = PoolWorkloadStatisticsInfo.from_dict(queue) if isinstance(queue, dict) else queue
        timestamp: Any = _rest.pop("timestamp", UNSET)
        window: Any = _rest.pop("window", UNSET)
        _result = cls(
            allocated=allocated,
            queue=queue,
            timestamp=timestamp,
            window=window,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
