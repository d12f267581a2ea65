from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_cpu_info import ServiceCpuInfo
    from ..models.service_gpu_info import ServiceGpuInfo
    from ..models.service_memory_info import ServiceMemoryInfo
    from ..models.service_npu_info import ServiceNpuInfo
    from ..models.specification_source_type import SpecificationSourceType
    from ..models.specification_status import SpecificationStatus


@reads(
    {
        "cpu_info": Nested("ServiceCpuInfo"),
        "memory_info": Nested("ServiceMemoryInfo"),
        "spec_status": Choice("SpecificationStatus"),
        "gpu_info": Nested("ServiceGpuInfo"),
        "npu_info": Nested("ServiceNpuInfo"),
        "source_type": Choice("SpecificationSourceType"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceSpecification(Model):
    """A specification that services can use.

    Attributes:
        specification (str): ID of the specification, for example modelarts.vm.cpu.2u. Not empty.
        category (str): Kind of processor, for example CPU.
        cpu_info (ServiceCpuInfo): CPU of a specification.
        memory_info (ServiceMemoryInfo): Memory of a specification.
        is_open (bool): Whether everybody can use it; false means that one has to apply for it. Default: True.
        spec_status (SpecificationStatus | str): Whether a specification can be used (normal) or is sold out
            (sellout).
        is_free (bool): Whether it is free of charge.
        over_quota (bool): Whether it exceeds the quota that is left.
        billing_spec (str | Unset): ID that the specification is billed by.
        gpu_info (ServiceGpuInfo | Unset): GPUs of a specification.
        npu_info (ServiceNpuInfo | Unset): NPUs of a specification.
        display_en (str | Unset): Description in English.
        display_cn (str | Unset): Description in Chinese.
        source_type (SpecificationSourceType | str | Unset): Origin of the models that a specification is for:
            ExeML (auto), or the user (no text, or empty).
        extend_params (int | Unset): Billing factor.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 5; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 5
    """

    specification: str
    category: str
    cpu_info: ServiceCpuInfo
    memory_info: ServiceMemoryInfo
    spec_status: SpecificationStatus | str
    is_free: bool
    over_quota: bool
    is_open: bool = True
    billing_spec: str | Unset = UNSET
    gpu_info: ServiceGpuInfo | Unset = UNSET
    npu_info: ServiceNpuInfo | Unset = UNSET
    display_en: str | Unset = UNSET
    display_cn: str | Unset = UNSET
    source_type: SpecificationSourceType | str | Unset = UNSET
    extend_params: int | Unset = UNSET
