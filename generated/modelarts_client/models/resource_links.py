from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ResourceLinks:
    """Addresses of this and of neighbouring resources.

    Attributes:
        self_ (str | Unset): URL of the resource.
        previous (None | str | Unset): URL of the previous page; null when there is none.
        next_ (None | str | Unset): URL of the next page; null when there is none.
    """

    self_: str | Unset = UNSET
    previous: None | str | Unset = UNSET
    next_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.self_
        if _value is not UNSET:
            _result["self"] = _value
        _value = self.previous
        if _value is not UNSET:
            _result["previous"] = _value
        _value = self.next_
        if _value is not UNSET:
            _result["next"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceLinks:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        self_: Any = _rest.pop("self", UNSET)
        previous: Any = _rest.pop("previous", UNSET)
        next_: Any = _rest.pop("next", UNSET)
        _result = cls(
            self_=self_,
            previous=previous,
            next_=next_,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
