from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_driver_state import PoolDriverState


@reads(
    {
        "state": Choice("PoolDriverState"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolDriverStatus(Model):
    """Version and state of a driver.

    Attributes:
        version (str | Unset): Version of the driver.
        state (PoolDriverState | str | Unset): State of a driver.

    Source: 001_bf673bd6dff8b58d.txt, Table 18 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 47;
    huaweicloudsdkmodelarts 3.1.219, PoolDriverStatus
    """

    version: str | Unset = UNSET
    state: PoolDriverState | str | Unset = UNSET
