from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_mode import SearchMode
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class AutoSearchReward:
    """A metric that the search optimizes.

    Attributes:
        name (str | Unset): Name of the metric.
        mode (SearchMode | Unset): Whether larger (max) or smaller (min) values of a metric are better.
        regex (str | Unset): Regular expression that finds the metric in the log.
    """

    name: str | Unset = UNSET
    mode: SearchMode | Unset = UNSET
    regex: str | Unset = UNSET
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
        _value = self.mode
        if _value is not UNSET:
            _result["mode"] = _value.value if isinstance(_value, SearchMode) else _value
        _value = self.regex
        if _value is not UNSET:
            _result["regex"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AutoSearchReward:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        mode: Any = _rest.pop("mode", UNSET)
        mode = open_enum(SearchMode, mode)
        regex: Any = _rest.pop("regex", UNSET)
        _result = cls(
            name=name,
            mode=mode,
            regex=regex,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
