from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolNetwork(Model):
    """Network of a pool.

    Attributes:
        name (str | Unset): Name of the network, from its metadata.name; the pool gets the first subnet. 4 to
            128 characters; matches ^[a-z][a-z0-9-]*[a-z0-9]$.

    Source: 001_bf673bd6dff8b58d.txt, Table 10 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 18 and 35; ModelArts
    API Reference of 2024-11-28, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 10 and 22; huaweicloudsdkmodelarts 3.1.219, PoolSpecCreationNetwork and PoolSpecModelNetwork
    """

    name: str | Unset = UNSET
