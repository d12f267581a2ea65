# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.network_connection_status import NetworkConnectionStatus
    from ..models.network_phase import NetworkPhase
    from ..models.network_subnet import NetworkSubnet


@_base.reads(
    {
        "phase": _codecs.Choice("NetworkPhase"),
        "connection_status": _codecs.Nested("NetworkConnectionStatus"),
        "subnets": _codecs.Each(_codecs.Nested("NetworkSubnet")),
    },
    names={
        "connection_status": "connectionStatus",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkStatus(_base.MappingMethods, _base.Model):
    """State of a network.

    Attributes:
        phase (NetworkPhase | str): Status of a network; empty right after its creation.
        connection_status (NetworkConnectionStatus): State of the connections of a network.
        subnets (list[NetworkSubnet]): Subnets of the network.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, response 200; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Table 10;
    huaweicloudsdkmodelarts 3.1.219, NetworkStatus; terraform-provider-huaweicloud,
    docs/resources/modelarts_network.md
    """

    phase: NetworkPhase | str
    connection_status: NetworkConnectionStatus = UNSET
    subnets: list[NetworkSubnet] = UNSET
