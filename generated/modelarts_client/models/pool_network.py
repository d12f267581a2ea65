# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "vpc_id": "vpcId",
        "subnet_id": "subnetId",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolNetwork(_base.MappingMethods, _base.Model):
    """Network of a pool.

    Attributes:
        name (str | None): Name of the network, from its metadata.name; the pool gets the first subnet. 4 to 128 characters;
            matches ^[a-z][a-z0-9-]*[a-z0-9]$.
        vpc_id (str | None): ID of a VPC of the user, instead of a network; goes with subnetId.
        subnet_id (str | None): ID of a subnet of this VPC.

    Source: 001_bf673bd6dff8b58d.txt, Table 10 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 18 and 35; ModelArts
    API Reference of 2024-11-28, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 10 and 22; huaweicloudsdkmodelarts 3.1.219, PoolSpecCreationNetwork and PoolSpecModelNetwork;
    terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    name: str | None = UNSET
    vpc_id: str | None = UNSET
    subnet_id: str | None = UNSET
