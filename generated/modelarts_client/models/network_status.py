from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network_connection_status import NetworkConnectionStatus
    from ..models.network_phase import NetworkPhase


@reads(
    {
        "phase": Choice("NetworkPhase"),
        "connection_status": Nested("NetworkConnectionStatus"),
    },
    names={
        "connection_status": "connectionStatus",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkStatus(Model):
    """State of a network.

    Attributes:
        phase (NetworkPhase | str): Status of a network; empty right after its creation.
        connection_status (NetworkConnectionStatus | Unset): State of the connections of a network.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, response 200; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Table 10;
    huaweicloudsdkmodelarts 3.1.219, NetworkStatus
    """

    phase: NetworkPhase | str
    connection_status: NetworkConnectionStatus | Unset = UNSET
