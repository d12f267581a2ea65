# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.flavor_cpu import FlavorCpu
    from ..models.flavor_disk import FlavorDisk
    from ..models.flavor_gpu import FlavorGpu
    from ..models.flavor_memory import FlavorMemory
    from ..models.flavor_npu import FlavorNpu


@_base.reads(
    {
        "cpu": _codecs.Nested("FlavorCpu"),
        "gpu": _codecs.Nested("FlavorGpu"),
        "npu": _codecs.Nested("FlavorNpu"),
        "memory": _codecs.Nested("FlavorMemory"),
        "disk": _codecs.Nested("FlavorDisk"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorInfo(_base.MappingMethods, _base.Model):
    """Hardware of a flavor.

    Attributes:
        max_num (int | None): Most nodes that can be chosen; 1 when jobs cannot be distributed. At least 0.
        cpu (FlavorCpu): Processors of a flavor.
        gpu (FlavorGpu): Graphics processors of a flavor.
        npu (FlavorNpu): Neural processors of a flavor.
        memory (FlavorMemory): Memory of a flavor.
        disk (FlavorDisk): Disk of a flavor.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-44 and 6-52; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 92 and 98
    """

    max_num: int | None = UNSET
    cpu: FlavorCpu = UNSET
    gpu: FlavorGpu = UNSET
    npu: FlavorNpu = UNSET
    memory: FlavorMemory = UNSET
    disk: FlavorDisk = UNSET
