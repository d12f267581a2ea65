from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class CustomSpec(Model):
    """Size of an instance in a dedicated resource pool.

    Attributes:
        cpu (float | Unset): Number of CPU cores, rounded to two decimals.
        memory (int | Unset): Memory, in MB.
        gpu_p4 (float | Unset): Number of GPUs, rounded to two decimals.
        ascend_a310 (int | Unset): Number of NPUs.
    """

    cpu: float | Unset = UNSET
    memory: int | Unset = UNSET
    gpu_p4: float | Unset = UNSET
    ascend_a310: int | Unset = UNSET
