from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_metric_table_item import PoolMetricTableItem
    from ..models.resource_metrics_metadata import ResourceMetricsMetadata


@reads(
    {
        "table": Nested("PoolMetricTableItem"),
        "metadata": Nested("ResourceMetricsMetadata"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMetricsItem(Model):
    """Usage of a pool.

    Attributes:
        table (PoolMetricTableItem): The resources of a pool, and those in use.
        metadata (ResourceMetricsMetadata): What was measured.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219,
    MetricsItem
    """

    table: PoolMetricTableItem
    metadata: ResourceMetricsMetadata
