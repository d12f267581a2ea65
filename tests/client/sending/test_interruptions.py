"""What interrupts calls: tasks that are cancelled, event loops that end, processes that are forked."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterator
from functools import partial
from random import Random
from typing import Final

import pytest
from modelarts.http_settings import HttpSettings
from modelarts.session import Session
from modelarts_emulator.http.receiving import ReceivedRequest

from tests.support.faulty_cloud.calls import Call, Outcome, mixed_calls
from tests.support.faulty_cloud.faults import Fault, FaultPlan
from tests.support.faulty_cloud.jobs import Operation, Reply
from tests.support.faulty_cloud.server import FaultyCloud
from tests.support.faulty_cloud.terms import Credentials, Terms

_SEED: Final = 11
_SMOOTH: Final = FaultPlan(_SEED, share=0.0)
_LIMIT: Final = 20.0
_TERMS: Final = Terms(timeout=5.0, deadline=15.0, max_connections=20)


@pytest.fixture(params=["aiohttp", "httpx"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What asyncio's requests are sent by."""
    if request.param == "httpx":
        monkeypatch.setattr(HttpSettings, "uses_aiohttp", lambda self, proxy: False)


class Gate:
    """Holds requests until it is opened, and tells when so many wait.

    Args:
        path: The end of the paths whose requests are held.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._opened = asyncio.Event()
        self._waiting = threading.Semaphore(0)

    async def __call__(self, request: ReceivedRequest) -> Reply | None:
        """Hold a request; it is answered as usual afterwards."""
        if request.path.endswith(self._path):
            self._waiting.release()
            await self._opened.wait()
        return None

    def wait_for(self, count: int) -> bool:
        """Wait until so many requests are held; False if they do not come."""
        end = time.monotonic() + _LIMIT / 4
        return all(self._waiting.acquire(timeout=max(0.0, end - time.monotonic())) for _ in range(count))

    def open(self, cloud: FaultyCloud) -> None:
        """Let all go on."""
        cloud.call_soon(self._opened.set)


@pytest.mark.parametrize("credentials", Credentials)
@pytest.mark.usefixtures("library")
def test_calls_that_are_cancelled_leave_nothing_behind(credentials: Credentials) -> None:
    """Takes some seconds: half of 300 calls, of which every third request goes wrong, are cancelled at some point."""
    terms = Terms(timeout=1.0, deadline=3.0, max_connections=20)
    random = Random(_SEED)  # noqa: S311 - can be repeated
    faults = frozenset(Fault) - {Fault.REVOKED, Fault.CLOCK}
    complaints: list[str] = []

    async def cancel_half(session: Session, calls: list[Call]) -> tuple[int, int]:
        """Cancel one of those that go on for each that has ended."""
        tasks = [asyncio.create_task(call.amake(session.client)) for call in calls]
        left = set(tasks)
        while left:
            done, left = await asyncio.wait(left, timeout=_LIMIT, return_when=asyncio.FIRST_COMPLETED)
            assert done, f"{len(left)} calls hang"
            going_on = [task for task in tasks if task in left]
            ended = sum(not task.cancelled() for task in done)
            for task in random.sample(going_on, min(ended, len(going_on))):
                task.cancel()
        cancelled = sum(task.cancelled() for task in tasks)
        return cancelled, sum(isinstance(task.result(), Outcome) for task in tasks if not task.cancelled())

    async def uses_all_connections(cloud: FaultyCloud, session: Session) -> bool:
        calls = [Call(Operation.SHOW, f"later-{n}", detailed=True) for n in range(terms.max_connections)]
        for call in calls:
            cloud.jobs.add(call.subject)
        await calls[0].amake(session.client)  # gets a token, if need be
        cloud.special = gate = Gate("")
        patient = session.client.with_options(timeout=_LIMIT, deadline=_LIMIT, retries=0)
        later = asyncio.gather(*(call.amake(patient) for call in calls))
        all_came = await asyncio.to_thread(gate.wait_for, len(calls))
        gate.open(cloud)
        return all_came and {outcome.status for outcome in await later} == {200}

    async def run(cloud: FaultyCloud) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: complaints.append(repr(context)))
        session = terms.session(cloud, credentials)
        cancelled, ended = await cancel_half(session, list(mixed_calls(300, _SEED, cloud.jobs)))
        assert cancelled > 100
        assert cancelled + ended == 300
        cloud.plan = _SMOOTH
        assert await uses_all_connections(cloud, session)
        await session.aclose()
        assert cloud.settle(terms.deadline * 3), f"{cloud.open_connections} connections were not closed"

    with FaultyCloud(FaultPlan(_SEED, 0.3, only=faults), terms.pace, seed=_SEED) as cloud:
        asyncio.run(run(cloud))
        gc.collect()
        assert not complaints
        assert max(cloud.jobs.created.values()) == 1


class CancelledAt(Awaitable[Outcome]):
    """A call whose task is cancelled when it waits for the n-th time, for whatever it is.

    Args:
        call: The call.
        step: n, from 1.
    """

    def __init__(self, call: Coroutine[object, None, Outcome], step: int) -> None:
        self._call = call
        self._step = step

    def __await__(self) -> Generator[object, None, Outcome]:
        """Wait as the call does."""
        task = asyncio.current_task()
        assert task is not None
        resume: Callable[[], object] = partial(self._call.send, None)
        for step in itertools.count(1):
            try:
                waits_for = resume()
            except StopIteration as ended:
                outcome: Outcome = ended.value
                return outcome
            if step == self._step:
                task.cancel()
            try:
                yield waits_for
                resume = partial(self._call.send, None)
            except asyncio.CancelledError as error:
                resume = partial(self._call.throw, error)
        raise AssertionError("never reached")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("is_new", [True, False], ids=["new session", "used session"])
@pytest.mark.parametrize("credentials", Credentials)
def test_a_call_can_be_cancelled_wherever_it_waits(credentials: Credentials, is_new: bool) -> None:
    """There is one connection, so that the next call fails if it was not given back."""
    terms = Terms(timeout=2.0, deadline=4.0, max_connections=1)

    async def is_cancelled_at(session: Session, step: int) -> bool:
        async def call() -> Outcome:
            return await CancelledAt(_SHOW.amake(session.client), step)

        task = asyncio.create_task(call())
        await asyncio.wait([task], timeout=_LIMIT)
        was_cancelled = task.cancelled()
        assert was_cancelled or task.result().status == 200
        after = await _SHOW.amake(session.client)
        assert after.status == 200, f"after a call was cancelled when it waited for the {step}. time: {after}"
        return was_cancelled

    async def run(cloud: FaultyCloud) -> int:
        session = terms.session(cloud, credentials)
        for step in itertools.count(1):
            if is_new:
                await session.aclose()
                session = terms.session(cloud, credentials)
            if not await is_cancelled_at(session, step):
                await session.aclose()
                return step
        raise AssertionError("never reached")

    with FaultyCloud(_SMOOTH) as cloud:
        cloud.jobs.add(_SHOW.subject)
        assert asyncio.run(run(cloud)) > 1
        assert cloud.settle(_LIMIT), f"{cloud.open_connections} connections were not closed"


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("closes", [True, False], ids=["closed", "left open"])
@pytest.mark.parametrize("credentials", Credentials)
def test_a_session_is_used_in_several_event_loops(credentials: Credentials, closes: bool) -> None:
    complaints: list[str] = []

    async def show(session: Session) -> list[int | None]:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: complaints.append(repr(context)))
        outcomes = await asyncio.gather(*(_SHOW.amake(session.client) for _ in range(3)))
        if closes:
            await session.aclose()
        return [outcome.status for outcome in outcomes]

    with FaultyCloud(_SMOOTH) as cloud:
        cloud.jobs.add(_SHOW.subject)
        session = _TERMS.session(cloud, credentials)
        for _ in range(3):
            assert asyncio.run(show(session)) == [200] * 3
        threads_got: list[list[int | None]] = []
        threads = [threading.Thread(target=lambda: threads_got.append(asyncio.run(show(session)))) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(_LIMIT)
        assert threads_got == [[200] * 3] * 3
        assert _SHOW.make(session.client).status == 200
        session.close()
        gc.collect()
        assert cloud.settle(_LIMIT), f"{cloud.open_connections} connections were not closed"
        assert not complaints
        assert len(cloud.accounts.tokens) <= 1


_SHOW: Final = Call(Operation.SHOW, "show-me", detailed=True)


def _shown(session: Session) -> str:
    return str(_SHOW.make(session.client).status)


def _shown_in_a_loop(session: Session) -> str:
    return str(asyncio.run(_SHOW.amake(session.client)).status)


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("shown", [_shown, _shown_in_a_loop], ids=["blocking", "asyncio"])
@pytest.mark.parametrize(
    ("credentials", "held"),
    [
        (Credentials.KEYS, "/show-me"),
        (Credentials.PASSWORD, "/show-me"),
        (Credentials.PASSWORD, "/v3/auth/tokens"),
    ],
)
def test_a_forked_process_goes_on_with_connections_of_its_own(
    credentials: Credentials, shown: Callable[[Session], str], held: str
) -> None:
    """The fork happens while another thread waits for an answer, or for a token that the child wants too."""
    gate = Gate(held)
    with FaultyCloud(_SMOOTH) as cloud:
        cloud.jobs.add(_SHOW.subject)
        with _TERMS.session(cloud, credentials) as session:
            if held == "/show-me":
                assert shown(session) == "200"  # so that there are connections that the child must not use
            cloud.special = gate
            answers: list[str] = []
            other = threading.Thread(target=lambda: answers.append(_shown(session)))
            other.start()
            assert gate.wait_for(1)
            connections = cloud.connections
            with _child(lambda: shown(session)) as child:
                assert gate.wait_for(1)  # it has come as far as this thread, and not on a connection of this process
                assert cloud.connections > connections
                gate.open(cloud)
                assert child() == "200"
            other.join(_LIMIT)
            assert answers == ["200"]
            connections = cloud.connections
            assert _shown(session) == "200"
            assert cloud.connections == connections, "the connection was not used again"
        assert cloud.settle(_LIMIT)


@contextlib.contextmanager
def _child(work: Callable[[], str]) -> Iterator[Callable[[], str]]:
    """Fork a process that does some work; gives what waits for the result. It does not outlive the block."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            os.write(writing, work().encode())
        except BaseException as error:  # noqa: BLE001 - it goes to the parent
            os.write(writing, repr(error).encode())
        finally:
            os._exit(0)
    os.close(writing)

    def result() -> str:
        ready, _, _ = select.select([reading], [], [], _LIMIT)
        assert ready, f"the child hangs; {sys.platform}"
        return os.read(reading, 10_000).decode()

    try:
        yield result
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(reading)
