"""A value that expires: who uses it, who fetches the next, and who waits."""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from modelarts.exceptions import EndpointUnreachableError, ModelArtsError
from modelarts_client.auth.renewal import PATIENCE_SECONDS, Lease, Renewal

from tests.support.forked import succeeds_in_child

_MINUTE = 60.0
_HOUR = 3600.0
_REFUSED_IN_A_ROW = 4
_LIMIT = 10.0


class NoValueError(ModelArtsError):
    """What a fetch fails with."""


class Source:
    """Where the value comes from, and the clock of its `Renewal`.

    Attributes:
        now: The time, in seconds.
        lifetime: Of the values, in seconds.
        failures: What the next fetches raise.
        fetches: For each fetch, whether it was ahead of time.
        during: Called in each fetch.
        asked: Is set when a fetch has begun.
        gate: Fetches end when it is set.
    """

    def __init__(self) -> None:
        self.now = 0.0
        self.lifetime = _HOUR
        self.failures: list[BaseException] = []
        self.fetches: list[bool] = []
        self.during: Callable[[], None] = lambda: None
        self.asked = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self._alone = threading.Lock()
        self._looks = 0
        self._looked = threading.Condition()

    def clock(self) -> float:
        """Return the time."""
        with self._looked:
            self._looks += 1
            self._looked.notify_all()
        return self.now

    def wait_for_looks(self, count: int, begin: Callable[[], Future[Lease[int]]]) -> Future[Lease[int]]:
        """Begin a call, and wait until the clock has been looked at, which is done before fetching and waiting."""
        with self._looked:
            looks = self._looks
            call = begin()
            assert self._looked.wait_for(lambda: self._looks >= looks + count, timeout=_LIMIT)
        return call

    def fetch(self, ahead: bool) -> tuple[int, float]:
        """Fetch a value: 1, 2, and so on."""
        assert self._alone.acquire(blocking=False), "two fetches at the same time"
        self.fetches.append(ahead)
        number = len(self.fetches)
        self.asked.set()
        try:
            assert self.gate.wait(_LIMIT)
            self.during()
            if self.failures:
                raise self.failures.pop(0)
            return number, self.lifetime
        finally:
            self._alone.release()


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def renewal(source: Source) -> Renewal[int]:
    return _renewal(source)


def _renewal(source: Source) -> Renewal[int]:
    return Renewal("The value", url="https://iam.example.com", ahead=lambda lifetime: lifetime / 10, clock=source.clock)


class Callers:
    """A thread or an event loop in the middle of a fetch, and others that come meanwhile."""

    def __init__(self, source: Source, renewal: Renewal[int], pool: ThreadPoolExecutor) -> None:
        self._source = source
        self._renewal = renewal
        self._pool = pool
        self._has_thread = False  # which fetches for event loops

    def lead(self, *, in_loop: bool = False) -> Future[Lease[int]]:
        """Have a fetch begun, which does not end before the gate is opened."""
        self._source.gate.clear()
        self._source.asked.clear()
        self._has_thread = in_loop
        leader = self._pool.submit(self.get, in_loop=in_loop)
        assert self._source.asked.wait(_LIMIT)
        return leader

    def follow(self, *, in_loop: bool = False) -> Future[Lease[int]]:
        """Begin a call that finds this fetch under way."""
        looks = 2 if in_loop and not self._has_thread else 1  # the task, and the thread that it begins
        self._has_thread |= in_loop
        return self._source.wait_for_looks(looks, lambda: self._pool.submit(self.get, in_loop=in_loop))

    def get(self, *, in_loop: bool = False, patience: float = _LIMIT) -> Lease[int]:
        """Get the value, blocking or in an event loop."""
        if in_loop:
            return asyncio.run(self._renewal.aget(self._source.fetch, patience=patience))
        return self._renewal.get(self._source.fetch, patience=patience)


@pytest.fixture
def callers(source: Source, renewal: Renewal[int]) -> Iterator[Callers]:
    with ThreadPoolExecutor(8) as pool:
        yield Callers(source, renewal, pool)
        source.gate.set()


