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
        cpu (float): Number of CPU cores. At least 0.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 6; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 6
    """

    arch: str
    cpu: float
