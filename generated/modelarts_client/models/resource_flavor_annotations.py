from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "os_modelarts_resourceflavor_volume_configs": "os.modelarts.resourceflavor/volume.configs",
        "os_modelarts_flavor_image_filter": "os.modelarts.flavor/image.filter",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorAnnotations(Model):
    """Annotations of a flavor.

    Attributes:
        os_modelarts_resourceflavor_volume_configs (str | Unset): Limits of additional disks.
        os_modelarts_flavor_image_filter (str | Unset): Condition for the private images that the flavor takes.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 8;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorAnnotation
    """

    os_modelarts_resourceflavor_volume_configs: str | Unset = UNSET
    os_modelarts_flavor_image_filter: str | Unset = UNSET
