# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolClusterMaster(_base.MappingMethods, _base.Model):
    """A master node of a pool.

    Attributes:
        az (str | None): Availability zone of the master node.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 20 and 37
    """

    az: str | None = UNSET
