"""One token for everybody: threads, tasks and event loops, over connections that are few."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from modelarts.auth import TokenAuth
from modelarts.credentials import PasswordLogin

from tests.facade.token_server import TokenServer, token_server

Statuses = Callable[[TokenServer, TokenAuth, int, int], list[int]]


@pytest.fixture
def server() -> Iterator[TokenServer]:
    with token_server() as running:
        yield running


def _auth(server: TokenServer) -> TokenAuth:
    return TokenAuth(server.url, PasswordLogin("user-1", "password-1", "account-1"), project_id="p", region_name=None)


def _limits(connections: int) -> httpx.Limits:
    # None is kept: whoever waits for a connection gets one when another request is done with its own.
    return httpx.Limits(max_connections=connections, max_keepalive_connections=0)


def _sync_statuses(server: TokenServer, auth: TokenAuth, callers: int, connections: int) -> list[int]:
    limits = _limits(connections)
    with httpx.Client(auth=auth, limits=limits, timeout=5) as client, ThreadPoolExecutor(callers) as pool:
        return [answer.status_code for answer in pool.map(client.get, [server.url] * callers)]


def _async_statuses(server: TokenServer, auth: TokenAuth, callers: int, connections: int) -> list[int]:
    async def run() -> list[int]:
        async with httpx.AsyncClient(auth=auth, limits=_limits(connections), timeout=5) as client:
            answers = await asyncio.gather(*(client.get(server.url) for _ in range(callers)))
            return [answer.status_code for answer in answers]

    return asyncio.run(run())


@pytest.fixture(params=[_sync_statuses, _async_statuses], ids=["sync", "async"])
def statuses(request: pytest.FixtureRequest) -> Statuses:
    chosen: Statuses = request.param
    return chosen


@pytest.mark.parametrize("connections", [1, 2])
def test_a_refused_request_frees_its_connection_for_the_token(
    server: TokenServer, statuses: Statuses, connections: int
) -> None:
    auth = _auth(server)
    assert statuses(server, auth, 1, connections) == [200]
    server.good.clear()
    assert statuses(server, auth, 50, connections) == [200] * 50
    assert server.issued == 2
