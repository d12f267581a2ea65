"""Sessions that send through a transport or an httpx client of the program's own."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from modelarts.exceptions import ConfigurationError, InvalidArgumentError
from modelarts.retries import RetryPolicy
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_engines

_PROJECT = "project-1"
_JOBS = {"total": 0, "count": 0, "items": []}


class Service:
    """A ModelArts and an IAM that answer 503 first, and keep what they are sent."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if request.url.path == "/v3/auth/tokens":
            return httpx.Response(201, headers={"X-Subject-Token": "token-1"}, json={"token": {}})
        return httpx.Response(503 if sum("/v2/" in r.url.path for r in self.requests) == 1 else 200, json=_JOBS)

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self.answer)


class BlockingOnly(httpx.BaseTransport):
    """Reaches the service in blocking calls."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._service.answer(request)


class AsyncioOnly(httpx.AsyncBaseTransport):
    """Reaches the service in an event loop, always the same one."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._loops: set[asyncio.AbstractEventLoop] = set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        self._loops.add(asyncio.get_running_loop())
        assert len(self._loops) == 1
        return self._service.answer(request)


@pytest.fixture
def service() -> Service:
    return Service()


def _session(**settings: Any) -> Session:
    return Session(
        username="user-1",
        password="password-1",
        project_id=_PROJECT,
        region_name="cn-north-4",
        retries=RetryPolicy(retries=1, base_delay=0),
        **settings,
    )


def _call(client: Client) -> None:
    assert show_training_job_engines.sync(_PROJECT, client=client).items == []


def _call_in_task(client: Client) -> None:
    async def run() -> None:
        assert (await show_training_job_engines.asyncio(_PROJECT, client=client)).items == []

    asyncio.run(run())


@pytest.fixture(params=["transport", "http_client"])
def blocking(request: pytest.FixtureRequest, service: Service) -> Iterator[dict[str, Any]]:
    client = httpx.Client(transport=service.transport(), headers={"X-Gateway": "gateway-1"})
    with client:
        yield {"http_client": client} if request.param == "http_client" else {"transport": service.transport()}


def _check(service: Service) -> None:
    asked, refused, answered = service.requests
    assert asked.url == "https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens"
    assert refused.headers["X-Auth-Token"] == answered.headers["X-Auth-Token"] == "token-1"


def test_blocking_calls_are_authenticated_and_repeated(service: Service, blocking: dict[str, Any]) -> None:
    session = _session(**blocking)
    _call(session.client)
    _check(service)
    if "http_client" in blocking:
        assert service.requests[0].headers["X-Gateway"] == "gateway-1"
        assert service.requests[0].headers["User-Agent"].startswith("modelarts-sdk/")
    session.close()
    _call(session.client)  # what was given is not closed with the session


@pytest.mark.parametrize("kind", ["async_transport", "async_http_client"])
def test_calls_of_asyncio_are_authenticated_and_repeated(service: Service, kind: str) -> None:
    given: Any = service.transport()
    if kind == "async_http_client":
        given = httpx.AsyncClient(transport=given)
    _call_in_task(_session(**{kind: given}).client)
    _check(service)


def test_a_token_is_fetched_over_a_transport_for_asyncio_only(service: Service) -> None:
    """In the event loop of the calls, to which the connections of such a transport belong."""
    client = _session(async_transport=AsyncioOnly(service)).client

    async def run() -> None:
        calls = (show_training_job_engines.asyncio(_PROJECT, client=client) for _ in range(20))
        assert [jobs.items for jobs in await asyncio.gather(*calls)] == [[]] * 20

    asyncio.run(run())
    assert [request.url.path for request in service.requests].count("/v3/auth/tokens") == 1


def test_a_transport_for_both_is_used_for_both(service: Service) -> None:
    session = _session(transport=service.transport())
    _call(session.client)
    _call_in_task(session.client)
    assert len(service.requests) == 4


@pytest.mark.parametrize(
    ("settings", "call", "missing"),
    [
        ({"transport": BlockingOnly}, _call_in_task, "async_transport= or async_http_client="),
        (
            {"http_client": lambda service: httpx.Client(transport=BlockingOnly(service))},
            _call_in_task,
            "async_transport= or async_http_client=",
        ),
        ({"async_transport": AsyncioOnly}, _call, "transport= or http_client="),
    ],
)
def test_no_call_goes_another_way(
    service: Service, settings: dict[str, Callable[[Service], Any]], call: Callable[[Client], None], missing: str
) -> None:
    session = _session(**{name: make(service) for name, make in settings.items()})
    with pytest.raises(ConfigurationError, match=f"Pass {missing}"):
        call(session.client)
    assert not [request for request in service.requests if "/v2/" in request.url.path]


@pytest.mark.parametrize("given", ["transport", "http_client"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("proxy", "http://proxy.example.com:3128"),
        ("verify", False),
        ("cert", "client.pem"),
        ("http2", True),
        ("max_connections", 5),
    ],
)
def test_settings_of_connections_that_are_replaced_are_refused(given: str, name: str, value: object) -> None:
    made = httpx.HTTPTransport() if given == "transport" else httpx.Client()
    with pytest.raises(InvalidArgumentError, match=rf"{name}= is a setting .* {given}= replaces"):
        _session(**{given: made, name: value})


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"transport": httpx.HTTPTransport(), "http_client": httpx.Client()}, "contradict each other"),
        ({"transport": httpx.AsyncHTTPTransport()}, r"transport=.* must be an httpx\.BaseTransport"),
        ({"async_transport": httpx.HTTPTransport()}, r"must be an httpx\.AsyncBaseTransport"),
        ({"http_client": httpx.AsyncClient()}, r"must be an httpx\.Client"),
        ({"http_client": httpx.Client(auth=("user", "password"))}, "has an auth of its own"),
        ({"http_client": httpx.Client(follow_redirects=True)}, "follows redirects"),
        ({"http_client": httpx.Client(base_url="https://example.com")}, "has base_url="),
        ({"http_client": httpx.Client(params={"a": "b"})}, "has params="),
    ],
)
def test_what_cannot_be_used_is_refused(settings: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        _session(**settings)


def test_a_session_with_a_transport_says_why_it_cannot_be_pickled(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODELARTS_USERNAME", "user-1")
    monkeypatch.setenv("MODELARTS_PASSWORD", "password-1")
    monkeypatch.delenv("HUAWEICLOUD_SDK_AK", raising=False)
    session = Session(region_name="cn-north-4", transport=service.transport())
    with pytest.raises(TypeError, match="with transport= cannot be pickled"):
        pickle.dumps(session)


def test_the_typed_client_takes_a_transport_or_a_client(service: Service) -> None:
    Client("https://example.com", httpx_args={"transport": service.transport()}).send("GET", "/v2/a")
    own = httpx.Client(base_url="https://example.com", transport=service.transport())
    Client("https://example.com").set_httpx_client(own).send("GET", "/v2/b")
    assert [request.url.path for request in service.requests] == ["/v2/a", "/v2/a", "/v2/b"]  # 503 first
