from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class CustomizedFlavor(Model):
    """Part of a node of a dedicated pool that the main container takes.

    Attributes:
        cpu_core_num (float | Unset): Number of CPU cores.
        mem_size (float | Unset): Size of the memory; no source names the unit.
        accelerator_num (float | Unset): Number of accelerator cards. At least 0.

    Source: huaweicloudsdkmodelarts 3.1.219, MainContainerCustomizedFlavor
    """

    cpu_core_num: float | Unset = UNSET
    mem_size: float | Unset = UNSET
    accelerator_num: float | Unset = UNSET
