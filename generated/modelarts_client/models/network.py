# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.network_kind import NetworkKind
    from ..models.network_metadata import NetworkMetadata
    from ..models.network_spec import NetworkSpec
    from ..models.network_status import NetworkStatus
    from ..models.resource_api_version_v1 import ResourceApiVersionV1


@_base.reads(
    {
        "api_version": _codecs.Choice("ResourceApiVersionV1"),
        "kind": _codecs.Choice("NetworkKind"),
        "metadata": _codecs.Nested("NetworkMetadata"),
        "spec": _codecs.Nested("NetworkSpec"),
        "status": _codecs.Nested("NetworkStatus"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class Network(_base.MappingMethods, _base.Model):
    """A network of resource pools.

    Attributes:
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and single plug-in templates.
        kind (NetworkKind | str): Type of a network as a resource.
        metadata (NetworkMetadata): Identity of a network.
        spec (NetworkSpec): What is wanted of a network.
        status (NetworkStatus): State of a network.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowNetwork, response 200; ModelArts API Reference,
    resource_management/network_management/obtaining_a_network_resource.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, Network
    """

    api_version: ResourceApiVersionV1 | str
    kind: NetworkKind | str
    metadata: NetworkMetadata
    spec: NetworkSpec
    status: NetworkStatus
