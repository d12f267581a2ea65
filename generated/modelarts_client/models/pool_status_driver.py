from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_driver_status import PoolDriverStatus


@reads(
    {
        "gpu": Nested("PoolDriverStatus"),
        "npu": Nested("PoolDriverStatus"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatusDriver(Model):
    """States of the drivers of a pool.

    Attributes:
        gpu (PoolDriverStatus | Unset): Version and state of a driver.
        npu (PoolDriverStatus | Unset): Version and state of a driver.
    """

    gpu: PoolDriverStatus | Unset = UNSET
    npu: PoolDriverStatus | Unset = UNSET
