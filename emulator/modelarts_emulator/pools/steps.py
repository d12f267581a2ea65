"""What is due at a time: the next step in the life of each pool that is being created, changed or deleted."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Final

from modelarts_emulator.capacity.shares import PoolKey

_RETRY_MS: Final = 1000
_LONGEST_WAIT: Final = 3600.0  # s; the clock may be set while the thread waits

_log = logging.getLogger(__name__)


class Steps:
    """Takes the next step of each pool when it is due, in one thread for all pools that exists while there are any.

    Args:
        take: takes the step of a pool; returns when the next one is due, in ms since 1970, or None when there is
            none. What it raises is logged, and the step is tried again after a second.
        clock: the time in ms since 1970.
    """

    def __init__(self, take: Callable[[PoolKey], int | None], clock: Callable[[], int]) -> None:
        self._take = take
        self._clock = clock
        self._changed = threading.Condition()
        self._due: dict[PoolKey, int] = {}
        self._thread: threading.Thread | None = None
        self._closed = False

    def set(self, pool: PoolKey, due: int | None) -> None:
        """Set when the next step of a pool is due, in ms since 1970; None when there is none."""
        with self._changed:
            if due is None:
                self._due.pop(pool, None)
                return
            self._due[pool] = due
            if self._thread is None and not self._closed:
                thread = threading.Thread(target=self._run, name="pool-steps", daemon=True)
                thread.start()
                self._thread = thread
            self._changed.notify_all()

    def check(self) -> None:
        """Look at the clock now, after it has been set; otherwise a change is noticed within an hour."""
        with self._changed:
            self._changed.notify_all()

    def close(self) -> None:
        """End the thread; steps that are due later are not taken. Can be called twice."""
        with self._changed:
            self._closed = True
            thread = self._thread
            self._changed.notify_all()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                if self._closed or not self._due:
                    self._thread = None
                    return
                pool = min(self._due, key=lambda pool: self._due[pool])
                due = self._due[pool]
                if (wait := (due - self._clock()) / 1000) > 0:
                    self._changed.wait(min(wait, _LONGEST_WAIT))
                    continue
            self._take_one(pool, due)

    def _take_one(self, pool: PoolKey, due: int) -> None:
        following: int | None
        try:
            following = self._take(pool)
        except Exception:  # noqa: BLE001 - the boundary of the thread: the steps of other pools go on
            _log.exception("the next step of pool %s could not be taken; trying again", pool[1])
            following = self._clock() + _RETRY_MS
        with self._changed:
            if self._due.get(pool) != due:
                return  # a request has set another time meanwhile
            if following is None:
                del self._due[pool]
            else:
                self._due[pool] = following
