from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool import Pool
    from ..models.pool_list_kind import PoolListKind
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@reads(
    {
        "kind": Choice("PoolListKind"),
        "api_version": Choice("ResourceApiVersionV2"),
        "items": Each(Nested("Pool")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListPoolsResponse(Model):
    """Pools of a project.

    Attributes:
        kind (PoolListKind | str): Kind of the resource, a list of pools.
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in
            a list.
        items (list[Pool]): The pools.

    Source: ModelArts API Reference, resource_management/resource_pool_management/obtaining_resource_pools.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, ListPoolsResponse
    """

    kind: PoolListKind | str
    api_version: ResourceApiVersionV2 | str
    items: list[Pool]
