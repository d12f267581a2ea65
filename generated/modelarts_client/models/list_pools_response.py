# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool import Pool
    from ..models.pool_list_kind import PoolListKind
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@_base.reads(
    {
        "kind": _codecs.Choice("PoolListKind"),
        "api_version": _codecs.Choice("ResourceApiVersionV2"),
        "items": _codecs.Each(_codecs.Nested("Pool")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListPoolsResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """Pools of a project.

    Attributes:
        kind (PoolListKind | str): Kind of the resource, a list of pools.
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in a list.
        items (list[Pool]): The pools.

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, ListPoolsResponse
    """

    kind: PoolListKind | str
    api_version: ResourceApiVersionV2 | str
    items: list[Pool]