_KINDS = pytest.mark.parametrize("in_loop", [False, True], ids=["thread", "loop"])
_PAIRS = pytest.mark.parametrize(
    ("leads", "follows"), [(False, False), (False, True), (True, False), (True, True)], ids=str
)


@_KINDS
def test_the_time_it_takes_to_fetch_it_counts(source: Source, callers: Callers, in_loop: bool) -> None:
    def pass_time() -> None:
        source.now += 100

    source.during = pass_time
    assert callers.get(in_loop=in_loop).expires_at == _HOUR


@_PAIRS
def test_a_caller_that_waits_gets_the_value(source: Source, callers: Callers, leads: bool, follows: bool) -> None:
    source.lifetime = 0  # it has expired when it comes: it could not be fresher
    leader, follower = callers.lead(in_loop=leads), callers.follow(in_loop=follows)
    source.gate.set()
    assert leader.result(_LIMIT) is follower.result(_LIMIT)
    assert source.fetches == [False]


@_PAIRS
def test_a_caller_that_waits_gets_the_error(source: Source, callers: Callers, leads: bool, follows: bool) -> None:
    source.failures.append(NoValueError())
    calls = [callers.lead(in_loop=leads), *(callers.follow(in_loop=follows) for _ in range(3))]
    source.gate.set()
    for call in calls:
        with pytest.raises(NoValueError):
            call.result(_LIMIT)
    assert source.fetches == [False]
    assert callers.get().value == 2


@_KINDS
def test_a_caller_that_waits_for_an_interrupted_one_fetches_it(source: Source, callers: Callers, in_loop: bool) -> None:
    source.failures.append(KeyboardInterrupt())
    leader, follower = callers.lead(), callers.follow(in_loop=in_loop)
    source.gate.set()
    with pytest.raises(KeyboardInterrupt):
        leader.result(_LIMIT)
    assert follower.result(_LIMIT).value == 2


@_PAIRS
def test_a_caller_that_has_waited_too_long_learns_why(
    source: Source, callers: Callers, leads: bool, follows: bool
) -> None:
    leader = callers.lead(in_loop=leads)
    with pytest.raises(EndpointUnreachableError, match=r"The value did not come from https://iam\S+ within 0\.01 s"):
        callers.get(in_loop=follows, patience=0.01)
    source.gate.set()
    assert leader.result(_LIMIT).value == 1


def test_a_task_learns_that_its_own_fetch_takes_too_long(source: Source, callers: Callers) -> None:
    source.failures.append(TimeoutError())  # its event loop stood still
    with pytest.raises(EndpointUnreachableError, match="The value did not come"):
        callers.get(in_loop=True)
    assert callers.get(in_loop=True).value == 2


@_KINDS
def test_a_hook_of_the_fetch_may_use_the_value(renewal: Renewal[int], in_loop: bool) -> None:
    values = iter((1, 2))

    def fetch(_: bool) -> tuple[int, float]:
        value = next(values)
        if value == 1:
            assert renewal.get(fetch).value == 2
        return value, _HOUR

    if in_loop:
        assert asyncio.run(renewal.aget(fetch, patience=_LIMIT)).value == 1
    else:
        assert renewal.get(fetch).value == 1


@_PAIRS
def test_the_value_so_far_is_used_while_it_is_renewed(
    source: Source, callers: Callers, leads: bool, follows: bool
) -> None:
    first = callers.get()
    source.now = 0.9 * _HOUR - 1
    assert callers.get(in_loop=leads) is first
    source.now += 1
    leader = callers.lead(in_loop=leads)
    assert callers.get(in_loop=follows) is first
    source.now += _MINUTE  # when a renewal that has failed would be repeated
    assert callers.get(in_loop=follows) is first
    source.gate.set()
    assert leader.result(_LIMIT).value == 2
    assert source.fetches == [False, True]


