from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_volume_extend_params import PoolVolumeExtendParams
    from ..models.pool_volume_type import PoolVolumeType


@reads(
    {
        "volume_type": Choice("PoolVolumeType"),
        "extend_params": Nested("PoolVolumeExtendParams"),
    },
    names={
        "volume_type": "volumeType",
        "extend_params": "extendParams",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolDataVolumeItem(Model):
    """Data disks of a node that are alike.

    Attributes:
        volume_type (PoolVolumeType | str): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or
            high I/O (SAS).
        size (str): Size of a disk, in GiB.
        extend_params (PoolVolumeExtendParams): Customized settings of a data disk.
        count (int | str | Unset): Number of disks. At least 0.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 14 and 31; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelDataVolumes
    """

    volume_type: PoolVolumeType | str
    size: str
    extend_params: PoolVolumeExtendParams
    count: int | str | Unset = UNSET
