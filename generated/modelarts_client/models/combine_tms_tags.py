from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class CombineTmsTags:
    """All tags with one key.

    Attributes:
        key (str): Key of the tags: 1 to 128 letters, digits, spaces and characters of _.:=+-@; neither begins
            nor ends with a space, does not begin with _sys_.
        values (list[str]): Values of the tags with this key, each of 0 to 255 characters.
    """

    key: str
    values: list[str]
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
        _value = self.values
        if _value is not UNSET:
            _result["values"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CombineTmsTags:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        key: Any = _rest.pop("key", UNSET)
        values: Any = _rest.pop("values", UNSET)
        _result = cls(
            key=key,
            values=values,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
