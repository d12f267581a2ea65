from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceGpuInfo(Model):
    """GPUs of a specification.

    Attributes:
        unit (str): Unit of memory, for example GB.
        memory (int): Memory of a card, in unit.
        gpu (float): Number of GPUs.
        brand (str | Unset): Brand, for example NVIDIA.
        version (str | Unset): Type of card.
    """

    unit: str
    memory: int
    gpu: float
    brand: str | Unset = UNSET
    version: str | Unset = UNSET
