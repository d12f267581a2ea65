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
        size (int | Unset): Size, in unit. At least 0.
        unit (str | Unset): Unit of size, usually GB.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-47 and 6-55; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 102
    """

    size: int | Unset = UNSET
    unit: str | Unset = UNSET
