from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ResourceListMetadata:
    """Place of a page in a list of resources.

    Attributes:
        continue_ (str | Unset): Value of the parameter continue for the next page; absent or empty on the last
            page.
        remaining_item_count (int | Unset): Number of resources after this page.
    """

    continue_: str | Unset = UNSET
    remaining_item_count: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.continue_
        if _value is not UNSET:
            _result["continue"] = _value
        _value = self.remaining_item_count
        if _value is not UNSET:
            _result["remainingItemCount"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceListMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        continue_: Any = _rest.pop("continue", UNSET)
        remaining_item_count: Any = _rest.pop("remainingItemCount", UNSET)
        _result = cls(
            continue_=continue_,
            remaining_item_count=remaining_item_count,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