@_KINDS
def test_the_value_so_far_is_used_when_renewing_it_fails(source: Source, callers: Callers, in_loop: bool) -> None:
    first = callers.get()
    source.now = 0.95 * _HOUR
    source.failures += [NoValueError(), NoValueError()]
    for _ in range(3):
        assert callers.get(in_loop=in_loop) is first
    assert source.fetches == [False, True]
    source.now += 30
    assert callers.get(in_loop=in_loop) is first
    assert source.fetches == [False, True, True]
    source.now += 30
    assert callers.get(in_loop=in_loop).value == 4


@_PAIRS
def test_a_value_that_was_refused_while_renewing_it_failed_is_fetched_with_patience(
    source: Source, renewal: Renewal[int], callers: Callers, leads: bool, follows: bool
) -> None:
    first = callers.get()
    source.now = 0.95 * _HOUR
    source.failures.append(NoValueError())
    leader = callers.lead(in_loop=leads)
    assert renewal.refuse(first)
    follower = callers.follow(in_loop=follows)
    source.gate.set()
    assert leader.result(_LIMIT) is follower.result(_LIMIT)
    assert source.fetches == [False, True, False]


@_KINDS
def test_a_value_that_expired_while_renewing_it_failed_is_fetched_with_patience(
    source: Source, callers: Callers, in_loop: bool
) -> None:
    def pass_time() -> None:
        source.now = _HOUR

    callers.get()
    source.now = 0.95 * _HOUR
    source.failures.append(NoValueError())
    source.during = pass_time
    assert callers.get(in_loop=in_loop).value == 3
    assert source.fetches == [False, True, False]


def test_a_value_that_was_refused_is_replaced_once_for_all(
    source: Source, renewal: Renewal[int], callers: Callers
) -> None:
    first = callers.get()
    assert renewal.refuse(first)
    leader = callers.lead()
    assert renewal.refuse(first)
    follower = callers.follow()
    source.gate.set()
    assert leader.result(_LIMIT) is follower.result(_LIMIT)
    assert renewal.refuse(first)
    assert callers.get() is leader.result()


def test_values_that_are_refused_again_and_again_are_replaced_once_a_minute(
    source: Source, renewal: Renewal[int], callers: Callers
) -> None:
    for _ in range(_REFUSED_IN_A_ROW - 1):
        assert renewal.refuse(callers.get())
    lease = callers.get()
    for _ in range(3):
        assert not renewal.refuse(lease)
        assert callers.get() is lease
    source.now += _MINUTE
    assert renewal.refuse(lease)
    assert not renewal.refuse(callers.get())


def test_a_value_that_many_refuse_at_once_counts_once(renewal: Renewal[int], callers: Callers) -> None:
    for _ in range(_REFUSED_IN_A_ROW - 1):
        lease = callers.get()
        assert all(renewal.refuse(lease) for _ in range(10))
    assert not renewal.refuse(callers.get())


def test_a_failure_does_not_make_futile_renewals_forgotten(
    source: Source, renewal: Renewal[int], callers: Callers
) -> None:
    for _ in range(_REFUSED_IN_A_ROW - 1):
        assert renewal.refuse(callers.get())
        source.failures.append(NoValueError())
        with pytest.raises(NoValueError):
            callers.get()
    assert not renewal.refuse(callers.get())


def test_values_that_are_accepted_may_be_refused_again(renewal: Renewal[int], callers: Callers) -> None:
    for _ in range(3 * _REFUSED_IN_A_ROW):
        lease = callers.get()
        renewal.accept(lease)
        assert renewal.refuse(lease)


@pytest.mark.parametrize("in_loop", [False, True], ids=["thread", "loop"])
def test_a_forked_process_waits_for_no_thread_of_its_parents(source: Source, callers: Callers, in_loop: bool) -> None:
    leader = callers.lead(in_loop=in_loop)

    def get() -> bool:
        other = Source()
        return callers._renewal.get(other.fetch).value == 1

    assert succeeds_in_child(get)
    assert succeeds_in_child(lambda: asyncio.run(callers._renewal.aget(Source().fetch, patience=_LIMIT)).value == 1)
    source.gate.set()
    assert leader.result(_LIMIT).value == 1


