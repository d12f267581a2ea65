from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network_connection import NetworkConnection


@reads(
    {
        "connection": Nested("NetworkConnection"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkSpec(Model):
    """What is wanted of a network.

    Attributes:
        cidr (str): Addresses of the network: in 172.16.0.0/12 with a prefix of 12 to 24 bits, or in
            192.168.0.0/16 with one of 16 to 24 bits.
        ipv6enable (bool | Unset): Whether IPv6 is enabled; once enabled, it stays so.
        connection (NetworkConnection | Unset): What a network is connected to.
    """

    cidr: str
    ipv6enable: bool | Unset = UNSET
    connection: NetworkConnection | Unset = UNSET
