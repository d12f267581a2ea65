from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.service_event import ServiceEvent


@_attrs_define
class ShowServiceEventsResponse:
    """A page of events of a service.

    Attributes:
        service_id (str): ID of the service.
        service_name (str): Name of the service.
        total_count (int): Number of events that meet the conditions.
        count (int): Number of events on the page.
        events (list[ServiceEvent]): The events.
    """

    service_id: str
    service_name: str
    total_count: int
    count: int
    events: list[ServiceEvent]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_event import ServiceEvent

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.service_id
        if _value is not UNSET:
            _result["service_id"] = _value
        _value = self.service_name
        if _value is not UNSET:
            _result["service_name"] = _value
        _value = self.total_count
        if _value is not UNSET:
            _result["total_count"] = _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.events
        if _value is not UNSET:
            _result["events"] = (
                [(item0.to_dict() if isinstance(item0, ServiceEvent) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowServiceEventsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_event import ServiceEvent

        _rest: dict[str, Any] = dict(src_dict)
        service_id: Any = _rest.pop("service_id", UNSET)
        service_name: Any = _rest.pop("service_name", UNSET)
        total_count: Any = _rest.pop("total_count", UNSET)
        count: Any = _rest.pop("count", UNSET)
        events: Any = _rest.pop("events", UNSET)
        events = (
            [(ServiceEvent.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in events]
            if isinstance(events, list)
            else events
        )
        _result = cls(
            service_id=service_id,
            service_name=service_name,
            total_count=total_count,
            count=count,
            events=events,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