def test_a_forked_process_keeps_the_value(callers: Callers) -> None:
    lease = callers.get()
    assert succeeds_in_child(lambda: callers.get() is lease)


def test_tasks_share_one_thread_that_fetches(source: Source, renewal: Renewal[int]) -> None:
    source.gate.clear()

    async def run() -> set[int]:
        tasks = [asyncio.create_task(renewal.aget(source.fetch, patience=_LIMIT)) for _ in range(200)]
        await asyncio.to_thread(source.asked.wait, _LIMIT)
        assert [thread.name for thread in threading.enumerate()].count("modelarts-renewal") == 1
        source.gate.set()
        return {lease.value for lease in await asyncio.gather(*tasks)}

    assert asyncio.run(run()) == {1}


def test_threads_and_tasks_never_fetch_at_the_same_time_nor_get_what_is_no_good(
    source: Source, renewal: Renewal[int]
) -> None:
    """Of values that expire, are refused, and fail to be fetched, at random; `Source.fetch` checks that it is alone."""

    def check(lease: Lease[int], number: int) -> None:
        assert lease.began <= source.now
        if number % 3 == 0:
            renewal.refuse(lease)
        else:
            renewal.accept(lease)
        source.now += 1

    def disturb() -> None:
        if chance.random() < 0.2:
            raise NoValueError

    def block() -> None:
        for number in range(200):
            try:
                check(renewal.get(source.fetch), number)
            except NoValueError:
                source.now += 1

    async def wait() -> None:
        for number in range(50):
            try:
                check(await renewal.aget(source.fetch, patience=PATIENCE_SECONDS), number)
            except NoValueError:
                source.now += 1

    async def run() -> None:
        await asyncio.gather(*(wait() for _ in range(4)))

    chance = random.Random(1)  # noqa: S311 (no secret)
    source.lifetime = 50
    source.during = disturb
    with ThreadPoolExecutor(4) as pool:
        works = [pool.submit(work) for work in (block, block, lambda: asyncio.run(run()), lambda: asyncio.run(run()))]
    for work in works:
        work.result()
    assert source.fetches


class OneCaller(RuleBasedStateMachine):
    """One caller that uses a value, while time passes, servers refuse, and fetches fail."""

    def __init__(self) -> None:
        super().__init__()
        self.source = Source()
        self.renewal = _renewal(self.source)
        self.lease: Lease[int] | None = None
        self.failed_at: float | None = None

    @rule(fails=st.booleans(), lifetime=st.floats(1, 10 * _HOUR))
    def get(self, fails: bool, lifetime: float) -> None:
        source, known = self.source, self.lease
        now, before = source.now, len(source.fetches)
        is_good = known is not None and not known.is_refused and now < known.expires_at
        source.failures = [NoValueError()] if fails else []
        source.lifetime = lifetime
        try:
            self.lease = self.renewal.get(source.fetch)
        except NoValueError:
            assert fails
            assert not is_good
            return
        assert self.lease.value
        assert not self.lease.is_refused
        assert now < self.lease.expires_at
        fetches = source.fetches[before:]
        if self.lease is known:
            assert is_good
            assert not fetches or (fails and fetches == [True])
        else:
            assert fetches == [is_good]
        if fetches and fails:
            assert self.failed_at is None or now >= self.failed_at + 30
            self.failed_at = now

    @rule()
    def refuse(self) -> None:
        if self.lease is not None and not self.lease.is_refused:
            is_young = self.source.now < self.lease.began + _MINUTE
            assert self.renewal.refuse(self.lease) or is_young

    @rule()
    def accept(self) -> None:
        if self.lease is not None and not self.lease.is_refused:
            self.renewal.accept(self.lease)
            assert self.renewal.refuse(self.lease)

    @rule(seconds=st.sampled_from([1.0, 29.0, 30.0, _MINUTE, PATIENCE_SECONDS, _HOUR]))
    def pass_time(self, seconds: float) -> None:
        self.source.now += seconds


TestOneCaller = OneCaller.TestCase
TestOneCaller.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
