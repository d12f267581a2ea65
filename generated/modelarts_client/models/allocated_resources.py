# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AllocatedResources(_base.MappingMethods, _base.Model):
    """What the main container was given.

    Attributes:
        cpu_arch (str | None): Architecture of the CPU.
        cpu_core_num (float | None): Number of CPU cores. At least 0.
        mem_size (float | None): Size of the memory; no source names the unit. At least 0.
        accelerator_num (float | None): Number of accelerator cards. At least 0.
        accelerator_type (str | None): Type of the accelerator cards, for example ascend-snt9b.

    Source: huaweicloudsdkmodelarts 3.1.219, MainContainerAllocatedResources
    """

    cpu_arch: str | None = UNSET
    cpu_core_num: float | None = UNSET
    mem_size: float | None = UNSET
    accelerator_num: float | None = UNSET
    accelerator_type: str | None = UNSET
