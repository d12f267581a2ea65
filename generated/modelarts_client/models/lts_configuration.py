from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class LtsConfiguration:
    """A log stream of LTS.

    Attributes:
        log_group_id (str): ID of the log group.
        log_stream_id (str): ID of the log stream.
    """

    log_group_id: str
    log_stream_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.log_group_id
        if _value is not UNSET:
            _result["log_group_id"] = _value
        _value = self.log_stream_id
        if _value is not UNSET:
            _result["log_stream_id"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> LtsConfiguration:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        log_group_id: Any = _rest.pop("log_group_id", UNSET)
        log_stream_id: Any = _rest.pop("log_stream_id", UNSET)
        _result = cls(
            log_group_id=log_group_id,
            log_stream_id=log_stream_id,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
