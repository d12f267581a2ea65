from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_lv_type import PoolLvType


@reads(
    {
        "lv_type": Choice("PoolLvType"),
    },
    names={
        "lv_type": "lvType",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolLvmConfig(Model):
    """Logical volume of a disk group.

    Attributes:
        lv_type (PoolLvType | str): How a logical volume is written, linear or striped over several disks.
        path (str | Unset): Absolute path that the disk is mounted at: letters, digits, periods, hyphens and
            underscores. Matches ^/[A-Za-z0-9._/-]*$.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 17 and 34; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelVolumeGroupConfigsLvmConfig
    """

    lv_type: PoolLvType | str
    path: str | Unset = UNSET
