from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import Unset


@reads(
    {},
    names={
        "peer_vpc_id": "peerVpcId",
        "peer_subnet_id": "peerSubnetId",
        "default_gate_way": "defaultGateWay",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PeerConnectionItem(Model):
    """A VPC to peer with.

    Attributes:
        peer_vpc_id (str): ID of the VPC at the other end.
        peer_subnet_id (str): ID of the subnet at the other end.
        default_gate_way (bool | Unset): Whether a default route is created. Default: False.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    9 and 17; huaweicloudsdkmodelarts 3.1.219, PeerConnectionItem
    """

    peer_vpc_id: str
    peer_subnet_id: str
    default_gate_way: bool | Unset = False
