# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_root_volume_extend_params import PoolRootVolumeExtendParams
    from ..models.pool_volume_type import PoolVolumeType


@_base.reads(
    {
        "volume_type": _codecs.Choice("PoolVolumeType"),
        "extend_params": _codecs.Nested("PoolRootVolumeExtendParams"),
    },
    names={
        "volume_type": "volumeType",
        "extend_params": "extendParams",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolRootVolume(_base.MappingMethods, _base.Model):
    """System disk of a node.

    Attributes:
        volume_type (PoolVolumeType | str): Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or high I/O (SAS).
        size (str): Size of the disk, in GiB.
        extend_params (PoolRootVolumeExtendParams): Customized settings of a system disk.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 13 and 30; terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    volume_type: PoolVolumeType | str
    size: str
    extend_params: PoolRootVolumeExtendParams = UNSET
