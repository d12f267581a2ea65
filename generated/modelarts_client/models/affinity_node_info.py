# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AffinityNodeInfo(_base.MappingMethods, _base.Model):
    """A node that instances are to run on.

    Attributes:
        name (str): Name of the node, which is its private IP address.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 13
    """

    name: str
