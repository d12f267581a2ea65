from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_volume_type import PoolVolumeType


@reads(
    {
        "volume_type": Choice("PoolVolumeType"),
    },
    names={
        "volume_type": "volumeType",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolRootVolume(Model):
    """System disk of a node.

    Attributes:
        volume_type (PoolVolumeType | str): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or
            high I/O (SAS).
        size (str): Size of the disk, in GiB.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 13 and 30
    """

    volume_type: PoolVolumeType | str
    size: str
