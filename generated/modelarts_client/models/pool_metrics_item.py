# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_metric_table_item import PoolMetricTableItem
    from ..models.resource_metrics_metadata import ResourceMetricsMetadata


@_base.reads(
    {
        "table": _codecs.Nested("PoolMetricTableItem"),
        "metadata": _codecs.Nested("ResourceMetricsMetadata"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetricsItem(_base.MappingMethods, _base.Model):
    """Usage of a pool.

    Attributes:
        table (PoolMetricTableItem): The resources of a pool, and those in use.
        metadata (ResourceMetricsMetadata): What was measured.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219,
    MetricsItem
    """

    table: PoolMetricTableItem
    metadata: ResourceMetricsMetadata
