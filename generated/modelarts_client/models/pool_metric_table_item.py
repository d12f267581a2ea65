from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_allocated import PoolAllocated
    from ..models.pool_available import PoolAvailable
    from ..models.pool_capacity import PoolCapacity
    from ..models.pool_workload_info import PoolWorkloadInfo


@reads(
    {
        "allocated": Nested("PoolAllocated"),
        "capacity": Nested("PoolCapacity"),
        "available": Nested("PoolAvailable"),
        "workload": Nested("PoolWorkloadInfo"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMetricTableItem(Model):
    """The resources of a pool, and those in use.

    Attributes:
        allocated (PoolAllocated): What of a pool is in use.
        capacity (PoolCapacity): What a pool has.
        available (PoolAvailable | Unset): What of a pool is free.
        workload (PoolWorkloadInfo | Unset): Jobs of a pool that run or wait.

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219,
    MetricTableItem
    """

    allocated: PoolAllocated
    capacity: PoolCapacity
    available: PoolAvailable | Unset = UNSET
    workload: PoolWorkloadInfo | Unset = UNSET
