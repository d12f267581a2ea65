# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_metric_name import PoolMetricName
    from ..models.pool_metric_namespace import PoolMetricNamespace
    from ..models.pool_monitor_metric_dimensions import PoolMonitorMetricDimensions


@_base.reads(
    {
        "dimensions": _codecs.Each(_codecs.Nested("PoolMonitorMetricDimensions")),
        "metric_name": _codecs.Choice("PoolMetricName"),
        "namespace": _codecs.Choice("PoolMetricNamespace"),
    },
    names={
        "metric_name": "metricName",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMonitorMetric(_base.MappingMethods, _base.Model):
    """A metric.

    Attributes:
        dimensions (list[PoolMonitorMetricDimensions]): What is measured.
        metric_name (PoolMetricName | str): Metric of a pool: usage of CPU, memory, GPU, GPU memory, NPU, NPU memory; size, free size and usage of
            the disks.
        namespace (PoolMetricNamespace | str): Namespace of a metric: containers, nodes, SLA, the cluster as a whole (AGGR), or customized metrics.

    Source: 001_bf673bd6dff8b58d.txt, Table 5 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst, Table 5;
    huaweicloudsdkmodelarts 3.1.219, PoolMonitorMetric
    """

    dimensions: list[PoolMonitorMetricDimensions]
    metric_name: PoolMetricName | str
    namespace: PoolMetricNamespace | str
