"""Waits for other threads that end at Ctrl-C.

Python notices a signal in the main thread, between two of its steps. A wait ends for it only if the system hands it to
this thread, and after the wait has begun: not if another thread receives it, not if it comes just before, which is
likely while many threads are busy, and never on Windows.
"""

import math
import time
from collections.abc import Callable
from typing import Final, TypeVar

Result = TypeVar("Result")

_NOTICED_SECONDS: Final = 0.1


def until(wait: Callable[[float], Result], seconds: float = math.inf) -> Result:
    """Wait, in steps that are short enough to notice Ctrl-C.

    Args:
        wait: Called with the seconds that it may wait, until it returns something true.
        seconds: How long, in seconds; by default as long as it takes.

    Returns:
        What the last step returned.
    """
    end = time.monotonic() + seconds
    while True:
        left = end - time.monotonic()
        found = wait(max(0.0, min(left, _NOTICED_SECONDS)))
        if found or left <= _NOTICED_SECONDS:
            return found
