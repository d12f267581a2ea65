from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_resource_flavor_count import PoolResourceFlavorCount


@reads(
    {
        "creating": Each(Nested("PoolResourceFlavorCount")),
        "available": Each(Nested("PoolResourceFlavorCount")),
        "abnormal": Each(Nested("PoolResourceFlavorCount")),
        "deleting": Each(Nested("PoolResourceFlavorCount")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatusResources(Model):
    """Nodes of a pool by their state.

    Attributes:
        creating (list[PoolResourceFlavorCount] | Unset): Nodes that are being created.
        available (list[PoolResourceFlavorCount] | Unset): Nodes that can be used.
        abnormal (list[PoolResourceFlavorCount] | Unset): Nodes that do not work.
        deleting (list[PoolResourceFlavorCount] | Unset): Nodes that are being deleted.

    Source: 001_bf673bd6dff8b58d.txt, Table 13 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 40;
    huaweicloudsdkmodelarts 3.1.219, PoolStatusResources
    """

    creating: list[PoolResourceFlavorCount] | Unset = UNSET
    available: list[PoolResourceFlavorCount] | Unset = UNSET
    abnormal: list[PoolResourceFlavorCount] | Unset = UNSET
    deleting: list[PoolResourceFlavorCount] | Unset = UNSET
