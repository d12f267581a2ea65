"""Calls that end while they fetch a token or wait for it: nobody waits for ever."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

import httpx
import pytest
from modelarts.exceptions import EndpointUnreachableError

from tests.support.forked import succeeds_in_child
from tests.support.token_cloud import API_URL, Cloud, sync_get


class Stopped(BaseException):
    """As KeyboardInterrupt, which would end the tests."""


@pytest.fixture
def cloud() -> Cloud:
    return Cloud()


@asynccontextmanager
async def _leading(cloud: Cloud, client: httpx.AsyncClient) -> AsyncIterator[asyncio.Task[httpx.Response]]:
    """A task that is fetching a token, until the gate is opened."""
    cloud.gate.clear()
    leader = asyncio.create_task(client.get(API_URL))
    await asyncio.to_thread(cloud.asked.wait, 10)
    try:
        yield leader
    finally:
        cloud.gate.set()


async def _waiting(cloud: Cloud, client: httpx.AsyncClient) -> asyncio.Task[httpx.Response]:
    """A task that waits for the token of another."""
    before = cloud.looks
    follower = asyncio.create_task(client.get(API_URL))
    await asyncio.to_thread(cloud.wait_for_looks_at_the_clock, before + 1)
    return follower


def test_a_task_that_is_cancelled_while_it_fetches_leaves_its_token_to_others(cloud: Cloud) -> None:
    async def run() -> None:
        async with cloud.async_client(cloud.auth()) as client:
            async with _leading(cloud, client) as leader:
                followers = [await _waiting(cloud, client) for _ in range(3)]
                leader.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await leader
            assert [(await follower).status_code for follower in followers] == [200] * 3

    asyncio.run(run())
    assert cloud.asked_for == 1


def test_a_program_does_not_wait_for_a_fetch_when_it_is_interrupted(cloud: Cloud) -> None:
    """As after Ctrl-C, which cancels the tasks of `asyncio.run`."""

    async def run() -> None:
        client = cloud.async_client(auth)
        asyncio.create_task(client.get(API_URL)).add_done_callback(lambda _: None)
        await asyncio.to_thread(cloud.asked.wait, 10)

    auth = cloud.auth()
    cloud.gate.clear()
    asyncio.run(run())
    (thread,) = [thread for thread in threading.enumerate() if thread.name == "modelarts-renewal"]
    assert thread.daemon
    cloud.gate.set()
    assert sync_get(cloud, auth).status_code == 200
    assert cloud.asked_for == 1


def test_a_waiting_task_that_is_cancelled_does_not_disturb_the_others(cloud: Cloud) -> None:
    async def run() -> None:
        async with cloud.async_client(cloud.auth()) as client:
            async with _leading(cloud, client) as leader:
                cancelled, other = await _waiting(cloud, client), await _waiting(cloud, client)
                cancelled.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await cancelled
            assert [(await task).status_code for task in (leader, other)] == [200] * 2

    asyncio.run(run())
    assert cloud.asked_for == 1


def test_a_thread_that_is_interrupted_while_it_fetches_leaves_the_work_to_another(cloud: Cloud) -> None:
    auth = cloud.auth()

    def interrupt(_: httpx.Request) -> httpx.Response:
        cloud.answer_token = cloud.issue
        raise Stopped

    cloud.answer_token = interrupt
    cloud.gate.clear()
    with ThreadPoolExecutor(4) as pool:
        leader = pool.submit(sync_get, cloud, auth)
        assert cloud.asked.wait(10)
        others = [pool.submit(sync_get, cloud, auth) for _ in range(3)]
        cloud.wait_for_looks_at_the_clock(4)
        cloud.gate.set()
        with pytest.raises(Stopped):
            leader.result()
        assert [other.result().status_code for other in others] == [200] * 3
    assert cloud.asked_for == 2


def test_a_task_whose_event_loop_has_stopped_keeps_nobody_waiting(cloud: Cloud) -> None:
    auth = cloud.auth()
    loop = asyncio.new_event_loop()
    client = cloud.async_client(auth)
    cloud.gate.clear()
    leader = loop.create_task(client.get(API_URL))
    loop.run_until_complete(asyncio.to_thread(cloud.asked.wait, 10))  # and then the loop stands still
    with pytest.raises(EndpointUnreachableError, match="The token of user 'user-1' did not come"):
        cloud.client(auth).get(API_URL, extensions={"deadline": 0.01})
    cloud.gate.set()
    assert sync_get(cloud, auth).status_code == 200
    assert loop.run_until_complete(leader).status_code == 200
    assert cloud.asked_for == 1
    loop.run_until_complete(client.aclose())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()


def test_a_blocking_call_in_an_event_loop_waits_for_a_task_of_that_loop(cloud: Cloud) -> None:
    auth = cloud.auth()

    def open_gate(looks: int) -> None:
        cloud.wait_for_looks_at_the_clock(looks + 1)
        cloud.gate.set()

    async def run() -> None:
        async with cloud.async_client(auth) as client, _leading(cloud, client) as leader:
            opener = threading.Thread(target=open_gate, args=(cloud.looks,))
            opener.start()
            assert sync_get(cloud, auth).status_code == 200
            assert (await leader).status_code == 200
            opener.join()

    asyncio.run(run())
    assert cloud.asked_for == 1


def test_an_event_loop_that_ends_while_its_task_waits_disturbs_nobody(
    cloud: Cloud, caplog: pytest.LogCaptureFixture
) -> None:
    auth = cloud.auth()
    cloud.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(sync_get, cloud, auth)
        assert cloud.asked.wait(10)

        async def run() -> None:
            async with cloud.async_client(auth) as client:
                (await _waiting(cloud, client)).cancel()

        asyncio.run(run())
        cloud.gate.set()
        assert leader.result().status_code == 200
    assert not [record for record in caplog.records if record.name == "concurrent.futures"]


def test_a_forked_process_does_not_wait_for_a_thread_of_its_parents(cloud: Cloud) -> None:
    auth = cloud.auth()
    cloud.gate.clear()
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(sync_get, cloud, auth)
        assert cloud.asked.wait(10)
        assert succeeds_in_child(lambda: cloud.open_gate() and sync_get(cloud, auth).status_code == 200)
        cloud.gate.set()
        assert leader.result().status_code == 200
    assert cloud.asked_for == 1


def test_a_forked_process_uses_the_token_that_there_is(cloud: Cloud) -> None:
    auth = cloud.auth()
    sync_get(cloud, auth)
    assert succeeds_in_child(lambda: sync_get(cloud, auth).status_code == 200 and cloud.asked_for == 1)
