from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads
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
        count (int): Number of nodes.
        max_count (int | Unset): Number of nodes that the pool may grow to; in a physical pool the same as
            count.
        azs (list[PoolNodeAz] | Unset): Availability zones of the nodes.
        node_pool (str | Unset): Name of the node pool, for example nodePool-1.
        creating_step (PoolCreatingStep | Unset): How nodes are created in batches.
    """

    flavor: str
    count: int
    max_count: int | Unset = UNSET
    azs: list[PoolNodeAz] | Unset = UNSET
    node_pool: str | Unset = UNSET
    creating_step: PoolCreatingStep | Unset = UNSET
