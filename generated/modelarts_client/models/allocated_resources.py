from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class AllocatedResources:
    """What the main container was given.

    Attributes:
        cpu_arch (str | Unset): Architecture of the CPU.
        cpu_core_num (float | Unset): Number of CPU cores.
        mem_size (float | Unset): Size of the memory; no source names the unit.
        accelerator_num (float | Unset): Number of accelerator cards.
        accelerator_type (str | Unset): Type of the accelerator cards, for example ascend-snt9b.
    """

    cpu_arch: str | Unset = UNSET
    cpu_core_num: float | Unset = UNSET
    mem_size: float | Unset = UNSET
    accelerator_num: float | Unset = UNSET
    accelerator_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.cpu_arch
        if _value is not UNSET:
            _result["cpu_arch"] = _value
        _value = self.cpu_core_num
        if _value is not UNSET:
            _result["cpu_core_num"] = _value
        _value = self.mem_size
        if _value is not UNSET:
            _result["mem_size"] = _value
        _value = self.accelerator_num
        if _value is not UNSET:
            _result["accelerator_num"] = _value
        _value = self.accelerator_type
        if _value is not UNSET:
            _result["accelerator_type"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AllocatedResources:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        cpu_arch: Any = _rest.pop("cpu_arch", UNSET)
        cpu_core_num: Any = _rest.pop("cpu_core_num", UNSET)
        mem_size: Any = _rest.pop("mem_size", UNSET)
        accelerator_num: Any = _rest.pop("accelerator_num", UNSET)
        accelerator_type: Any = _rest.pop("accelerator_type", UNSET)
        _result = cls(
            cpu_arch=cpu_arch,
            cpu_core_num=cpu_core_num,
            mem_size=mem_size,
            accelerator_num=accelerator_num,
            accelerator_type=accelerator_type,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
