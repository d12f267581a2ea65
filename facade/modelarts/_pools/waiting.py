"""Waiting until a resource pool or a network can be used, or is deleted.

Source: document 001, ShowPool, Table 12; ModelArts API Reference, "Obtaining a Resource Pool", Table 39, and "Obtaining
a Network Resource", Table 10.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from modelarts._answers import entries
from modelarts._pools.readings import UNKNOWN, nodes_of, phase_of, status_of, text
from modelarts._waiting.patient_wait import Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import NotFoundError

if TYPE_CHECKING:
    from modelarts_client.models import Network, Pool

Resource = TypeVar("Resource")

_RUNNING: Final = "Running"
_ACTIVE: Final = "Active"
_FAILED: Final = frozenset({"Abnormal", "Error", "CreationFailed", "ScalingFailed", "Deleting"})
"""The phases of a pool, and the one of a network, that do not lead to one that can be used."""

_CHANGING: Final = frozenset({"Enabling", "Disabling"})


class Judgement(NamedTuple):
    """What an answer means for a wait.

    Attributes:
        state: The phase, what is missing, and why if the service says so, for the line of progress.
        is_ready: Whether the wait is over.
        problem: Why it will not become ready; empty if it may.
    """

    state: str
    is_ready: bool
    problem: str = ""


class ResourceWait(Generic[Resource]):
    """Waits for one resource.

    Args:
        subject: The resource.
        show: Returns the resource within a number of seconds; ``None`` for the session's own limit.
        judge: Says what the resource means for the wait.
        limit: How long the wait may take.
    """

    def __init__(
        self,
        subject: Subject,
        show: Callable[[float | None], Resource],
        judge: Callable[[Resource], Judgement],
        limit: TimeLimit,
    ) -> None:
        self._show = show
        self._judge = judge
        self._wait: PatientWait[Resource | None] = PatientWait(subject, limit)

    def until_ready(self) -> tuple[Resource, Judgement]:
        """Wait until the resource is ready, or will not become so.

        Raises:
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such resource.
        """

        def look(seconds: float | None) -> Look[Resource | None]:
            resource = self._show(seconds)
            judgement = self._judge(resource)
            return Look(resource, judgement.state, ended=judgement.is_ready or bool(judgement.problem))

        resource = self._wait.run(look)
        assert resource is not None  # noqa: S101 (each look has one)
        return resource, self._judge(resource)

    def until_deleted(self) -> None:
        """Wait until there is no such resource any more.

        Raises:
            WaitTimeoutError: If the time is up first.
        """

        def look(seconds: float | None) -> Look[Resource | None]:
            try:
                resource = self._show(seconds)
            except NotFoundError:
                return Look(None, "deleted", ended=True)
            return Look(resource, self._judge(resource).state, ended=False)

        self._wait.run(look)


def judged_pool(pool: "Pool") -> Judgement:
    """Say whether a pool runs, with all nodes and types of jobs that it shall have."""
    phase, nodes, said = phase_of(pool), nodes_of(pool), text(status_of(pool).message)
    state = phase
    if not nodes.are_complete:
        state += f", {nodes.there} of {nodes.least} nodes"
        if nodes.leaving:
            state += f", {nodes.leaving} leaving"
    if phase in _FAILED:
        return Judgement(state, is_ready=False, problem=said or phase)
    scopes = entries(status_of(pool).scope)
    if refused := [each for each in scopes if text(each.state) == "EnableFailed"]:
        problem = f"{text(refused[0].scope_type)} could not be enabled. {text(refused[0].message)}".strip()
        return Judgement(state, is_ready=False, problem=problem)
    changing = any(text(each.state) in _CHANGING for each in scopes)
    is_ready = phase == _RUNNING and nodes.are_complete and not changing
    why = f" ({said.strip().rstrip('.')})" if said and not is_ready else ""
    return Judgement(state + why, is_ready)


def judged_network(network: "Network") -> Judgement:
    """Say whether a network can be used."""
    phase = phase_of(network)
    if phase in _FAILED:
        return Judgement(phase, is_ready=False, problem=phase)
    # Right after its creation a network has an empty phase.
    return Judgement("Creating" if phase == UNKNOWN else phase, is_ready=phase == _ACTIVE)
