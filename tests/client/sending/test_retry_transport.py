"""Retries: which failures are repeated, how often, and after what pause."""

from __future__ import annotations

import asyncio
import gzip
import pickle
import re
import ssl
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, Final, Protocol

import httpx
import pytest
from modelarts.exceptions import EndpointUnreachableError, InvalidArgumentError
from modelarts.http_settings import EventHooks
from modelarts.retries import RetryPolicy
from modelarts_client.sending.retry_transport import RetryTransport

Step = int | httpx.Response | type[httpx.TransportError]

_URL = "https://modelarts.example.com/v2/p/training-jobs"
_NO_HOOKS: Final[EventHooks] = {}
_SEARCH = "https://modelarts.example.com/v2/p/training-job-searches"
_TOKENS = "https://iam.example.com/v3/auth/tokens"
_KEYS = "https://gateway.example.com/iam/v3.0/OS-CREDENTIAL/securitytokens"


class Server:
    """Answers as it is told, one step for each request."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.bodies: list[bytes] = []
        self.pauses: list[float] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.bodies.append(request.content)
        step = self.steps.pop(0)
        if isinstance(step, httpx.Response):
            return step
        if isinstance(step, int):
            return httpx.Response(step)
        raise step("it broke", request=request)


class Send(Protocol):
    """Sends a request to the server, with retries."""

    def __call__(
        self, server: Server, policy: RetryPolicy, request: httpx.Request, hooks: EventHooks = ...
    ) -> httpx.Response: ...


def _retrying(inner: httpx.BaseTransport, policy: RetryPolicy, *hooks: EventHooks, **settings: Any) -> RetryTransport:
    tasks: Any = inner
    return RetryTransport(lambda: inner, lambda: tasks, policy, *hooks, **settings)


def _sync(server: Server, policy: RetryPolicy, request: httpx.Request, hooks: EventHooks = _NO_HOOKS) -> httpx.Response:
    transport = _retrying(httpx.MockTransport(server.answer), policy, hooks, sleep=server.pauses.append)
    with httpx.Client(transport=transport) as client:
        return client.send(request)


def _async(
    server: Server, policy: RetryPolicy, request: httpx.Request, hooks: EventHooks = _NO_HOOKS
) -> httpx.Response:
    async def pause(seconds: float) -> None:
        server.pauses.append(seconds)

    async def send() -> httpx.Response:
        transport = _retrying(httpx.MockTransport(server.answer), policy, hooks, async_sleep=pause)
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.send(request)

    return asyncio.run(send())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    chosen: Send = request.param
    return chosen


_POLICY = RetryPolicy(retries=3, jitter=lambda _low, high: high)


@pytest.mark.parametrize(
    ("method", "url"),
    [("GET", _URL), ("PUT", _URL), ("DELETE", _URL), ("POST", _SEARCH), ("POST", _TOKENS), ("POST", _KEYS)],
)
@pytest.mark.parametrize(
    "failure",
    [429, 502, 503, 504, httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError, httpx.WriteError],
)
def test_a_request_that_can_be_repeated_is(send: Send, method: str, url: str, failure: Step) -> None:
    server = Server(failure, 200)
    assert send(server, _POLICY, httpx.Request(method, url, json={"a": 1})).status_code == 200
    assert server.bodies == [b'{"a":1}'] * 2
    assert server.pauses == [0.5]


@pytest.mark.parametrize("failure", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, 429])
def test_a_job_is_created_again_if_the_request_did_nothing(send: Send, failure: Step) -> None:
    server = Server(failure, 201)
    assert send(server, _POLICY, httpx.Request("POST", _URL, json={})).status_code == 201


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_job_is_not_created_again_after_an_answer(send: Send, status: int) -> None:
    server = Server(status, 201)
    assert send(server, _POLICY, httpx.Request("POST", _URL, json={})).status_code == status
    assert len(server.bodies) == 1


@pytest.mark.parametrize(
    "url",
    [
        _SEARCH.replace("/p/", "/"),
        f"{_SEARCH}/more",
        "https://iam.example.com/v3/auth/tokens/more",
        "https://iam.example.com/v3x0/OS-CREDENTIAL/securitytokens",
    ],
)
def test_a_post_that_only_looks_like_one_that_can_be_repeated_is_not(send: Send, url: str) -> None:
    server = Server(503, 201)
    assert send(server, _POLICY, httpx.Request("POST", url, json={})).status_code == 503


@pytest.mark.parametrize("error", [httpx.ReadTimeout, httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError])
def test_a_job_is_not_created_again_if_it_may_exist(send: Send, error: type[httpx.TransportError]) -> None:
    server = Server(error, 201)
    with pytest.raises(EndpointUnreachableError, match="may have been carried out"):
        send(server, _POLICY, httpx.Request("POST", _URL, json={}))
    assert len(server.bodies) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 500, 501])
def test_other_answers_are_final(send: Send, status: int) -> None:
    server = Server(status)
    assert send(server, _POLICY, httpx.Request("GET", _URL)).status_code == status


def test_pauses_double_up_to_the_longest(send: Send) -> None:
    server = Server(*[503] * 5, 200)
    policy = RetryPolicy(retries=5, base_delay=1, max_delay=5, jitter=lambda _low, high: high)
    send(server, policy, httpx.Request("GET", _URL))
    assert server.pauses == [1, 2, 4, 5, 5]


def test_pauses_are_spread_over_their_whole_range() -> None:
    bounds: list[tuple[float, float]] = []

    def jitter(low: float, high: float) -> float:
        bounds.append((low, high))
        return low

    server = Server(503, 200)
    _sync(server, RetryPolicy(jitter=jitter), httpx.Request("GET", _URL))
    assert bounds == [(0.0, 0.5)]


def test_the_last_answer_is_handed_over_when_retries_are_used_up(send: Send) -> None:
    server = Server(*[503] * 4)
    assert send(server, _POLICY, httpx.Request("GET", _URL)).status_code == 503
    assert not server.steps


def test_the_last_error_says_who_did_not_answer(send: Send) -> None:
    server = Server(*[httpx.ConnectError] * 4)
    with pytest.raises(EndpointUnreachableError, match=r"modelarts\.example\.com.*4 attempts.*it broke") as caught:
        send(server, _POLICY, httpx.Request("GET", f"{_URL}?secret=1"))
    assert caught.value.url == _URL
    assert isinstance(caught.value, ConnectionError)


def test_a_server_says_in_seconds_when_to_come_back(send: Send) -> None:
    server = Server(httpx.Response(429, headers={"Retry-After": "7"}), 200)
    send(server, _POLICY, httpx.Request("GET", _URL))
    assert server.pauses == [7]


def test_a_server_says_by_the_clock_when_to_come_back(send: Send) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    server = Server(httpx.Response(503, headers={"Retry-After": moment}), 200)
    send(server, _POLICY, httpx.Request("GET", _URL))
    assert 80 < server.pauses[0] <= 90


def test_a_server_means_its_own_clock(send: Send) -> None:
    there = datetime.now(UTC) + timedelta(hours=5)
    headers = {"Date": format_datetime(there, usegmt=True)}
    headers["Retry-After"] = format_datetime(there + timedelta(seconds=90), usegmt=True)
    server = Server(httpx.Response(503, headers=headers), 200)
    send(server, _POLICY, httpx.Request("GET", _URL))
    assert server.pauses == [90]


def test_a_server_that_wants_too_long_a_pause_is_not_asked_again(send: Send) -> None:
    server = Server(httpx.Response(503, headers={"Retry-After": "3600"}))
    assert send(server, _POLICY, httpx.Request("GET", _URL)).status_code == 503


@pytest.mark.parametrize("nonsense", ["soon", "-3", "", "1.5", "Mon, 06 May 99999999999999999999 10:00:00 GMT"])
def test_a_pause_that_makes_no_sense_is_ignored(send: Send, nonsense: str) -> None:
    server = Server(httpx.Response(503, headers={"Retry-After": nonsense}), 200)
    send(server, _POLICY, httpx.Request("GET", _URL))
    assert server.pauses == [0.5]


def test_a_body_that_cannot_be_read_twice_is_sent_once() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"abc"

    class Reader(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            assert isinstance(request.stream, httpx.SyncByteStream)
            assert b"".join(request.stream) == b"abc"
            return httpx.Response(503)

    request = httpx.Request("PUT", _URL, content=pieces())
    assert _retrying(Reader(), _POLICY).handle_request(request).status_code == 503


def test_no_retries_means_one_attempt(send: Send) -> None:
    server = Server(httpx.ConnectError)
    with pytest.raises(EndpointUnreachableError, match="1 attempt:"):
        send(server, RetryPolicy(retries=0), httpx.Request("GET", _URL))


def test_a_call_may_say_how_often_it_is_repeated(send: Send) -> None:
    server = Server(503, 503)
    request = httpx.Request("GET", _URL, extensions={"retries": 1})
    assert send(server, _POLICY, request).status_code == 503
    assert len(server.bodies) == 2


def test_a_pause_that_would_exceed_the_deadline_is_not_made(send: Send) -> None:
    server = Server(httpx.Response(503, headers={"Retry-After": "30"}))
    request = httpx.Request("GET", _URL, extensions={"deadline": 20.0})
    assert send(server, _POLICY, request).status_code == 503
    assert server.pauses == []


def test_an_attempt_waits_no_longer_than_the_call_may_take(send: Send) -> None:
    seen: list[dict[str, float]] = []

    class Watching(Server):
        def answer(self, request: httpx.Request) -> httpx.Response:
            seen.append(request.extensions["timeout"])
            return super().answer(request)

    timeout = {"connect": 10.0, "read": 60.0, "write": 60.0, "pool": None}
    request = httpx.Request("GET", _URL, extensions={"deadline": 20.0, "timeout": timeout})
    send(Watching(200), _POLICY, request)
    assert seen[0]["connect"] == 10.0
    assert all(19.0 < seen[0][phase] <= 20.0 for phase in ("read", "write", "pool"))
    assert {phase: request.extensions["timeout"][phase] for phase in timeout} == timeout


def test_the_answer_tells_of_all_attempts(send: Send) -> None:
    attempts = send(Server(503, httpx.ReadTimeout, 200), _POLICY, httpx.Request("GET", _URL)).extensions["attempts"]
    assert [(attempt.number, attempt.outcome) for attempt in attempts] == [
        (1, "503"),
        (2, "ReadTimeout: it broke"),
        (3, "200"),
    ]
    assert [attempt.pause for attempt in attempts] == [0.5, 1.0, 0.0]


def test_the_error_tells_of_all_attempts(send: Send) -> None:
    with pytest.raises(EndpointUnreachableError, match="2 attempts") as caught:
        send(Server(503, httpx.ConnectError), RetryPolicy(retries=1), httpx.Request("GET", _URL))
    assert [attempt.outcome for attempt in caught.value.attempts] == ["503", "ConnectError: it broke"]
    copied = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 (as processes hand errors to each other)
    assert (str(copied), copied.url, copied.attempts) == (
        str(caught.value),
        caught.value.url,
        caught.value.attempts,
    )


class _Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, and may break off."""

    def __init__(self, *pieces: bytes | httpx.TransportError) -> None:
        self._pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, httpx.TransportError):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_a_body_that_breaks_off_is_asked_for_again(send: Send) -> None:
    half = _Pieces(b"ab", httpx.RemoteProtocolError("cut short"))
    whole = _Pieces(b"ab", b"cd")
    server = Server(httpx.Response(200, stream=half), httpx.Response(200, stream=whole))
    assert send(server, _POLICY, httpx.Request("GET", _URL)).content == b"abcd"
    assert half.closed
    assert whole.closed


