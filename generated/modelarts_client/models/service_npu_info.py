from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceNpuInfo(Model):
    """NPUs of a specification.

    Attributes:
        unit (str): Unit of memory, for example MB.
        memory (int): Memory of a card, in unit.
        npu (int): Number of NPUs.
        brand (str | Unset): Brand.
        version (str | Unset): Type of card.
    """

    unit: str
    memory: int
    npu: int
    brand: str | Unset = UNSET
    version: str | Unset = UNSET
