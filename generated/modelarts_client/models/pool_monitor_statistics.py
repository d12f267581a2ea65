from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_metric_statistic import PoolMetricStatistic
from ..types import UNSET, open_enum, readable


@_attrs_define
class PoolMonitorStatistics:
    """A value of a metric.

    Attributes:
        statistic (PoolMetricStatistic): How the samples of a period become one value.
        value (float): The value, in the unit of the data point; -1 when there is no data.
    """

    statistic: PoolMetricStatistic
    value: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.statistic
        if _value is not UNSET:
            _result["statistic"] = _value.value if isinstance(_value, PoolMetricStatistic) else _value
        _value = self.value
        if _value is not UNSET:
            _result["value"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMonitorStatistics:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        statistic: Any = _rest.pop("statistic", UNSET)
        statistic = open_enum(PoolMetricStatistic, statistic)
        value: Any = _rest.pop("value", UNSET)
        _result = cls(
            statistic=statistic,
            value=value,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
