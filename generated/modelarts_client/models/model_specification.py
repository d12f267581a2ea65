from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ModelSpecification:
    """Least resources of a service of the model.

    Attributes:
        min_cpu (str | Unset): Least CPU.
        min_gpu (str | Unset): Least GPU.
        min_memory (str | Unset): Least memory.
        min_ascend (str | Unset): Least Ascend.
    """

    min_cpu: str | Unset = UNSET
    min_gpu: str | Unset = UNSET
    min_memory: str | Unset = UNSET
    min_ascend: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.min_cpu
        if _value is not UNSET:
            _result["min_cpu"] = _value
        _value = self.min_gpu
        if _value is not UNSET:
            _result["min_gpu"] = _value
        _value = self.min_memory
        if _value is not UNSET:
            _result["min_memory"] = _value
        _value = self.min_ascend
        if _value is not UNSET:
            _result["min_ascend"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelSpecification:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        min_cpu: Any = _rest.pop("min_cpu", UNSET)
        min_gpu: Any = _rest.pop("min_gpu", UNSET)
        min_memory: Any = _rest.pop("min_memory", UNSET)
        min_ascend: Any = _rest.pop("min_ascend", UNSET)
        _result = cls(
            min_cpu=min_cpu,
            min_gpu=min_gpu,
            min_memory=min_memory,
            min_ascend=min_ascend,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
