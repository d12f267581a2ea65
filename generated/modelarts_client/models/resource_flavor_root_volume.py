# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

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
class ResourceFlavorRootVolume(_base.MappingMethods, _base.Model):
    """System disk of a node.

    Attributes:
        volume_type (ResourceFlavorVolumeType | str | None): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD), high I/O (SAS) or common (SATA).
        size (str | None): Size of the disk, in GiB.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 12
    """

    volume_type: ResourceFlavorVolumeType | str | None = UNSET
    size: str | None = UNSET
