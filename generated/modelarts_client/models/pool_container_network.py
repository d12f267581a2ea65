# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_container_network_mode import PoolContainerNetworkMode


@_base.reads(
    {
        "mode": _codecs.Choice("PoolContainerNetworkMode"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolContainerNetwork(_base.MappingMethods, _base.Model):
    """Network of the containers of a pool.

    Attributes:
        mode (PoolContainerNetworkMode | str | None): Model of a container network: a tunnel (overlay_l2), routes of the VPC (vpc-router) or network
            interfaces of the VPC (eni).
        cidr (str | None): Addresses of the containers, a CIDR block such as 172.16.0.0/16; cannot be changed. Only in the modes
            overlay_l2 and vpc-router; CCE chooses it when it is absent.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 19 and 36; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelContainernetwork
    """

    mode: PoolContainerNetworkMode | str | None = UNSET
    cidr: str | None = UNSET
