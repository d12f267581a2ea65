"""Calls to a cloud of which every third request goes wrong: all end right, or with an error that the faults explain.

The runs of 2,000 calls take up to 15 seconds each: the timeouts and deadlines of the unlucky ones sum up to that, and
shorter ones would end attempts that nothing was wrong with on a busy machine.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence

import attrs
import pytest
from modelarts.exceptions import ApiError, EndpointUnreachableError
from modelarts.http_settings import HttpSettings
from modelarts.session import Session

from tests.support.crowds import Lateness, in_tasks, in_threads
from tests.support.faulty_cloud.calls import Call, Outcome, mixed_calls
from tests.support.faulty_cloud.faults import Fault, FaultPlan
from tests.support.faulty_cloud.oracle import Oracle
from tests.support.faulty_cloud.server import FaultyCloud
from tests.support.faulty_cloud.terms import Credentials, Terms

_SEED = 25  # with which the first requests of all calls already meet every fault
_CALLS = 2000
_SHARE = 0.3
_LIMIT = 120.0
_CREATED = 201
_THREADS, _TASKS, _FEW_TASKS = 16, 500, 100

# A connection that were not given back would be missed. Tasks have longer, as all of them share a processor.
_OF_THREADS = Terms(timeout=1.0, deadline=4.0, max_connections=_THREADS)
_OF_TASKS = Terms(timeout=2.5, deadline=8.0, max_connections=_TASKS)
_OVER_HTTPX = Terms(timeout=2.0, deadline=6.0, max_connections=_FEW_TASKS)


@attrs.frozen
class _Run:
    """How all calls ended, and by how many seconds the machine was too busy to be in time."""

    outcomes: Sequence[Outcome]
    lateness: float = 0.0


def _from_threads(cloud: FaultyCloud, credentials: Credentials, calls: Sequence[Call]) -> _Run:
    with _OF_THREADS.session(cloud, credentials) as session:
        return _Run(in_threads(lambda call: call.make(session.client), calls, threads=_THREADS, limit=_LIMIT))


def _from_tasks(cloud: FaultyCloud, credentials: Credentials, calls: Sequence[Call]) -> _Run:
    return asyncio.run(_run_in_tasks(_OF_TASKS.session(cloud, credentials), calls, _TASKS))


def _from_tasks_over_httpx(cloud: FaultyCloud, credentials: Credentials, calls: Sequence[Call]) -> _Run:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HttpSettings, "uses_aiohttp", lambda self, proxy: False)
        return asyncio.run(_run_in_tasks(_OVER_HTTPX.session(cloud, credentials), calls, _FEW_TASKS))


async def _run_in_tasks(session: Session, calls: Sequence[Call], tasks: int) -> _Run:
    try:
        async with Lateness() as lateness:
            outcomes = await in_tasks(lambda call: call.amake(session.client), calls, tasks=tasks, limit=_LIMIT)
        return _Run(outcomes, lateness.worst)
    finally:
        await session.aclose()


@attrs.frozen
class _Way:
    """A way to make all calls; some faults are met by all requests under way, and drawn less where there are more."""

    make: Callable[[FaultyCloud, Credentials, Sequence[Call]], _Run]
    terms: Terms
    for_all: float


_WAYS = [
    pytest.param(_Way(_from_threads, _OF_THREADS, for_all=0.1), id="threads"),
    pytest.param(_Way(_from_tasks, _OF_TASKS, for_all=0.04), id="tasks"),
    pytest.param(_Way(_from_tasks_over_httpx, _OVER_HTTPX, for_all=0.1), id="tasks-over-httpx"),
]


@pytest.mark.slow("makes two thousand calls, many of which meet a fault and are repeated")
@pytest.mark.parametrize("credentials", Credentials)
@pytest.mark.parametrize("way", _WAYS)
def test_two_thousand_calls(credentials: Credentials, way: _Way) -> None:
    # Keys cannot be revoked, and tokens do not care for the clock.
    drawn = frozenset(Fault) - {Fault.REVOKED if credentials is Credentials.KEYS else Fault.CLOCK}
    plan = FaultPlan(_SEED, _SHARE, only=drawn, for_all=way.for_all)
    with FaultyCloud(plan, way.terms.pace, seed=_SEED) as cloud:
        calls = mixed_calls(_CALLS, _SEED, cloud.jobs)
        run = way.make(cloud, credentials, calls)
        assert cloud.settle(10), f"{cloud.open_connections} connections were not closed"
        _judge(cloud, way.terms, calls, run)
        _check_that_all_was_met(cloud, drawn, calls, run.outcomes)
        _check_tokens(cloud, credentials)


def _judge(cloud: FaultyCloud, terms: Terms, calls: Sequence[Call], run: _Run) -> None:
    lateness = max(run.lateness, cloud.lateness.worst)
    grace = terms.timeout + 2 * lateness  # an end is noticed late, and what follows from it as well
    oracle = Oracle(cloud.jobs, cloud.records("token"), terms.policy, terms.timeout, grace, cloud.lateness.stalls)
    judged = [
        oracle.judge(call, outcome, cloud.records(call.subject))
        for call, outcome in zip(calls, run.outcomes, strict=True)
    ]
    wrong = [problem for problem in judged if problem]
    assert not wrong, f"{len(wrong)} calls ended wrong (seed {_SEED}):\n" + "\n".join(wrong)
    twice = {name: count for name, count in cloud.jobs.created.items() if count > 1}
    assert not twice, f"created more than once (seed {_SEED}): {twice}"


def _check_that_all_was_met(
    cloud: FaultyCloud, drawn: frozenset[Fault], calls: Sequence[Call], outcomes: Sequence[Outcome]
) -> None:
    """A run in which too little went wrong would show nothing; nor would one in which nothing went well."""
    records = [record for call in calls for record in cloud.records(call.subject)]
    met = Counter(record.hit.fault for record in records if record.hit)
    assert met.keys() == drawn
    assert 0.25 < met.total() / len(records) < 0.35
    errors = Counter(type(outcome.error) for outcome in outcomes)
    assert errors[EndpointUnreachableError] > 10
    assert any(issubclass(kind, ApiError) for kind in errors)
    assert errors[type(None)] > 0.8 * len(calls)


def _check_tokens(cloud: FaultyCloud, credentials: Credentials) -> None:
    """A token is fetched when there is none that is good, by one for all: not by each call that was refused."""
    records = cloud.records("token")
    fetched = sum(record.worked and record.status == _CREATED for record in records)
    assert (fetched > 0) == (credentials is Credentials.PASSWORD)
    assert fetched <= 1 + cloud.revocations, "\n".join(map(str, records))
