from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceMemoryInfo(Model):
    """Memory of a specification.

    Attributes:
        unit (str): Unit of memory, for example GB.
        memory (int): Memory, in unit. At least 0.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 7; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 7
    """

    unit: str
    memory: int
