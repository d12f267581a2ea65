# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_annotations_creation import PoolAnnotationsCreation
    from ..models.pool_labels_creation import PoolLabelsCreation


@_base.reads(
    {
        "labels": _codecs.Nested("PoolLabelsCreation"),
        "annotations": _codecs.Nested("PoolAnnotationsCreation"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolMetadataCreation(_base.MappingMethods, _base.Model):
    """Labels and annotations of a new pool.

    Attributes:
        labels (PoolLabelsCreation): Labels of a new pool.
        annotations (PoolAnnotationsCreation): Annotations of a new pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    4; huaweicloudsdkmodelarts 3.1.219, PoolMetadataCreation
    """

    labels: PoolLabelsCreation
    annotations: PoolAnnotationsCreation = UNSET
