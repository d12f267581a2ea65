from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.job_event import JobEvent


@_attrs_define
class JobEventsResponse:
    """A page of events of a job.

    Attributes:
        total (int | str): Number of events.
        events (list[JobEvent]): The events.
        limit (int | str | Unset): Most events on a page.
        offset (int | str | Unset): Number of events skipped.
        order (str | Unset): Direction of sorting.
        start_time (str | Unset): Begin of the period, ISO 8601.
        end_time (str | Unset): End of the period, ISO 8601.
    """

    total: int | str
    events: list[JobEvent]
    limit: int | str | Unset = UNSET
    offset: int | str | Unset = UNSET
    order: str | Unset = UNSET
    start_time: str | Unset = UNSET
    end_time: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_event import JobEvent

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.total
        if _value is not UNSET:
            _result["total"] = _value
        _value = self.events
        if _value is not UNSET:
            _result["events"] = (
                [(item0.to_dict() if isinstance(item0, JobEvent) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.limit
        if _value is not UNSET:
            _result["limit"] = _value
        _value = self.offset
        if _value is not UNSET:
            _result["offset"] = _value
        _value = self.order
        if _value is not UNSET:
            _result["order"] = _value
        _value = self.start_time
        if _value is not UNSET:
            _result["start_time"] = _value
        _value = self.end_time
        if _value is not UNSET:
            _result["end_time"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobEventsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_event import JobEvent

        _rest: dict[str, Any] = dict(src_dict)
        total: Any = _rest.pop("total", UNSET)
        events: Any = _rest.pop("events", UNSET)
        events = (
            [(JobEvent.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in events]
            if isinstance(events, list)
            else events
        )
        limit: Any = _rest.pop("limit", UNSET)
        offset: Any = _rest.pop("offset", UNSET)
        order: Any = _rest.pop("order", UNSET)
        start_time: Any = _rest.pop("start_time", UNSET)
        end_time: Any = _rest.pop("end_time", UNSET)
        _result = cls(
            total=total,
            events=events,
            limit=limit,
            offset=offset,
            order=order,
            start_time=start_time,
            end_time=end_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
