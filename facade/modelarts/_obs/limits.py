"""How many requests are under way at once: more while that helps, fewer when OBS asks for it."""

import threading
import time
from types import TracebackType
from typing import Final

from modelarts._obs.interruptible import until

MOST_AT_ONCE: Final = 64
"""The largest number of requests of a call that are under way at once, unless the caller gives another one."""

_FIRST: Final = 32
_HELPS: Final = 1.05
_SLOWER_SECONDS: Final = 1.0
_PROBED_ROUNDS: Final = 4


class Limiter:
    """Limits how many requests are under way at once. ``with limiter:`` waits for a free place.

    The number doubles as long as that makes the requests of a round, as many as are under way at once, end faster, and
    is halved when OBS answers that there are too many, or not in time; from time to time a few more are tried.

    Args:
        most: The largest number.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._limit = min(_FIRST, most)
        self._active = 0
        self._ended = 0
        self._rounds = 0
        self._began = time.monotonic()
        self._rate = 0.0
        self._slowed = 0.0
        self._waiting = 0
        self._lock = threading.Lock()
        self._free = threading.Condition(self._lock)

    @property
    def limit(self) -> int:
        """How many requests may be under way at once now."""
        return self._limit

    def slower(self) -> None:
        """Halve the number, at most once a second."""
        with self._lock:
            now = time.monotonic()
            if now - self._slowed >= _SLOWER_SECONDS:
                self._slowed = now
                self._limit = max(1, self._limit // 2)
                self._start_round(now)

    def __enter__(self) -> None:
        """Wait for a free place."""
        with self._lock:
            if self._active >= self._limit:
                self._waiting += 1
                try:
                    until(lambda seconds: self._free.wait_for(lambda: self._active < self._limit, seconds))
                finally:
                    self._waiting -= 1
            self._active += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Free the place."""
        with self._lock:
            self._active -= 1
            self._ended += kind is None
            if self._ended >= self._limit:
                self._end_round()
            if self._waiting:
                self._free.notify()

    def _end_round(self) -> None:
        now = time.monotonic()
        rate = self._ended / max(now - self._began, 1e-6)
        self._rounds += 1
        if rate > self._rate * _HELPS:
            self._grow(self._limit)
        elif self._rounds % _PROBED_ROUNDS == 0:
            self._grow(max(1, self._limit // 8))
        self._rate = rate
        self._start_round(now)

    def _grow(self, more: int) -> None:
        self._limit = min(self._most, self._limit + more)
        self._free.notify_all()

    def _start_round(self, now: float) -> None:
        self._ended = 0
        self._began = now
