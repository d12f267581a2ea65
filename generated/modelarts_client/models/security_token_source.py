from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class SecurityTokenSource:
    """Token that the keys are made from, and how long they live.

    Attributes:
        id (str | Unset): The token, as in the header X-Auth-Token; to be phased out.
        duration_seconds (int | Unset): Validity of the keys, in seconds (15 minutes to 24 hours). Default: 900.
    """

    id: str | Unset = UNSET
    duration_seconds: int | Unset = 900
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.duration_seconds
        if _value is not UNSET:
            _result["duration_seconds"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SecurityTokenSource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        duration_seconds: Any = _rest.pop("duration_seconds", UNSET)
        _result = cls(
            id=id,
            duration_seconds=duration_seconds,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
