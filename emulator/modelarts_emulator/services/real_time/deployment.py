"""The instances of a service: those of each model, and the traffic that they share."""

from __future__ import annotations

import contextlib
import itertools
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from modelarts_emulator.capacity.pools import Place
from modelarts_emulator.services.instances.instance import Sink
from modelarts_emulator.services.measurements import Calls, Condition
from modelarts_emulator.services.pace import Pace
from modelarts_emulator.services.plans import ModelPlan
from modelarts_emulator.services.real_time.balancing import Share, Traffic
from modelarts_emulator.services.real_time.replica import Replica, end_all, stop_all

_log = logging.getLogger(__name__)


class Observer(Protocol):
    """Receives changes of instances, in their threads; must not wait for any of them."""

    def sinks(self, label: str, number: int) -> Sequence[Sink]:
        """What gets the output of an instance, beside its log."""

    def instance_waits(self, name: str, why: str) -> None:
        """The pool of an instance has no room for it yet."""

    def instance_ready(self, name: str) -> None:
        """An instance takes requests."""

    def instance_lost(self, name: str, reason: str) -> None:
        """An instance has ended and will be started again."""


class Group:
    """The instances of one model.

    Args:
        plan: The model.
        deployment: What it is part of.

    Attributes:
        plan: As above; one with another weight and count takes its place.
        share: Its part of the traffic.
        replicas: The instances.
    """

    def __init__(self, plan: ModelPlan, deployment: Deployment) -> None:
        self.plan = plan
        self.share = Share(calls=deployment.calls.setdefault(plan.model_id, Calls()))
        self.replicas: tuple[Replica, ...] = ()
        self._deployment = deployment

    @property
    def condition(self) -> Condition:
        """The condition of its instances."""
        replicas = self.replicas
        return Condition(len(replicas), sum(r.ready for r in replicas), sum(r.is_hopeless for r in replicas))

    def grow(self, count: int) -> list[Replica]:
        """Start as many instances as are missing.

        Returns:
            The new ones.
        """
        new = [self._new_replica() for _ in range(len(self.replicas), count)]
        self.replicas = (*self.replicas, *new)
        for replica in new:
            replica.start()
        return new

    def give_up(self, replicas: Sequence[Replica]) -> None:
        """Remove instances from the group; the caller stops them."""
        self.replicas = tuple(replica for replica in self.replicas if replica not in replicas)

    def sinks(self, replica: Replica) -> Sequence[Sink]:
        """See `ReplicaListener`."""
        return self._deployment.sinks(self.plan.label, replica.number)

    def replica_waits(self, replica: Replica, why: str) -> None:
        """See `ReplicaListener`."""
        self._deployment.tell(lambda observer: observer.instance_waits(replica.name, why))

    def replica_ready(self, replica: Replica) -> None:
        """See `ReplicaListener`."""
        self._deployment.tell(lambda observer: observer.instance_ready(replica.name))

    def replica_lost(self, replica: Replica, reason: str) -> None:
        """See `ReplicaListener`."""
        self._deployment.tell(lambda observer: observer.instance_lost(replica.name, reason))

    def _new_replica(self) -> Replica:
        number = next(self._deployment.numbers)
        root = self.plan.settings.directory
        root.mkdir(parents=True, exist_ok=True)
        replica = Replica(
            number,
            self.plan.label,
            replace(self.plan.settings, directory=root / f"instance-{number}"),
            root / f"{self.plan.model_id}-{number}.log",
            self.share,
            self._deployment.traffic,
            replace(self._deployment.pace, deploy_seconds=self.plan.deploy_seconds),
            self,
            self._deployment.place_for(self.plan),
        )
        self._deployment.made.append(replica)
        return replica


class Deployment:
    """All instances of a service.

    Args:
        pace: How long to wait for what.
        calls: How often each model was called; the counts are continued.
        observer: Receives changes of instances.
        place_for: Gives room for an instance of a model in the pool that it names; None when it names none.

    Attributes:
        pace: As above.
        calls: As above.
        traffic: Chooses instances for requests.
        groups: The models that get requests, in the order of the configuration.
        made: All instances that may still run, those that are being replaced as well.
        numbers: Gives each instance a number.
        place_for: As above.
        changed: Notified when an instance is ready or lost.
    """

    def __init__(
        self,
        pace: Pace,
        calls: dict[str, Calls],
        observer: Observer,
        place_for: Callable[[ModelPlan], Place | None] = lambda _plan: None,
    ) -> None:
        self.pace = pace
        self.calls = calls
        self.traffic = Traffic()
        self.groups: tuple[Group, ...] = ()
        self.made: list[Replica] = []
        self.numbers: Iterator[int] = itertools.count(1)
        self.changed = threading.Condition()
        self.place_for = place_for
        self._observer = observer

    @property
    def condition(self) -> Condition:
        """The condition of the instances of all models."""
        each = [group.condition for group in self.groups]
        return Condition(sum(c.wanted for c in each), sum(c.ready for c in each), sum(c.hopeless for c in each))

    @property
    def replicas(self) -> list[Replica]:
        """The instances of all models."""
        return [replica for group in self.groups for replica in group.replicas]

    def sinks(self, label: str, number: int) -> Sequence[Sink]:
        """What gets the output of an instance of a model, beside its log."""
        return self._observer.sinks(label, number)

    def tell(self, what: Callable[[Observer], None]) -> None:
        """Notify the observer of a change, then the threads that wait for `changed`.

        An exception of the observer is logged: it must not end the thread that keeps an instance alive.
        """
        try:
            what(self._observer)
        except Exception:  # noqa: BLE001 - see above
            _log.exception("a change of an instance could not be recorded")
        with self.changed:
            self.changed.notify_all()

    def stop(self) -> None:
        """Take no more requests, answer those under way, and stop all instances."""
        self.traffic.close()
        self.stop_replicas(self.replicas)
        self.groups = ()

    def stop_replicas(self, replicas: Sequence[Replica]) -> None:
        """Stop some instances when they have answered what they have been sent."""
        stop_all(replicas, self.traffic, self.pace.drain_seconds, self.pace.grace_seconds)
        self._forget(replicas)

    def end_replicas(self, replicas: Sequence[Replica]) -> None:
        """End some instances at once."""
        end_all(replicas, 0)
        self._forget(replicas)

    def end(self) -> None:
        """End all instances at once, those that are being replaced as well."""
        self.traffic.close()
        self.end_replicas(tuple(self.made))
        self.groups = ()

    def _forget(self, replicas: Sequence[Replica]) -> None:
        for replica in replicas:
            # `end` may change the list while a rollout is under way.
            with contextlib.suppress(ValueError):
                self.made.remove(replica)