def test_a_body_that_breaks_off_may_mean_that_a_job_was_created(send: Send) -> None:
    server = Server(httpx.Response(201, stream=_Pieces(httpx.RemoteProtocolError("cut short"))), 201)
    with pytest.raises(EndpointUnreachableError, match="may have been carried out"):
        send(server, _POLICY, httpx.Request("POST", _URL, json={}))
    assert len(server.steps) == 1


def test_a_body_that_is_not_encoded_as_it_says_is_no_answer(send: Send) -> None:
    broken = [httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=_Pieces(b"abc")) for _ in range(2)]
    with pytest.raises(EndpointUnreachableError, match="DecodingError"):
        send(Server(*broken), RetryPolicy(retries=1, base_delay=0), httpx.Request("GET", _URL))


def test_a_body_that_is_encoded_is_decoded(send: Send) -> None:
    packed = httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=_Pieces(gzip.compress(b"abc")))
    assert send(Server(packed), _POLICY, httpx.Request("GET", _URL)).content == b"abc"


def test_a_body_that_trickles_ends_with_the_deadline() -> None:
    now = 0.0

    def trickle() -> Iterator[bytes]:
        nonlocal now
        while True:
            now += 1
            yield b"a"

    class Trickling(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            return trickle()

    inner = httpx.MockTransport(lambda _: httpx.Response(200, stream=Trickling()))
    transport = _retrying(inner, RetryPolicy(deadline=10), sleep=lambda _: None, clock=lambda: now)
    with pytest.raises(EndpointUnreachableError, match="1 attempt and the 10 s that the call may take"):
        transport.handle_request(httpx.Request("GET", _URL))
    assert now == 11


def test_a_certificate_that_is_not_trusted_is_not_tried_again(send: Send) -> None:
    class Distrusted(httpx.ConnectError):
        def __init__(self, message: str, *, request: httpx.Request) -> None:
            super().__init__(message, request=request)
            self.__cause__ = ssl.SSLCertVerificationError("self-signed")

    server = Server(Distrusted)
    with pytest.raises(EndpointUnreachableError, match="1 attempt:"):
        send(server, _POLICY, httpx.Request("GET", _URL))


def test_a_header_that_cannot_be_sent_is_not_quoted(send: Send) -> None:
    class Quoting(httpx.LocalProtocolError):
        def __init__(self, message: str, *, request: httpx.Request) -> None:
            super().__init__("Illegal header value b'token-1\\n'", request=request)

    with pytest.raises(EndpointUnreachableError, match="control characters") as caught:
        send(Server(Quoting), _POLICY, httpx.Request("GET", _URL))
    assert "token-1" not in "".join(traceback.format_exception(caught.value))


def test_hooks_are_told_of_each_attempt(send: Send, caplog: pytest.LogCaptureFixture) -> None:
    seen: list[object] = []
    hooks: EventHooks = {
        "request": (lambda request: seen.append(request.method),),
        "response": (lambda response: seen.append((response.status_code, response.text)),),
        "attempt": (lambda report: seen.append((report.attempt, report.outcome, report.request_id, report.pause)),),
    }
    server = Server(
        httpx.Response(503, text="busy", headers={"X-Request-Id": "r-1"}),
        httpx.ReadTimeout,
        httpx.Response(200, text="done", headers={"X-IAM-Trace-Id": "r-2"}),
    )
    with caplog.at_level("DEBUG", "modelarts_client.http"):
        assert send(server, _POLICY, httpx.Request("GET", f"{_URL}?secret=1"), hooks).text == "done"
    assert seen == [
        "GET",
        (503, "busy"),
        (1, "503", "r-1", 0.5),
        "GET",
        (2, "ReadTimeout: it broke", None, 1.0),
        "GET",
        (200, "done"),
        (3, "200", "r-2", None),
    ]
    where = r"GET modelarts\.example\.com/v2/p/training-jobs"
    expected = [
        ("INFO", rf"{where}: 503 after \d+ ms \(attempt 1, request r-1\); again in 0\.50 s"),
        ("INFO", rf"{where}: ReadTimeout: it broke after \d+ ms \(attempt 2\); again in 1\.00 s"),
        ("DEBUG", rf"{where}: 200 after \d+ ms \(attempt 3, request r-2\)"),
    ]
    for record, (level, text) in zip(caplog.records, expected, strict=True):
        assert record.levelname == level
        assert re.fullmatch(text, record.getMessage())


def test_a_request_that_comes_again_goes_on_counting(send: Send) -> None:
    request = httpx.Request("GET", _URL)
    send(Server(401), _POLICY, request)
    response = send(Server(503, 200), _POLICY, request)
    assert [attempt.outcome for attempt in response.extensions["attempts"]] == ["401", "503", "200"]
    response = send(Server(200), _POLICY, request)
    assert [attempt.outcome for attempt in response.extensions["attempts"]] == ["200"]


def test_a_call_has_one_deadline_also_when_its_credentials_are_renewed() -> None:
    now = 0.0

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal now
        now += 4
        seen.append(request.extensions["timeout"]["total"])
        return httpx.Response(401)

    seen: list[float] = []
    transport = _retrying(httpx.MockTransport(answer), RetryPolicy(deadline=10), clock=lambda: now)
    request = httpx.Request("GET", _URL)
    transport.handle_request(request)
    transport.handle_request(request)
    assert seen == [10, 6]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: RetryPolicy(retries=-1), "retries=-1"),
        (lambda: RetryPolicy(deadline=0), "deadline=0"),
        (lambda: RetryPolicy(base_delay=-1), "base_delay=-1"),
        (lambda: RetryPolicy(max_delay=-0.1), "max_delay=-0.1"),
        (lambda: RetryPolicy(max_retry_after=float("nan")), "max_retry_after=nan"),
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(make: Callable[[], RetryPolicy], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        make()
