from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

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

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, PoolStatisticsStatistics
    """

    status: PoolStatisticsStatus
