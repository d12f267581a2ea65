from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_level import EventLevel
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class JobEvent:
    """An event of a job.

    Attributes:
        message (str): What happened.
        level (EventLevel): Severity of an event.
        time (str): When it happened, ISO 8601 with offset.
        source (str | Unset): Component that reported it.
    """

    message: str
    level: EventLevel
    time: str
    source: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.message
        if _value is not UNSET:
            _result["message"] = _value
        _value = self.level
        if _value is not UNSET:
            _result["level"] = _value.value if isinstance(_value, EventLevel) else _value
        _value = self.time
        if _value is not UNSET:
            _result["time"] = _value
        _value = self.source
        if _value is not UNSET:
            _result["source"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobEvent:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        message: Any = _rest.pop("message", UNSET)
        level: Any = _rest.pop("level", UNSET)
        level = open_enum(EventLevel, level)
        time: Any = _rest.pop("time", UNSET)
        source: Any = _rest.pop("source", UNSET)
        _result = cls(
            message=message,
            level=level,
            time=time,
            source=source,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
