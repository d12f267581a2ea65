from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_creating_step import PoolCreatingStep
    from ..models.pool_node_az import PoolNodeAz


@reads(
    {
        "azs": Each(Nested("PoolNodeAz")),
        "creating_step": Nested("PoolCreatingStep"),
    },
    names={
        "max_count": "maxCount",
        "node_pool": "nodePool",
        "creating_step": "creatingStep",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolResourceFlavorCount(Model):
    """Number of nodes of a flavor.

    Attributes:
        flavor (str): Name of the flavor, for example modelarts.vm.gpu.tnt004.
        count (int): Number of nodes. At least 0.
        max_count (int | Unset): Number of nodes that the pool may grow to; in a physical pool the same as
            count. At least 0.
        azs (list[PoolNodeAz] | Unset): Availability zones of the nodes.
        node_pool (str | Unset): Name of the node pool, for example nodePool-1.
        creating_step (PoolCreatingStep | Unset): How nodes are created in batches.

    Source: 001_bf673bd6dff8b58d.txt, Table 14 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 41;
    huaweicloudsdkmodelarts 3.1.219, PoolResourceFlavorCount
    """

    flavor: str
    count: int
    max_count: int | Unset = UNSET
    azs: list[PoolNodeAz] | Unset = UNSET
    node_pool: str | Unset = UNSET
    creating_step: PoolCreatingStep | Unset = UNSET
