from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_flavor_annotations import ResourceFlavorAnnotations
    from ..models.resource_flavor_label import ResourceFlavorLabel


@reads(
    {
        "labels": Nested("ResourceFlavorLabel"),
        "annotations": Nested("ResourceFlavorAnnotations"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorMetadata(Model):
    """Name, labels and annotations of a flavor.

    Attributes:
        name (str): Name of the flavor, for example modelarts.vm.cpu8u32g.
        labels (ResourceFlavorLabel | Unset): Labels of a flavor.
        annotations (ResourceFlavorAnnotations | Unset): Annotations of a flavor.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 6;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorMetadata
    """

    name: str
    labels: ResourceFlavorLabel | Unset = UNSET
    annotations: ResourceFlavorAnnotations | Unset = UNSET
