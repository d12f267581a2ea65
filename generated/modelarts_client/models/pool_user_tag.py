# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolUserTag(_base.MappingMethods, _base.Model):
    """A tag of the nodes of a pool.

    Attributes:
        key (str): Key of the tag; does not begin with CCE- or __type_baremetal. Matches
            ^(?!CCE-|__type_baremetal)[\\s\\S]*$.
        value (str): Value of the tag.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 10 and 28
    """

    key: str
    value: str
