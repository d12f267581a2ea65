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
class NetworkSpecUpdate(_base.MappingMethods, _base.Model):
    """Changes of the desired state of a network.

    Attributes:
        ipv6enable (bool | None): Whether IPv6 is enabled; once enabled, it stays so.
        connection (NetworkConnection): What a network is connected to.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table
    7; huaweicloudsdkmodelarts 3.1.219, NetworkSpecUpdate
    """

    ipv6enable: bool | None = UNSET
    connection: NetworkConnection = UNSET
