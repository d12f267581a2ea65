"""Retries: which failures are repeated, how often, and after what pause."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
from modelarts.exceptions import EndpointUnreachableError
from modelarts.retries import RetryPolicy
from modelarts.transport import AsyncRetryTransport, RetryTransport

Step = int | httpx.Response | type[httpx.TransportError]

_URL = "https://modelarts.example.com/v2/p/training-jobs"
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


def _sync(server: Server, policy: RetryPolicy, request: httpx.Request) -> httpx.Response:
    transport = RetryTransport(httpx.MockTransport(server.answer), policy, sleep=server.pauses.append)
    with httpx.Client(transport=transport) as client:
        return client.send(request)


def _async(server: Server, policy: RetryPolicy, request: httpx.Request) -> httpx.Response:
    async def pause(seconds: float) -> None:
        server.pauses.append(seconds)

    async def send() -> httpx.Response:
        transport = AsyncRetryTransport(httpx.MockTransport(server.answer), policy, sleep=pause)
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.send(request)

    return asyncio.run(send())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Callable[[Server, RetryPolicy, httpx.Request], httpx.Response]:
    chosen: Callable[[Server, RetryPolicy, httpx.Request], httpx.Response] = request.param
    return chosen


Send = Callable[[Server, RetryPolicy, httpx.Request], httpx.Response]
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


def test_a_server_that_wants_too_long_a_pause_is_not_asked_again(send: Send) -> None:
    server = Server(httpx.Response(503, headers={"Retry-After": "3600"}))
    assert send(server, _POLICY, httpx.Request("GET", _URL)).status_code == 503


@pytest.mark.parametrize("nonsense", ["soon", "-3", "", "1.5"])
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
    assert RetryTransport(Reader(), _POLICY).handle_request(request).status_code == 503


def test_no_retries_means_one_attempt(send: Send) -> None:
    server = Server(httpx.ConnectError)
    with pytest.raises(EndpointUnreachableError, match="1 attempt:"):
        send(server, RetryPolicy(retries=0), httpx.Request("GET", _URL))
