"""Temporary keys for OBS: one fetch for all threads, renewed in time, whatever this machine's clock says."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Final

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts.exceptions import ConfigurationError, EndpointUnreachableError, ServerError
from modelarts_client import Client
from modelarts_client.auth.temporary_keys import TemporaryKeys
from modelarts_client.secret import Secret

from tests.support.forked import succeeds_in_child
from tests.support.shown_variables import shown_variables

_START = datetime(2024, 1, 1, tzinfo=UTC)
_DAY = 24 * 3600.0


class Iam(httpx.BaseTransport):
    """Issues keys by its own clock, which is `skew` ahead of this machine's.

    Attributes:
        time: Seconds since the start, on a clock that nobody sets.
        skew: How far the server's clock is ahead.
        set_ahead: How far this machine's clock has been set ahead since.
        lifetime: Of the keys.
        failure: What to answer, or raise, instead of keys.
        interruption: What to raise, once.
        gate: Answers wait for it.
    """

    def __init__(self) -> None:
        self.time = 0.0
        self.skew = timedelta()
        self.set_ahead = timedelta()
        self.lifetime = timedelta(days=1)
        self.failure: httpx.Response | Exception | None = None
        self.interruption: BaseException | None = None
        self.asked = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self.issued = 0
        self.requests: list[httpx.Request] = []
        self._looks = 0
        self._looked = threading.Condition()
        self.keys = TemporaryKeys(self._client(), now=self.now, clock=self._clock)

    def now(self) -> datetime:
        """This machine's time."""
        return _START + timedelta(seconds=self.time) + self.set_ahead

    def open_gate(self) -> bool:
        """Let answers go, also those to come."""
        self.gate.set()
        return True

    def wait_for_looks_at_the_clock(self, count: int) -> None:
        """Wait until so many calls have begun: each looks at the clock once before it waits."""
        with self._looked:
            assert self._looked.wait_for(lambda: self._looks >= count, timeout=10)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.asked.set()
        assert self.gate.wait(10)
        interruption, self.interruption = self.interruption, None
        if interruption is not None:
            raise interruption
        if isinstance(self.failure, Exception):
            raise self.failure
        if self.failure is not None:
            return self.failure
        self.issued += 1
        there = _START + timedelta(seconds=self.time) + self.skew
        credential = {
            "access": f"access-{self.issued}",
            "secret": f"secret-{self.issued}",
            "securitytoken": f"security-token-{self.issued}",
            "expires_at": (there + self.lifetime).isoformat().replace("+00:00", "Z"),
        }
        headers = {"Date": format_datetime(there, usegmt=True)}
        return httpx.Response(201, json={"credential": credential}, headers=headers)

    def _clock(self) -> float:
        with self._looked:
            self._looks += 1
            self._looked.notify_all()
        return self.time

    def _client(self) -> Client:
        return Client("https://iam.example.com", retries=0, httpx_args={"transport": self})


@pytest.fixture
def iam() -> Iam:
    return Iam()


def test_they_are_fetched_once_and_used_again(iam: Iam) -> None:
    assert iam.keys().keys.access_key == "access-1"
    assert iam.keys().keys.secret_key == Secret("secret-1")
    assert iam.keys().keys.security_token == Secret("security-token-1")
    assert iam.issued == 1
    assert iam.keys().expires_at == _START + timedelta(days=1)


def test_threads_fetch_them_once(iam: Iam) -> None:
    start = threading.Barrier(50)

    def get() -> str:
        start.wait(10)
        return iam.keys().keys.access_key

    with ThreadPoolExecutor(50) as pool:
        assert {call.result() for call in [pool.submit(get) for _ in range(50)]} == {"access-1"}
    assert iam.issued == 1


@pytest.mark.parametrize(("lifetime", "ahead"), [(_DAY, 900), (3600, 900), (900, 300)])
def test_they_are_renewed_ahead_of_their_end(iam: Iam, lifetime: float, ahead: float) -> None:
    iam.lifetime = timedelta(seconds=lifetime)
    iam.keys()
    iam.time = lifetime - ahead - 1
    iam.keys()
    assert iam.issued == 1
    iam.time += 1
    assert iam.keys().keys.access_key == "access-2"
    assert iam.issued == 2


def test_others_use_the_old_ones_while_they_are_renewed(iam: Iam) -> None:
    iam.keys()
    iam.time = _DAY - 60
    iam.gate.clear()
    iam.asked.clear()
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(iam.keys)
        assert iam.asked.wait(10)
        assert iam.keys().keys.access_key == "access-1"
        iam.gate.set()
        assert leader.result().keys.access_key == "access-2"
    assert iam.keys().keys.access_key == "access-2"
    assert iam.issued == 2


@pytest.mark.parametrize(
    "failure",
    [
        httpx.Response(500, text="no"),
        httpx.Response(201, text="<html>"),
        EndpointUnreachableError("no answer", url="https://iam.example.com"),
    ],
)
def test_the_old_ones_are_used_when_renewing_fails(
    iam: Iam, failure: httpx.Response | Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "modelarts")
    iam.keys()
    iam.time = _DAY - 600
    iam.failure = failure
    for _ in range(5):
        assert iam.keys().keys.access_key == "access-1"
    assert len(iam.requests) == 2
    (warning,) = caplog.records
    assert warning.levelno == logging.WARNING
    assert "could not be renewed ahead of time" in warning.getMessage()
    assert "secret-1" not in caplog.text
    iam.time += 30
    iam.failure = None
    assert iam.keys().keys.access_key == "access-2"


