# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.network_kind import NetworkKind
    from ..models.network_metadata_creation import NetworkMetadataCreation
    from ..models.network_spec import NetworkSpec
    from ..models.resource_api_version_v1 import ResourceApiVersionV1


@_base.reads(
    {
        "api_version": _codecs.Choice("ResourceApiVersionV1"),
        "kind": _codecs.Choice("NetworkKind"),
        "metadata": _codecs.Nested("NetworkMetadataCreation"),
        "spec": _codecs.Nested("NetworkSpec"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkCreationRequest(_base.MappingMethods, _base.Model):
    """A network to create.

    Attributes:
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and single plug-in templates.
        kind (NetworkKind | str): Type of a network as a resource.
        metadata (NetworkMetadataCreation): Metadata of a new network.
        spec (NetworkSpec): What is wanted of a network.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, NetworkCreationRequest
    """

    api_version: ResourceApiVersionV1 | str
    kind: NetworkKind | str
    metadata: NetworkMetadataCreation
    spec: NetworkSpec
