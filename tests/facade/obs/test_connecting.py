"""Connecting to OBS ends by the deadline, and with its call, and finds the address that answers."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from modelarts.exceptions import ModelArtsError
from modelarts.session import Session

from tests.support.dead_addresses import dead_addresses, names
from tests.support.hostile_server import HostileServer, always, answer
from tests.support.sessions import session_at

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs the addresses 127.0.0.2 to 127.255.255.254")

_DEADLINE = 0.5
_LATE = 1.0
_NAME = "obs.localhost"
_EMPTY = always(answer(b"<ListBucketResult/>"))


@contextmanager
def _dead() -> Iterator[str]:
    with dead_addresses(4) as (addresses, port), names({_NAME: addresses}):
        yield f"http://{_NAME}:{port}"


@contextmanager
def _slow_name() -> Iterator[str]:
    with names({}, slow=[_NAME]):
        yield f"http://{_NAME}:9"


@contextmanager
def _slow_handshake() -> Iterator[str]:
    """A server that sends a byte of a TLS record each tenth of a second."""
    ended = threading.Event()
    with ExitStack() as opened:
        listening = opened.enter_context(socket.create_server(("127.0.0.1", 0)))

        def serve() -> None:
            connection = opened.enter_context(listening.accept()[0])
            connection.sendall(b"\x16\x03\x03\x3e\x80")
            while not ended.wait(0.1):
                try:
                    connection.sendall(b"\0")
                except OSError:
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        ended.set()
        thread.join()


_SLOW = pytest.mark.parametrize("slow", [_dead, _slow_name, _slow_handshake])


def _session(url: str, **settings: Any) -> Session:
    return session_at(url, retries=0, timeout=20, **settings)


@_SLOW
def test_connecting_ends_by_the_deadline(slow: Any) -> None:
    with slow() as url, _session(url, deadline=_DEADLINE) as session:
        began = time.monotonic()
        with pytest.raises(ModelArtsError):
            session.obs.list("obs://bucket/")
        assert time.monotonic() - began < _DEADLINE + _LATE


@_SLOW
def test_connecting_ends_when_its_task_is_cancelled(slow: Any) -> None:
    async def run(session: Session) -> float:
        task = asyncio.create_task(session.async_obs.list("obs://bucket/"))
        await asyncio.sleep(0.4)
        task.cancel()
        began = time.monotonic()
        with pytest.raises(asyncio.CancelledError):
            await task
        return time.monotonic() - began

    with slow() as url, _session(url) as session:
        assert asyncio.run(run(session)) < _LATE


def test_addresses_that_do_not_answer_are_passed_over() -> None:
    with dead_addresses(2) as (addresses, port), socket.socket() as closed:
        closed.bind(("127.0.0.60", port))  # and refuses
        alive = HostileServer(_EMPTY)
        alive._listening.close()
        alive._listening = socket.create_server(("127.0.0.61", port))
        with alive, names({_NAME: [*addresses, "127.0.0.60", "127.0.0.61"]}), _session(f"http://{_NAME}:{port}") as obs:
            assert obs.obs.list("obs://bucket/") == []
