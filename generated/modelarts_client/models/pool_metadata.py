from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_meta_annotations import PoolMetaAnnotations
    from ..models.pool_meta_labels import PoolMetaLabels


@reads(
    {
        "labels": Nested("PoolMetaLabels"),
        "annotations": Nested("PoolMetaAnnotations"),
    },
    names={
        "creation_timestamp": "creationTimestamp",
        "deletion_timestamp": "deletionTimestamp",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolMetadata(Model):
    """Name, times, labels and annotations of a pool.

    Attributes:
        name (str): Name of a pool that the service makes: lowercase letters, digits and hyphens; it begins with
            a letter and does not end with a hyphen. 4 to 128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        creation_timestamp (str): When the pool was created, for example 2021-11-01T03:49:41Z.
        labels (PoolMetaLabels): Labels of a pool.
        deletion_timestamp (str | Unset): When the deletion of the pool began; in the answer to a deletion.
        annotations (PoolMetaAnnotations | Unset): Annotations of a pool.

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/deleting_a_resource_pool.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, PoolMetadata and PoolMetadataDeletion
    """

    name: str
    creation_timestamp: str
    labels: PoolMetaLabels
    deletion_timestamp: str | Unset = UNSET
    annotations: PoolMetaAnnotations | Unset = UNSET
