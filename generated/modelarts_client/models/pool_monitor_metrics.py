# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_monitor_data_points import PoolMonitorDataPoints
    from ..models.pool_monitor_metric import PoolMonitorMetric


@_base.reads(
    {
        "metric": _codecs.Nested("PoolMonitorMetric"),
        "data_points": _codecs.Each(_codecs.Nested("PoolMonitorDataPoints")),
    },
    names={
        "data_points": "dataPoints",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMonitorMetrics(_base.MappingMethods, _base.Model):
    """A metric and its values.

    Attributes:
        metric (PoolMonitorMetric): A metric.
        data_points (list[PoolMonitorDataPoints]): Values of the metric.

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, PoolMonitorMetrics
    """

    metric: PoolMonitorMetric
    data_points: list[PoolMonitorDataPoints]
