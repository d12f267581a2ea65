from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_driver_update_strategy import PoolDriverUpdateStrategy


@reads(
    {
        "update_strategy": Choice("PoolDriverUpdateStrategy"),
    },
    names={
        "gpu_version": "gpuVersion",
        "npu_version": "npuVersion",
        "update_strategy": "updateStrategy",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolDriver(Model):
    """Drivers of a physical pool.

    Attributes:
        gpu_version (str | Unset): Version of the GPU driver, for example 440.33; for pools with GPU flavors.
        npu_version (str | Unset): Version of the NPU driver, for example C78; for pools with Ascend flavors.
        update_strategy (PoolDriverUpdateStrategy | str | Unset): When a driver is upgraded: at once, even under
            running jobs (force), or when the node runs no job (idle).

    Source: 001_bf673bd6dff8b58d.txt, Table 11 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 21 and 38;
    huaweicloudsdkmodelarts 3.1.219, PoolDriver
    """

    gpu_version: str | Unset = UNSET
    npu_version: str | Unset = UNSET
    update_strategy: PoolDriverUpdateStrategy | str | Unset = UNSET
