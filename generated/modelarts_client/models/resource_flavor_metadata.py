# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_flavor_annotations import ResourceFlavorAnnotations
    from ..models.resource_flavor_label import ResourceFlavorLabel


@_base.reads(
    {
        "labels": _codecs.Nested("ResourceFlavorLabel"),
        "annotations": _codecs.Nested("ResourceFlavorAnnotations"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorMetadata(_base.MappingMethods, _base.Model):
    """Name, labels and annotations of a flavor.

    Attributes:
        name (str): Name of the flavor, for example modelarts.vm.cpu8u32g.
        labels (ResourceFlavorLabel): Labels of a flavor.
        annotations (ResourceFlavorAnnotations): Annotations of a flavor.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 6;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorMetadata
    """

    name: str
    labels: ResourceFlavorLabel = UNSET
    annotations: ResourceFlavorAnnotations = UNSET
