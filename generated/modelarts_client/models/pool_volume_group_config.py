from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_lvm_config import PoolLvmConfig
    from ..models.pool_storage_type import PoolStorageType


@reads(
    {
        "lvm_config": Nested("PoolLvmConfig"),
        "types": Each(Choice("PoolStorageType")),
    },
    names={
        "volume_group": "volumeGroup",
        "docker_thin_pool": "dockerThinPool",
        "lvm_config": "lvmConfig",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolVolumeGroupConfig(Model):
    """Settings of a disk group.

    Attributes:
        volume_group (str): Name of the disk group, as in dataVolumes.
        docker_thin_pool (int | Unset): Share of the data disks that containers get, in percent; only for the
            disk group vgpaas. 0 to 100.
        lvm_config (PoolLvmConfig | Unset): Logical volume of a disk group.
        types (list[PoolStorageType | str] | Unset): Types of storage; volume is the default if there are data
            disks, local must be given.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 16 and 33; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelVolumeGroupConfigs
    """

    volume_group: str
    docker_thin_pool: int | Unset = UNSET
    lvm_config: PoolLvmConfig | Unset = UNSET
    types: list[PoolStorageType | str] | Unset = UNSET
