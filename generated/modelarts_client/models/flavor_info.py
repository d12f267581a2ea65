from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.flavor_cpu import FlavorCpu
    from ..models.flavor_disk import FlavorDisk
    from ..models.flavor_gpu import FlavorGpu
    from ..models.flavor_memory import FlavorMemory
    from ..models.flavor_npu import FlavorNpu


@_attrs_define
class FlavorInfo:
    """Hardware of a flavor.

    Attributes:
        max_num (int | Unset): Most nodes that can be chosen; 1 when jobs cannot be distributed.
        cpu (FlavorCpu | Unset): Processors of a flavor.
        gpu (FlavorGpu | Unset): Graphics processors of a flavor.
        npu (FlavorNpu | Unset): Neural processors of a flavor.
        memory (FlavorMemory | Unset): Memory of a flavor.
        disk (FlavorDisk | Unset): Disk of a flavor.
    """

    max_num: int | Unset = UNSET
    cpu: FlavorCpu | Unset = UNSET
    gpu: FlavorGpu | Unset = UNSET
    npu: FlavorNpu | Unset = UNSET
    memory: FlavorMemory | Unset = UNSET
    disk: FlavorDisk | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.flavor_cpu import FlavorCpu
        from ..models.flavor_disk import FlavorDisk
        from ..models.flavor_gpu import FlavorGpu
        from ..models.flavor_memory import FlavorMemory
        from ..models.flavor_npu import FlavorNpu

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.max_num
        if _value is not UNSET:
            _result["max_num"] = _value
        _value = self.cpu
        if _value is not UNSET:
            _result["cpu"] = _value.to_dict() if isinstance(_value, FlavorCpu) else _value
        _value = self.gpu
        if _value is not UNSET:
            _result["gpu"] = _value.to_dict() if isinstance(_value, FlavorGpu) else _value
        _value = self.npu
        if _value is not UNSET:
            _result["npu"] = _value.to_dict() if isinstance(_value, FlavorNpu) else _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value.to_dict() if isinstance(_value, FlavorMemory) else _value
        _value = self.disk
        if _value is not UNSET:
            _result["disk"] = _value.to_dict() if isinstance(_value, FlavorDisk) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> FlavorInfo:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.flavor_cpu import FlavorCpu
        from ..models.flavor_disk import FlavorDisk
        from ..models.flavor_gpu import FlavorGpu
        from ..models.flavor_memory import FlavorMemory
        from ..models.flavor_npu import FlavorNpu

        _rest: dict[str, Any] = dict(src_dict)
        max_num: Any = _rest.pop("max_num", UNSET)
        cpu: Any = _rest.pop("cpu", UNSET)
        cpu = FlavorCpu.from_dict(cpu) if isinstance(cpu, dict) else cpu
        gpu: Any = _rest.pop("gpu", UNSET)
        gpu = FlavorGpu.from_dict(gpu) if isinstance(gpu, dict) else gpu
        npu: Any = _rest.pop("npu", UNSET)
        npu = FlavorNpu.from_dict(npu) if isinstance(npu, dict) else npu
        memory: Any = _rest.pop("memory", UNSET)
        memory = FlavorMemory.from_dict(memory) if isinstance(memory, dict) else memory
        disk: Any = _rest.pop("disk", UNSET)
        disk = FlavorDisk.from_dict(disk) if isinstance(disk, dict) else disk
        _result = cls(
            max_num=max_num,
            cpu=cpu,
            gpu=gpu,
            npu=npu,
            memory=memory,
            disk=disk,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
