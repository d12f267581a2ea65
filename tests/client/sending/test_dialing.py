"""Connecting ends by the deadline, however long a name is looked up and however many of its addresses are dead."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import aiohttp  # noqa: F401 (the time of its import must not count)
import pytest
from modelarts.exceptions import EndpointUnreachableError
from modelarts_client import Client
from modelarts_client.http_settings import HttpSettings
from modelarts_client.sending.dialing import look_up
from modelarts_client.sending.transports import Transports

from tests.support.dead_addresses import dead_addresses, names
from tests.support.hostile_server import HostileServer, always, answer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs the addresses 127.0.0.2 to 127.255.255.254")

_DEADLINE = 0.5
_PATIENT = 10.0
_LATE = 1.0  # seconds after the deadline
_ANSWER = always(answer(b"{}"))

Call = Callable[[str, str | None, float], int]
"""Requests a URL, perhaps through a proxy, by a deadline, and returns the status."""


def _client(url: str, proxy: str | None, deadline: float) -> Client:
    return Client(url, transports=Transports(HttpSettings(proxy=proxy, retries=0, deadline=deadline), [url]))


def _blocking(url: str, proxy: str | None, deadline: float) -> int:
    with _client(url, proxy, deadline) as client:
        return client.send("POST", "/").status_code


def _asyncio(url: str, proxy: str | None, deadline: float) -> int:
    async def run() -> int:
        async with _client(url, proxy, deadline) as client:
            return (await client.asend("POST", "/")).status_code

    return asyncio.run(run())


@pytest.fixture(params=["blocking", "asyncio", "aiohttp"])
def call(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Call:
    if request.param == "asyncio":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda *_: False)
    return _blocking if request.param == "blocking" else _asyncio


def _ends_in_time(call: Call, url: str, proxy: str | None = None) -> None:
    began = time.monotonic()
    with pytest.raises(EndpointUnreachableError, match="No answer from"):
        call(url, proxy, _DEADLINE)
    assert time.monotonic() - began < _DEADLINE + _LATE


@pytest.mark.parametrize("proxy", [None, "http://slow.example.com:3128"])
def test_a_look_up_ends_by_the_deadline(call: Call, proxy: str | None) -> None:
    host = "slow" if proxy is None else "other"
    with names({}, slow=["slow.example.com"]):
        _ends_in_time(call, f"http://{host}.example.com", proxy)


@pytest.mark.parametrize("proxy", [None, "many.example.com"])
def test_dead_addresses_share_the_deadline(call: Call, proxy: str | None) -> None:
    with dead_addresses(6) as (addresses, port), names({"many.example.com": addresses}):
        dead = f"http://many.example.com:{port}"
        _ends_in_time(call, dead if proxy is None else "http://other.example.com", dead if proxy else None)


def test_an_address_that_answers_is_found(call: Call) -> None:
    with HostileServer(_ANSWER) as server:
        port = int(server.url.rpartition(":")[2])
        with dead_addresses(2, port) as (addresses, _), names({"many.example.com": [*addresses, "127.0.0.1"]}):
            assert call(f"http://many.example.com:{port}", None, _PATIENT) == 200


def test_an_address_that_refuses_is_passed_over(call: Call) -> None:
    with HostileServer(_ANSWER) as server, names({"many.example.com": ["127.0.0.49", "127.0.0.1"]}):
        assert call(server.url.replace("127.0.0.1", "many.example.com"), None, _PATIENT) == 200


def test_a_name_that_none_can_have_is_not_found() -> None:
    with pytest.raises(socket.gaierror, match="not known"):
        look_up(f"{'a' * 70}.example.com", 80, 5)


def test_look_ups_of_a_name_are_one() -> None:
    with names({"many.example.com": ["127.0.0.1"]}, slow=["slow.example.com"]) as asked:
        with ThreadPoolExecutor(10) as threads:
            late = [threads.submit(look_up, "slow.example.com", 80, 0.2) for _ in range(10)]
            assert all(isinstance(each.exception(), TimeoutError) for each in late)
        assert asked == ["slow.example.com"]
        assert sum(thread.name == "look up slow.example.com" for thread in threading.enumerate()) == 1
        assert look_up("many.example.com", 80, 5) == look_up("many.example.com", 80, None) == ["127.0.0.1"]
    assert asked == ["slow.example.com", "many.example.com", "many.example.com"]


def test_a_request_that_is_read_slowly_ends_by_the_deadline() -> None:
    ended = threading.Event()

    def read(listening: socket.socket) -> None:
        opened, _ = listening.accept()
        with opened:
            while not ended.wait(0.1) and opened.recv(256 * 1024):
                pass

    with socket.create_server(("127.0.0.1", 0)) as listening:
        reader = threading.Thread(target=read, args=(listening,))
        reader.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        began = time.monotonic()
        with _client(url, None, _DEADLINE) as client, pytest.raises(EndpointUnreachableError, match="WriteTimeout"):
            client.send("POST", "/", content=bytes(60_000_000))
        seconds = time.monotonic() - began
        ended.set()
        reader.join()
    assert seconds < _DEADLINE + _LATE
