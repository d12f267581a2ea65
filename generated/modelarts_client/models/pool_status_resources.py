# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_resource_flavor_count import PoolResourceFlavorCount


@_base.reads(
    {
        "creating": _codecs.Each(_codecs.Nested("PoolResourceFlavorCount")),
        "available": _codecs.Each(_codecs.Nested("PoolResourceFlavorCount")),
        "abnormal": _codecs.Each(_codecs.Nested("PoolResourceFlavorCount")),
        "deleting": _codecs.Each(_codecs.Nested("PoolResourceFlavorCount")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatusResources(_base.MappingMethods, _base.Model):
    """Nodes of a pool by their state.

    Attributes:
        creating (list[PoolResourceFlavorCount]): Nodes that are being created.
        available (list[PoolResourceFlavorCount]): Nodes that can be used.
        abnormal (list[PoolResourceFlavorCount]): Nodes that do not work.
        deleting (list[PoolResourceFlavorCount]): Nodes that are being deleted.

    Source: 001_bf673bd6dff8b58d.txt, Table 13 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 40;
    huaweicloudsdkmodelarts 3.1.219, PoolStatusResources
    """

    creating: list[PoolResourceFlavorCount] = UNSET
    available: list[PoolResourceFlavorCount] = UNSET
    abnormal: list[PoolResourceFlavorCount] = UNSET
    deleting: list[PoolResourceFlavorCount] = UNSET
