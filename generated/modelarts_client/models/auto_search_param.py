from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_param_type import SearchParamType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class AutoSearchParam:
    """A hyperparameter that is searched.

    Attributes:
        name (str | Unset): Name of the hyperparameter.
        param_type (SearchParamType | Unset): Whether a hyperparameter is continuous or discrete.
        lower_bound (str | Unset): Lower bound.
        upper_bound (str | Unset): Upper bound.
        discrete_points_num (str | Unset): Number of points that a continuous hyperparameter is divided into.
        discrete_values (list[str] | str | Unset): Values of a discrete hyperparameter.
    """

    name: str | Unset = UNSET
    param_type: SearchParamType | Unset = UNSET
    lower_bound: str | Unset = UNSET
    upper_bound: str | Unset = UNSET
    discrete_points_num: str | Unset = UNSET
    discrete_values: list[str] | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.param_type
        if _value is not UNSET:
            _result["param_type"] = _value.value if isinstance(_value, SearchParamType) else _value
        _value = self.lower_bound
        if _value is not UNSET:
            _result["lower_bound"] = _value
        _value = self.upper_bound
        if _value is not UNSET:
            _result["upper_bound"] = _value
        _value = self.discrete_points_num
        if _value is not UNSET:
            _result["discrete_points_num"] = _value
        _value = self.discrete_values
        if _value is not UNSET:
            _result["discrete_values"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AutoSearchParam:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        param_type: Any = _rest.pop("param_type", UNSET)
        param_type = open_enum(SearchParamType, param_type)
        lower_bound: Any = _rest.pop("lower_bound", UNSET)
        upper_bound: Any = _rest.pop("upper_bound", UNSET)
        discrete_points_num: Any = _rest.pop("discrete_points_num", UNSET)
        discrete_values: Any = _rest.pop("discrete_values", UNSET)
        _result = cls(
            name=name,
            param_type=param_type,
            lower_bound=lower_bound,
            upper_bound=upper_bound,
            discrete_points_num=discrete_points_num,
            discrete_values=discrete_values,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
