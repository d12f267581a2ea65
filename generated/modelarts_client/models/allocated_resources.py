from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class AllocatedResources(Model):
    """What the main container was given.

    Attributes:
        cpu_arch (str | Unset): Architecture of the CPU.
        cpu_core_num (float | Unset): Number of CPU cores. At least 0.
        mem_size (float | Unset): Size of the memory; no source names the unit. At least 0.
        accelerator_num (float | Unset): Number of accelerator cards. At least 0.
        accelerator_type (str | Unset): Type of the accelerator cards, for example ascend-snt9b.

    Source: huaweicloudsdkmodelarts 3.1.219, MainContainerAllocatedResources
    """

    cpu_arch: str | Unset = UNSET
    cpu_core_num: float | Unset = UNSET
    mem_size: float | Unset = UNSET
    accelerator_num: float | Unset = UNSET
    accelerator_type: str | Unset = UNSET
