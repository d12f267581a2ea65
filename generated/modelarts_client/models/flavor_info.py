from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flavor_cpu import FlavorCpu
    from ..models.flavor_disk import FlavorDisk
    from ..models.flavor_gpu import FlavorGpu
    from ..models.flavor_memory import FlavorMemory
    from ..models.flavor_npu import FlavorNpu


@reads(
    {
        "cpu": Nested("FlavorCpu"),
        "gpu": Nested("FlavorGpu"),
        "npu": Nested("FlavorNpu"),
        "memory": Nested("FlavorMemory"),
        "disk": Nested("FlavorDisk"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorInfo(Model):
    """Hardware of a flavor.

    Attributes:
        max_num (int | Unset): Most nodes that can be chosen; 1 when jobs cannot be distributed. At least 0.
        cpu (FlavorCpu | Unset): Processors of a flavor.
        gpu (FlavorGpu | Unset): Graphics processors of a flavor.
        npu (FlavorNpu | Unset): Neural processors of a flavor.
        memory (FlavorMemory | Unset): Memory of a flavor.
        disk (FlavorDisk | Unset): Disk of a flavor.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-44 and 6-52; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 92 and 98
    """

    max_num: int | Unset = UNSET
    cpu: FlavorCpu | Unset = UNSET
    gpu: FlavorGpu | Unset = UNSET
    npu: FlavorNpu | Unset = UNSET
    memory: FlavorMemory | Unset = UNSET
    disk: FlavorDisk | Unset = UNSET
