from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.peer_connection_status import PeerConnectionStatus
    from ..models.sfs_turbo_connection_status import SfsTurboConnectionStatus


@reads(
    {
        "peer_connection_status": Each(Nested("PeerConnectionStatus")),
        "sfs_turbo_status": Each(Nested("SfsTurboConnectionStatus")),
    },
    names={
        "peer_connection_status": "peerConnectionStatus",
        "sfs_turbo_status": "sfsTurboStatus",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkConnectionStatus(Model):
    """State of the connections of a network.

    Attributes:
        peer_connection_status (list[PeerConnectionStatus] | Unset): State of each peering connection.
        sfs_turbo_status (list[SfsTurboConnectionStatus] | Unset): State of each SFS Turbo instance that the
            network reaches.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_a_network_resource.rst, Table
    11; huaweicloudsdkmodelarts 3.1.219, NetworkConnectionStatus
    """

    peer_connection_status: list[PeerConnectionStatus] | Unset = UNSET
    sfs_turbo_status: list[SfsTurboConnectionStatus] | Unset = UNSET
