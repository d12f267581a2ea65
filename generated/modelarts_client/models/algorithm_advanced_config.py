from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.auto_search import AutoSearch


@_attrs_define
class AlgorithmAdvancedConfig:
    """Advanced settings of an algorithm.

    Attributes:
        auto_search (AutoSearch | Unset): Settings of a hyperparameter search.
    """

    auto_search: AutoSearch | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_search import AutoSearch

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.auto_search
        if _value is not UNSET:
            _result["auto_search"] = _value.to_dict() if isinstance(_value, AutoSearch) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmAdvancedConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_search import AutoSearch

        _rest: dict[str, Any] = dict(src_dict)
        auto_search: Any = _rest.pop("auto_search", UNSET)
        auto_search = AutoSearch.from_dict(auto_search) if isinstance(auto_search, dict) else auto_search
        _result = cls(
            auto_search=auto_search,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
