from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class SmnNotification:
    """A topic of SMN, and what is sent to it.

    Attributes:
        topic_urn (str): URN of the topic.
        events (list[Literal[11] | Literal[1] | Literal[2] | Literal[3] | Literal[7] | Literal[9]]): What
            messages are sent for.
    """

    topic_urn: str
    events: list[Literal[11] | Literal[1] | Literal[2] | Literal[3] | Literal[7] | Literal[9]]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.topic_urn
        if _value is not UNSET:
            _result["topic_urn"] = _value
        _value = self.events
        if _value is not UNSET:
            _result["events"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SmnNotification:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        topic_urn: Any = _rest.pop("topic_urn", UNSET)
        events: Any = _rest.pop("events", UNSET)
        _result = cls(
            topic_urn=topic_urn,
            events=events,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
