from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_annotations_creation import PoolAnnotationsCreation
    from ..models.pool_labels_creation import PoolLabelsCreation


@reads(
    {
        "labels": Nested("PoolLabelsCreation"),
        "annotations": Nested("PoolAnnotationsCreation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMetadataCreation(Model):
    """Labels and annotations of a new pool.

    Attributes:
        labels (PoolLabelsCreation): Labels of a new pool.
        annotations (PoolAnnotationsCreation | Unset): Annotations of a new pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    4; huaweicloudsdkmodelarts 3.1.219, PoolMetadataCreation
    """

    labels: PoolLabelsCreation
    annotations: PoolAnnotationsCreation | Unset = UNSET
