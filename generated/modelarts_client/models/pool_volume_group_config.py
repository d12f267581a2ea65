# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_lvm_config import PoolLvmConfig
    from ..models.pool_storage_type import PoolStorageType


@_base.reads(
    {
        "lvm_config": _codecs.Nested("PoolLvmConfig"),
        "types": _codecs.Each(_codecs.Choice("PoolStorageType")),
    },
    names={
        "volume_group": "volumeGroup",
        "docker_thin_pool": "dockerThinPool",
        "lvm_config": "lvmConfig",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolVolumeGroupConfig(_base.MappingMethods, _base.Model):
    """Settings of a disk group.

    Attributes:
        volume_group (str): Name of the disk group, as in dataVolumes.
        docker_thin_pool (int | None): Share of the data disks that containers get, in percent; only for the disk group vgpaas. 0 to 100.
        lvm_config (PoolLvmConfig): Logical volume of a disk group.
        types (list[PoolStorageType | str]): Types of storage; volume is the default if there are data disks, local must be given.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 16 and 33; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelVolumeGroupConfigs
    """

    volume_group: str
    docker_thin_pool: int | None = UNSET
    lvm_config: PoolLvmConfig = UNSET
    types: list[PoolStorageType | str] = UNSET
