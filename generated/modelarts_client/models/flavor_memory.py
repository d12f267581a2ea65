from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorMemory(Model):
    """Memory of a flavor.

    Attributes:
        size (int | Unset): Size, in unit.
        unit (str | Unset): Unit of size, usually GB.
    """

    size: int | Unset = UNSET
    unit: str | Unset = UNSET
