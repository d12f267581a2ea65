"""The number of processes that run at the same time, and the order of the jobs that wait."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Protocol


class Slots:
    """A queue of jobs for a number of slots, one for each node; first come, first served, all nodes of a job at once.

    A job with more nodes than there are slots runs alone.

    Args:
        capacity: number of slots.
    """

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"capacity is {capacity}; at least one node has to run at a time")
        self._capacity = capacity
        self._used = 0
        self._queue: deque[object] = deque()
        self._changed = threading.Condition()

    def acquire(self, count: int, cancelled: Callable[[], bool]) -> bool:
        """Wait for slots.

        Args:
            count: number of slots.
            cancelled: called after each change, see `wake`; True ends the waiting.

        Returns:
            False when the waiting was cancelled; no slots are taken then.
        """
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            try:
                while not cancelled():
                    if self._queue[0] is ticket and (not self._used or self._used + count <= self._capacity):
                        self._used += count
                        return True
                    self._changed.wait()
                return False
            finally:
                self._queue.remove(ticket)
                self._changed.notify_all()

    def release(self, count: int) -> None:
        """Give slots back."""
        with self._changed:
            self._used -= count
            self._changed.notify_all()

    def wake(self) -> None:
        """Call the `cancelled` of all waiting jobs."""
        with self._changed:
            self._changed.notify_all()


class Room(Protocol):
    """Where the processes of a job run: on the slots of the machine, or in a resource pool."""

    def join(self) -> None:
        """The job has been created: where rooms are given in the order of creation, its place is this one."""

    def take(self, cancelled: Callable[[], bool]) -> bool:
        """Wait for room for all of them; False when the waiting was cancelled."""

    def fits(self) -> bool:
        """Whether there would be room for all of them if nothing else ran."""

    def give_back(self) -> None:
        """Make room for others, and wait no more; does nothing when none is taken."""

    def wake(self) -> None:
        """Call the `cancelled` of what waits."""

    def watch(self, launcher_pid: int) -> None:
        """A process has been started."""

    def forget(self, launcher_pid: int, cpu_seconds: float) -> None:
        """A process has ended, after so much CPU time in s."""


class SlotRoom:
    """Room for a job that names no pool: a slot for each node.

    Args:
        slots: the slots of the machine.
        count: number of nodes.
    """

    def __init__(self, slots: Slots, count: int) -> None:
        self._slots = slots
        self._count = count
        self._taken = False

    def join(self) -> None:
        """See `Room`; slots go to the jobs whose inputs are there, so that none is idle while large ones are read."""

    def take(self, cancelled: Callable[[], bool]) -> bool:
        """See `Room`."""
        self._taken = self._slots.acquire(self._count, cancelled)
        return self._taken

    def fits(self) -> bool:
        """See `Room`; with more nodes than slots, it runs alone."""
        return True

    def give_back(self) -> None:
        """See `Room`."""
        if self._taken:
            self._taken = False
            self._slots.release(self._count)

    def wake(self) -> None:
        """See `Room`."""
        self._slots.wake()

    def watch(self, launcher_pid: int) -> None:
        """See `Room`; the metrics of the job are all that is measured."""

    def forget(self, launcher_pid: int, cpu_seconds: float) -> None:
        """See `Room`."""
