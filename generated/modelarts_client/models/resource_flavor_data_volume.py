# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.resource_flavor_volume_type import ResourceFlavorVolumeType


@_base.reads(
    {
        "volume_type": _codecs.Choice("ResourceFlavorVolumeType"),
    },
    names={
        "volume_type": "volumeType",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorDataVolume(_base.MappingMethods, _base.Model):
    """A data disk of a node.

    Attributes:
        volume_type (ResourceFlavorVolumeType | str): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD), high I/O (SAS) or common (SATA).
        size (str): Size of the disk with its unit, for example 500Gi.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 11;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorSpecDataVolume
    """

    volume_type: ResourceFlavorVolumeType | str
    size: str
