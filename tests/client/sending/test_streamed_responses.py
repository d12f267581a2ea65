"""The body of a download is read while it arrives, by each of the transports."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

import httpx
import pytest
from modelarts_client import Client
from modelarts_client.http_settings import HttpSettings
from modelarts_client.retries import RetryPolicy

_FIRST: Final = b"a" * 100_000
_LAST: Final = b"b" * 100_000
_POLICY: Final = RetryPolicy(retries=1, base_delay=0.0)


class Slow(ThreadingHTTPServer):
    """Sends the first part of a body, and the last when it is told to.

    Attributes:
        go_on: Whether to send the last part.
        breaks_off: Whether to close the connection instead.
        busy: How many requests it answers with 503 before.
        opened: How many connections have been opened.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.go_on = threading.Event()
        self.breaks_off = False
        self.busy = 0
        self.opened = 0

    def client(self, **settings: float) -> Client:
        """A client of this server."""
        return Client(f"http://127.0.0.1:{self.server_port}", retries=_POLICY, **settings)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Slow

    def setup(self) -> None:
        super().setup()
        self.server.opened += 1

    def do_GET(self) -> None:
        self.server.busy -= 1
        self.send_response(503 if self.server.busy >= 0 else 200)
        self.send_header("Content-Length", str(len(_FIRST + _LAST)))
        self.end_headers()
        self.wfile.write(_FIRST)
        if self.server.busy < 0:
            assert self.server.go_on.wait(30)
        if self.server.breaks_off:
            self.close_connection = True
        else:
            self.wfile.write(_LAST)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def slow() -> Iterator[Slow]:
    with Slow() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.go_on.set()
        server.shutdown()


@pytest.fixture(params=["blocking", "aiohttp", "httpcore"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The transport that is used."""
    if request.param == "httpcore":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda *_: False)
    return str(request.param)


def received(slow: Slow, client: Client, way: str, times: int = 1) -> list[bytes]:
    """The bodies of some downloads; the last part is sent once the first has been received."""

    def read(parts: Iterator[bytes]) -> Iterator[bytes]:
        for part in parts:
            yield part
            slow.go_on.set()

    async def aread() -> list[bytes]:
        bodies = []
        async with client:
            for _ in range(times):
                response = await client.asend("GET", "/file", stream=True)
                assert response.status_code == 200
                body = b""
                async for part in response.aiter_bytes():
                    body += part
                    slow.go_on.set()
                await response.aclose()
                bodies.append(body)
        return bodies

    if way != "blocking":
        return asyncio.run(aread())
    bodies = []
    with client:
        for _ in range(times):
            response = client.send("GET", "/file", stream=True)
            assert response.status_code == 200
            bodies.append(b"".join(read(response.iter_bytes())))
            response.close()
    return bodies


def test_its_parts_come_while_the_rest_is_not_there_yet(slow: Slow, way: str) -> None:
    assert received(slow, slow.client(), way) == [_FIRST + _LAST]


def test_its_connection_is_used_again(slow: Slow, way: str) -> None:
    assert received(slow, slow.client(), way, times=3) == [_FIRST + _LAST] * 3
    assert slow.opened == 1


def test_it_is_requested_again_before_it_begins(slow: Slow, way: str) -> None:
    slow.busy = 1
    assert received(slow, slow.client(), way) == [_FIRST + _LAST]


def test_a_body_that_breaks_off_is_an_error(slow: Slow, way: str) -> None:
    slow.breaks_off = True
    with pytest.raises(httpx.TransportError):
        received(slow, slow.client(), way)


def test_the_deadline_is_for_the_time_until_it_begins(slow: Slow, way: str) -> None:
    client = slow.client(deadline=1.0)
    later = threading.Timer(1.2, slow.go_on.set)

    async def aread() -> bytes:
        async with client:
            response = await client.asend("GET", "/file", stream=True)
            later.start()
            return await response.aread()

    if way != "blocking":
        assert asyncio.run(aread()) == _FIRST + _LAST
        return
    with client:
        response = client.send("GET", "/file", stream=True)
        later.start()
        assert response.read() == _FIRST + _LAST


def test_a_body_that_is_not_read_to_its_end_frees_its_connection(slow: Slow, way: str) -> None:
    async def aread() -> None:
        async with client:
            for _ in range(2):
                response = await client.asend("GET", "/file", stream=True)
                await response.aclose()

    client = slow.client()
    if way != "blocking":
        asyncio.run(aread())
    else:
        with client:
            for _ in range(2):
                client.send("GET", "/file", stream=True).close()
    assert slow.opened == 2
