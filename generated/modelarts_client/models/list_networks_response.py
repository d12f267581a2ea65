# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.network import Network
    from ..models.network_list_kind import NetworkListKind
    from ..models.resource_api_version_v1 import ResourceApiVersionV1
    from ..models.resource_list_metadata import ResourceListMetadata


@_base.reads(
    {
        "api_version": _codecs.Choice("ResourceApiVersionV1"),
        "kind": _codecs.Choice("NetworkListKind"),
        "metadata": _codecs.Nested("ResourceListMetadata"),
        "items": _codecs.Each(_codecs.Nested("Network")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListNetworksResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """A page of networks.

    Attributes:
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and single plug-in templates.
        kind (NetworkListKind | str): Type of a list of networks as a resource.
        metadata (ResourceListMetadata): Place of a page in a list of resources.
        items (list[Network]): The networks.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Table
    3; huaweicloudsdkmodelarts 3.1.219, ListNetworksResponse
    """

    api_version: ResourceApiVersionV1 | str
    kind: NetworkListKind | str
    metadata: ResourceListMetadata
    items: list[Network]
