"""Calls to a cloud of which every third request goes wrong: all end right, or with an error that the faults explain.

The runs take up to ten seconds each, and those of `--long`, with 2,000 calls, up to 15: the timeouts and deadlines of
the unlucky calls sum up to that, and shorter ones would end attempts that nothing was wrong with on a busy machine.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import attrs
import pytest
from modelarts.exceptions import ApiError, EndpointUnreachableError
from modelarts.http_settings import HttpSettings
from modelarts.session import Session

from tests.support.crowds import Lateness, in_tasks, in_threads
from tests.support.faulty_cloud.calls import Call, Outcome, mixed_calls
from tests.support.faulty_cloud.faults import SLOW, Fault, FaultPlan, Hit
from tests.support.faulty_cloud.oracle import Oracle
from tests.support.faulty_cloud.server import FaultyCloud
from tests.support.faulty_cloud.terms import Credentials, Terms
from tests.support.faulty_cloud.wire import Pace

# How many calls, and a seed with which the first requests of all calls already meet every fault.
_SHORT, _LONG = (800, 29), (2000, 25)
_SHARE = 0.3
_LIMIT = 120.0
_CREATED = 201

# A connection that were not given back would be missed. Tasks have longer, as all of them share a processor.
_OF_THREADS = Terms(timeout=1.0, deadline=4.0, max_connections=16)
_OF_TASKS = Terms(timeout=2.5, deadline=8.0, max_connections=200)
_OF_MORE_TASKS = attrs.evolve(_OF_TASKS, max_connections=500)
_OVER_HTTPX = Terms(timeout=2.0, deadline=6.0, max_connections=100)


@attrs.frozen
class _Run:
    """How all calls ended, and by how many seconds the machine was too busy to be in time."""

    outcomes: Sequence[Outcome]
    lateness: float = 0.0


def _from_threads(cloud: FaultyCloud, terms: Terms, credentials: Credentials, calls: Sequence[Call]) -> _Run:
    with terms.session(cloud, credentials) as session:
        threads = terms.max_connections
        return _Run(in_threads(lambda call: call.make(session.client), calls, threads=threads, limit=_LIMIT))


def _from_tasks(cloud: FaultyCloud, terms: Terms, credentials: Credentials, calls: Sequence[Call]) -> _Run:
    return asyncio.run(_run_in_tasks(terms.session(cloud, credentials), calls, terms.max_connections))


def _from_tasks_over_httpx(cloud: FaultyCloud, terms: Terms, credentials: Credentials, calls: Sequence[Call]) -> _Run:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HttpSettings, "uses_aiohttp", lambda self, proxy: False)
        return _from_tasks(cloud, terms, credentials, calls)


async def _run_in_tasks(session: Session, calls: Sequence[Call], tasks: int) -> _Run:
    try:
        async with Lateness() as lateness:
            outcomes = await in_tasks(lambda call: call.amake(session.client), calls, tasks=tasks, limit=_LIMIT)
        return _Run(outcomes, lateness.worst)
    finally:
        await session.aclose()


@attrs.frozen
class _Way:
    """A way to make all calls.

    Attributes:
        make: Makes the calls, as many at a time as the terms allow connections.
        terms: The terms of the session.
        for_all: How often a fault is drawn that all requests under way meet: the more there are, the less often.
        terms_if_long: The terms with `--long`.
    """

    make: Callable[[FaultyCloud, Terms, Credentials, Sequence[Call]], _Run]
    terms: Terms
    for_all: float = 0.1
    terms_if_long: Terms | None = None


_WAYS = [
    pytest.param(_Way(_from_threads, _OF_THREADS), id="threads"),
    pytest.param(_Way(_from_tasks, _OF_TASKS, for_all=0.04, terms_if_long=_OF_MORE_TASKS), id="tasks"),
    pytest.param(_Way(_from_tasks_over_httpx, _OVER_HTTPX), id="tasks-over-httpx"),
]


@pytest.mark.slow("makes hundreds of calls, many of which meet a fault and are repeated")
@pytest.mark.parametrize("credentials", Credentials)
@pytest.mark.parametrize("way", _WAYS)
def test_mixed_calls(credentials: Credentials, way: _Way, request: pytest.FixtureRequest) -> None:
    is_long = request.config.getoption("--long")
    terms = way.terms_if_long if is_long and way.terms_if_long else way.terms
    # Keys cannot be revoked, and tokens do not care for the clock.
    drawn = frozenset(Fault) - {Fault.REVOKED if credentials is Credentials.KEYS else Fault.CLOCK}
    count, seed = _LONG if is_long else _SHORT
    planned = partial(FaultPlan, seed, _SHARE, only=drawn, for_all=way.for_all)
    with FaultyCloud(planned(), terms.pace, seed=seed) as cloud:
        calls = mixed_calls(count, seed, cloud.jobs)
        run = way.make(cloud, terms, credentials, calls)
        assert cloud.settle(10), f"{cloud.open_connections} connections were not closed"
        _judge(cloud, terms, calls, run, seed)
        first = {call.subject: planned().next(call.operation, call.subject) for call in calls}
        assert {hit.fault for hit in first.values() if hit} == drawn
        _check_that_all_was_met(cloud, first, calls, run.outcomes)
        _check_tokens(cloud, credentials)


def _judge(cloud: FaultyCloud, terms: Terms, calls: Sequence[Call], run: _Run, seed: int) -> None:
    lateness = max(run.lateness, cloud.lateness.worst)
    grace = terms.timeout + 2 * lateness  # an end is noticed late, and what follows from it as well
    oracle = Oracle(cloud.jobs, cloud.records("token"), terms.policy, terms.timeout, grace, cloud.lateness.stalls)
    judged = [
        oracle.judge(call, outcome, cloud.records(call.subject))
        for call, outcome in zip(calls, run.outcomes, strict=True)
    ]
    wrong = [problem for problem in judged if problem]
    assert not wrong, f"{len(wrong)} calls ended wrong (seed {seed}):\n" + "\n".join(wrong)
    twice = {name: count for name, count in cloud.jobs.created.items() if count > 1}
    assert not twice, f"created more than once (seed {seed}): {twice}"


def _check_that_all_was_met(
    cloud: FaultyCloud, first: Mapping[str, Hit | None], calls: Sequence[Call], outcomes: Sequence[Outcome]
) -> None:
    """A run in which too little went wrong would show nothing; nor would one in which nothing went well.

    A busy machine may keep some calls from the cloud, and with them the faults that their first requests would meet.
    """
    records = [record for call in calls for record in cloud.records(call.subject)]
    met = Counter(record.hit.fault for record in records if record.hit)
    assert met.keys() >= {hit.fault for subject, hit in first.items() if hit and cloud.records(subject)}
    assert 0.25 < met.total() / len(records) < 0.35
    errors = Counter(type(outcome.error) for outcome in outcomes)
    assert errors[EndpointUnreachableError] > len(calls) / 200
    assert any(issubclass(kind, ApiError) for kind in errors)
    assert errors[type(None)] > 0.5 * len(calls)  # 0.9 on a machine that is not busy


def _check_tokens(cloud: FaultyCloud, credentials: Credentials) -> None:
    """A token is fetched when there is none that is good, by one for all: not by each call that was refused."""
    records = cloud.records("token")
    fetched = sum(record.worked and record.status == _CREATED for record in records)
    assert (fetched > 0) == (credentials is Credentials.PASSWORD)
    assert fetched <= 1 + cloud.revocations, "\n".join(map(str, records))


@pytest.mark.parametrize("fault", sorted(SLOW), ids=lambda fault: fault.name.lower())
def test_a_slow_answer_counts_if_its_client_still_waits(fault: Fault) -> None:
    """As one does on a machine that is so busy that it notices late how long it has waited."""
    terms = Terms(timeout=10.0, deadline=20.0, max_connections=8)
    plan, pace = FaultPlan(1, 1.0, only=frozenset({fault})), Pace(slow_head=0.1, drop=0.01, slow_body=0.1)
    with FaultyCloud(plan, pace) as cloud:
        calls = mixed_calls(24, 1, cloud.jobs)
        run = _from_threads(cloud, terms, Credentials.KEYS, calls)
        assert cloud.settle(10)
        _judge(cloud, terms, calls, run, 1)
        assert cloud.connections <= terms.max_connections < len(calls)  # they are kept, as a client expects
