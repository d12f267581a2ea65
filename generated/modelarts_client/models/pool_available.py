from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_metrics_value import PoolMetricsValue


@reads(
    {
        "value": Nested("PoolMetricsValue"),
        "max_value": Nested("PoolMetricsValue"),
    },
    names={
        "max_value": "maxValue",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolAvailable(Model):
    """What of a pool is free.

    Attributes:
        value (PoolMetricsValue | Unset): Amounts of resources, as Kubernetes writes them.
        max_value (PoolMetricsValue | Unset): Amounts of resources, as Kubernetes writes them.
        timestamp (str | Unset): Time of a measurement, UTC, to the second. Matches
            ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$.
        window (str | Unset): Interval of a measurement, a number and s, m or h, for example 1m. Matches
            ^[0-9]+[smh]$.

    Source: huaweicloudsdkmodelarts 3.1.219, Available
    """

    value: PoolMetricsValue | Unset = UNSET
    max_value: PoolMetricsValue | Unset = UNSET
    timestamp: str | Unset = UNSET
    window: str | Unset = UNSET
