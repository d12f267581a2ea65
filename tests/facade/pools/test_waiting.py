"""Waiting for pools and networks through all phases, those included that the local ModelArts passes in no time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any, Final

import pytest
from modelarts._pools.waiting import ResourceWait, judged_network, judged_pool
from modelarts._waiting.patient_wait import Subject, TimeLimit
from modelarts.exceptions import (
    EndpointUnreachableError,
    NetworkFailedError,
    NotFoundError,
    ResourcePoolFailedError,
    ServerError,
    WaitTimeoutError,
)
from modelarts.pool import Network, ResourcePool
from modelarts_client.models import Network as NetworkModel
from modelarts_client.models import Pool
from modelarts_client.types import Response

from tests.support.scripted_modelarts import SILENCE, Answer, ScriptedModelArts

GONE: Final = "404"


def _pool(phase: str, wanted: int = 2, scopes: tuple[str, ...] = (), said: str = "", **nodes: int) -> dict[str, Any]:
    """A pool that shall have some nodes, with the nodes that it has by their state."""
    resources = {state: [{"flavor": "cpu", "count": count}] for state, count in nodes.items()}
    status: dict[str, Any] = {"phase": phase, "resources": resources, "message": said}
    status["scope"] = [{"scopeType": "Train", "state": state, "message": "no quota"} for state in scopes]
    return {"spec": {"type": "Dedicate", "resources": [{"flavor": "cpu", "count": wanted}]}, "status": status}


def _network(phase: str | None) -> dict[str, Any]:
    return {"spec": {"cidr": "192.168.0.0/24"}, "status": {"phase": phase}}


class _Clock:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses = 0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.pauses += 1


def _wait(*seen: dict[str, Any] | str, timeout: float | None = None, clock: _Clock | None = None) -> ResourceWait[Pool]:
    """A wait for a pool that is as it is said, the last again and again; ``404`` and ``503`` are such answers."""
    clock = clock or _Clock()
    answers: Iterator[dict[str, Any] | str] = chain(seen, repeat(seen[-1]))

    def show(_: float | None) -> Pool:
        answer = next(answers)
        if answer == GONE:
            raise NotFoundError(Response(404, b"", {}, None))
        if isinstance(answer, str):
            raise ServerError(Response(int(answer), b"", {}, None))
        return Pool.from_dict(answer)

    subject = Subject("Resource pool p", resource_id="p", state="Creating", advice="wait() waits again.")
    return ResourceWait(subject, show, judged_pool, TimeLimit(timeout, clock, clock.sleep))


@pytest.mark.parametrize(
    ("seen", "looks"),
    [
        ([_pool("Creating", creating=2), _pool("Creating", creating=1, available=1), _pool("Running", available=2)], 3),
        ([_pool("Running", available=1, creating=1), _pool("Running", available=2)], 2),
        ([_pool("Running", available=2, deleting=1), _pool("Running", available=2)], 2),
        # The nodes of the old number may be shown for a while.
        ([_pool("Running", wanted=1, available=2), _pool("Running", wanted=1, available=1)], 2),
        ([_pool("Running", available=1), _pool("Running", available=1, abnormal=1)], 2),
        ([_pool("Running", scopes=("Enabling",), available=2), _pool("Running", available=2)], 2),
        ([_pool("Waiting"), "503", _pool("Running")], 3),
        ([_pool("Running", wanted=0)], 1),
        ([_pool("Running", wanted=0, deleting=2), _pool("Running", wanted=0)], 2),
    ],
)
def test_a_pool_is_ready_when_it_has_all_that_it_shall_have(seen: list[Any], looks: int) -> None:
    clock = _Clock()
    pool, judgement = _wait(*seen, clock=clock).until_ready()
    assert judgement.is_ready
    assert not judgement.problem
    assert pool == Pool.from_dict(seen[-1])
    assert clock.pauses == looks - 1


@pytest.mark.parametrize("phase", ["Abnormal", "Error", "CreationFailed", "ScalingFailed", "Deleting"])
def test_a_wait_ends_in_a_phase_that_leads_nowhere(phase: str) -> None:
    _, judgement = _wait(_pool("Creating"), _pool(phase, said="no more cards")).until_ready()
    assert (judgement.is_ready, judgement.problem) == (False, "no more cards")


def test_a_type_of_jobs_that_cannot_be_enabled_ends_a_wait() -> None:
    _, judgement = _wait(_pool("Running", scopes=("Enabled", "EnableFailed"), available=2)).until_ready()
    assert judgement.problem == "Train could not be enabled. no quota"


def test_the_line_of_progress_has_the_nodes() -> None:
    assert judged_pool(Pool.from_dict(_pool("Creating", available=1, creating=1))).state == "Creating, 1 of 2 nodes"
    assert judged_pool(Pool.from_dict(_pool("Running", available=2))).state == "Running"
    leaving = _pool("Running", wanted=1, available=1, deleting=2)
    assert judged_pool(Pool.from_dict(leaving)).state == "Running, 1 of 1 nodes, 2 leaving"
    assert judged_pool(Pool.from_dict({})).state == "Unknown"


def test_the_reason_why_a_pool_waits_is_said() -> None:
    unpaid = _pool("Waiting", said="The order is not paid.")
    assert judged_pool(Pool.from_dict(unpaid)).state == "Waiting (The order is not paid)"
    with pytest.raises(WaitTimeoutError, match=r"was Waiting \(The order is not paid\) after 30 seconds"):
        _wait(unpaid, timeout=30).until_ready()
    growing = _pool("Running", said="no more cards", available=1)
    assert judged_pool(Pool.from_dict(growing)).state == "Running, 1 of 2 nodes (no more cards)"
    assert judged_pool(Pool.from_dict(_pool("Running", said="It runs.", available=2))).state == "Running"


def test_a_deletion_is_waited_for_until_nothing_is_found() -> None:
    clock = _Clock()
    _wait(_pool("Running"), _pool("Deleting", deleting=2), "503", GONE, clock=clock).until_deleted()
    assert clock.pauses == 3


def test_a_timeout_names_the_last_state() -> None:
    with pytest.raises(WaitTimeoutError, match="was Creating, 0 of 2 nodes after 30 seconds, and continues") as raised:
        _wait(_pool("Creating", creating=2), timeout=30).until_ready()
    assert raised.value.resource_id == "p"
    with pytest.raises(WaitTimeoutError, match="was Deleting"):
        _wait(_pool("Deleting"), timeout=30).until_deleted()


@pytest.mark.parametrize(
    ("phase", "is_ready", "problem", "state"),
    [
        ("Active", True, "", "Active"),
        ("Creating", False, "", "Creating"),
        ("", False, "", "Creating"),
        (None, False, "", "Creating"),
        ("Abnormal", False, "Abnormal", "Abnormal"),
    ],
)
def test_what_the_phase_of_a_network_means(phase: str | None, is_ready: bool, problem: str, state: str) -> None:
    judgement = judged_network(NetworkModel.from_dict(_network(phase)))
    assert (judgement.is_ready, judgement.problem, judgement.state) == (is_ready, problem, state)


def test_errors_say_what_failed_and_why() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["GET /pools/p"] = _pool("ScalingFailed", said="no more cards", available=1)
        server.answers["GET /networks/n"] = _network("Abnormal")
        with pytest.raises(ResourcePoolFailedError) as pool:
            ResourcePool(session, "p").wait()
        assert str(pool.value) == (
            "Resource pool p is ScalingFailed, 1 of 2 nodes. The service says: no more cards\nshow() shows the pool."
        )
        assert (pool.value.pool_name, pool.value.phase, pool.value.reason) == ("p", "ScalingFailed", "no more cards")
        assert ResourcePool(session, "p").wait(check=False).status.phase == "ScalingFailed"
        with pytest.raises(NetworkFailedError, match="Network n is Abnormal") as network:
            Network(session, "n").wait()
        assert (network.value.network_name, network.value.phase) == ("n", "Abnormal")


def test_a_wait_does_not_ask_longer_than_its_timeout() -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["GET /pools/p"] = SILENCE
        with pytest.raises(WaitTimeoutError, match="could not be checked"):
            ResourcePool(session, "p").wait(timeout=0.1)


def test_a_deletion_that_is_refused_is_not_waited_for() -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["DELETE /pools/p"] = Answer(503, {})
        with pytest.raises((ServerError, EndpointUnreachableError)):
            ResourcePool(session, "p").delete(wait=True)
        assert [asked for asked in server.asked if asked.startswith("GET")] == []


def test_scaling_waits_within_its_timeout_for_all_of_it() -> None:
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["GET /pools/p"] = _pool("Running", available=2)
        server.answers["PATCH /pools/p"] = _pool("Running", wanted=3, available=2)
        changed = ResourcePool(session, "p").scale(3)
        assert [each.count for each in changed.spec.resources] == [3]
        assert server.requests[-1].body == b'{"spec":{"resources":[{"flavor":"cpu","count":3}]}}'
        assert server.requests[-1].headers["Content-Type"] == "application/merge-patch+json"
        server.answers["GET /pools/p"] = _pool("Running", wanted=3, available=2)
        with pytest.raises(WaitTimeoutError, match="was Running, 2 of 3 nodes after 0 seconds"):
            ResourcePool(session, "p").scale(3, wait=True, timeout=0)
