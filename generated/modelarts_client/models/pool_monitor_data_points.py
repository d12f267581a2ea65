from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_metric_unit import PoolMetricUnit
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_monitor_statistics import PoolMonitorStatistics


@_attrs_define
class PoolMonitorDataPoints:
    """Values of a metric at one time.

    Attributes:
        timestamp (int): Time, in ms since 1970.
        unit (PoolMetricUnit): Unit of a metric; empty when there is no data.
        statistics (list[PoolMonitorStatistics]): The values.
    """

    timestamp: int
    unit: PoolMetricUnit
    statistics: list[PoolMonitorStatistics]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_monitor_statistics import PoolMonitorStatistics

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.timestamp
        if _value is not UNSET:
            _result["timestamp"] = _value
        _value = self.unit
        if _value is not UNSET:
            _result["unit"] = _value.value if isinstance(_value, PoolMetricUnit) else _value
        _value = self.statistics
        if _value is not UNSET:
            _result["statistics"] = (
                [(item0.to_dict() if isinstance(item0, PoolMonitorStatistics) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMonitorDataPoints:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_monitor_statistics import PoolMonitorStatistics

        _rest: dict[str, Any] = dict(src_dict)
        timestamp: Any = _rest.pop("timestamp", UNSET)
        unit: Any = _rest.pop("unit", UNSET)
        unit = open_enum(PoolMetricUnit, unit)
        statistics: Any = _rest.pop("statistics", UNSET)
        statistics = (
            [(PoolMonitorStatistics.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in statistics]
            if isinstance(statistics, list)
            else statistics
        )
        _result = cls(
            timestamp=timestamp,
            unit=unit,
            statistics=statistics,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
