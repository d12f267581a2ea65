from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Choice, Model, reads
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
            underscores.
    """

    lv_type: PoolLvType | str
    path: str | Unset = UNSET
