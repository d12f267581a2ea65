# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads(
    names={
        "peer_vpc_id": "peerVpcId",
        "peer_subnet_id": "peerSubnetId",
        "default_gate_way": "defaultGateWay",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PeerConnectionItem(_base.MappingMethods, _base.Model):
    """A VPC to peer with.

    Attributes:
        peer_vpc_id (str): ID of the VPC at the other end.
        peer_subnet_id (str): ID of the subnet at the other end.
        default_gate_way (bool | None): Whether a default route is created. Default: False.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    9 and 17; huaweicloudsdkmodelarts 3.1.219, PeerConnectionItem
    """

    peer_vpc_id: str
    peer_subnet_id: str
    default_gate_way: bool | None = False
