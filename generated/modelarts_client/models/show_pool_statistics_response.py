# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_statistics_item import PoolStatisticsItem


@_base.reads(
    {
        "statistics": _codecs.Nested("PoolStatisticsItem"),
    },
    names={
        "operation_time": "operationTime",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowPoolStatisticsResponse(_base.MappingMethods, _base.Model):
    """Numbers of pools, and when they were counted.

    Attributes:
        statistics (PoolStatisticsItem): Numbers of pools.
        operation_time (str): Time of the count, for example 2022-12-05 11:15:59.329633162 +0000 UTC.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolStatistics; huaweicloudsdkmodelarts 3.1.219,
    ShowPoolStatisticsResponse
    """

    statistics: PoolStatisticsItem
    operation_time: str
