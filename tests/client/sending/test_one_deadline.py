"""All that a call does counts toward its deadline: waiting for a connection, fetching a token, the exchange."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
from modelarts.exceptions import EndpointUnreachableError
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_client.api.training import show_training_job_engines

from tests.support.sessions import session_at
from tests.support.small_servers import CountingServer

_SLOWNESS = 0.7
_DEADLINE = 1.0
_LONG_DEADLINE = 3.0


class _SlowServer(CountingServer):
    """Answers the first request shortly before the deadline of the next, which it leaves without an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.comes = threading.Event()
        self.ends = threading.Event()

    def before_answer(self) -> None:
        if self.comes.is_set():
            self.ends.wait(30)
        self.comes.set()
        self.ends.wait(_LONG_DEADLINE - 0.2)

    def __exit__(self, *raised: object) -> None:
        self.ends.set()
        super().__exit__(*raised)


@pytest.fixture
def server() -> Iterator[_SlowServer]:
    with _SlowServer() as server:
        yield server


def _session(server: _SlowServer) -> Session:
    return session_at(server.url, max_connections=1, retries=0)


def test_waiting_for_a_connection_counts(server: _SlowServer) -> None:
    with _session(server) as session:
        first = threading.Thread(
            target=show_training_job_engines.sync, args=("project-1",), kwargs={"client": session.client}
        )
        first.start()
        assert server.comes.wait(10)
        hasty = session.with_options(deadline=_LONG_DEADLINE)
        began = time.monotonic()
        with pytest.raises(EndpointUnreachableError, match="the 3 s that the call may take"):
            show_training_job_engines.sync("project-1", client=hasty.client)
        assert time.monotonic() - began < 1.7 * _LONG_DEADLINE
        first.join()


@pytest.mark.parametrize("uses_aiohttp", [True, False])
def test_waiting_for_a_connection_counts_with_asyncio(
    server: _SlowServer, uses_aiohttp: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda _self, _proxy: uses_aiohttp)
    session = _session(server)

    async def run() -> None:
        async with session:
            first = asyncio.create_task(show_training_job_engines.asyncio("project-1", client=session.client))
            assert await asyncio.to_thread(server.comes.wait, 10)
            hasty = session.with_options(deadline=_LONG_DEADLINE)
            began = time.monotonic()
            with pytest.raises(EndpointUnreachableError, match="the 3 s that the call may take"):
                await show_training_job_engines.asyncio("project-1", client=hasty.client)
            assert time.monotonic() - began < 1.7 * _LONG_DEADLINE
            await first

    asyncio.run(run())


class _SlowCloud:
    """Issues a token after a while, and answers other requests by what time was left for them."""

    def __init__(self, *, refusals: int = 0) -> None:
        self.left: list[float] = []
        self._refusals = refusals

    def answer(self, request: httpx.Request) -> httpx.Response:
        left = request.extensions["timeout"]["total"]
        if request.url.path == "/v3/auth/tokens":
            time.sleep(_SLOWNESS)
            return httpx.Response(201, headers={"X-Subject-Token": "token-1"}, json={"token": {}})
        self.left.append(left)
        if len(self.left) <= self._refusals:
            return httpx.Response(401, json={})
        return httpx.Response(200, json={"total": 0, "count": 0, "items": []})

    def session(self) -> Session:
        return Session(
            username="user-1",
            password="password-1",
            project_id="project-1",
            region_name="cn-north-4",
            retries=0,
            transport=httpx.MockTransport(self.answer),
        )


@pytest.mark.parametrize("in_task", [False, True])
def test_fetching_a_token_counts(in_task: bool) -> None:
    cloud = _SlowCloud()
    client = cloud.session().with_options(deadline=30).client
    if in_task:
        asyncio.run(show_training_job_engines.asyncio("project-1", client=client))
    else:
        show_training_job_engines.sync("project-1", client=client)
    assert cloud.left[0] <= 30 - _SLOWNESS


def test_no_time_is_left_after_a_second_token() -> None:
    cloud = _SlowCloud(refusals=1)
    client = cloud.session().with_options(deadline=_DEADLINE).client
    with pytest.raises(EndpointUnreachableError, match="the 1 s that the call may take"):
        show_training_job_engines.sync("project-1", client=client)
    assert len(cloud.left) == 1
