from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceCpuInfo(Model):
    """CPU of a specification.

    Attributes:
        arch (str): Architecture, for example x86.
        cpu (float): Number of CPU cores.
    """

    arch: str
    cpu: float
