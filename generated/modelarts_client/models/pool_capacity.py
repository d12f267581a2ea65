# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_metrics_value import PoolMetricsValue


@_base.reads(
    {
        "value": _codecs.Nested("PoolMetricsValue"),
        "max_value": _codecs.Nested("PoolMetricsValue"),
        "all_value": _codecs.Nested("PoolMetricsValue"),
        "all_max_value": _codecs.Nested("PoolMetricsValue"),
    },
    names={
        "max_value": "maxValue",
        "all_value": "allValue",
        "all_max_value": "allMaxValue",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolCapacity(_base.MappingMethods, _base.Model):
    """What a pool has.

    Attributes:
        value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        max_value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        timestamp (str): Time of a measurement, UTC, to the second. Matches
            ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$.
        window (str): Interval of a measurement, a number and s, m or h, for example 1m. Matches ^[0-9]+[smh]$.
        all_value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        all_max_value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.

    Source: 001_bf673bd6dff8b58d.txt, Table 6 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219, Capacity
    """

    value: PoolMetricsValue
    max_value: PoolMetricsValue
    timestamp: str
    window: str
    all_value: PoolMetricsValue = UNSET
    all_max_value: PoolMetricsValue = UNSET
