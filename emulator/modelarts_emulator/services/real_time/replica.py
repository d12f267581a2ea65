"""One instance of a model that is kept alive: started, watched, and restarted when it ends."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from modelarts_emulator.capacity.pools import Place
from modelarts_emulator.capacity.shares import PoolGoneError
from modelarts_emulator.services.instances.instance import (
    Instance,
    InstanceFailedError,
    InstanceSettings,
    InstanceUsage,
    Sink,
)
from modelarts_emulator.services.pace import Pace
from modelarts_emulator.services.real_time.balancing import Endpoint, Share, Traffic
from modelarts_emulator.state.removal import remove_tree

_log = logging.getLogger(__name__)


class ReplicaListener(Protocol):
    """Receives changes, in the thread of the replica; must not wait for it."""

    def sinks(self, replica: Replica) -> Sequence[Sink]:
        """What gets the output of its next instance, beside its log."""

    def replica_waits(self, replica: Replica, why: str) -> None:
        """Its pool has no room for the instance yet."""

    def replica_ready(self, replica: Replica) -> None:
        """The instance takes requests."""

    def replica_lost(self, replica: Replica, reason: str) -> None:
        """The instance has ended and will be started again."""


class Replica:
    """One instance of a model, in a thread of its own from `start` to `stop_all`.

    Args:
        number: Identifies it within the service, in messages.
        label: Name and version of its model, in messages.
        settings: What the instance is made of.
        log: File for its output.
        share: Gets the instance while it takes requests.
        traffic: The traffic that the share is of.
        pace: How long to wait for what.
        listener: Receives changes.
        place: Room for its instance in a resource pool, which it has to wait for; None when it runs in none.

    Attributes:
        number: As above.
        name: What events call it.
        crashes: How often in a row it ended without having been ready for long.
        reason: Why it ended the last time.
    """

    def __init__(
        self,
        number: int,
        label: str,
        settings: InstanceSettings,
        log: Path,
        share: Share,
        traffic: Traffic,
        pace: Pace,
        listener: ReplicaListener,
        place: Place | None = None,
    ) -> None:
        self.number = number
        self.name = f"[{label}] instance {number}"
        self.crashes = 0
        self.reason = ""
        self._settings = settings
        self._log = log
        self._share = share
        self._traffic = traffic
        self._pace = pace
        self._listener = listener
        self._place = place
        self._lock = threading.Lock()
        self._news = threading.Event()
        self._retired = threading.Event()
        self._stop = threading.Event()
        self._instance: Instance | None = None
        self._endpoint: Endpoint | None = None
        self._ready_since: float | None = None
        self._was_ready = False
        self._killed = False
        self._grace = pace.grace_seconds
        self._thread = threading.Thread(target=self._run, name=f"replica-{number}", daemon=True)

    @property
    def ready(self) -> bool:
        """Whether it takes requests."""
        return self._endpoint is not None

    @property
    def is_hopeless(self) -> bool:
        """Whether it has crashed too often in a row, or could not even be started for the first time.

        A first instance that was killed, for lack of memory for example, deserves another one.
        """
        failed_to_start = self.crashes > 0 and not self._was_ready and not self._killed
        return not self.ready and (failed_to_start or self.crashes >= self._pace.crashes)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def usage(self) -> InstanceUsage:
        """The current CPU and memory usage of its processes."""
        instance = self._instance
        return instance.usage() if instance is not None else InstanceUsage(0.0, 0.0)

    def retire(self) -> Endpoint | None:
        """Remove it from the traffic for good; requests under way are not interrupted.

        Returns:
            Where requests may be under way.
        """
        with self._lock:
            self._retired.set()
            endpoint = self._withdraw()
        if self._place is not None:
            self._place.wake()
        if endpoint is None:
            self.begin_stop(0)
        return endpoint

    def begin_stop(self, grace: float) -> None:
        """End the instance, and do not start it again.

        Args:
            grace: Time between SIGTERM and SIGKILL in s; 0 sends SIGKILL at once.
        """
        with self._lock:
            self._retired.set()
            self._stop.set()
            self._grace = grace
            instance = self._instance if grace == 0 or self._ready_since is None else None
        self._news.set()
        if self._place is not None:
            self._place.wake()
        if instance is not None:
            instance.stop(0)  # its thread may wait for the model to be loaded, or for the end of the grace

    def join(self) -> None:
        """Wait until nothing of it runs any more."""
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            if self._has_room():
                self._keep_alive()
        finally:
            if self._place is not None:
                self._place.give_back()
            remove_tree(self._settings.directory)

    def _has_room(self) -> bool:
        """Wait for room in the pool; without it within the time of a deployment, the instance has failed."""
        if self._place is None:
            return True
        try:
            if self._place.take(self._retired.is_set, 0):
                return True
            self._listener.replica_waits(self, self._place.shortage())
            if self._place.take(self._retired.is_set, self._pace.deploy_seconds):
                return True
            self.reason = f"The pool had no room for the instance within {self._pace.deploy_seconds:g} s."
        except PoolGoneError:
            self.reason = "The pool has been deleted."
        if not self._retired.is_set():
            self.crashes = 1
            self._listener.replica_lost(self, self.reason)
        return False

    def _keep_alive(self) -> None:
        while not self._retired.is_set():
            try:
                reason = self._live()
            except Exception:  # noqa: BLE001 - the boundary of the thread: a defect counts as a crash, and is logged
                _log.exception("instance %s failed", self.number)
                reason = "Internal error; the log of the emulator says more."
            if self._retired.is_set():
                return
            self.reason = reason
            self.crashes = 1 if self._was_stable() else self.crashes + 1
            self._listener.replica_lost(self, reason)
            self._pause(self._pace.delay(self.crashes))

    def _was_stable(self) -> bool:
        return self._ready_since is not None and time.monotonic() - self._ready_since >= self._pace.stable_seconds

    def _live(self) -> str:
        """Run one instance to its end.

        Returns:
            Why it ended.
        """
        self._news.clear()
        self._ready_since = None
        remove_tree(self._settings.directory)  # a new instance starts with an empty directory
        try:
            with self._lock:
                if self._stop.is_set():
                    return ""
                self._instance = instance = Instance(
                    self._settings, self._log, lambda *_: self._news.set(), self._listener.sinks(self)
                )
        except OSError as error:
            return f"The instance cannot be started: {error.strerror}."
        if self._place is not None:
            self._place.watch(instance.launcher_pid)
        try:
            instance.wait_ready(self._pace.deploy_seconds)
            self._announce(instance)
            return self._watch(instance)
        except InstanceFailedError as error:
            return str(error)
        finally:
            with self._lock:
                self._withdraw()
                grace = self._grace if self._stop.is_set() else 0
            self._killed = instance.exit is not None and instance.exit.signal_name is not None
            used = instance.stop(grace).cpu_seconds
            if self._place is not None:
                self._place.forget(instance.launcher_pid, used)
            self._instance = None

    def _announce(self, instance: Instance) -> None:
        with self._lock:
            if self._retired.is_set():
                return
            self._ready_since = time.monotonic()
            self._was_ready = True
            self._endpoint = Endpoint(instance.connect, self.name)
            self._traffic.add(self._share, self._endpoint)
        self._listener.replica_ready(self)

    def _withdraw(self) -> Endpoint | None:
        endpoint, self._endpoint = self._endpoint, None
        if endpoint is not None:
            self._traffic.remove(self._share, endpoint)
        return endpoint

    def _watch(self, instance: Instance) -> str:
        failed = 0
        while not self._stop.is_set() and instance.exit is None:
            self._news.wait(self._pace.health_seconds)
            if self._stop.is_set() or instance.exit is not None:
                break
            failed = 0 if instance.healthy(self._pace.answer_seconds) else failed + 1
            if failed >= self._pace.failed_checks:
                return f"The instance did not answer {failed} health checks in a row."
        return instance.failure() or "The instance exited with code 0."

    def _pause(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not self._stop.is_set() and (missing := deadline - time.monotonic()) > 0:
            self._news.wait(missing)
            self._news.clear()


def stop_all(replicas: Sequence[Replica], traffic: Traffic, drain: float, grace: float) -> None:
    """Stop replicas when they have answered what they have been sent.

    Args:
        replicas: What to stop.
        traffic: What they are part of; gives them nothing from now on.
        drain: Longest wait for requests under way, in s.
        grace: Time between SIGTERM and SIGKILL, in s.
    """
    busy = [endpoint for replica in replicas if (endpoint := replica.retire()) is not None]
    traffic.wait_idle(busy, drain)
    end_all(replicas, grace)


def end_all(replicas: Iterable[Replica], grace: float) -> None:
    """Stop replicas at once; return when they have ended."""
    ending = tuple(replicas)
    for replica in ending:
        replica.begin_stop(grace)
    for replica in ending:
        replica.join()
