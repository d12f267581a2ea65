from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.filter_operator import FilterOperator
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class JobFilter:
    """A condition on a field of jobs.

    Attributes:
        key (str | Unset): Field, for example name, phase, create_time, algorithm_name, kind or user_id.
        operator (FilterOperator | Unset): How a filter compares: like is similarity, in and not are membership,
            between is a range. Default: FilterOperator.IN.
        value (list[str] | Unset): Values to compare with; empty ones are ignored.
    """

    key: str | Unset = UNSET
    operator: FilterOperator | Unset = FilterOperator.IN
    value: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.key
        if _value is not UNSET:
            _result["key"] = _value
        _value = self.operator
        if _value is not UNSET:
            _result["operator"] = _value.value if isinstance(_value, FilterOperator) else _value
        _value = self.value
        if _value is not UNSET:
            _result["value"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobFilter:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        key: Any = _rest.pop("key", UNSET)
        operator: Any = _rest.pop("operator", UNSET)
        operator = open_enum(FilterOperator, operator)
        value: Any = _rest.pop("value", UNSET)
        _result = cls(
            key=key,
            operator=operator,
            value=value,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
