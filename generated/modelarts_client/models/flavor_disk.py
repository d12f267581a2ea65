# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorDisk(_base.MappingMethods, _base.Model):
    """Disk of a flavor.

    Attributes:
        size (int | str | None): Size, in unit.
        unit (str | None): Unit of size, usually GB.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-56; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 93 and 103
    """

    size: int | str | None = UNSET
    unit: str | None = UNSET
