# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.peer_connection_item import PeerConnectionItem
    from ..models.sfs_turbo_connection_item import SfsTurboConnectionItem


@_base.reads(
    {
        "peer_connection_list": _codecs.Each(_codecs.Nested("PeerConnectionItem")),
        "sfs_turbo_connection_list": _codecs.Each(_codecs.Nested("SfsTurboConnectionItem")),
    },
    names={
        "peer_connection_list": "peerConnectionList",
        "sfs_turbo_connection_list": "sfsTurboConnectionList",
    },
    nullable=(
        "peer_connection_list",
        "sfs_turbo_connection_list",
    ),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkConnection(_base.MappingMethods, _base.Model):
    """What a network is connected to.

    Attributes:
        peer_connection_list (list[PeerConnectionItem] | None): VPCs that the network peers with.
        sfs_turbo_connection_list (list[SfsTurboConnectionItem] | None): SFS Turbo instances that the network reaches through attached NICs.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    8 and 16; huaweicloudsdkmodelarts 3.1.219, NetworkConnection; terraform-provider-huaweicloud,
    resource_huaweicloud_modelarts_network.go, the request to change a network
    """

    peer_connection_list: list[PeerConnectionItem] | None = UNSET
    sfs_turbo_connection_list: list[SfsTurboConnectionItem] | None = UNSET
