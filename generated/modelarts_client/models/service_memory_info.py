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
        memory (int): Memory, in unit.
    """

    unit: str
    memory: int
