from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_metric_name import PoolMetricName
from ..models.pool_metric_namespace import PoolMetricNamespace
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_monitor_metric_dimensions import PoolMonitorMetricDimensions


@_attrs_define
class PoolMonitorMetric:
    """A metric.

    Attributes:
        dimensions (list[PoolMonitorMetricDimensions]): What is measured.
        metric_name (PoolMetricName): Metric of a pool: usage of CPU, memory, GPU, GPU memory, NPU, NPU memory;
            size, free size and usage of the disks.
        namespace (PoolMetricNamespace): Namespace of a metric: containers, nodes, SLA, the cluster as a whole
            (AGGR), or customized metrics.
    """

    dimensions: list[PoolMonitorMetricDimensions]
    metric_name: PoolMetricName
    namespace: PoolMetricNamespace
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_monitor_metric_dimensions import PoolMonitorMetricDimensions

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.dimensions
        if _value is not UNSET:
            _result["dimensions"] = (
                [(item0.to_dict() if isinstance(item0, PoolMonitorMetricDimensions) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.metric_name
        if _value is not UNSET:
            _result["metricName"] = _value.value if isinstance(_value, PoolMetricName) else _value
        _value = self.namespace
        if _value is not UNSET:
            _result["namespace"] = _value.value if isinstance(_value, PoolMetricNamespace) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMonitorMetric:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_monitor_metric_dimensions import PoolMonitorMetricDimensions

        _rest: dict[str, Any] = dict(src_dict)
        dimensions: Any = _rest.pop("dimensions", UNSET)
        dimensions = (
            [
                (PoolMonitorMetricDimensions.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in dimensions
            ]
            if isinstance(dimensions, list)
            else dimensions
        )
        metric_name: Any = _rest.pop("metricName", UNSET)
        metric_name = open_enum(PoolMetricName, metric_name)
        namespace: Any = _rest.pop("namespace", UNSET)
        namespace = open_enum(PoolMetricNamespace, namespace)
        _result = cls(
            dimensions=dimensions,
            metric_name=metric_name,
            namespace=namespace,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
