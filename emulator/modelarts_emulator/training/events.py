"""The events of a job, and pages of them.

Source: api-ref training_management/obtaining_the_events_of_a_training_job.rst.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.problems import invalid_parameter
from modelarts_emulator.state.fields import integer, objects, text

Level = Literal["Info", "Warning", "Error"]
Source = Literal["Job", "Task"]

_MOST_EVENTS = 500  # of one job; older ones are dropped
_LONGEST_MESSAGE = 2000  # characters
_LATEST_TIME = 253_402_300_799_999  # ms, the end of the year 9999


def add_event(record: Json, now: int, message: str, *, level: Level = "Info", source: Source = "Job") -> None:
    """Append an event to the record of a job.

    Args:
        record: the record of the job, which is changed in place.
        now: time in ms since 1970.
        message: what happened; cut at 2000 characters.
        level: severity of the event.
        source: where it happened, in the job or in one of its tasks.
    """
    events = objects(record, "events")
    events.append({"time": now, "level": level, "message": message[:_LONGEST_MESSAGE], "source": source})
    record["events"] = list[JsonValue](events[-_MOST_EVENTS:])


def page_of_events(record: Json, query: Mapping[str, JsonValue], first_record: FirstRecord) -> Json:
    """The events for a query, as a JobEventsResponse; the newest first unless the order is asc.

    Args:
        record: the job's record.
        query: parameters of ListTrainingJobEvents.
        first_record: what `offset` counts.

    Raises:
        Problem: a time is not a number of ms, or only one of start_time and end_time is given.
    """
    wanted: Json = dict(query)
    start, end = _time(wanted, "start_time"), _time(wanted, "end_time")
    if (start is None) != (end is None):
        missing = "start_time" if start is None else "end_time"
        raise invalid_parameter(missing, None, "is missing", "Give both start_time and end_time, or neither.")
    level, source, pattern = (text(wanted, name) for name in ("level", "source", "pattern"))
    order = text(wanted, "order", "desc")
    offset, limit = integer(wanted, "offset"), integer(wanted, "limit", 50)
    found = [
        event
        for event in objects(record, "events")
        if (not level or event["level"] == level)
        and (not source or event["source"] == source)
        and pattern in text(event, "message")
        and (start is None or end is None or start <= integer(event, "time") <= end)
    ]
    if order == "desc":
        found.reverse()
    first = first_record(offset, limit)
    response: Json = {
        "total": len(found),
        "limit": limit,
        "offset": offset,
        "order": order,
        "events": [event | {"time": _iso(integer(event, "time"))} for event in found[first : first + limit]],
    }
    if start is not None and end is not None:
        response |= {"start_time": _iso(start), "end_time": _iso(end)}
    return response


def _time(query: Json, name: str) -> int | None:
    value = query.get(name)
    if value is None:
        return None
    if not (isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 15):
        raise invalid_parameter(name, value, "is not a time", "Give ms since 1970 in digits.")
    if int(value) > _LATEST_TIME:
        raise invalid_parameter(name, value, "is too late", "Give ms since 1970 before the year 10000.")
    return int(value)


def _iso(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds // 1000, UTC).isoformat()
