from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_container_network_mode import PoolContainerNetworkMode


@reads(
    {
        "mode": Choice("PoolContainerNetworkMode"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolContainerNetwork(Model):
    """Network of the containers of a pool.

    Attributes:
        mode (PoolContainerNetworkMode | str | Unset): Model of a container network: a tunnel (overlay_l2),
            routes of the VPC (vpc-router) or network interfaces of the VPC (eni).
        cidr (str | Unset): Addresses of the containers, a CIDR block such as 172.16.0.0/16; cannot be changed.
            Only in the modes overlay_l2 and vpc-router; CCE chooses it when it is absent.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 19 and 36; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelContainernetwork
    """

    mode: PoolContainerNetworkMode | str | Unset = UNSET
    cidr: str | Unset = UNSET
