from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorCpu(Model):
    """Processors of a flavor.

    Attributes:
        arch (str | Unset): Architecture, for example x86.
        core_num (int | Unset): Number of cores. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-45 and 6-53; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 99
    """

    arch: str | Unset = UNSET
    core_num: int | Unset = UNSET
