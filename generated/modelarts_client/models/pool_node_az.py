# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolNodeAz(_base.MappingMethods, _base.Model):
    """How many nodes there are in an availability zone.

    Attributes:
        az (str): Name of the availability zone.
        count (int): Number of nodes in the availability zone, 1 to 2,000. 1 to 2000.

    Source: 001_bf673bd6dff8b58d.txt, Tables 9 and 15 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 9 and 42; ModelArts API
    Reference of 2024-11-28, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 9 and 29; huaweicloudsdkmodelarts 3.1.219, PoolNodeAz
    """

    az: str
    count: int
