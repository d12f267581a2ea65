"""Waiting for what happens in other threads and processes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

DEADLINE: Final = 60.0
_PAUSE: Final = 0.01


def until(condition: Callable[[], bool], seen: Callable[[], object] = lambda: "nothing else") -> None:
    """Poll until a condition is true.

    Args:
        condition: The condition.
        seen: Describes what was there instead, for the message of the error.

    Raises:
        TimeoutError: It is not true after `DEADLINE` seconds.
    """
    end, pause = time.monotonic() + DEADLINE, threading.Event()
    while not condition():
        if time.monotonic() >= end:
            raise TimeoutError(f"not after {DEADLINE:g} s; there is {seen()}")
        pause.wait(_PAUSE)
