# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceGpuInfo(_base.MappingMethods, _base.Model):
    """GPUs of a specification.

    Attributes:
        unit (str): Unit of memory, for example GB.
        memory (int): Memory of a card, in unit. At least 0.
        gpu (float): Number of GPUs. At least 0.
        brand (str | None): Brand, for example NVIDIA.
        version (str | None): Type of card.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 8; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 8
    """

    unit: str
    memory: int
    gpu: float
    brand: str | None = UNSET
    version: str | None = UNSET
