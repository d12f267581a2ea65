from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_flavor_volume_type import ResourceFlavorVolumeType


@reads(
    {
        "volume_type": Choice("ResourceFlavorVolumeType"),
    },
    names={
        "volume_type": "volumeType",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorRootVolume(Model):
    """System disk of a node.

    Attributes:
        volume_type (ResourceFlavorVolumeType | str | Unset): Type of a disk: ultra-high I/O (SSD), general
            purpose (GPSSD), high I/O (SAS) or common (SATA).
        size (str | Unset): Size of the disk, in GiB.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 12
    """

    volume_type: ResourceFlavorVolumeType | str | Unset = UNSET
    size: str | Unset = UNSET
