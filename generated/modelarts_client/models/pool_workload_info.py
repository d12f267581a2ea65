from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_workload_statistics_info import PoolWorkloadStatisticsInfo


@reads(
    {
        "allocated": Nested("PoolWorkloadStatisticsInfo"),
        "queue": Nested("PoolWorkloadStatisticsInfo"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolWorkloadInfo(Model):
    """Jobs of a pool that run or wait.

    Attributes:
        allocated (PoolWorkloadStatisticsInfo | Unset): Numbers of jobs by their type.
        queue (PoolWorkloadStatisticsInfo | Unset): Numbers of jobs by their type.
        timestamp (str | Unset): Time of a measurement, UTC, to the second. Matches
            ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$.
        window (str | Unset): Interval of a measurement, a number and s, m or h, for example 1m. Matches
            ^[0-9]+[smh]$.

    Source: huaweicloudsdkmodelarts 3.1.219, WorkloadInfo
    """

    allocated: PoolWorkloadStatisticsInfo | Unset = UNSET
    queue: PoolWorkloadStatisticsInfo | Unset = UNSET
    timestamp: str | Unset = UNSET
    window: str | Unset = UNSET
