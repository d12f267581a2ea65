from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_metrics_metadata_labels import ResourceMetricsMetadataLabels


@reads(
    {
        "labels": Nested("ResourceMetricsMetadataLabels"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceMetricsMetadata(Model):
    """What was measured.

    Attributes:
        name (str): Name of the pool.
        labels (ResourceMetricsMetadataLabels | Unset): Labels of the metrics.

    Source: 001_bf673bd6dff8b58d.txt, Table 8 of ShowPoolRuntimeMetrics; huaweicloudsdkmodelarts 3.1.219,
    ResourceMetricsMetadata
    """

    name: str
    labels: ResourceMetricsMetadataLabels | Unset = UNSET
