# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_driver_status import PoolDriverStatus


@_base.reads(
    {
        "gpu": _codecs.Nested("PoolDriverStatus"),
        "npu": _codecs.Nested("PoolDriverStatus"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatusDriver(_base.MappingMethods, _base.Model):
    """States of the drivers of a pool.

    Attributes:
        gpu (PoolDriverStatus): Version and state of a driver.
        npu (PoolDriverStatus): Version and state of a driver.

    Source: 001_bf673bd6dff8b58d.txt, Table 17 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 46;
    huaweicloudsdkmodelarts 3.1.219, PoolStatusDriver
    """

    gpu: PoolDriverStatus = UNSET
    npu: PoolDriverStatus = UNSET
