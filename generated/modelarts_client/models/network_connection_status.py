# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.peer_connection_status import PeerConnectionStatus
    from ..models.sfs_turbo_connection_status import SfsTurboConnectionStatus


@_base.reads(
    {
        "peer_connection_status": _codecs.Each(_codecs.Nested("PeerConnectionStatus")),
        "sfs_turbo_status": _codecs.Each(_codecs.Nested("SfsTurboConnectionStatus")),
    },
    names={
        "peer_connection_status": "peerConnectionStatus",
        "sfs_turbo_status": "sfsTurboStatus",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkConnectionStatus(_base.MappingMethods, _base.Model):
    """State of the connections of a network.

    Attributes:
        peer_connection_status (list[PeerConnectionStatus]): State of each peering connection.
        sfs_turbo_status (list[SfsTurboConnectionStatus]): State of each SFS Turbo instance that the network reaches.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_a_network_resource.rst, Table
    11; huaweicloudsdkmodelarts 3.1.219, NetworkConnectionStatus
    """

    peer_connection_status: list[PeerConnectionStatus] = UNSET
    sfs_turbo_status: list[SfsTurboConnectionStatus] = UNSET
