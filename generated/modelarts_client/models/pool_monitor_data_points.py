# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_metric_unit import PoolMetricUnit
    from ..models.pool_monitor_statistics import PoolMonitorStatistics


@_base.reads(
    {
        "unit": _codecs.Choice("PoolMetricUnit"),
        "statistics": _codecs.Each(_codecs.Nested("PoolMonitorStatistics")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMonitorDataPoints(_base.MappingMethods, _base.Model):
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
