# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CustomizedFlavor(_base.MappingMethods, _base.Model):
    """Part of a node of a dedicated pool that the main container takes.

    Attributes:
        cpu_core_num (float | None): Number of CPU cores.
        mem_size (float | None): Size of the memory; no source names the unit.
        accelerator_num (float | None): Number of accelerator cards. At least 0.

    Source: huaweicloudsdkmodelarts 3.1.219, MainContainerCustomizedFlavor
    """

    cpu_core_num: float | None = UNSET
    mem_size: float | None = UNSET
    accelerator_num: float | None = UNSET
