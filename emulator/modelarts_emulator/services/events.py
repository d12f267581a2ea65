"""The events of a service, and pages of them.

Source: api-ref service_management/obtaining_service_event_logs.rst; FAQ "What Are the Events and Their Types for a
Service?".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.problems import invalid_parameter
from modelarts_emulator.state.fields import integer, objects, text

EventType = Literal["normal", "abnormal"]

_MOST_EVENTS = 500  # of one service; the oldest give way
_MOST_FAILURES = 100  # of the predictions of one service, so that they do not displace what happened to its instances
_LONGEST_TEXT = 2000  # characters


def add_event(record: Json, now: int, info: str, event_type: EventType = "normal") -> None:
    """Append an event to the record of a service.

    Args:
        record: The service's record, changed in place.
        now: Time in ms since 1970.
        info: What happened; of more than 2000 characters the middle is left out.
        event_type: Whether it is a sign of trouble.
    """
    events = objects(record, "events")
    events.append({"event_type": event_type, "event_info": shortened(info), "occur_time": now})
    record["events"] = list[JsonValue](events[-_MOST_EVENTS:])


def add_failure(record: Json, now: int, info: str) -> None:
    """Append the event of a failed prediction to the record of a service.

    Args:
        record: The service's record, changed in place.
        now: Time in ms since 1970.
        info: What failed and why; of more than 2000 characters the middle is left out.
    """
    failures = objects(record, "failures")
    failures.append({"event_type": "abnormal", "event_info": shortened(info), "occur_time": now})
    record["failures"] = list[JsonValue](failures[-_MOST_FAILURES:])


def shortened(info: str) -> str:
    """A long text without its middle: its start says what happened, the end of a traceback says why."""
    if len(info) <= _LONGEST_TEXT:
        return info
    begin = _LONGEST_TEXT // 4
    return f"{info[:begin]} ... {info[begin + 5 - _LONGEST_TEXT :]}"


def page_of_events(record: Json, query: Mapping[str, JsonValue]) -> Json:
    """The events that a query asks for, as a ShowServiceEventsResponse; newest first unless the order is asc."""
    wanted: Json = dict(query)
    sort_by = text(wanted, "sort_by", "occur_time")
    if sort_by not in ("occur_time", "event_type", "event_info"):
        allowed = "Sort by occur_time, event_type or event_info."
        raise invalid_parameter("sort_by", sort_by, "is not a field of events", allowed)
    event_type, part = text(wanted, "event_type"), text(wanted, "event_info")
    everything = [*objects(record, "events"), *objects(record, "failures")]
    found = [
        event
        for event in sorted(everything, key=lambda event: (text(event, sort_by), integer(event, "occur_time")))
        if event_type in ("", event["event_type"])
        and part in text(event, "event_info")
        and integer(wanted, "start_time") <= integer(event, "occur_time")
        and ("end_time" not in wanted or integer(event, "occur_time") <= integer(wanted, "end_time"))
    ]
    if text(wanted, "order", "desc") == "desc":
        found.reverse()
    page, size = integer(wanted, "offset"), integer(wanted, "limit", _MOST_EVENTS)
    events = found[page * size : (page + 1) * size]
    return {"total_count": len(found), "count": len(events), "events": list[JsonValue](events)}
