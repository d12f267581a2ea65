from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_monitor_data_points import PoolMonitorDataPoints
    from ..models.pool_monitor_metric import PoolMonitorMetric


@reads(
    {
        "metric": Nested("PoolMonitorMetric"),
        "data_points": Each(Nested("PoolMonitorDataPoints")),
    },
    names={
        "data_points": "dataPoints",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMonitorMetrics(Model):
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
