# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_lv_type import PoolLvType


@_base.reads(
    {
        "lv_type": _codecs.Choice("PoolLvType"),
    },
    names={
        "lv_type": "lvType",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolLvmConfig(_base.MappingMethods, _base.Model):
    """Logical volume of a disk group.

    Attributes:
        lv_type (PoolLvType | str): How a logical volume is written, linear or striped over several disks.
        path (str | None): Absolute path that the disk is mounted at: letters, digits, periods, hyphens and underscores. Matches
            ^/[A-Za-z0-9._/-]*$.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 17 and 34; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelVolumeGroupConfigsLvmConfig
    """

    lv_type: PoolLvType | str
    path: str | None = UNSET
