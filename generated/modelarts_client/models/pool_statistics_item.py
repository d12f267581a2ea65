from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads

if TYPE_CHECKING:
    from ..models.pool_statistics_status import PoolStatisticsStatus


@reads(
    {
        "status": Nested("PoolStatisticsStatus"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatisticsItem(Model):
    """Numbers of pools.

    Attributes:
        status (PoolStatisticsStatus): Numbers of pools by their state.
    """

    status: PoolStatisticsStatus
