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
        unit_num (int | Unset): Number of billing units. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-43; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 97
    """

    code: str | Unset = UNSET
    unit_num: int | Unset = UNSET
