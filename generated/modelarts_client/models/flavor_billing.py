# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorBilling(_base.MappingMethods, _base.Model):
    """Billing of a flavor.

    Attributes:
        code (str | None): Billing code.
        unit_num (int | None): Number of billing units. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-43; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 97
    """

    code: str | None = UNSET
    unit_num: int | None = UNSET
