# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_metrics_metadata_labels import ResourceMetricsMetadataLabels


@_base.reads(
    {
        "labels": _codecs.Nested("ResourceMetricsMetadataLabels"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceMetricsMetadata(_base.MappingMethods, _base.Model):
    """What was measured.

    Attributes:
        name (str): Name of the pool.
        labels (ResourceMetricsMetadataLabels): Labels of the metrics.

    Source: 001_bf673bd6dff8b58d.txt, Table 8 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219,
    ResourceMetricsMetadata
    """

    name: str
    labels: ResourceMetricsMetadataLabels = UNSET
