"""Slow work on one service: done in threads, one piece of work after the other."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class Background:
    """The threads of one service.

    Args:
        name: The service's name, for threads and the log.
        on_defect: Called in the thread when the work raised an exception, with a message for the user.
    """

    def __init__(self, name: str, on_defect: Callable[[str], None]) -> None:
        self._name = name
        self._on_defect = on_defect
        self._one_at_a_time = threading.Lock()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether work is under way, or waits for its turn."""
        with self._lock:
            return any(thread.is_alive() for thread in self._threads)

    def begin(self, work: Callable[[], object]) -> None:
        """Run work after all earlier work; does nothing after `close`."""
        with self._lock:
            if self._closed:
                return
            self._threads = [thread for thread in self._threads if thread.is_alive()]
            thread = threading.Thread(target=self._run, args=(work,), name=f"service-{self._name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def close(self) -> None:
        """Accept no more work."""
        with self._lock:
            self._closed = True

    def join(self) -> None:
        """Wait for all work to end."""
        with self._lock:
            threads = tuple(self._threads)
        for thread in threads:
            thread.join()

    def _run(self, work: Callable[[], object]) -> None:
        with self._one_at_a_time:
            try:
                work()
            except Exception:  # noqa: BLE001 - the boundary: a defect must reach the log, and the service an end
                _log.exception("service %s failed", self._name)
                self._on_defect("Internal error; the log of the emulator says more.")
