"""Which events of a training job to list.

Source: ModelArts API Reference, "Obtaining the Events of a Training Job", Table 2.
"""

import re
import time
from datetime import datetime
from typing import Any, Final

from modelarts._argument_checks import choice
from modelarts.exceptions import InvalidArgumentError

_LONGEST_PATTERN: Final = 256
_AHEAD: Final = 60_000  # ms that the clock of the server may be ahead


def conditions(
    level: str | None,
    source: str | None,
    pattern: str | None,
    start_time: datetime | int | str | None,
    end_time: datetime | int | str | None,
    order: str,
) -> dict[str, Any]:
    """Return the arguments of the request. A period has a start and an end; one that is not given is added.

    Raises:
        InvalidArgumentError: If an argument is not allowed.
    """
    from modelarts_client.models import EventLevel, EventSource, SortOrder

    wanted: dict[str, Any] = {"order": choice(order, SortOrder, what="order")}
    if level is not None:
        wanted["level"] = choice(level, EventLevel, what="level")
    if source is not None:
        wanted["source"] = choice(source, EventSource, what="source")
    if pattern is not None:
        if not isinstance(pattern, str) or len(pattern) > _LONGEST_PATTERN:
            raise InvalidArgumentError(f"pattern must be text of at most {_LONGEST_PATTERN} characters.")
        wanted["pattern"] = pattern
    if start_time is not None or end_time is not None:
        start = _milliseconds(start_time or 0, what="start_time")
        now = int(time.time() * 1000) + _AHEAD
        end = now if end_time is None else _milliseconds(end_time, what="end_time")
        if end < start:
            raise InvalidArgumentError(f"end_time={end_time!r} is before start_time={start_time!r}.")
        wanted |= {"start_time": str(start), "end_time": str(end)}
    return wanted


def _milliseconds(given: datetime | int | str, *, what: str) -> int:
    """Return a time as the API has it: milliseconds since 1970.

    Raises:
        InvalidArgumentError: If it is no time, or one before 1970.
    """
    if isinstance(given, datetime):
        milliseconds = round(given.timestamp() * 1000)
    elif isinstance(given, str) and re.fullmatch(r"[0-9]{1,18}", given, re.ASCII):
        milliseconds = int(given)
    else:
        milliseconds = given if isinstance(given, int) and not isinstance(given, bool) else -1
    if milliseconds < 0:
        raise InvalidArgumentError(f"{what}={given!r} is not a time. Give a datetime, or milliseconds since 1970.")
    return milliseconds
