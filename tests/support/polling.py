"""Waiting for what happens in other threads and processes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

DEADLINE: Final = 60.0
_SHORTEST_PAUSE: Final = 0.005
_LONGEST_PAUSE: Final = 0.02  # asking more often takes time from what is waited for


def until(condition: Callable[[], bool], seen: Callable[[], object] = lambda: "nothing else") -> None:
    """Poll until a condition is true.

    Args:
        condition: The condition.
        seen: Describes what was there instead, for the message of the error.

    Raises:
        TimeoutError: It is not true after `DEADLINE` seconds.
    """
    end, pause, seconds = time.monotonic() + DEADLINE, threading.Event(), _SHORTEST_PAUSE
    while not condition():
        if time.monotonic() >= end:
            raise TimeoutError(f"not after {DEADLINE:g} s; there is {seen()}")
        pause.wait(seconds)
        seconds = min(1.2 * seconds, _LONGEST_PAUSE)
