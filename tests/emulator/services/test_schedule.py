"""Services that stop by themselves."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from modelarts_emulator.contract import Json
from modelarts_emulator.services.schedule import Alarms, due_time
from modelarts_emulator.state.clock import now_ms

from tests.support.polling import DEADLINE, until
from tests.support.service_platform import open_platform

HOUR = 3_600_000  # ms
STOP = {"type": "stop", "time_unit": "HOURS", "duration": 1}


class Clock:
    """A clock that can be put forward."""

    def __init__(self) -> None:
        self.ahead = 0

    def __call__(self) -> int:
        return now_ms() + self.ahead


@pytest.mark.parametrize(
    ("schedule", "due"),
    [
        ([], None),
        ([("MINUTES", 2)], 120_001),
        ([("DAYS", 1)], 24 * HOUR + 1),
        ([("DAYS", 1), ("HOURS", 3)], 3 * HOUR + 1),
        ([("DAYS", 10**30)], 253_402_300_799_999),
    ],
)
def test_due_times(schedule: list[tuple[str, int]], due: int | None) -> None:
    entries: list[Json] = [{"type": "stop", "time_unit": unit, "duration": duration} for unit, duration in schedule]
    assert due_time(entries, 1) == due


def test_a_service_stops_when_its_time_has_come(tmp_path: Path) -> None:
    clock = Clock()
    with open_platform(tmp_path, clock=clock) as platform:
        service_id = platform.deploy(schedule=[STOP])
        shown = platform.show(service_id)
        assert shown["schedule"] == [STOP]
        assert shown["due_time"] == shown["operation_time"] + HOUR
        platform.answer(service_id)
        clock.ahead = HOUR
        platform.services.alarms.check()
        platform.until_status(service_id, "stopped")
        assert "the service stops because its auto stop time has come" in platform.events(service_id)
        platform.update(service_id, status="running")
        shown = platform.until_status(service_id, "running")
        assert shown["due_time"] == shown["operation_time"] + HOUR  # the time started again


def test_a_schedule_is_changed_and_removed(tmp_path: Path) -> None:
    clock = Clock()
    with open_platform(tmp_path, clock=clock) as platform:
        service_id = platform.deploy(schedule=[STOP])
        platform.update(service_id, schedule=[STOP | {"duration": 2}])
        assert platform.show(service_id)["due_time"] == platform.show(service_id)["operation_time"] + 2 * HOUR
        assert "auto stop has been enabled, the service will stop after 7200 s" in platform.events(service_id)
        platform.update(service_id, schedule=[])
        assert {"schedule", "due_time"}.isdisjoint(platform.show(service_id))
        assert "auto stop has been disabled" in platform.events(service_id)
        clock.ahead = 3 * HOUR
        platform.services.alarms.check()
        platform.answer(service_id)
        change = {"schedule": [STOP | {"duration": 0}]}
        assert platform.refusal("PUT", f"services/{service_id}", change) == (400, "ModelArts.3562")


def test_a_service_whose_time_came_while_there_was_no_emulator_is_stopped(tmp_path: Path) -> None:
    clock = Clock()
    with open_platform(tmp_path, clock=clock) as platform:
        due, later = platform.deploy(name="due", schedule=[STOP]), platform.deploy(name="later")
    clock.ahead = HOUR
    with open_platform(tmp_path, clock=clock) as platform:
        assert platform.status(due) == "stopped"
        platform.until_status(later, "running")


def test_an_alarm_that_raises_is_logged_and_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    alarms, rung = Alarms(), list[str]()

    def fail() -> None:
        raise ZeroDivisionError("the record cannot be read")

    alarms.set("bad", 0, fail)
    until(lambda: "ZeroDivisionError: the record cannot be read" in caplog.text)
    assert "the scheduled stop of service bad failed" in caplog.text
    alarms.set("good", 0, lambda: rung.append("good"))
    until(lambda: rung == ["good"])
    alarms.close()


def test_an_alarm_is_replaced_and_follows_the_clock() -> None:
    clock = Clock()
    alarms, rung = Alarms(clock), list[str]()
    alarms.set("a", now_ms() + HOUR, lambda: rung.append("first"))
    alarms.set("a", now_ms() + HOUR, lambda: rung.append("second"))
    alarms.set("b", now_ms() + 3 * HOUR, lambda: rung.append("later"))
    clock.ahead = 2 * HOUR
    alarms.check()
    until(lambda: rung == ["second"])
    alarms.close()
    assert rung == ["second"]


def test_closing_waits_for_an_alarm_that_is_ringing() -> None:
    alarms, ringing, go = Alarms(), threading.Event(), threading.Event()
    rung = list[str]()

    def ring() -> None:
        ringing.set()
        assert go.wait(DEADLINE)
        rung.append("done")

    alarms.set("a", 0, ring)
    assert ringing.wait(DEADLINE)
    closing = threading.Thread(target=alarms.close)
    closing.start()
    go.set()
    closing.join(DEADLINE)
    assert rung == ["done"]


def test_alarms_can_be_cleared_and_closed() -> None:
    alarms, rung = Alarms(), list[str]()
    alarms.set("past", 0, lambda: rung.append("past"))
    until(lambda: rung == ["past"])
    alarms.set("later", now_ms() + HOUR, lambda: rung.append("later"))
    alarms.clear("later")
    alarms.set("soon", now_ms() + 1, lambda: rung.append("soon"))
    until(lambda: rung == ["past", "soon"])
    alarms.set("never", now_ms() + HOUR, lambda: rung.append("never"))
    alarms.close()
    alarms.close()
    alarms.set("closed", 0, lambda: rung.append("closed"))
    assert rung == ["past", "soon"]
