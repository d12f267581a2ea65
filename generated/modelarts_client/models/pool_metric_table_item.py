# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_allocated import PoolAllocated
    from ..models.pool_available import PoolAvailable
    from ..models.pool_capacity import PoolCapacity
    from ..models.pool_workload_info import PoolWorkloadInfo


@_base.reads(
    {
        "allocated": _codecs.Nested("PoolAllocated"),
        "capacity": _codecs.Nested("PoolCapacity"),
        "available": _codecs.Nested("PoolAvailable"),
        "workload": _codecs.Nested("PoolWorkloadInfo"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetricTableItem(_base.MappingMethods, _base.Model):
    """The resources of a pool, and those in use.

    Attributes:
        allocated (PoolAllocated): What of a pool is in use.
        capacity (PoolCapacity): What a pool has.
        available (PoolAvailable): What of a pool is free.
        workload (PoolWorkloadInfo): Jobs of a pool that run or wait.

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219,
    MetricTableItem
    """

    allocated: PoolAllocated
    capacity: PoolCapacity
    available: PoolAvailable = UNSET
    workload: PoolWorkloadInfo = UNSET
