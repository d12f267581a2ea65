"""A change from the instances that a service has to those that it should have, without a failed request.

New instances come up first; then requests go to them; then those that are not needed any more answer what they have
been sent, and are stopped. When a new instance cannot be started, everything stays as it was.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from modelarts_emulator.services.plans import ModelPlan
from modelarts_emulator.services.real_time.deployment import Deployment, Group
from modelarts_emulator.services.real_time.replica import Replica


class RolloutFailedError(Exception):
    """A new instance could not be started; the text says which, and why."""


class RolloutCancelledError(Exception):
    """The rollout was ended from outside."""


class Rollout:
    """One change of a deployment; at most one is under way at a time.

    Args:
        deployment: What to change.
        plans: The models that it should have.
        cancelled: Ends it early, with a notification of `deployment.changed`.
    """

    def __init__(self, deployment: Deployment, plans: Sequence[ModelPlan], cancelled: threading.Event) -> None:
        self._deployment = deployment
        self._plans = plans
        self._cancelled = cancelled
        self._new: list[tuple[Group, list[Replica]]] = []

    def run(self, progress: Callable[[int], None]) -> None:
        """Change it.

        Args:
            progress: Called with the percentage each time that a new instance is ready.

        Raises:
            RolloutFailedError: A new instance could not be started.
            RolloutCancelledError: It was ended early.
        """
        try:
            groups = [self._grown(plan) for plan in self._plans]
            self._await(progress)
        except OSError as error:
            self._undo()
            raise RolloutFailedError(f"The disk of the emulator fails: {error.strerror}.") from error
        except BaseException:
            self._undo()
            raise
        surplus = self._surplus(groups)
        for group, plan in zip(groups, self._plans, strict=True):
            group.plan = plan
        self._deployment.groups = tuple(groups)
        self._deployment.traffic.serve([(group.share, group.plan.weight) for group in groups])
        self._deployment.stop_replicas(surplus)

    def _grown(self, plan: ModelPlan) -> Group:
        """The group of a model, with at least as many instances as planned; they need not be ready."""
        alike = (group for group in self._deployment.groups if group.plan.serves_like(plan))
        group = next(alike, None) or Group(plan, self._deployment)
        self._new.append((group, group.grow(plan.count)))
        return group

    def _await(self, progress: Callable[[int], None]) -> None:
        replicas = [replica for _, new in self._new for replica in new]
        told = -1
        while True:
            with self._deployment.changed:
                # The state is set before the notification, so no change is missed.
                ready = sum(replica.ready for replica in replicas)
                if self._cancelled.is_set():
                    raise RolloutCancelledError
                self._refuse_hopeless()
                if ready == told:
                    self._deployment.changed.wait()
                    continue
            told = ready
            progress(100 * ready // len(replicas) if replicas else 100)
            if ready == len(replicas):
                return

    def _refuse_hopeless(self) -> None:
        for group, new in self._new:
            for replica in new:
                if replica.is_hopeless:
                    raise RolloutFailedError(f"[{group.plan.label}] instance {replica.number}: {replica.reason}")

    def _undo(self) -> None:
        for group, new in self._new:
            group.give_up(new)
        self._deployment.end_replicas([replica for _, new in self._new for replica in new])

    def _surplus(self, groups: Sequence[Group]) -> list[Replica]:
        """The instances that are no longer needed; of a model with too many, those that are not ready first."""
        surplus = [r for group in self._deployment.groups if group not in groups for r in group.replicas]
        for group, plan in zip(groups, self._plans, strict=True):
            by_use = sorted(group.replicas, key=lambda replica: replica.ready, reverse=True)
            unneeded = by_use[plan.count :]
            group.give_up(unneeded)
            surplus += unneeded
        return surplus
