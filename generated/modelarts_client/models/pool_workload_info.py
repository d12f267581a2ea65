# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_workload_statistics_info import PoolWorkloadStatisticsInfo


@_base.reads(
    {
        "allocated": _codecs.Nested("PoolWorkloadStatisticsInfo"),
        "queue": _codecs.Nested("PoolWorkloadStatisticsInfo"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolWorkloadInfo(_base.MappingMethods, _base.Model):
    """Jobs of a pool that run or wait.

    Attributes:
        allocated (PoolWorkloadStatisticsInfo): Numbers of jobs by their type.
        queue (PoolWorkloadStatisticsInfo): Numbers of jobs by their type.
        timestamp (str | None): Time of a measurement, UTC, to the second. Matches
            ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$.
        window (str | None): Interval of a measurement, a number and s, m or h, for example 1m. Matches ^[0-9]+[smh]$.

    Source: huaweicloudsdkmodelarts 3.1.219, WorkloadInfo
    """

    allocated: PoolWorkloadStatisticsInfo = UNSET
    queue: PoolWorkloadStatisticsInfo = UNSET
    timestamp: str | None = UNSET
    window: str | None = UNSET
