# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_monitor_metrics import PoolMonitorMetrics


@_base.reads(
    {
        "metrics": _codecs.Each(_codecs.Nested("PoolMonitorMetrics")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowPoolMonitorResponse(_base.MappingMethods, _base.Model):
    """Metrics of a pool.

    Attributes:
        metrics (list[PoolMonitorMetrics]): The metrics, at most 20.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolMonitor; huaweicloudsdkmodelarts 3.1.219,
    ShowPoolMonitorResponse
    """

    metrics: list[PoolMonitorMetrics]
