from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class CustomSpec(Model):
    """Size of an instance in a dedicated resource pool.

    Attributes:
        cpu (float | Unset): Number of CPU cores, rounded to two decimals. At least 0.01.
        memory (int | Unset): Memory, in MB. At least 0.
        gpu_p4 (float | Unset): Number of GPUs, rounded to two decimals. At least 0.
        ascend_a310 (int | Unset): Number of NPUs. At least 0.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 6; ModelArts API Reference,
    service_management/deploying_a_model_as_a_service.rst (4d2952d), Table 6; huaweicloud/terraform-
    provider-huaweicloud, docs/resources/modelarts_service.md; ModelArts API Reference,
    service_management/obtaining_service_details.rst, Table 5
    """

    cpu: float | Unset = UNSET
    memory: int | Unset = UNSET
    gpu_p4: float | Unset = UNSET
    ascend_a310: int | Unset = UNSET
