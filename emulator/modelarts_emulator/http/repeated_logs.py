"""Messages of a log that many requests cause: one a minute of each kind, with the number of the others."""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from typing import Final

_SECONDS: Final = 60.0
_MOST_KINDS: Final = 1000


class OncePerMinute(logging.Filter):
    """Lets a message pass once a minute, with a note of how many were left out since the last one.

    Messages are of one kind if they have the same text before their arguments are filled in, and an exception that was
    raised in the same line.

    Args:
        clock: Returns the time in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._next: dict[tuple[object, ...], float] = {}
        self._left_out: dict[tuple[object, ...], int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to log a message, to which the note is added."""
        kind = (record.msg, *_place(record))
        now = self._clock()
        if now < self._next.get(kind, now):
            self._left_out[kind] = self._left_out.get(kind, 0) + 1
            return False
        if len(self._next) >= _MOST_KINDS:
            self._next.clear()
            self._left_out.clear()
        self._next[kind] = now + _SECONDS
        if left_out := self._left_out.pop(kind, 0):
            record.msg, record.args = f"{record.getMessage()} ({left_out} more like this since the last one)", None
        return True


def _place(record: logging.LogRecord) -> tuple[object, ...]:
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return ()
    frames = traceback.extract_tb(error.__traceback__)
    return (type(error), *((frames[-1].filename, frames[-1].lineno) if frames else ()))
