from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.pool_monitor_data_points import PoolMonitorDataPoints
    from ..models.pool_monitor_metric import PoolMonitorMetric


@_attrs_define
class PoolMonitorMetrics:
    """A metric and its values.

    Attributes:
        metric (PoolMonitorMetric): A metric.
        data_points (list[PoolMonitorDataPoints]): Values of the metric.
    """

    metric: PoolMonitorMetric
    data_points: list[PoolMonitorDataPoints]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_monitor_data_points import PoolMonitorDataPoints
        from ..models.pool_monitor_metric import PoolMonitorMetric

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.metric
        if _value is not UNSET:
            _result["metric"] = _value.to_dict() if isinstance(_value, PoolMonitorMetric) else _value
        _value = self.data_points
        if _value is not UNSET:
            _result["dataPoints"] = (
                [(item0.to_dict() if isinstance(item0, PoolMonitorDataPoints) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMonitorMetrics:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_monitor_data_points import PoolMonitorDataPoints
        from ..models.pool_monitor_metric import PoolMonitorMetric

        _rest: dict[str, Any] = dict(src_dict)
        metric: Any = _rest.pop("metric", UNSET)
        metric = PoolMonitorMetric.from_dict(metric) if isinstance(metric, dict) else metric
        data_points: Any = _rest.pop("dataPoints", UNSET)
        data_points = (
            [(PoolMonitorDataPoints.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in data_points]
            if isinstance(data_points, list)
            else data_points
        )
        _result = cls(
            metric=metric,
            data_points=data_points,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
