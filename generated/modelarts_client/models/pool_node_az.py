from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolNodeAz(Model):
    """How many nodes there are in an availability zone.

    Attributes:
        az (str): Name of the availability zone.
        count (int): Number of nodes in the availability zone, 1 to 2,000.
    """

    az: str
    count: int
