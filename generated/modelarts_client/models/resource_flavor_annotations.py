# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "os_modelarts_resourceflavor_volume_configs": "os.modelarts.resourceflavor/volume.configs",
        "os_modelarts_flavor_image_filter": "os.modelarts.flavor/image.filter",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorAnnotations(_base.MappingMethods, _base.Model):
    """Annotations of a flavor.

    Attributes:
        os_modelarts_resourceflavor_volume_configs (str | None): Limits of additional disks.
        os_modelarts_flavor_image_filter (str | None): Condition for the private images that the flavor takes.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 8;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorAnnotation
    """

    os_modelarts_resourceflavor_volume_configs: str | None = UNSET
    os_modelarts_flavor_image_filter: str | None = UNSET
