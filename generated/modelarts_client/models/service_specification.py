from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.specification_source_type import SpecificationSourceType
from ..models.specification_status import SpecificationStatus
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.service_cpu_info import ServiceCpuInfo
    from ..models.service_gpu_info import ServiceGpuInfo
    from ..models.service_memory_info import ServiceMemoryInfo
    from ..models.service_npu_info import ServiceNpuInfo


@_attrs_define
class ServiceSpecification:
    """A specification that services can use.

    Attributes:
        specification (str): ID of the specification, for example modelarts.vm.cpu.2u.
        category (str): Kind of processor, for example CPU.
        cpu_info (ServiceCpuInfo): CPU of a specification.
        memory_info (ServiceMemoryInfo): Memory of a specification.
        is_open (bool): Whether everybody can use it; false means that one has to apply for it. Default: True.
        spec_status (SpecificationStatus): Whether a specification can be used (normal) or is sold out
            (sellout).
        is_free (bool): Whether it is free of charge.
        over_quota (bool): Whether it exceeds the quota that is left.
        billing_spec (str | Unset): ID that the specification is billed by.
        gpu_info (ServiceGpuInfo | Unset): GPUs of a specification.
        npu_info (ServiceNpuInfo | Unset): NPUs of a specification.
        display_en (str | Unset): Description in English.
        display_cn (str | Unset): Description in Chinese.
        source_type (SpecificationSourceType | Unset): Where the models come from that a specification is for:
            ExeML (auto), or the user (no text, or empty).
        extend_params (int | Unset): Billing factor.
    """

    specification: str
    category: str
    cpu_info: ServiceCpuInfo
    memory_info: ServiceMemoryInfo
    spec_status: SpecificationStatus
    is_free: bool
    over_quota: bool
    is_open: bool = True
    billing_spec: str | Unset = UNSET
    gpu_info: ServiceGpuInfo | Unset = UNSET
    npu_info: ServiceNpuInfo | Unset = UNSET
    display_en: str | Unset = UNSET
    display_cn: str | Unset = UNSET
    source_type: SpecificationSourceType | Unset = UNSET
    extend_params: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_cpu_info import ServiceCpuInfo
        from ..models.service_gpu_info import ServiceGpuInfo
        from ..models.service_memory_info import ServiceMemoryInfo
        from ..models.service_npu_info import ServiceNpuInfo

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.specification
        if _value is not UNSET:
            _result["specification"] = _value
        _value = self.category
        if _value is not UNSET:
            _result["category"] = _value
        _value = self.cpu_info
        if _value is not UNSET:
            _result["cpu_info"] = _value.to_dict() if isinstance(_value, ServiceCpuInfo) else _value
        _value = self.memory_info
        if _value is not UNSET:
            _result["memory_info"] = _value.to_dict() if isinstance(_value, ServiceMemoryInfo) else _value
        _value = self.is_open
        if _value is not UNSET:
            _result["is_open"] = _value
        _value = self.spec_status
        if _value is not UNSET:
            _result["spec_status"] = _value.value if isinstance(_value, SpecificationStatus) else _value
        _value = self.is_free
        if _value is not UNSET:
            _result["is_free"] = _value
        _value = self.over_quota
        if _value is not UNSET:
            _result["over_quota"] = _value
        _value = self.billing_spec
        if _value is not UNSET:
            _result["billing_spec"] = _value
        _value = self.gpu_info
        if _value is not UNSET:
            _result["gpu_info"] = _value.to_dict() if isinstance(_value, ServiceGpuInfo) else _value
        _value = self.npu_info
        if _value is not UNSET:
            _result["npu_info"] = _value.to_dict() if isinstance(_value, ServiceNpuInfo) else _value
        _value = self.display_en
        if _value is not UNSET:
            _result["display_en"] = _value
        _value = self.display_cn
        if _value is not UNSET:
            _result["display_cn"] = _value
        _value = self.source_type
        if _value is not UNSET:
            _result["source_type"] = _value.value if isinstance(_value, SpecificationSourceType) else _value
        _value = self.extend_params
        if _value is not UNSET:
            _result["extend_params"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceSpecification:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_cpu_info import ServiceCpuInfo
        from ..models.service_gpu_info import ServiceGpuInfo
        from ..models.service_memory_info import ServiceMemoryInfo
        from ..models.service_npu_info import ServiceNpuInfo

        _rest: dict[str, Any] = dict(src_dict)
        specification: Any = _rest.pop("specification", UNSET)
        category: Any = _rest.pop("category", UNSET)
        cpu_info: Any = _rest.pop("cpu_info", UNSET)
        cpu_info = ServiceCpuInfo.from_dict(cpu_info) if isinstance(cpu_info, dict) else cpu_info
        memory_info: Any = _rest.pop("memory_info", UNSET)
        memory_info = ServiceMemoryInfo.from_dict(memory_info) if isinstance(memory_info, dict) else memory_info
        is_open: Any = _rest.pop("is_open", UNSET)
        spec_status: Any = _rest.pop("spec_status", UNSET)
        spec_status = open_enum(SpecificationStatus, spec_status)
        is_free: Any = _rest.pop("is_free", UNSET)
        over_quota: Any = _rest.pop("over_quota", UNSET)
        billing_spec: Any = _rest.pop("billing_spec", UNSET)
        gpu_info: Any = _rest.pop("gpu_info", UNSET)
        gpu_info = ServiceGpuInfo.from_dict(gpu_info) if isinstance(gpu_info, dict) else gpu_info
        npu_info: Any = _rest.pop("npu_info", UNSET)
        npu_info = ServiceNpuInfo.from_dict(npu_info) if isinstance(npu_info, dict) else npu_info
        display_en: Any = _rest.pop("display_en", UNSET)
        display_cn: Any = _rest.pop("display_cn", UNSET)
        source_type: Any = _rest.pop("source_type", UNSET)
        source_type = open_enum(SpecificationSourceType, source_type)
        extend_params: Any = _rest.pop("extend_params", UNSET)
        _result = cls(
            specification=specification,
            category=category,
            cpu_info=cpu_info,
            memory_info=memory_info,
            is_open=is_open,
            spec_status=spec_status,
            is_free=is_free,
            over_quota=over_quota,
            billing_spec=billing_spec,
            gpu_info=gpu_info,
            npu_info=npu_info,
            display_en=display_en,
            display_cn=display_cn,
            source_type=source_type,
            extend_params=extend_params,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
