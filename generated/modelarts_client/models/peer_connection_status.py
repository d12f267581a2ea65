# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.peer_connection_phase import PeerConnectionPhase


@_base.reads(
    {
        "phase": _codecs.Choice("PeerConnectionPhase"),
    },
    names={
        "peer_vpc_id": "peerVpcId",
        "peer_subnet_id": "peerSubnetId",
        "default_gate_way": "defaultGateWay",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PeerConnectionStatus(_base.MappingMethods, _base.Model):
    """State of a peering connection.

    Attributes:
        peer_vpc_id (str): ID of the VPC at the other end.
        peer_subnet_id (str): ID of the subnet at the other end.
        default_gate_way (bool | None): Whether a default route is created. Default: False.
        phase (PeerConnectionPhase | str | None): Status of a peering connection.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_a_network_resource.rst, Table
    12; huaweicloudsdkmodelarts 3.1.219, PeerConnectionStatus
    """

    peer_vpc_id: str
    peer_subnet_id: str
    default_gate_way: bool | None = False
    phase: PeerConnectionPhase | str | None = UNSET
