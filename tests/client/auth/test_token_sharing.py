"""One token for everybody: threads, tasks and event loops, over connections that are few."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from modelarts.http_settings import HttpSettings
from modelarts_client import Client
from modelarts_client.auth.keys import PasswordLogin
from modelarts_client.auth.token_auth import TokenAuth
from modelarts_client.secret import Secret
from modelarts_client.sending.transports import Transports

from tests.support.token_cloud import API_URL, Cloud
from tests.support.token_server import TokenServer, token_server

Statuses = Callable[[TokenServer, TokenAuth, int], list[int]]

_MANY = 100


@pytest.fixture
def server() -> Iterator[TokenServer]:
    with token_server() as running:
        yield running


Auths = Callable[[int], TokenAuth]


@pytest.fixture
def auths(server: TokenServer) -> Iterator[Auths]:
    """Makes authentication that has so many connections, which it shares with the calls."""
    made: list[Transports] = []

    def make(connections: int) -> TokenAuth:
        transports = Transports(HttpSettings(max_connections=connections, timeout=5, retries=0))
        made.append(transports)
        iam = Client(server.url, transports=transports)
        login = PasswordLogin("user-1", Secret("password-1"), "account-1")
        return TokenAuth(iam, login, project_id="p", region_name=None)

    yield make
    for transports in made:
        transports.close()


def _sync_statuses(server: TokenServer, auth: TokenAuth, callers: int) -> list[int]:
    start = threading.Barrier(callers)

    with httpx.Client(auth=auth, **auth._iam.httpx_args, timeout=5) as client:

        def get() -> int:
            start.wait(10)
            return client.get(server.url).status_code

        with ThreadPoolExecutor(callers) as pool:
            return [call.result() for call in [pool.submit(get) for _ in range(callers)]]


def _async_statuses(server: TokenServer, auth: TokenAuth, callers: int) -> list[int]:
    async def run() -> list[int]:
        async with httpx.AsyncClient(auth=auth, **auth._iam.httpx_args, timeout=5) as client:
            answers = await asyncio.gather(*(client.get(server.url) for _ in range(callers)))
            return [answer.status_code for answer in answers]

    return asyncio.run(run())


@pytest.fixture(params=[_sync_statuses, _async_statuses], ids=["sync", "async"])
def statuses(request: pytest.FixtureRequest) -> Statuses:
    chosen: Statuses = request.param
    return chosen


def test_all_that_start_together_ask_for_one_token(server: TokenServer, statuses: Statuses, auths: Auths) -> None:
    assert statuses(server, auths(_MANY), _MANY) == [200] * _MANY
    assert server.issued == 1
    assert server.refused == 0


def test_threads_and_event_loops_that_start_together_ask_for_one_token(server: TokenServer, auths: Auths) -> None:
    auth = auths(25)
    server.gate.clear()
    with ThreadPoolExecutor(4) as pool:
        calls = [pool.submit(ask, server, auth, 25) for ask in (_sync_statuses, _async_statuses) * 2]
        assert server.asked.wait(10)
        server.gate.set()
        assert [call.result() for call in calls] == [[200] * 25] * 4
    assert server.issued == 1


def test_all_that_are_refused_together_ask_for_one_token(server: TokenServer, statuses: Statuses, auths: Auths) -> None:
    auth = auths(_MANY)
    assert statuses(server, auth, 1) == [200]
    server.good.clear()
    assert statuses(server, auth, _MANY) == [200] * _MANY
    assert server.issued == 2


@pytest.mark.parametrize("connections", [1, 2])
def test_a_refused_request_frees_its_connection_for_the_token(
    server: TokenServer, statuses: Statuses, auths: Auths, connections: int
) -> None:
    auth = auths(connections)
    assert statuses(server, auth, 1) == [200]
    server.good.clear()
    assert statuses(server, auth, 50) == [200] * 50
    assert server.issued == 2


def _sync_refusals(cloud: Cloud, auth: TokenAuth) -> list[int]:
    with cloud.client(auth) as client, ThreadPoolExecutor(50) as pool:
        return [answer.status_code for answer in pool.map(client.get, [API_URL] * 200)]


def _async_refusals(cloud: Cloud, auth: TokenAuth) -> list[int]:
    async def run() -> list[int]:
        async with cloud.async_client(auth) as client:
            return [
                answer.status_code
                for _ in range(4)
                for answer in await asyncio.gather(*(client.get(API_URL) for _ in range(50)))
            ]

    return asyncio.run(run())


@pytest.mark.parametrize("refusals", [_sync_refusals, _async_refusals], ids=["sync", "async"])
def test_a_server_that_refuses_all_tokens_costs_four_of_them(
    refusals: Callable[[Cloud, TokenAuth], list[int]],
) -> None:
    """The first, and three that replace one which no server had accepted; there are no more within a minute."""
    cloud = Cloud()
    sent: list[httpx.Request] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(401)

    cloud.answer_call = refuse
    assert refusals(cloud, cloud.auth()) == [401] * 200
    assert cloud.asked_for == 4
    assert len(sent) <= 2 * 200  # each is sent twice at most
