# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceMemoryInfo(_base.MappingMethods, _base.Model):
    """Memory of a specification.

    Attributes:
        unit (str): Unit of memory, for example GB.
        memory (int): Memory, in unit. At least 0.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 7; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 7
    """

    unit: str
    memory: int
