# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceCpuInfo(_base.MappingMethods, _base.Model):
    """CPU of a specification.

    Attributes:
        arch (str): Architecture, for example x86.
        cpu (float): Number of CPU cores. At least 0.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 6; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 6
    """

    arch: str
    cpu: float
