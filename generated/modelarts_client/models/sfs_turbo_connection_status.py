# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.sfs_turbo_connection_state import SfsTurboConnectionState
    from ..models.sfs_turbo_connection_type import SfsTurboConnectionType


@_base.reads(
    {
        "connection_type": _codecs.Choice("SfsTurboConnectionType"),
        "status": _codecs.Choice("SfsTurboConnectionState"),
    },
    names={
        "sfs_id": "sfsId",
        "connection_type": "connectionType",
        "ip_addr": "ipAddr",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SfsTurboConnectionStatus(_base.MappingMethods, _base.Model):
    """State of a connection to SFS Turbo.

    Attributes:
        name (str): Name of the SFS Turbo instance.
        sfs_id (str): ID of the SFS Turbo instance.
        connection_type (SfsTurboConnectionType | str | None): How a network reaches SFS Turbo: through an attached NIC (VpcPort) or VPC peering (Peering).
        ip_addr (str | None): Address of the SFS Turbo instance.
        status (SfsTurboConnectionState | str | None): Status of a connection to SFS Turbo.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_a_network_resource.rst, Table
    13; huaweicloudsdkmodelarts 3.1.219, SfsTurboConnectionStatus
    """

    name: str
    sfs_id: str
    connection_type: SfsTurboConnectionType | str | None = UNSET
    ip_addr: str | None = UNSET
    status: SfsTurboConnectionState | str | None = UNSET
