from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_api_version_v1 import ResourceApiVersionV1
    from ..models.resource_flavor_kind import ResourceFlavorKind
    from ..models.resource_flavor_metadata import ResourceFlavorMetadata
    from ..models.resource_flavor_spec import ResourceFlavorSpec
    from ..models.resource_flavor_status import ResourceFlavorStatus


@reads(
    {
        "kind": Choice("ResourceFlavorKind"),
        "api_version": Choice("ResourceApiVersionV1"),
        "metadata": Nested("ResourceFlavorMetadata"),
        "spec": Nested("ResourceFlavorSpec"),
        "status": Nested("ResourceFlavorStatus"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavor(Model):
    """A flavor of nodes.

    Attributes:
        kind (ResourceFlavorKind | str): Kind of the resource, a resource flavor.
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and
            single plug-in templates.
        metadata (ResourceFlavorMetadata): Name, labels and annotations of a flavor.
        spec (ResourceFlavorSpec): What a node of a flavor has.
        status (ResourceFlavorStatus | Unset): Where a flavor is on sale.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 5;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavor
    """

    kind: ResourceFlavorKind | str
    api_version: ResourceApiVersionV1 | str
    metadata: ResourceFlavorMetadata
    spec: ResourceFlavorSpec
    status: ResourceFlavorStatus | Unset = UNSET
