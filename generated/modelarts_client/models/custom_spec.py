from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class CustomSpec:
    """Size of an instance in a dedicated resource pool.

    Attributes:
        cpu (float | Unset): Number of CPU cores, rounded to two decimals.
        memory (int | Unset): Memory, in MB.
        gpu_p4 (float | Unset): Number of GPUs, rounded to two decimals.
        ascend_a310 (int | Unset): Number of NPUs.
    """

    cpu: float | Unset = UNSET
    memory: int | Unset = UNSET
    gpu_p4: float | Unset = UNSET
    ascend_a310: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.cpu
        if _value is not UNSET:
            _result["cpu"] = _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value
        _value = self.gpu_p4
        if _value is not UNSET:
            _result["gpu_p4"] = _value
        _value = self.ascend_a310
        if _value is not UNSET:
            _result["ascend_a310"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CustomSpec:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        cpu: Any = _rest.pop("cpu", UNSET)
        memory: Any = _rest.pop("memory", UNSET)
        gpu_p4: Any = _rest.pop("gpu_p4", UNSET)
        ascend_a310: Any = _rest.pop("ascend_a310", UNSET)
        _result = cls(
            cpu=cpu,
            memory=memory,
            gpu_p4=gpu_p4,
            ascend_a310=ascend_a310,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
