"""Waiting for a service through all statuses, those included that the local ModelArts passes in no time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise, repeat
from typing import TypeVar

import pytest
from modelarts._inference.service_waiting import (
    Updates,
    failure_of,
    succeeded,
    wait_for_status,
    wait_for_update,
    wait_until_ready,
)
from modelarts._waiting.patient_wait import Look, PatientWait, Subject
from modelarts.exceptions import ServerError, ServiceFailedError, WaitTimeoutError
from modelarts.service import Predictor
from modelarts.session import Session
from modelarts_client.models import ShowServiceEventsResponse, ShowServiceResponse, ShowServiceUpdateLogsResponse
from modelarts_client.types import Response

_Given = TypeVar("_Given")


def _endlessly(given: tuple[_Given, ...]) -> Iterator[_Given]:
    return chain(given, repeat(given[-1])) if given else iter(())


class Scripted(Predictor):
    """A service whose statuses are known beforehand; ``503`` is an answer of that status.

    Args:
        statuses: One for each look; the last again and again.
        infer_type: The kind.
        updates: The results of its updates, newest first, for each look at them.
    """

    def __init__(
        self, *statuses: str, infer_type: str = "real-time", updates: tuple[tuple[str, ...], ...] = ()
    ) -> None:
        nowhere = "http://127.0.0.1:1"
        session = Session(
            access_key="AK",
            secret_key="SK",
            project_id="p",
            modelarts_endpoint=nowhere,
            iam_endpoint=nowhere,
            obs_endpoint=nowhere,
        )
        super().__init__(session, "s")
        self._infer_type = infer_type
        self._statuses = _endlessly(statuses)
        self._updates = _endlessly(updates)

    def get_service_info(self) -> ShowServiceResponse:
        status = next(self._statuses)
        if status == "503":
            raise ServerError(Response(503, b"", {}, None))
        said = {"service_id": "s", "infer_type": self._infer_type, "status": status, "progress": 40, "config": []}
        return ShowServiceResponse.from_dict(said | ({"error_msg": "no memory"} if status == "failed" else {}))

    def get_service_logs(self, update_time: int | str | None = None) -> ShowServiceUpdateLogsResponse:
        logs = [{"update_time": -place, "result": result} for place, result in enumerate(next(self._updates))]
        return ShowServiceUpdateLogsResponse.from_dict({"service_id": "s", "logs": logs})

    def get_service_events(
        self,
        event_type: str | None = None,
        start_time: int | str | None = None,
        end_time: int | str | None = None,
        offset: int | str = 0,
        limit: int | str = 1000,
        order: str = "desc",
    ) -> ShowServiceEventsResponse:
        assert event_type == "abnormal"
        events = [{"event_info": text, "event_type": "abnormal", "occur_time": 1} for text in ("second", "first")]
        return ShowServiceEventsResponse.from_dict({"service_id": "s", "events": events})


class Clock:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def _ended(service: Predictor, timeout: float | None = None) -> ShowServiceResponse:
    clock = Clock()
    return wait_until_ready(service, timeout=timeout, clock=clock, sleep=clock.sleep)


@pytest.mark.parametrize(
    ("statuses", "infer_type", "good"),
    [
        (("pending", "deploying", "running"), "real-time", True),
        (("deploying", "concerning", "running"), "real-time", True),
        (("deploying", "503", "running"), "real-time", True),
        (("deploying", "concerning", "failed"), "real-time", False),
        (("stopped",), "real-time", False),
        (("deploying", "running", "finished"), "batch", True),
        (("running", "failed"), "batch", False),
        (("running", "stopped"), "batch", False),
    ],
)
def test_where_waiting_ends(statuses: tuple[str, ...], infer_type: str, good: bool) -> None:
    info = _ended(Scripted(*statuses, infer_type=infer_type))
    assert info.status == statuses[-1]
    assert succeeded(info) is good


def test_a_failure_tells_what_is_known() -> None:
    service = Scripted("failed")
    error = failure_of(service, _ended(service))
    assert (error.service_id, error.status, error.reason) == ("s", "failed", "no memory")
    assert error.events == ("first", "second")
    assert "Service s is failed. The service says: no memory\nget_service_events() shows more" in str(error)
    with pytest.raises(ServiceFailedError, match="no memory"):
        Scripted("failed").wait()
    assert Scripted("failed").wait(check=False).status == "failed"


def test_waiting_has_an_end() -> None:
    with pytest.raises(
        WaitTimeoutError, match=r"Service s was deploying, 40 % after 30 seconds, and goes on"
    ) as caught:
        _ended(Scripted("deploying"), timeout=30)
    assert caught.value.resource_id == "s"


def test_a_service_that_does_not_answer_is_waited_for_five_minutes() -> None:
    clock = Clock()
    with pytest.raises(ServerError) as caught:
        wait_until_ready(Scripted("deploying", "503"), timeout=None, clock=clock, sleep=clock.sleep)
    assert 300 < clock.now < 320
    assert any("goes on" in note for note in caught.value.__notes__)


def test_pauses_grow_while_nothing_happens() -> None:
    clock = Clock()
    looks: list[float] = []

    def look() -> Look[None]:
        looks.append(clock.now)
        return Look(None, "same" if len(looks) < 20 else "other", ended=len(looks) == 22)

    wait: PatientWait[None] = PatientWait(Subject("It", "it", "", ""), timeout=None, clock=clock, sleep=clock.sleep)
    wait.run(look)
    pauses = [round(later - earlier, 3) for earlier, later in pairwise(looks)]
    assert pauses[:4] == [0.2, 0.3, 0.45, 0.675]
    assert pauses[18] == max(pauses) == 10.0
    assert pauses[19] == 0.2


def test_an_update_is_waited_for() -> None:
    old = ("SUCCESS",)
    for result in ("SUCCESS", "FAIL"):
        service = Scripted("running", updates=(old, old, (result, *old)))
        before = Updates.of(service)
        if result == "SUCCESS":
            wait_for_update(service, before)
            continue
        with pytest.raises(ServiceFailedError, match=r"not updated\.\nWhat happened last:\n  first\n  second\n"):
            wait_for_update(service, before)


def test_a_status_is_waited_for() -> None:
    wait_for_status(Scripted("running", "stopping", "stopped"), "stopped")
    wait_for_status(Scripted("stopped", "running"), "running")
    with pytest.raises(ServiceFailedError, match="Service s is failed"):
        wait_for_status(Scripted("deploying", "failed"), "running")
