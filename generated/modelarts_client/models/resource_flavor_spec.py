from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_type import PoolType
from ..models.resource_flavor_boot_type import ResourceFlavorBootType
from ..models.resource_flavor_cpu_arch import ResourceFlavorCpuArch
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.resource_flavor_creating_step import ResourceFlavorCreatingStep
    from ..models.resource_flavor_data_volume import ResourceFlavorDataVolume
    from ..models.resource_flavor_root_volume import ResourceFlavorRootVolume
    from ..models.resource_flavor_xpu import ResourceFlavorXpu


@_attrs_define
class ResourceFlavorSpec:
    """What a node of a flavor has.

    Attributes:
        type_ (PoolType): Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and job
            types of its own; Logical is a share without a network of its own, and faster to create.
        cpu_arch (ResourceFlavorCpuArch): Architecture of the processor.
        cpu (str): Number of CPU cores.
        memory (str): Memory with its unit, for example 32Gi.
        gpu (ResourceFlavorXpu | Unset): Accelerators of a node.
        npu (ResourceFlavorXpu | Unset): Accelerators of a node.
        data_volumes (list[ResourceFlavorDataVolume] | Unset): Data disks.
        root_volume (ResourceFlavorRootVolume | Unset): System disk of a node.
        billing_modes (list[int] | Unset): How nodes can be paid, for example by use (0).
        billing_code (str | Unset): Code of the flavor in billing.
        job_flavors (list[str] | Unset): Job flavors that run on the nodes.
        node_config_template (str | Unset): Template of the configuration of the nodes.
        creating_steps (list[ResourceFlavorCreatingStep] | Unset): How nodes can be created in batches.
        flavor_boot_type (ResourceFlavorBootType | Unset): What a bare metal server starts from, a local disk or
            a cloud disk.
        local_disk_detail (str | Unset): Local disks.
    """

    type_: PoolType
    cpu_arch: ResourceFlavorCpuArch
    cpu: str
    memory: str
    gpu: ResourceFlavorXpu | Unset = UNSET
    npu: ResourceFlavorXpu | Unset = UNSET
    data_volumes: list[ResourceFlavorDataVolume] | Unset = UNSET
    root_volume: ResourceFlavorRootVolume | Unset = UNSET
    billing_modes: list[int] | Unset = UNSET
    billing_code: str | Unset = UNSET
    job_flavors: list[str] | Unset = UNSET
    node_config_template: str | Unset = UNSET
    creating_steps: list[ResourceFlavorCreatingStep] | Unset = UNSET
    flavor_boot_type: ResourceFlavorBootType | Unset = UNSET
    local_disk_detail: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.resource_flavor_creating_step import ResourceFlavorCreatingStep
        from ..models.resource_flavor_data_volume import ResourceFlavorDataVolume
        from ..models.resource_flavor_root_volume import ResourceFlavorRootVolume
        from ..models.resource_flavor_xpu import ResourceFlavorXpu

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, PoolType) else _value
        _value = self.cpu_arch
        if _value is not UNSET:
            _result["cpuArch"] = _value.value if isinstance(_value, ResourceFlavorCpuArch) else _value
        _value = self.cpu
        if _value is not UNSET:
            _result["cpu"] = _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value
        _value = self.gpu
        if _value is not UNSET:
            _result["gpu"] = _value.to_dict() if isinstance(_value, ResourceFlavorXpu) else _value
        _value = self.npu
        if _value is not UNSET:
            _result["npu"] = _value.to_dict() if isinstance(_value, ResourceFlavorXpu) else _value
        _value = self.data_volumes
        if _value is not UNSET:
            _result["dataVolumes"] = (
                [(item0.to_dict() if isinstance(item0, ResourceFlavorDataVolume) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.root_volume
        if _value is not UNSET:
            _result["rootVolume"] = _value.to_dict() if isinstance(_value, ResourceFlavorRootVolume) else _value
        _value = self.billing_modes
        if _value is not UNSET:
            _result["billingModes"] = _value
        _value = self.billing_code
        if _value is not UNSET:
            _result["billingCode"] = _value
        _value = self.job_flavors
        if _value is not UNSET:
            _result["jobFlavors"] = _value
        _value = self.node_config_template
        if _value is not UNSET:
            _result["nodeConfigTemplate"] = _value
        _value = self.creating_steps
        if _value is not UNSET:
            _result["creatingSteps"] = (
                [(item0.to_dict() if isinstance(item0, ResourceFlavorCreatingStep) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.flavor_boot_type
        if _value is not UNSET:
            _result["flavorBootType"] = _value.value if isinstance(_value, ResourceFlavorBootType) else _value
        _value = self.local_disk_detail
        if _value is not UNSET:
            _result["localDiskDetail"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorSpec:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.resource_flavor_creating_step import ResourceFlavorCreatingStep
        from ..models.resource_flavor_data_volume import ResourceFlavorDataVolume
        from ..models.resource_flavor_root_volume import ResourceFlavorRootVolume
        from ..models.resource_flavor_xpu import ResourceFlavorXpu

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(PoolType, type_)
        cpu_arch: Any = _rest.pop("cpuArch", UNSET)
        cpu_arch = open_enum(ResourceFlavorCpuArch, cpu_arch)
        cpu: Any = _rest.pop("cpu", UNSET)
        memory: Any = _rest.pop("memory", UNSET)
        gpu: Any = _rest.pop("gpu", UNSET)
        gpu = ResourceFlavorXpu.from_dict(gpu) if isinstance(gpu, dict) else gpu
        npu: Any = _rest.pop("npu", UNSET)
        npu = ResourceFlavorXpu.from_dict(npu) if isinstance(npu, dict) else npu
        data_volumes: Any = _rest.pop("dataVolumes", UNSET)
        data_volumes = (
            [
                (ResourceFlavorDataVolume.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in data_volumes
            ]
            if isinstance(data_volumes, list)
            else data_volumes
        )
        root_volume: Any = _rest.pop("rootVolume", UNSET)
        root_volume = ResourceFlavorRootVolume.from_dict(root_volume) if isinstance(root_volume, dict) else root_volume
        billing_modes: Any = _rest.pop("billingModes", UNSET)
        billing_code: Any = _rest.pop("billingCode", UNSET)
        job_flavors: Any = _rest.pop("jobFlavors", UNSET)
        node_config_template: Any = _rest.pop("nodeConfigTemplate", UNSET)
        creating_steps: Any = _rest.pop("creatingSteps", UNSET)
        creating_steps = (
            [
                (ResourceFlavorCreatingStep.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in creating_steps
            ]
            if isinstance(creating_steps, list)
            else creating_steps
        )
        flavor_boot_type: Any = _rest.pop("flavorBootType", UNSET)
        flavor_boot_type = open_enum(ResourceFlavorBootType, flavor_boot_type)
        local_disk_detail: Any = _rest.pop("localDiskDetail", UNSET)
        _result = cls(
            type_=type_,
            cpu_arch=cpu_arch,
            cpu=cpu,
            memory=memory,
            gpu=gpu,
            npu=npu,
            data_volumes=data_volumes,
            root_volume=root_volume,
            billing_modes=billing_modes,
            billing_code=billing_code,
            job_flavors=job_flavors,
            node_config_template=node_config_template,
            creating_steps=creating_steps,
            flavor_boot_type=flavor_boot_type,
            local_disk_detail=local_disk_detail,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
