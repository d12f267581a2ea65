from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolClusterMaster(Model):
    """A master node of a pool.

    Attributes:
        az (str | Unset): Availability zone of the master node.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 20 and 37
    """

    az: str | Unset = UNSET
