from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_monitor_metrics import PoolMonitorMetrics


@reads(
    {
        "metrics": Each(Nested("PoolMonitorMetrics")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowPoolMonitorResponse(Model):
    """Metrics of a pool.

    Attributes:
        metrics (list[PoolMonitorMetrics]): The metrics, at most 20.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolMonitor; huaweicloudsdkmodelarts 3.1.219,
    ShowPoolMonitorResponse
    """

    metrics: list[PoolMonitorMetrics]
