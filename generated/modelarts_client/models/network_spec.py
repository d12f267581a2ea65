# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.network_connection import NetworkConnection


@_base.reads(
    {
        "connection": _codecs.Nested("NetworkConnection"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkSpec(_base.MappingMethods, _base.Model):
    """What is wanted of a network.

    Attributes:
        cidr (str): Addresses of the network: in 172.16.0.0/12 with a prefix of 12 to 24 bits, or in 192.168.0.0/16 with one
            of 16 to 24 bits. Matches ^(172\\.(1[6-9]|2[0-9]|3[01])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])
            ){2}/(1[2-9]|2[0-4])|192\\.168(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]
            )){2}/(1[6-9]|2[0-4]))$.
        ipv6enable (bool | None): Whether IPv6 is enabled; once enabled, it stays so.
        connection (NetworkConnection): What a network is connected to.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Tables 5
    and 10; ModelArts API Reference of 2024-11-28,
    resource_management/network_management/creating_network_resources.rst, Table 5; huaweicloudsdkmodelarts
    3.1.219, NetworkSpec
    """

    cidr: str
    ipv6enable: bool | None = UNSET
    connection: NetworkConnection = UNSET
