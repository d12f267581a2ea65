# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatisticsStatus(_base.MappingMethods, _base.Model):
    """Numbers of pools by their state.

    Attributes:
        creating (int): Number of pools that are being created. At least 0.
        created (int): Number of pools that were created. At least 0.
        failed (int): Number of pools that could not be created in the last 3 days, at most 500.
        pending (int): Number of pools that wait, mostly for a payment. At least 0.
        deleting (int | None): Number of pools that are being deleted. At least 0.

    Source: 001_bf673bd6dff8b58d.txt, Table 5 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst, Table 5;
    huaweicloudsdkmodelarts 3.1.219, PoolStatisticsStatisticsStatus
    """

    creating: int
    created: int
    failed: int
    pending: int
    deleting: int | None = UNSET
