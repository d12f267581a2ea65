from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.peer_connection_phase import PeerConnectionPhase


@reads(
    {
        "phase": Choice("PeerConnectionPhase"),
    },
    names={
        "peer_vpc_id": "peerVpcId",
        "peer_subnet_id": "peerSubnetId",
        "default_gate_way": "defaultGateWay",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PeerConnectionStatus(Model):
    """State of a peering connection.

    Attributes:
        peer_vpc_id (str): ID of the VPC at the other end.
        peer_subnet_id (str): ID of the subnet at the other end.
        default_gate_way (bool | Unset): Whether a default route is created. Default: False.
        phase (PeerConnectionPhase | str | Unset): Status of a peering connection.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_a_network_resource.rst, Table
    12; huaweicloudsdkmodelarts 3.1.219, PeerConnectionStatus
    """

    peer_vpc_id: str
    peer_subnet_id: str
    default_gate_way: bool | Unset = False
    phase: PeerConnectionPhase | str | Unset = UNSET
