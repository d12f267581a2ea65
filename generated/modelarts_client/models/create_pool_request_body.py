# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_kind import PoolKind
    from ..models.pool_metadata_creation import PoolMetadataCreation
    from ..models.pool_spec_creation import PoolSpecCreation
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@_base.reads(
    {
        "api_version": _codecs.Choice("ResourceApiVersionV2"),
        "kind": _codecs.Choice("PoolKind"),
        "metadata": _codecs.Nested("PoolMetadataCreation"),
        "spec": _codecs.Nested("PoolSpecCreation"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreatePoolRequestBody(_base.MappingMethods, _base.Model):
    """A pool to create.

    Attributes:
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in a list.
        kind (PoolKind | str): Kind of the resource, a pool.
        metadata (PoolMetadataCreation): Labels and annotations of a new pool.
        spec (PoolSpecCreation): What a new pool shall be; one of type Dedicate needs a network.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    3; huaweicloudsdkmodelarts 3.1.219, CreatePoolRequestBody
    """

    api_version: ResourceApiVersionV2 | str
    kind: PoolKind | str
    metadata: PoolMetadataCreation
    spec: PoolSpecCreation = UNSET
