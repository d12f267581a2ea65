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
        memory (int): Memory of a card, in unit. At least 0.
        npu (int): Number of NPUs. At least 0.
        brand (str | Unset): Brand.
        version (str | Unset): Type of card.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 9; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 9
    """

    unit: str
    memory: int
    npu: int
    brand: str | Unset = UNSET
    version: str | Unset = UNSET
