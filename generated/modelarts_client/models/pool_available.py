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
    },
    names={
        "max_value": "maxValue",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolAvailable(_base.MappingMethods, _base.Model):
    """What of a pool is free.

    Attributes:
        value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        max_value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        timestamp (str | None): Time of a measurement, UTC, to the second. Matches
            ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$.
        window (str | None): Interval of a measurement, a number and s, m or h, for example 1m. Matches ^[0-9]+[smh]$.

    Source: huaweicloudsdkmodelarts 3.1.219, Available
    """

    value: PoolMetricsValue = UNSET
    max_value: PoolMetricsValue = UNSET
    timestamp: str | None = UNSET
    window: str | None = UNSET
