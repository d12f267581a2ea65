# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_driver_state import PoolDriverState


@_base.reads(
    {
        "state": _codecs.Choice("PoolDriverState"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolDriverStatus(_base.MappingMethods, _base.Model):
    """Version and state of a driver.

    Attributes:
        version (str | None): Version of the driver.
        state (PoolDriverState | str | None): State of a driver.

    Source: 001_bf673bd6dff8b58d.txt, Table 18 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 47;
    huaweicloudsdkmodelarts 3.1.219, PoolDriverStatus
    """

    version: str | None = UNSET
    state: PoolDriverState | str | None = UNSET
