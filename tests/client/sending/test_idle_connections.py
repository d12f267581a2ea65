"""Connections that no request uses are closed when their time is over."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_client.api.training import show_training_job_engines
from modelarts_client.sending import connections
from modelarts_client.sending.event_loops import LoopLocal

from tests.support.sessions import session_at
from tests.support.small_servers import CountingServer

_PROJECT = "project-1"
_BURST = 40
_LIMIT = 10.0


class BurstServer(CountingServer):
    """Answers the requests of a burst when all of them have come, so that each has a connection of its own."""

    request_queue_size = 2 * _BURST

    def __init__(self) -> None:
        super().__init__()
        self.burst = threading.Barrier(_BURST)

    def before_answer(self) -> None:
        """Wait for the whole burst, if it has not come yet."""
        if len(self.targets) <= _BURST:
            self.burst.wait(_LIMIT)


@pytest.fixture
def server() -> Iterator[BurstServer]:
    with BurstServer() as running:
        yield running


@pytest.fixture
def session(server: BurstServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(connections, "KEEPALIVE_SECONDS", 0.1)
    with session_at(server.url, project_id=_PROJECT) as made:
        yield made


def test_connections_of_a_burst_of_threads_are_closed_by_later_calls(server: BurstServer, session: Session) -> None:
    def call(_: object) -> None:
        show_training_job_engines.sync(_PROJECT, client=session.client)

    with ThreadPoolExecutor(_BURST) as pool:
        list(pool.map(call, range(_BURST)))
    assert server.opened == _BURST
    end = time.monotonic() + _LIMIT
    while server.closed < _BURST - 1 and time.monotonic() < end:
        call(None)  # now and then, over the one connection that is needed
        with server.changed:
            server.changed.wait(0.02)
    assert server.closed >= _BURST - 1


def test_connections_of_a_burst_of_tasks_are_closed_without_later_calls(
    server: BurstServer, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: False)

    async def run() -> None:
        calls = (show_training_job_engines.asyncio(_PROJECT, client=session.client) for _ in range(_BURST))
        await asyncio.gather(*calls)
        assert server.opened == _BURST
        assert await asyncio.to_thread(server.wait_until_closed, _BURST)
        await show_training_job_engines.asyncio(_PROJECT, client=session.client)  # opens another

    asyncio.run(run())
    assert server.opened == _BURST + 1


def test_threads_may_sweep_one_closed_loop_at_the_same_time() -> None:
    async def nothing(_: object) -> None:
        """There is nothing to close."""

    class Swept(asyncio.SelectorEventLoop):
        """Another thread forgets it while this one looks at it."""

        def is_closed(self) -> bool:
            local._by_loop.pop(self, None)
            return super().is_closed()

    local: LoopLocal[object] = LoopLocal(object, nothing)
    loop = Swept()
    loop.run_until_complete(local.get())
    held = local._by_loop[loop]
    loop.close()  # without having ended its generators
    local._by_loop[loop] = held
    assert asyncio.run(local.get()) is not None
    assert loop not in local._by_loop
