from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.algorithm_requirement_key import AlgorithmRequirementKey
from ..models.algorithm_requirement_operator import AlgorithmRequirementOperator
from ..models.algorithm_requirement_value import AlgorithmRequirementValue
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class AlgorithmResponseResourceRequirement:
    """A requirement of an algorithm, for example flavor_type in [CPU, GPU].

    Attributes:
        key (AlgorithmRequirementKey | Unset): What an algorithm requires: a kind of processor (flavor_type),
            support of several cards (device_distributed_mode) or of several nodes (host_distributed_mode).
        value (list[AlgorithmRequirementValue] | Unset): Values that the key may have; called values in
            requests.
        operator (AlgorithmRequirementOperator | Unset): How the key of a requirement relates to its values: it
            is one of them.
    """

    key: AlgorithmRequirementKey | Unset = UNSET
    value: list[AlgorithmRequirementValue] | Unset = UNSET
    operator: AlgorithmRequirementOperator | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.key
        if _value is not UNSET:
            _result["key"] = _value.value if isinstance(_value, AlgorithmRequirementKey) else _value
        _value = self.value
        if _value is not UNSET:
            _result["value"] = (
                [(item0.value if isinstance(item0, AlgorithmRequirementValue) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.operator
        if _value is not UNSET:
            _result["operator"] = _value.value if isinstance(_value, AlgorithmRequirementOperator) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmResponseResourceRequirement:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        key: Any = _rest.pop("key", UNSET)
        key = open_enum(AlgorithmRequirementKey, key)
        value: Any = _rest.pop("value", UNSET)
        value = [open_enum(AlgorithmRequirementValue, item0) for item0 in value] if isinstance(value, list) else value
        operator: Any = _rest.pop("operator", UNSET)
        operator = open_enum(AlgorithmRequirementOperator, operator)
        _result = cls(
            key=key,
            value=value,
            operator=operator,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
