"""When a service stops by itself.

Source: SDK reference, Table 8-6; api-ref service_management/deploying_services.rst, Table 4.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from modelarts_emulator.contract import Json
from modelarts_emulator.services import problems
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import integer, text

_SECONDS = {"MINUTES": 60, "HOURS": 3600, "DAYS": 86400}
_LATEST = 253_402_300_799_999  # ms, the end of the year 9999
_LONGEST_WAIT = 3600.0  # s


def due_time(schedule: Sequence[Json], now: int) -> int | None:
    """The time at which a service stops.

    Args:
        schedule: ServiceSchedule objects; the shortest time counts.
        now: begin of the time, in ms since 1970.

    Returns:
        The time in ms since 1970, at the latest the end of the year 9999; None without a schedule.
    """
    times = [integer(entry, "duration") * _SECONDS[text(entry, "time_unit")] * 1000 for entry in schedule]
    return min(_LATEST, now + min(times)) if times else None


def scheduled(schedule: Sequence[Json], now: int) -> Json:
    """The fields of a service with a schedule that begins now; none without one.

    Raises:
        Problem: it would stop the service at once.
    """
    due = due_time(schedule, now)
    if due is not None and due <= now:
        raise problems.due_time_passed()
    return {"schedule": [*schedule], "due_time": due} if due is not None else {}


class Alarms:
    """Calls functions when their time has come, in one thread that lives while there are any.

    Args:
        clock: the time in ms since 1970.
    """

    def __init__(self, clock: Callable[[], int] = now_ms) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._alarms: dict[str, tuple[int, Callable[[], None]]] = {}
        self._thread: threading.Thread | None = None
        self._closed = False

    def set(self, key: str, due: int, act: Callable[[], None]) -> None:
        """Call a function at a time, in ms since 1970; instead of the one that was set with this key before."""
        with self._changed:
            if self._closed:
                return
            self._alarms[key] = (due, act)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="service-schedules", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def clear(self, key: str) -> None:
        """Do not call the function that was set with this key."""
        with self._changed:
            self._alarms.pop(key, None)
            self._changed.notify_all()

    def check(self) -> None:
        """Look at the clock, which was put forward."""
        with self._changed:
            self._changed.notify_all()

    def close(self) -> None:
        """End the thread; nothing is called afterwards."""
        with self._changed:
            self._closed = True
            self._alarms.clear()
            self._changed.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                if not self._alarms:
                    self._thread = None
                    return
                key, (due, act) = min(self._alarms.items(), key=lambda item: item[1][0])
                missing = due - self._clock()
                if missing > 0:
                    # The clock may be put forward or back; no wait is longer than an hour.
                    self._changed.wait(min(missing / 1000, _LONGEST_WAIT))
                    continue
                del self._alarms[key]
            act()
