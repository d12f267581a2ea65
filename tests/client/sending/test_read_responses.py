"""Given transports and clients that have already read, or used up, the responses that they return."""

from __future__ import annotations

import asyncio
import gzip
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from modelarts.exceptions import ConfigurationError
from modelarts_client.api.training import show_training_job_engines

from tests.support.sessions import session_at

_BODY = json.dumps({"total": 0, "count": 0, "items": []}).encode()


class _Compressing(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or bodies wait for the acknowledgement of headers

    def do_GET(self) -> None:
        body = gzip.compress(_BODY)
        self.send_response(200)
        for name, value in (("Content-Encoding", "gzip"), ("Content-Length", len(body))):
            self.send_header(name, str(value))
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Compressing) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Reading(httpx.HTTPTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        response.read()
        return response


class _AsyncReading(httpx.AsyncHTTPTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        await response.aread()
        return response


async def _aread(response: httpx.Response) -> None:
    await response.aread()


async def _use_up(response: httpx.Response) -> None:
    async for _ in response.aiter_raw():
        pass


def _call(endpoint: str, **given: Any) -> None:
    seen: list[bytes] = []
    hooks = {"response": [lambda response: seen.append(response.content)]}
    session = session_at(endpoint, timeout=5, retries=0, event_hooks=hooks, **given)
    (own,) = given.values()

    async def call() -> Any:
        async with own:
            return await show_training_job_engines.asyncio("project-1", client=session.client)

    if isinstance(own, httpx.AsyncClient | httpx.AsyncBaseTransport):
        answer = asyncio.run(call())
    else:
        with own:
            answer = show_training_job_engines.sync("project-1", client=session.client)
    assert answer.items == []
    assert seen == [_BODY]


@pytest.mark.parametrize(
    "given",
    [
        lambda: {"http_client": httpx.Client(event_hooks={"response": [lambda response: response.read()]})},
        lambda: {"transport": _Reading()},
        lambda: {"async_http_client": httpx.AsyncClient(event_hooks={"response": [_aread]})},
        lambda: {"async_transport": _AsyncReading()},
    ],
    ids=["client", "transport", "async client", "async transport"],
)
def test_a_response_that_was_read_is_taken_as_it_is(given: Callable[[], dict[str, Any]], endpoint: str) -> None:
    _call(endpoint, **given())


@pytest.mark.parametrize(
    "given",
    [
        lambda: {"http_client": httpx.Client(event_hooks={"response": [lambda response: [*response.iter_raw()]]})},
        lambda: {"http_client": httpx.Client(event_hooks={"response": [lambda response: response.close()]})},
        lambda: {"async_http_client": httpx.AsyncClient(event_hooks={"response": [_use_up]})},
    ],
    ids=["used up", "closed", "used up with asyncio"],
)
def test_a_response_that_was_used_up_is_an_error_at_once(given: Callable[[], dict[str, Any]], endpoint: str) -> None:
    with pytest.raises(ConfigurationError, match="without keeping its body"):
        _call(endpoint, **given())


@pytest.mark.parametrize(
    "given",
    [
        dict,
        lambda: {"transport": httpx.HTTPTransport()},
        lambda: {"http_client": httpx.Client()},
    ],
    ids=["own", "transport", "client"],
)
def test_a_response_can_be_streamed_as_it_was_sent(given: Callable[[], dict[str, Any]], endpoint: str) -> None:
    passed = given()
    with ExitStack() as closing, session_at(endpoint, **passed) as session:
        for own in passed.values():
            closing.callback(own.close)
        client = session.client.get_httpx_client()
        with client.stream("GET", endpoint) as response:
            assert gzip.decompress(b"".join(response.iter_raw())) == _BODY
        with client.stream("GET", endpoint) as response:
            assert b"".join(response.iter_bytes()) == _BODY
        response = client.get(endpoint)
        assert response.content == _BODY
        assert response.elapsed.total_seconds() > 0
