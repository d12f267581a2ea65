from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_creating_step_type import PoolCreatingStepType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolCreatingStep:
    """How nodes are created in batches.

    Attributes:
        step (int | Unset): Step of the supernodes or racks, one of the creatingSteps of the flavor.
        type_ (PoolCreatingStepType | Unset): What nodes are created by: whole racks (rack) or supernodes
            (hyperinstance).
    """

    step: int | Unset = UNSET
    type_: PoolCreatingStepType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.step
        if _value is not UNSET:
            _result["step"] = _value
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, PoolCreatingStepType) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolCreatingStep:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        step: Any = _rest.pop("step", UNSET)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(PoolCreatingStepType, type_)
        _result = cls(
            step=step,
            type_=type_,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
