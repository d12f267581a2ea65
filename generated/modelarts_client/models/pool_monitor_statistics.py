# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_metric_statistic import PoolMetricStatistic


@_base.reads(
    {
        "statistic": _codecs.Choice("PoolMetricStatistic"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMonitorStatistics(_base.MappingMethods, _base.Model):
    """A value of a metric.

    Attributes:
        statistic (PoolMetricStatistic | str): How the samples of a period become one value.
        value (float): The value, in the unit of the data point; -1 when there is no data.

    Source: 001_bf673bd6dff8b58d.txt, Table 8 of ShowPoolMonitor; ModelArts API Reference,
    resource_management/resource_pool_management/monitoring_a_resource_pool.rst, Table 8;
    huaweicloudsdkmodelarts 3.1.219, PoolMonitorStatistics
    """

    statistic: PoolMetricStatistic | str
    value: float
