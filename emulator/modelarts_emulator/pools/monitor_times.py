"""The times of the values in a range of time.

Source: api-ref resource_management/resource_pool_management/monitoring_a_resource_pool.rst, Table 2; the description
of ShowPoolMonitorRequest in the official SDK.
"""

from __future__ import annotations

from typing import Final

from modelarts_emulator.pools.resources import refused

MINUTE_MS: Final = 60_000
_MOST_VALUES: Final = 1440
_LONGEST_NUMBER: Final = 15


def monitor_times(time_range: str, period: int, now: int) -> range:
    """The begins of the periods in a range of time, in ms since 1970.

    Args:
        time_range: start and end in ms and length in minutes, joined by full stops; -1 means a start or an end that
            follows from the rest.
        period: length of a period in ms.
        now: the time in ms since 1970.

    Raises:
        Problem: 400, the range ends before it starts, or has more than 1,440 periods.
    """
    parts = time_range.split(".")
    if any(len(part) > _LONGEST_NUMBER for part in parts):
        raise refused(f"time_range has a number of more than {_LONGEST_NUMBER} digits")
    start, end, minutes = (int(part) for part in parts)
    length = minutes * MINUTE_MS
    if length > _MOST_VALUES * period:
        raise refused(f"time_range is {minutes} minutes, which has over {_MOST_VALUES} periods of {period // 1000} s")
    if end < 0:
        end = now if start < 0 else start + length
    end = min(end, now)
    if start < 0:
        start = end - length
    if start > end:
        raise refused(f"time_range starts at {start}, after its end at {end}; nothing is measured in the future")
    if end - start > _MOST_VALUES * period:
        raise refused(f"time_range {start} to {end} has over {_MOST_VALUES} periods of {period // 1000} s")
    return range(max(0, start) // period * period, end + 1, period)[-_MOST_VALUES:]
