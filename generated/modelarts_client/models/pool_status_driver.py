from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
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

    Source: 001_bf673bd6dff8b58d.txt, Table 17 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 46;
    huaweicloudsdkmodelarts 3.1.219, PoolStatusDriver
    """

    gpu: PoolDriverStatus | Unset = UNSET
    npu: PoolDriverStatus | Unset = UNSET
