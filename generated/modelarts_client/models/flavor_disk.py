from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorDisk(Model):
    """Disk of a flavor.

    Attributes:
        size (int | str | Unset): Size, in unit.
        unit (str | Unset): Unit of size, usually GB.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-56; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 93 and 103
    """

    size: int | str | Unset = UNSET
    unit: str | Unset = UNSET
