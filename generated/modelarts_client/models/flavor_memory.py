# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorMemory(_base.MappingMethods, _base.Model):
    """Memory of a flavor.

    Attributes:
        size (int | None): Size, in unit. At least 0.
        unit (str | None): Unit of size, usually GB.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-47 and 6-55; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 102
    """

    size: int | None = UNSET
    unit: str | None = UNSET
