from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_statistics_item import PoolStatisticsItem


@reads(
    {
        "statistics": Nested("PoolStatisticsItem"),
    },
    names={
        "operation_time": "operationTime",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowPoolStatisticsResponse(Model):
    """Numbers of pools, and when they were counted.

    Attributes:
        statistics (PoolStatisticsItem): Numbers of pools.
        operation_time (str): Time of the count, for example 2022-12-05 11:15:59.329633162 +0000 UTC.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolStatistics; huaweicloudsdkmodelarts 3.1.219,
    ShowPoolStatisticsResponse
    """

    statistics: PoolStatisticsItem
    operation_time: str
