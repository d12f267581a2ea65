# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_creating_step import PoolCreatingStep
    from ..models.pool_node_az import PoolNodeAz


@_base.reads(
    {
        "azs": _codecs.Each(_codecs.Nested("PoolNodeAz")),
        "creating_step": _codecs.Nested("PoolCreatingStep"),
    },
    names={
        "max_count": "maxCount",
        "node_pool": "nodePool",
        "creating_step": "creatingStep",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolResourceFlavorCount(_base.MappingMethods, _base.Model):
    """Number of nodes of a flavor.

    Attributes:
        flavor (str): Name of the flavor, for example modelarts.vm.gpu.tnt004.
        count (int): Number of nodes. At least 0.
        max_count (int | None): Number of nodes that the pool may grow to; in a physical pool the same as count. At least 0.
        azs (list[PoolNodeAz]): Availability zones of the nodes.
        node_pool (str | None): Name of the node pool, for example nodePool-1.
        creating_step (PoolCreatingStep): How nodes are created in batches.

    Source: 001_bf673bd6dff8b58d.txt, Table 14 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 41;
    huaweicloudsdkmodelarts 3.1.219, PoolResourceFlavorCount
    """

    flavor: str
    count: int
    max_count: int | None = UNSET
    azs: list[PoolNodeAz] = UNSET
    node_pool: str | None = UNSET
    creating_step: PoolCreatingStep = UNSET
