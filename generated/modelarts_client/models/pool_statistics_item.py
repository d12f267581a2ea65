# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_statistics_status import PoolStatisticsStatus


@_base.reads(
    {
        "status": _codecs.Nested("PoolStatisticsStatus"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatisticsItem(_base.MappingMethods, _base.Model):
    """Numbers of pools.

    Attributes:
        status (PoolStatisticsStatus): Numbers of pools by their state.

    Source: 001_bf673bd6dff8b58d.txt, Table 4 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, PoolStatisticsStatistics
    """

    status: PoolStatisticsStatus
