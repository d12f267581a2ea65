"""Which events of a training job to list.

Source: ModelArts API Reference, "Obtaining the Events of a Training Job", Table 2.
"""

import time
from typing import Any, Final

from modelarts._argument_checks import choice, whole_number
from modelarts.exceptions import InvalidArgumentError

_LONGEST_PATTERN: Final = 256
_AHEAD: Final = 60_000  # ms that the clock of the server may be ahead


def conditions(
    level: str | None,
    source: str | None,
    pattern: str | None,
    start_time: int | str | None,
    end_time: int | str | None,
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
        start = whole_number(start_time or 0, what="start_time", least=0)
        now = int(time.time() * 1000) + _AHEAD
        end = now if end_time is None else whole_number(end_time, what="end_time", least=0)
        if end < start:
            raise InvalidArgumentError(f"end_time={end_time!r} is before start_time={start_time!r}.")
        wanted |= {"start_time": str(start), "end_time": str(end)}
    return wanted
