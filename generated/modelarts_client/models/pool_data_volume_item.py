# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_volume_extend_params import PoolVolumeExtendParams
    from ..models.pool_volume_type import PoolVolumeType


@_base.reads(
    {
        "volume_type": _codecs.Choice("PoolVolumeType"),
        "extend_params": _codecs.Nested("PoolVolumeExtendParams"),
    },
    names={
        "volume_type": "volumeType",
        "extend_params": "extendParams",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolDataVolumeItem(_base.MappingMethods, _base.Model):
    """Data disks of a node that are alike.

    Attributes:
        volume_type (PoolVolumeType | str): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or high I/O (SAS).
        size (str): Size of a disk, in GiB.
        extend_params (PoolVolumeExtendParams): Customized settings of a data disk.
        count (int | str | None): Number of disks. At least 0.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 14 and 31; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelDataVolumes
    """

    volume_type: PoolVolumeType | str
    size: str
    extend_params: PoolVolumeExtendParams
    count: int | str | None = UNSET
