# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_metrics_value import PoolMetricsValue


@_base.reads(
    {
        "value": _codecs.Nested("PoolMetricsValue"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolAllocated(_base.MappingMethods, _base.Model):
    """What of a pool is in use.

    Attributes:
        value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        timestamp (str): Time of a measurement, UTC, to the second. Matches
            ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$.
        window (str): Interval of a measurement, a number and s, m or h, for example 1m. Matches ^[0-9]+[smh]$.

    Source: 001_bf673bd6dff8b58d.txt, Table 5 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219, Allocated
    """

    value: PoolMetricsValue
    timestamp: str
    window: str
