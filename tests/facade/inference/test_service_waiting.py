"""Waiting for a service through all statuses, those included that the local ModelArts passes in no time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain, pairwise, repeat
from typing import TypeVar

import pytest
from modelarts._inference.service_waiting import ServiceWait, Updates
from modelarts._waiting.patient_wait import Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import EndpointUnreachableError, ServerError, ServiceFailedError, WaitTimeoutError
from modelarts.service import Predictor
from modelarts_client.models import ShowServiceEventsResponse, ShowServiceResponse, ShowServiceUpdateLogsResponse
from modelarts_client.types import Response

from tests.support.scripted_modelarts import SILENCE, ScriptedModelArts
from tests.support.sessions import session_at

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
        super().__init__(session_at("http://127.0.0.1:1"), "s")
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


def _wait(
    service: Predictor, timeout: float | None = None, clock: Clock | None = None, started: float | None = None
) -> ServiceWait:
    clock = clock or Clock()
    limit = TimeLimit(timeout, clock, clock.sleep, clock.now if started is None else started)
    return ServiceWait("s", lambda _: service, limit, kind="Predictor", state="deploying")


def _ended(service: Predictor, timeout: float | None = None) -> ShowServiceResponse:
    return _wait(service, timeout).until_ready(check=False)


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
    service = Scripted(*statuses, infer_type=infer_type)
    if good:
        assert _wait(service).until_ready(check=True).status == statuses[-1]
        return
    with pytest.raises(ServiceFailedError) as caught:
        _wait(service).until_ready(check=True)
    assert caught.value.status == statuses[-1]
    assert _ended(Scripted(*statuses, infer_type=infer_type)).status == statuses[-1]


def test_a_failure_tells_what_is_known() -> None:
    with pytest.raises(ServiceFailedError, match="no memory") as caught:
        Scripted("failed").wait()
    error = caught.value
    assert (error.service_id, error.status, error.reason) == ("s", "failed", "no memory")
    assert error.events == ("first", "second")
    assert "Service s is failed. The service says: no memory\nget_service_events() shows more" in str(error)
    assert Scripted("failed").wait(check=False).status == "failed"


def test_waiting_has_an_end() -> None:
    with pytest.raises(
        WaitTimeoutError, match=r"Service s was deploying, 40 % after 30 seconds, and continues"
    ) as caught:
        _ended(Scripted("deploying"), timeout=30)
    assert caught.value.resource_id == "s"


def test_a_service_that_does_not_answer_is_waited_for_five_minutes() -> None:
    clock = Clock()
    with pytest.raises(ServerError) as caught:
        _wait(Scripted("deploying", "503"), clock=clock).until_ready(check=True)
    assert 300 < clock.now < 320
    assert any("continues" in note for note in caught.value.__notes__)


def test_pauses_grow_while_nothing_happens() -> None:
    clock = Clock()
    looks: list[float] = []

    def look(_seconds: float | None) -> Look[None]:
        looks.append(clock.now)
        return Look(None, "same" if len(looks) < 20 else "other", ended=len(looks) == 22)

    wait: PatientWait[None] = PatientWait(Subject("It", "it", "", ""), TimeLimit(None, clock, clock.sleep))
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
            _wait(service).until_updated(before)
            continue
        with pytest.raises(ServiceFailedError, match=r"was not updated; .*\nThe last events:\n  first\n  second\n"):
            _wait(service).until_updated(before)


@pytest.mark.parametrize("end", ["stopped", "failed", "deleting"])
def test_an_update_of_a_service_that_is_stopped_meanwhile_ends(end: str) -> None:
    service = Scripted("running", "deploying", end, updates=(("SUCCESS",), ("RUNNING", "SUCCESS")))
    with pytest.raises(ServiceFailedError, match=f"was not updated; it is {end}"):
        _wait(service).until_updated(Updates.of(service))


@pytest.mark.parametrize(
    ("before", "then", "target", "infer_type"),
    [
        ("running", ("running", "stopping", "stopped"), "stopped", "real-time"),
        ("stopped", ("stopped", "running"), "running", "real-time"),
        ("failed", ("failed", "deploying", "running"), "running", "real-time"),
        ("stopped", ("stopped", "finished"), "running", "batch"),
    ],
)
def test_a_status_is_waited_for(before: str, then: tuple[str, ...], target: str, infer_type: str) -> None:
    service = Scripted(before, *then, infer_type=infer_type)
    _wait(service).until_status(target, service.get_service_info())


@pytest.mark.parametrize("end", ["stopped", "failed", "deleting"])
def test_a_start_that_somebody_ends_is_an_error(end: str) -> None:
    service = Scripted("stopped", "stopped", "deploying", end)
    with pytest.raises(ServiceFailedError, match=f"Service s is {end}"):
        _wait(service).until_status("running", service.get_service_info())


def test_a_stop_between_two_looks_is_seen_by_its_time() -> None:
    service = Scripted("stopped")
    before = service.get_service_info()
    before.transition_at = 1
    with pytest.raises(ServiceFailedError, match=r"is stopped\.(.|\n)*status='running'\) starts it"):
        _wait(service).until_status("running", before)


def test_a_start_that_does_not_begin_ends_after_five_minutes() -> None:
    service, clock = Scripted("stopped"), Clock()
    with pytest.raises(ServiceFailedError, match="is stopped"):
        _wait(service, clock=clock).until_status("running", service.get_service_info())
    assert 300 < clock.now < 320


@pytest.mark.parametrize("status", ["running", "stopped"])
def test_waiting_for_a_status_has_an_end(status: str) -> None:
    service = Scripted("stopping" if status == "stopped" else "deploying")
    with pytest.raises(WaitTimeoutError, match="after 20 seconds"):
        _wait(service, timeout=20).until_status(status, service.get_service_info())


@pytest.mark.parametrize("silent", ["GET /services/s", "PUT /services/s"])
def test_the_requests_before_a_wait_share_its_time(silent: str) -> None:
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["GET /services/s"] = {"service_id": "s", "infer_type": "real-time", "status": "stopped"}
        server.answers[silent] = SILENCE
        begun = time.monotonic()
        with pytest.raises(EndpointUnreachableError):
            Predictor(session, "s").update_service_config(status="running", wait=True, timeout=1)
    assert time.monotonic() - begun < 4


def test_the_time_of_a_change_counts_from_its_beginning() -> None:
    clock = Clock()
    clock.now = 100.0
    wait = _wait(Scripted("deploying"), 60, clock, started=50.0)
    with pytest.raises(WaitTimeoutError, match="after 60 seconds"):
        wait.until_ready(check=True)
    assert clock.now == pytest.approx(110.0)
