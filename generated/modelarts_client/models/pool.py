from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_kind import PoolKind
    from ..models.pool_metadata import PoolMetadata
    from ..models.pool_spec_model import PoolSpecModel
    from ..models.pool_status import PoolStatus
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@reads(
    {
        "kind": Choice("PoolKind"),
        "api_version": Choice("ResourceApiVersionV2"),
        "metadata": Nested("PoolMetadata"),
        "spec": Nested("PoolSpecModel"),
        "status": Nested("PoolStatus"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class Pool(Model):
    """A pool: its name, its desired state, and its actual state.

    Attributes:
        kind (PoolKind | str): Kind of the resource, a pool.
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in
            a list.
        metadata (PoolMetadata): Name, times, labels and annotations of a pool.
        spec (PoolSpecModel): What a pool shall be.
        status (PoolStatus): What a pool is.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pools.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, PoolModel, CreatePoolResponse, ShowPoolResponse, PatchPoolResponse and
    DeletePoolResponse
    """

    kind: PoolKind | str
    api_version: ResourceApiVersionV2 | str
    metadata: PoolMetadata
    spec: PoolSpecModel
    status: PoolStatus
