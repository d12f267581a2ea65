# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CustomSpec(_base.MappingMethods, _base.Model):
    """Size of an instance in a dedicated resource pool.

    Attributes:
        cpu (float | None): Number of CPU cores, rounded to two decimals. At least 0.01.
        memory (int | None): Memory, in MB. At least 0.
        gpu_p4 (float | None): Number of GPUs, rounded to two decimals. At least 0.
        ascend_a310 (int | None): Number of NPUs. At least 0.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 6; ModelArts API Reference,
    service_management/deploying_a_model_as_a_service.rst (4d2952d), Table 6; huaweicloud/terraform-
    provider-huaweicloud, docs/resources/modelarts_service.md; ModelArts API Reference,
    service_management/obtaining_service_details.rst, Table 5
    """

    cpu: float | None = UNSET
    memory: int | None = UNSET
    gpu_p4: float | None = UNSET
    ascend_a310: int | None = UNSET
