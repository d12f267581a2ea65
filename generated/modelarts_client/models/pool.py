# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_kind import PoolKind
    from ..models.pool_metadata import PoolMetadata
    from ..models.pool_spec_model import PoolSpecModel
    from ..models.pool_status import PoolStatus
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@_base.reads(
    {
        "kind": _codecs.Choice("PoolKind"),
        "api_version": _codecs.Choice("ResourceApiVersionV2"),
        "metadata": _codecs.Nested("PoolMetadata"),
        "spec": _codecs.Nested("PoolSpecModel"),
        "status": _codecs.Nested("PoolStatus"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Pool(_base.MappingMethods, _base.Model):
    """A pool: its name, its desired state, and its actual state.

    Attributes:
        kind (PoolKind | str): Kind of the resource, a pool.
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in a list.
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
