from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sfs_turbo_connection_state import SfsTurboConnectionState
    from ..models.sfs_turbo_connection_type import SfsTurboConnectionType


@reads(
    {
        "connection_type": Choice("SfsTurboConnectionType"),
        "status": Choice("SfsTurboConnectionState"),
    },
    names={
        "sfs_id": "sfsId",
        "connection_type": "connectionType",
        "ip_addr": "ipAddr",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SfsTurboConnectionStatus(Model):
    """State of a connection to SFS Turbo.

    Attributes:
        name (str): Name of the SFS Turbo instance.
        sfs_id (str): ID of the SFS Turbo instance.
        connection_type (SfsTurboConnectionType | str | Unset): How a network reaches SFS Turbo: through an
            attached NIC (VpcPort) or VPC peering (Peering).
        ip_addr (str | Unset): Address of the SFS Turbo instance.
        status (SfsTurboConnectionState | str | Unset): Status of a connection to SFS Turbo.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_a_network_resource.rst, Table
    13; huaweicloudsdkmodelarts 3.1.219, SfsTurboConnectionStatus
    """

    name: str
    sfs_id: str
    connection_type: SfsTurboConnectionType | str | Unset = UNSET
    ip_addr: str | Unset = UNSET
    status: SfsTurboConnectionState | str | Unset = UNSET
