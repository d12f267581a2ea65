"""Who uses a value that expires, who fetches the next, and who waits."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule
from modelarts._auth.renewal import PATIENCE_SECONDS, Fetch, Issued, Lease, Renewal, Waiting
from modelarts.exceptions import EndpointUnreachableError

from tests.support.forked import succeeds_in_child

_MINUTE = 60.0
_HOUR = 3600.0
_REFUSED_IN_A_ROW = 4


class Clock:
    """Tells the time that it is given."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def renewal(clock: Clock) -> Renewal[str]:
    return Renewal("The value", url="https://iam.example.com", ahead=lambda lifetime: lifetime / 10, clock=clock)


def _fetch(renewal: Renewal[str], *, blocking: bool = False) -> Fetch[str]:
    claim = renewal.claim(blocking=blocking)
    assert isinstance(claim, Fetch)
    return claim


def _keep(renewal: Renewal[str], value: str = "a", lifetime: float = _HOUR) -> Lease[str]:
    return renewal.keep(_fetch(renewal), Issued(value, lifetime))


def _wait(renewal: Renewal[str], *, blocking: bool = False) -> Waiting[str]:
    claim = renewal.claim(blocking=blocking)
    assert isinstance(claim, Future)
    return claim


def test_the_time_it_takes_to_fetch_it_counts(renewal: Renewal[str], clock: Clock) -> None:
    fetch = _fetch(renewal)
    clock.now = 100
    assert renewal.keep(fetch, Issued("a", _HOUR)).expires_at == _HOUR


def test_who_waits_gets_the_value(renewal: Renewal[str]) -> None:
    fetch = _fetch(renewal)
    waiting = _wait(renewal)
    kept = renewal.keep(fetch, Issued("a", 0))
    assert renewal.outcome(waiting, waited=1) is kept  # though it has expired: it could not be fresher


def test_who_waits_gets_the_error(renewal: Renewal[str]) -> None:
    fetch = _fetch(renewal)
    waiting = _wait(renewal)
    with pytest.raises(LookupError):
        renewal.give_up(fetch, LookupError())
    with pytest.raises(LookupError):
        renewal.outcome(waiting, waited=1)
    assert _fetch(renewal)


def test_who_waits_for_nothing_claims_again(renewal: Renewal[str]) -> None:
    fetch = _fetch(renewal)
    waiting = _wait(renewal)
    renewal.abandon(fetch)
    assert renewal.outcome(waiting, waited=1) is None
    assert _fetch(renewal)


def test_who_has_waited_too_long_is_told_so(renewal: Renewal[str]) -> None:
    _fetch(renewal)
    with pytest.raises(EndpointUnreachableError, match=r"The value did not come from https://iam\S+ within 2\.5 s"):
        renewal.outcome(_wait(renewal), waited=2.5)


def test_nobody_counts_on_a_fetch_that_has_taken_too_long(renewal: Renewal[str], clock: Clock) -> None:
    stuck = _fetch(renewal)
    clock.now = PATIENCE_SECONDS - 1
    _wait(renewal)
    clock.now += 1
    fetch = _fetch(renewal)
    waiting = _wait(renewal)
    renewal.abandon(stuck)
    assert not waiting.done()
    renewal.keep(fetch, Issued("b", _HOUR))
    assert renewal.outcome(waiting, waited=1)


def test_who_blocks_does_not_wait_for_its_own_thread(renewal: Renewal[str]) -> None:
    _fetch(renewal)
    assert isinstance(renewal.claim(blocking=True), Fetch)
    _wait(renewal, blocking=False)
    with ThreadPoolExecutor(1) as pool:
        assert isinstance(pool.submit(renewal.claim, blocking=True).result(), Future)


def test_the_value_so_far_is_used_when_renewing_it_fails(renewal: Renewal[str], clock: Clock) -> None:
    lease = _keep(renewal)
    clock.now = 0.95 * _HOUR
    assert renewal.give_up(_fetch(renewal), LookupError()) is lease


def test_a_value_that_was_refused_while_it_was_being_renewed_is_claimed_again(
    renewal: Renewal[str], clock: Clock
) -> None:
    lease = _keep(renewal)
    clock.now = 0.95 * _HOUR
    fetch = _fetch(renewal)
    assert renewal.refuse(lease)
    waiting = _wait(renewal)
    assert renewal.give_up(fetch, LookupError()) is None
    assert renewal.outcome(waiting, waited=1) is None
    assert _fetch(renewal).fallback is None


def test_a_value_that_expired_while_it_was_being_renewed_is_claimed_again(renewal: Renewal[str], clock: Clock) -> None:
    _keep(renewal)
    clock.now = 0.95 * _HOUR
    fetch = _fetch(renewal)
    clock.now = _HOUR
    assert renewal.give_up(fetch, LookupError()) is None
    assert _fetch(renewal).fallback is None


