"""When a service stops by itself.

Source: SDK reference, Table 8-6; api-ref service_management/deploying_services.rst, Table 4.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from modelarts_emulator.contract import Json
from modelarts_emulator.services import problems
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import integer, text

_SECONDS = {"MINUTES": 60, "HOURS": 3600, "DAYS": 86400}
_LATEST = 253_402_300_799_999  # ms, the end of the year 9999
_LONGEST_WAIT = 3600.0  # s; the clock may be set, or the machine sleep, while a timer runs

_log = logging.getLogger(__name__)


def due_time(schedule: Sequence[Json], now: int) -> int | None:
    """The time at which a service stops.

    Args:
        schedule: ServiceSchedule objects; the shortest duration counts.
        now: When the schedule begins, in ms since 1970.

    Returns:
        The time in ms since 1970, at the latest the end of the year 9999; None without a schedule.
    """
    times = [integer(entry, "duration") * _SECONDS[text(entry, "time_unit")] * 1000 for entry in schedule]
    return min(_LATEST, now + min(times)) if times else None


def scheduled(schedule: Sequence[Json], now: int) -> Json:
    """The fields of a service with a schedule that begins now; none without one.

    Raises:
        Problem: It would stop the service at once.
    """
    due = due_time(schedule, now)
    if due is not None and due <= now:
        raise problems.due_time_passed()
    return {"schedule": [*schedule], "due_time": due} if due is not None else {}


@dataclass
class _Alarm:
    due: int
    act: Callable[[], None]
    timer: threading.Timer = field(init=False)


class Alarms:
    """Calls functions at given times, each in a thread of its own.

    Args:
        clock: The time in ms since 1970.
    """

    def __init__(self, clock: Callable[[], int] = now_ms) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._alarms: dict[str, _Alarm] = {}
        self._acting: set[threading.Timer] = set()
        self._closed = False

    def set(self, key: str, due: int, act: Callable[[], None]) -> None:
        """Call a function once; replaces the alarm with the same key. After `close` nothing is set.

        Args:
            key: Identifies the alarm.
            due: When to call it, in ms since 1970; at once when that has passed.
            act: The function. An exception that it raises is logged.
        """
        with self._lock:
            self._cancel(key)
            if not self._closed:
                self._start(key, _Alarm(due, act))

    def clear(self, key: str) -> None:
        """Cancel an alarm; does nothing when there is none, or when its function has been called."""
        with self._lock:
            self._cancel(key)

    def check(self) -> None:
        """Look at the clock now, after it has been set; otherwise a change is noticed within an hour."""
        with self._lock:
            for key, alarm in tuple(self._alarms.items()):
                alarm.timer.cancel()
                self._start(key, alarm)

    def close(self) -> None:
        """Cancel all alarms, and wait for the functions that are running. Can be called twice."""
        with self._lock:
            self._closed = True
            for key in tuple(self._alarms):
                self._cancel(key)
            acting = tuple(self._acting)
        for timer in acting:
            if timer is not threading.current_thread():
                timer.join()

    def _start(self, key: str, alarm: _Alarm) -> None:
        seconds = min(max(0, alarm.due - self._clock()) / 1000, _LONGEST_WAIT)
        alarm.timer = timer = threading.Timer(seconds, lambda: self._ring(key, alarm, timer))
        timer.name, timer.daemon = f"alarm-{key}", True
        self._alarms[key] = alarm
        timer.start()

    def _cancel(self, key: str) -> None:
        alarm = self._alarms.pop(key, None)
        if alarm is not None:
            alarm.timer.cancel()

    def _ring(self, key: str, alarm: _Alarm, timer: threading.Timer) -> None:
        with self._lock:
            if self._alarms.get(key) is not alarm or alarm.timer is not timer:
                return  # cancelled or replaced when its time had come
            if self._clock() < alarm.due:
                self._start(key, alarm)
                return
            del self._alarms[key]
            self._acting.add(timer)
        try:
            alarm.act()
        except Exception:  # noqa: BLE001 - the boundary of the thread: what fails here must reach the log
            _log.exception("the scheduled stop of service %s failed", key)
        finally:
            with self._lock:
                self._acting.discard(timer)
