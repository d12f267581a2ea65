from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class LogPreviewResponse:
    """The log of a task, or its end when it is long.

    Attributes:
        content (str): Text of the log; the last part when it is longer than 5 MB.
        current_size (int): Size of content, in bytes; at most 5 MB.
        full_size (int): Size of the whole log, in bytes.
    """

    content: str
    current_size: int
    full_size: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.content
        if _value is not UNSET:
            _result["content"] = _value
        _value = self.current_size
        if _value is not UNSET:
            _result["current_size"] = _value
        _value = self.full_size
        if _value is not UNSET:
            _result["full_size"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> LogPreviewResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        content: Any = _rest.pop("content", UNSET)
        current_size: Any = _rest.pop("current_size", UNSET)
        full_size: Any = _rest.pop("full_size", UNSET)
        _result = cls(
            content=content,
            current_size=current_size,
            full_size=full_size,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
