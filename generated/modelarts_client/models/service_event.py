from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.service_event_type import ServiceEventType
from ..types import UNSET, open_enum, readable


@_attrs_define
class ServiceEvent:
    """An event of a service.

    Attributes:
        event_type (ServiceEventType): Kind of an event.
        event_info (str): What happened; for the most part in building the image, preparing the environment,
            scheduling, pulling the image and starting the model.
        occur_time (int): When it happened, in ms since 1970.
    """

    event_type: ServiceEventType
    event_info: str
    occur_time: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.event_type
        if _value is not UNSET:
            _result["event_type"] = _value.value if isinstance(_value, ServiceEventType) else _value
        _value = self.event_info
        if _value is not UNSET:
            _result["event_info"] = _value
        _value = self.occur_time
        if _value is not UNSET:
            _result["occur_time"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceEvent:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        event_type: Any = _rest.pop("event_type", UNSET)
        event_type = open_enum(ServiceEventType, event_type)
        event_info: Any = _rest.pop("event_info", UNSET)
        occur_time: Any = _rest.pop("occur_time", UNSET)
        _result = cls(
            event_type=event_type,
            event_info=event_info,
            occur_time=occur_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
