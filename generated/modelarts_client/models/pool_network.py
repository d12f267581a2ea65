from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolNetwork(Model):
    """Network of a pool.

    Attributes:
        name (str | Unset): Name of a network that the service makes: lowercase letters, digits and hyphens; it
            begins with a letter and does not end with a hyphen.
    """

    name: str | Unset = UNSET
