from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_metric_unit import PoolMetricUnit
    from ..models.pool_monitor_statistics import PoolMonitorStatistics


@reads(
    {
        "unit": Choice("PoolMetricUnit"),
        "statistics": Each(Nested("PoolMonitorStatistics")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMonitorDataPoints(Model):
    """Values of a metric at one time.

    Attributes:
        timestamp (int): Time, in ms since 1970.
        unit (PoolMetricUnit | str): Unit of a metric; empty when there is no data.
        statistics (list[PoolMonitorStatistics]): The values.

    Source: 001_bf673bd6dff8b58d.txt, Table 7 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst, Table 7;
    huaweicloudsdkmodelarts 3.1.219, PoolMonitorDataPoints
    """

    timestamp: int
    unit: PoolMetricUnit | str
    statistics: list[PoolMonitorStatistics]
