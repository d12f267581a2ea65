from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorBilling(Model):
    """Billing of a flavor.

    Attributes:
        code (str | Unset): Billing code.
        unit_num (int | Unset): Number of billing units.
    """

    code: str | Unset = UNSET
    unit_num: int | Unset = UNSET
