# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.resource_api_version_v1 import ResourceApiVersionV1
    from ..models.resource_flavor import ResourceFlavor
    from ..models.resource_flavor_list_kind import ResourceFlavorListKind
    from ..models.resource_list_metadata import ResourceListMetadata


@_base.reads(
    {
        "kind": _codecs.Choice("ResourceFlavorListKind"),
        "api_version": _codecs.Choice("ResourceApiVersionV1"),
        "metadata": _codecs.Nested("ResourceListMetadata"),
        "items": _codecs.Each(_codecs.Nested("ResourceFlavor")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListResourceFlavorsResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """A page of resource flavors.

    Attributes:
        kind (ResourceFlavorListKind | str): Kind of the resource, a list of resource flavors.
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and single plug-in templates.
        metadata (ResourceListMetadata): Place of a page in a list of resources.
        items (list[ResourceFlavor]): The flavors.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, ListResourceFlavorsResponse
    """

    kind: ResourceFlavorListKind | str
    api_version: ResourceApiVersionV1 | str
    metadata: ResourceListMetadata
    items: list[ResourceFlavor]