def test_renewing_ahead_of_time_takes_little_of_the_callers_time(iam: Iam) -> None:
    iam.keys()
    iam.time = _DAY - 600
    iam.keys()
    first, early = (request.extensions for request in iam.requests)
    assert (first.get("retries"), first.get("deadline")) == (None, None)
    assert (early["retries"], early["deadline"]) == (0, 10.0)


def test_all_that_wait_get_the_error_of_the_one_request(iam: Iam) -> None:
    iam.failure = httpx.Response(503, text="no")
    iam.gate.clear()
    with ThreadPoolExecutor(20) as pool:
        leader = pool.submit(iam.keys)
        assert iam.asked.wait(10)
        others = [pool.submit(iam.keys) for _ in range(19)]
        iam.wait_for_looks_at_the_clock(20)
        iam.gate.set()
        for call in (leader, *others):
            with pytest.raises(ServerError):
                call.result()
    assert len(iam.requests) == 1


def test_expired_ones_are_not_used(iam: Iam) -> None:
    iam.keys()
    iam.time = _DAY
    iam.failure = httpx.Response(503, text="no")
    with pytest.raises(ServerError):
        iam.keys()


@given(
    skew=st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda skew: skew - skew % timedelta(seconds=1)),
    set_ahead=st.timedeltas(timedelta(days=-400), timedelta(days=400)),
    passed=st.integers(0, 24 * 3600 - 901),
)
def test_wrong_clocks_do_not_matter(skew: timedelta, set_ahead: timedelta, passed: int) -> None:
    iam = Iam()
    iam.skew = skew
    assert iam.keys().expires_at == _START + timedelta(days=1)
    iam.time = passed
    iam.set_ahead = set_ahead
    assert iam.keys().expires_at == iam.now() + timedelta(seconds=_DAY - passed)
    assert iam.issued == 1


_BROKEN: Final = {
    "empty": b"",
    "html": b"\xff<html>",
    "deep": b"[" * 100_000,
    "null": b'{"credential": null}',
    "half": b'{"credential": {"access": "access-1", "secret": "secret-1"}}',
    "blank": b'{"credential": {"access": "", "secret": "secret-1", "securitytoken": "security-token-1"}}',
}


@pytest.mark.parametrize("kind", _BROKEN)
def test_an_answer_without_whole_keys_says_what_to_check_and_shows_nothing_of_it(iam: Iam, kind: str) -> None:
    iam.failure = httpx.Response(201, content=_BROKEN[kind])
    with pytest.raises(ConfigurationError, match="iam_endpoint") as caught:
        iam.keys()
    shown = shown_variables(caught.value)
    assert "secret-1" not in shown
    assert "security-token-1" not in shown


@pytest.mark.parametrize("expires_at", ["", "soon", "2024-13-01T00:00:00Z"])
def test_keys_without_a_readable_end_live_as_long_as_the_shortest(iam: Iam, expires_at: str) -> None:
    credential = {"access": "a", "secret": "s", "securitytoken": "t", "expires_at": expires_at}
    iam.failure = httpx.Response(201, json={"credential": credential})
    assert iam.keys().expires_at == _START + timedelta(minutes=15)


def test_an_end_without_a_zone_is_in_utc(iam: Iam) -> None:
    credential = {"access": "a", "secret": "s", "securitytoken": "t", "expires_at": "2024-01-01T06:00:00.5"}
    iam.failure = httpx.Response(
        201, json={"credential": credential}, headers={"Date": "Mon, 01 Jan 2024 00:00:00 GMT"}
    )
    assert iam.keys().expires_at == _START + timedelta(hours=6, seconds=0.5)


def test_a_thread_that_is_interrupted_leaves_the_work_to_another(iam: Iam) -> None:
    class Stopped(BaseException):
        pass

    iam.gate.clear()
    iam.interruption = Stopped()  # as KeyboardInterrupt, which would end the tests
    with ThreadPoolExecutor(2) as pool:
        leader = pool.submit(iam.keys)
        assert iam.asked.wait(10)
        other = pool.submit(iam.keys)
        iam.wait_for_looks_at_the_clock(2)
        iam.gate.set()
        with pytest.raises(Stopped):
            leader.result()
        assert other.result().keys.access_key == "access-1"


def test_a_forked_process_does_not_wait_for_a_thread_of_its_parents(iam: Iam) -> None:
    iam.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(iam.keys)
        assert iam.asked.wait(10)
        assert succeeds_in_child(lambda: iam.open_gate() and iam.keys().keys.access_key == "access-1")
        iam.gate.set()
        assert leader.result().keys.access_key == "access-1"


def test_a_forked_process_keeps_them(iam: Iam) -> None:
    iam.keys()
    assert succeeds_in_child(lambda: iam.keys().keys.access_key == "access-1" and iam.issued == 1)
