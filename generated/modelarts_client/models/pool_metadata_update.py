from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_annotations_update import PoolAnnotationsUpdate
    from ..models.pool_labels_update import PoolLabelsUpdate


@reads(
    {
        "labels": Nested("PoolLabelsUpdate"),
        "annotations": Nested("PoolAnnotationsUpdate"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMetadataUpdate(Model):
    """Changes of the labels and annotations of a pool.

    Attributes:
        labels (PoolLabelsUpdate | Unset): Changes of the labels of a pool.
        annotations (PoolAnnotationsUpdate | Unset): Changes of the annotations of a pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 4; huaweicloudsdkmodelarts 3.1.219, PoolMetadataUpdate
    """

    labels: PoolLabelsUpdate | Unset = UNSET
    annotations: PoolAnnotationsUpdate | Unset = UNSET