def test_a_value_that_was_refused_is_replaced_once_for_all(renewal: Renewal[str]) -> None:
    lease = _keep(renewal)
    assert renewal.refuse(lease)
    fetch = _fetch(renewal)
    assert renewal.refuse(lease)
    waiting = _wait(renewal)
    kept = renewal.keep(fetch, Issued("b", _HOUR))
    assert renewal.outcome(waiting, waited=1) is kept
    assert renewal.refuse(lease)
    assert renewal.claim(blocking=False) is kept


def test_values_that_are_refused_again_and_again_are_replaced_once_a_minute(
    renewal: Renewal[str], clock: Clock
) -> None:
    for _ in range(_REFUSED_IN_A_ROW - 1):
        assert renewal.refuse(_keep(renewal))
    lease = _keep(renewal)
    for _ in range(3):
        assert not renewal.refuse(lease)
        assert renewal.claim(blocking=False) is lease
    clock.now += _MINUTE
    assert renewal.refuse(lease)
    assert not renewal.refuse(_keep(renewal))


def test_values_that_are_accepted_may_be_refused_again(renewal: Renewal[str]) -> None:
    for _ in range(3 * _REFUSED_IN_A_ROW):
        lease = _keep(renewal)
        renewal.accept()
        assert renewal.refuse(lease)


def test_a_forked_process_waits_for_no_thread_of_its_parents(renewal: Renewal[str]) -> None:
    locked, done = threading.Event(), threading.Event()

    def hold() -> None:
        with renewal._lock:
            locked.set()
            assert done.wait(20)

    _fetch(renewal)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        assert locked.wait(10)
        assert succeeds_in_child(lambda: isinstance(renewal.claim(blocking=False), Fetch))
        done.set()


def test_a_forked_process_keeps_the_value(renewal: Renewal[str]) -> None:
    lease = _keep(renewal)
    assert succeeds_in_child(lambda: renewal.claim(blocking=True) is lease)


class Callers(RuleBasedStateMachine):
    """Tasks of one event loop that use a value, while time passes and servers refuse."""

    fetches = Bundle("fetches")
    leases = Bundle("leases")

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.renewal: Renewal[int] = Renewal(
            "The value", url="https://iam.example.com", ahead=lambda lifetime: lifetime / 10, clock=self.clock
        )
        self.open: list[Fetch[int]] = []
        self.waiting: list[tuple[Fetch[int], Waiting[int]]] = []
        self.refused: list[Lease[int]] = []

    @rule(target=fetches)
    def claim(self) -> Fetch[int] | None:
        claim = self.renewal.claim(blocking=False)
        now = self.clock.now
        in_time = [fetch for fetch in self.open if now < fetch.began + PATIENCE_SECONDS]
        if isinstance(claim, Lease):
            assert now < claim.expires_at
            assert all(claim is not lease for lease in self.refused)
            return None
        if isinstance(claim, Fetch):
            assert not in_time
            assert claim.fallback is None or now < claim.fallback.expires_at
            self.open.append(claim)
            return claim
        (fetch,) = in_time
        assert claim is fetch.outcome
        self.waiting.append((fetch, claim))
        return None

    @rule(fetch=consumes(fetches), lifetime=st.floats(0, 10 * _HOUR), target=leases)
    def keep(self, fetch: Fetch[int] | None, lifetime: float) -> Lease[int] | None:
        if fetch is None:
            return None
        self.open.remove(fetch)
        return self.renewal.keep(fetch, Issued(1, lifetime))

    @rule(fetch=consumes(fetches))
    def give_up(self, fetch: Fetch[int] | None) -> None:
        if fetch is not None:
            self.open.remove(fetch)
            with suppress(LookupError):
                lease = self.renewal.give_up(fetch, LookupError())
                assert fetch.fallback is not None
                assert lease is None or self.clock.now < lease.expires_at

    @rule(fetch=consumes(fetches))
    def abandon(self, fetch: Fetch[int] | None) -> None:
        if fetch is not None:
            self.open.remove(fetch)
            self.renewal.abandon(fetch)

    @rule(lease=leases)
    def refuse(self, lease: Lease[int] | None) -> None:
        if lease is not None and self.renewal.refuse(lease):
            self.refused.append(lease)

    @rule(seconds=st.sampled_from([1.0, 29.0, 30.0, _MINUTE, PATIENCE_SECONDS, _HOUR]))
    def pass_time(self, seconds: float) -> None:
        self.clock.now += seconds

    @invariant()
    def whoever_waits_is_told_when_the_fetch_ends(self) -> None:
        for fetch, waiting in self.waiting:
            assert waiting.done() == (fetch not in self.open)


TestCallers = Callers.TestCase
TestCallers.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
