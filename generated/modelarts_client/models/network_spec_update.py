from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network_connection import NetworkConnection


@reads(
    {
        "connection": Nested("NetworkConnection"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkSpecUpdate(Model):
    """Changes of the desired state of a network.

    Attributes:
        ipv6enable (bool | Unset): Whether IPv6 is enabled; once enabled, it stays so.
        connection (NetworkConnection | Unset): What a network is connected to.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table
    7; huaweicloudsdkmodelarts 3.1.219, NetworkSpecUpdate
    """

    ipv6enable: bool | Unset = UNSET
    connection: NetworkConnection | Unset = UNSET
