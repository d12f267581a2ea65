from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Choice, Model, reads

if TYPE_CHECKING:
    from ..models.pool_metric_statistic import PoolMetricStatistic


@reads(
    {
        "statistic": Choice("PoolMetricStatistic"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMonitorStatistics(Model):
    """A value of a metric.

    Attributes:
        statistic (PoolMetricStatistic | str): How the samples of a period become one value.
        value (float): The value, in the unit of the data point; -1 when there is no data.
    """

    statistic: PoolMetricStatistic | str
    value: float
