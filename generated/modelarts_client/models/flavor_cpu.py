# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorCpu(_base.MappingMethods, _base.Model):
    """Processors of a flavor.

    Attributes:
        arch (str | None): Architecture, for example x86.
        core_num (int | None): Number of cores. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-45 and 6-53; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 99
    """

    arch: str | None = UNSET
    core_num: int | None = UNSET
