# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_annotations_update import PoolAnnotationsUpdate
    from ..models.pool_labels_update import PoolLabelsUpdate


@_base.reads(
    {
        "labels": _codecs.Nested("PoolLabelsUpdate"),
        "annotations": _codecs.Nested("PoolAnnotationsUpdate"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetadataUpdate(_base.MappingMethods, _base.Model):
    """Changes of the labels and annotations of a pool.

    Attributes:
        labels (PoolLabelsUpdate): Changes of the labels of a pool.
        annotations (PoolAnnotationsUpdate): Changes of the annotations of a pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 4; huaweicloudsdkmodelarts 3.1.219, PoolMetadataUpdate
    """

    labels: PoolLabelsUpdate = UNSET
    annotations: PoolAnnotationsUpdate = UNSET
