from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.peer_connection_item import PeerConnectionItem
    from ..models.sfs_turbo_connection_item import SfsTurboConnectionItem


@reads(
    {
        "peer_connection_list": Each(Nested("PeerConnectionItem")),
        "sfs_turbo_connection_list": Each(Nested("SfsTurboConnectionItem")),
    },
    names={
        "peer_connection_list": "peerConnectionList",
        "sfs_turbo_connection_list": "sfsTurboConnectionList",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkConnection(Model):
    """What a network is connected to.

    Attributes:
        peer_connection_list (list[PeerConnectionItem] | Unset): VPCs that the network peers with.
        sfs_turbo_connection_list (list[SfsTurboConnectionItem] | Unset): SFS Turbo instances that the network
            reaches through attached NICs.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    8 and 16; huaweicloudsdkmodelarts 3.1.219, NetworkConnection
    """

    peer_connection_list: list[PeerConnectionItem] | Unset = UNSET
    sfs_turbo_connection_list: list[SfsTurboConnectionItem] | Unset = UNSET
