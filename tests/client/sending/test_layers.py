"""How many transports a request passes on its way to the socket."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.auth import AccessKeyAuth

from tests.support.sessions import session_at
from tests.support.small_servers import CountingServer

_PROJECT = "project-1"


class HoldingServer(CountingServer):
    """Holds each request until `answer` is set.

    Attributes:
        asked: Is set when a request has come.
        answer: Is set when requests may be answered.
    """

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.answer = threading.Event()
        super().__init__()

    def before_answer(self) -> None:
        """Wait for `answer`."""
        self.asked.set()
        assert self.answer.wait(10)


@pytest.fixture
def server() -> Iterator[HoldingServer]:
    with HoldingServer() as running:
        yield running
        running.answer.set()


def _session(url: str) -> Session:
    return session_at(url, project_id=_PROJECT)


def _names_of(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        yield frame.f_code.co_name
        frame = frame.f_back


@pytest.fixture(params=["session", "client"])
def client(request: pytest.FixtureRequest, server: HoldingServer) -> Iterator[Client]:
    """A session's client, and one without a session."""
    if request.param == "client":
        with Client(server.url, auth=AccessKeyAuth("access-1", "secret-1")) as made:
            yield made
    else:
        with _session(server.url) as session:
            yield session.client


def test_a_blocking_get_passes_four_transports_at_most(server: HoldingServer, client: Client) -> None:
    call = threading.Thread(target=lambda: show_training_job_engines.sync(_PROJECT, client=client))
    call.start()
    assert server.asked.wait(10)
    assert call.ident is not None
    names = list(_names_of(sys._current_frames()[call.ident]))
    server.answer.set()
    call.join(10)
    assert "send" in names  # it is the stack of the call
    assert 2 <= names.count("handle_request") <= 4, names


@pytest.mark.parametrize("uses_aiohttp", [True, False])
def test_a_get_of_asyncio_passes_four_transports_at_most(
    server: HoldingServer, monkeypatch: pytest.MonkeyPatch, uses_aiohttp: bool
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)

    async def run() -> list[str]:
        session = _session(server.url)
        call = asyncio.create_task(show_training_job_engines.asyncio(_PROJECT, client=session.client))
        assert await asyncio.to_thread(server.asked.wait, 10)
        names = []
        waits: Any = call.get_coro()
        while waits is not None:
            names.append(getattr(waits, "__name__", ""))
            waits = getattr(waits, "cr_await", None)
        server.answer.set()
        await call
        await session.aclose()
        return names

    names = asyncio.run(run())
    assert "asend" in names
    assert 2 <= names.count("handle_async_request") <= 4, names
