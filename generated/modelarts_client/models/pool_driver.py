# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_driver_update_strategy import PoolDriverUpdateStrategy


@_base.reads(
    {
        "update_strategy": _codecs.Choice("PoolDriverUpdateStrategy"),
    },
    names={
        "gpu_version": "gpuVersion",
        "npu_version": "npuVersion",
        "update_strategy": "updateStrategy",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolDriver(_base.MappingMethods, _base.Model):
    """Drivers of a physical pool.

    Attributes:
        gpu_version (str | None): Version of the GPU driver, for example 440.33; for pools with GPU flavors.
        npu_version (str | None): Version of the NPU driver, for example C78; for pools with Ascend flavors.
        update_strategy (PoolDriverUpdateStrategy | str | None): When a driver is upgraded: at once, even under running jobs (force), or when the node runs no job
            (idle).

    Source: 001_bf673bd6dff8b58d.txt, Table 11 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 21 and 38;
    huaweicloudsdkmodelarts 3.1.219, PoolDriver
    """

    gpu_version: str | None = UNSET
    npu_version: str | None = UNSET
    update_strategy: PoolDriverUpdateStrategy | str | None = UNSET
