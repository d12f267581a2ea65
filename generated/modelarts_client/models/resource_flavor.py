# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_api_version_v1 import ResourceApiVersionV1
    from ..models.resource_flavor_kind import ResourceFlavorKind
    from ..models.resource_flavor_metadata import ResourceFlavorMetadata
    from ..models.resource_flavor_spec import ResourceFlavorSpec
    from ..models.resource_flavor_status import ResourceFlavorStatus


@_base.reads(
    {
        "kind": _codecs.Choice("ResourceFlavorKind"),
        "api_version": _codecs.Choice("ResourceApiVersionV1"),
        "metadata": _codecs.Nested("ResourceFlavorMetadata"),
        "spec": _codecs.Nested("ResourceFlavorSpec"),
        "status": _codecs.Nested("ResourceFlavorStatus"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavor(_base.MappingMethods, _base.Model):
    """A flavor of nodes.

    Attributes:
        kind (ResourceFlavorKind | str): Kind of the resource, a resource flavor.
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and single plug-in templates.
        metadata (ResourceFlavorMetadata): Name, labels and annotations of a flavor.
        spec (ResourceFlavorSpec): What a node of a flavor has.
        status (ResourceFlavorStatus): Where a flavor is on sale.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 5;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavor
    """

    kind: ResourceFlavorKind | str
    api_version: ResourceApiVersionV1 | str
    metadata: ResourceFlavorMetadata
    spec: ResourceFlavorSpec
    status: ResourceFlavorStatus = UNSET
