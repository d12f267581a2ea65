# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_cpu_info import ServiceCpuInfo
    from ..models.service_gpu_info import ServiceGpuInfo
    from ..models.service_memory_info import ServiceMemoryInfo
    from ..models.service_npu_info import ServiceNpuInfo
    from ..models.specification_source_type import SpecificationSourceType
    from ..models.specification_status import SpecificationStatus


@_base.reads(
    {
        "spec_status": _codecs.Choice("SpecificationStatus"),
        "cpu_info": _codecs.Nested("ServiceCpuInfo"),
        "memory_info": _codecs.Nested("ServiceMemoryInfo"),
        "gpu_info": _codecs.Nested("ServiceGpuInfo"),
        "npu_info": _codecs.Nested("ServiceNpuInfo"),
        "source_type": _codecs.Choice("SpecificationSourceType"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceSpecification(_base.MappingMethods, _base.Model):
    """A specification that services can use.

    Attributes:
        specification (str): ID of the specification, for example modelarts.vm.cpu.2u. Not empty.
        is_open (bool): Whether everybody can use it; false means that one has to apply for it. Default: True.
        spec_status (SpecificationStatus | str): Whether a specification can be used (normal) or is sold out (sellout).
        is_free (bool): Whether it is free of charge.
        over_quota (bool): Whether it exceeds the quota that is left.
        billing_spec (str | None): ID that the specification is billed by.
        category (str | None): Kind of processor, for example CPU.
        cpu_info (ServiceCpuInfo): CPU of a specification.
        memory_info (ServiceMemoryInfo): Memory of a specification.
        gpu_info (ServiceGpuInfo): GPUs of a specification.
        npu_info (ServiceNpuInfo): NPUs of a specification.
        display_en (str | None): Description in English.
        display_cn (str | None): Description in Chinese.
        source_type (SpecificationSourceType | str | None): Origin of the models that a specification is for: ExeML (auto), or the user (no text, or empty).
        extend_params (int | None): Billing factor.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 5; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 5; python-
    otcextensions, otcextensions/tests/unit/sdk/modelarts/v1/examples.py
    """

    specification: str
    is_open: bool = True
    spec_status: SpecificationStatus | str
    is_free: bool
    over_quota: bool
    billing_spec: str | None = UNSET
    category: str | None = UNSET
    cpu_info: ServiceCpuInfo = UNSET
    memory_info: ServiceMemoryInfo = UNSET
    gpu_info: ServiceGpuInfo = UNSET
    npu_info: ServiceNpuInfo = UNSET
    display_en: str | None = UNSET
    display_cn: str | None = UNSET
    source_type: SpecificationSourceType | str | None = UNSET
    extend_params: int | None = UNSET
