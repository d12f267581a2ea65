"""Calls to a cloud of which every third request goes wrong: all end right, or with an error that the faults explain.

The runs of 2,000 calls take up to 15 seconds each: the timeouts and deadlines of the unlucky ones sum up to that, and
 shorter ones would end attempts that nothing was wrong with on a busy machine.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from collections.abc import Callable, Sequence

import attrs
import httpx
import pytest
from modelarts.retries import RetryPolicy
from modelarts.session import Session

from tests.facade.crowds import in_tasks, in_threads
from tests.facade.faulty_cloud.calls import Call, Outcome, mixed_calls
from tests.facade.faulty_cloud.faults import Fault, FaultPlan
from tests.facade.faulty_cloud.jobs import PROJECT_ID
from tests.facade.faulty_cloud.oracle import Oracle
from tests.facade.faulty_cloud.records import NUMBER
from tests.facade.faulty_cloud.server import FaultyCloud
from tests.facade.faulty_cloud.wire import Pace

_SEED = 5
_CALLS = 2000
_SHARE = 0.3
_LIMIT = 120.0
_THREADS, _TASKS = 16, 500


@attrs.frozen
class Terms:
    """On what terms a session calls.

    Attributes:
        timeout: Seconds to wait for the next piece of an answer.
        deadline: Seconds for a call.
        max_connections: How many connections there are at most.
        for_all: How often what all requests under way meet goes wrong, compared with other faults.
    """

    timeout: float
    deadline: float
    max_connections: int = 100
    for_all: float = 0.1

    @property
    def policy(self) -> RetryPolicy:
        """When requests are repeated."""
        return RetryPolicy(
            retries=3, deadline=self.deadline, base_delay=0.005, max_delay=0.05, max_retry_after=self.timeout + 0.5
        )

    @property
    def pace(self) -> Pace:
        """What is slow for such a session, and what is not."""
        return Pace(slow_head=2 * self.timeout, drop=self.timeout / 5, slow_body=2 * self.deadline)


_OF_THREADS = Terms(timeout=1.0, deadline=4.0)
_OF_TASKS = Terms(timeout=2.5, deadline=8.0, max_connections=_TASKS, for_all=0.04)  # all of them share a processor


def _session(cloud: FaultyCloud, kind: str, terms: Terms) -> Session:
    numbers = itertools.count(1)

    def number(request: httpx.Request) -> None:
        request.headers[NUMBER] = str(next(numbers))

    has_keys = kind == "keys"
    return Session(
        username=None if has_keys else cloud.accounts.username,
        password=None if has_keys else cloud.accounts.password,
        access_key=cloud.accounts.access_key if has_keys else None,
        secret_key=cloud.accounts.secret_key if has_keys else None,
        project_id=PROJECT_ID,
        region_name="cn-north-4",
        timeout=terms.timeout,
        retries=terms.policy,
        max_connections=terms.max_connections,
        event_hooks={"request": [number]},
        modelarts_endpoint=cloud.url,
        iam_endpoint=cloud.url,
        obs_endpoint=cloud.url,
    )


def _from_threads(cloud: FaultyCloud, kind: str, calls: Sequence[Call]) -> list[Outcome]:
    with _session(cloud, kind, _OF_THREADS) as session:
        return in_threads(lambda call: call.make(session.client), calls, threads=_THREADS, limit=_LIMIT)


def _from_tasks(cloud: FaultyCloud, kind: str, calls: Sequence[Call]) -> list[Outcome]:
    async def run() -> list[Outcome]:
        session = _session(cloud, kind, _OF_TASKS)
        try:
            return await in_tasks(lambda call: call.amake(session.client), calls, tasks=_TASKS, limit=_LIMIT)
        finally:
            await session.aclose()

    return asyncio.run(run())


def _judge(cloud: FaultyCloud, terms: Terms, calls: Sequence[Call], outcomes: Sequence[Outcome]) -> None:
    oracle = Oracle(cloud.jobs, cloud.records("token"), terms.policy, terms.timeout)
    judged = [
        oracle.judge(call, outcome, cloud.records(call.subject)) for call, outcome in zip(calls, outcomes, strict=True)
    ]
    wrong = [problem for problem in judged if problem]
    assert not wrong, f"{len(wrong)} calls ended wrong (seed {_SEED}):\n" + "\n".join(wrong)


def _show(cloud: FaultyCloud, calls: Sequence[Call], outcomes: Sequence[Outcome]) -> None:
    """A run in which too little went wrong would show nothing."""
    met = Counter(record.hit.fault for call in calls for record in cloud.records(call.subject) if record.hit)
    requests = sum(len(cloud.records(call.subject)) for call in calls)
    print(
        requests,
        {f.name: c for f, c in met.items()},
        Counter(type(outcome.error).__name__ + str(outcome.status) for outcome in outcomes),
    )
    print("tokens", len(cloud.accounts.tokens), cloud.accounts.revoked, len(cloud.records("token")))


@pytest.mark.parametrize("kind", ["password", "keys"])
@pytest.mark.parametrize(
    ("make", "terms"), [(_from_threads, _OF_THREADS), (_from_tasks, _OF_TASKS)], ids=["threads", "tasks"]
)
def test_two_thousand_calls(
    kind: str, make: Callable[[FaultyCloud, str, Sequence[Call]], list[Outcome]], terms: Terms
) -> None:
    # Keys cannot be revoked, and tokens do not care for the clock.
    other = Fault.REVOKED if kind == "keys" else Fault.CLOCK
    plan = FaultPlan(_SEED, _SHARE, only=frozenset(Fault) - {other}, for_all=terms.for_all)
    with FaultyCloud(plan, terms.pace, seed=_SEED) as cloud:
        calls = mixed_calls(_CALLS, _SEED, cloud.jobs)
        outcomes = make(cloud, kind, calls)
        assert cloud.settle(10), f"{cloud.open_connections} connections were not closed"
        _show(cloud, calls, outcomes)
        _judge(cloud, terms, calls, outcomes)
