"""What the processes in each pool use, measured about once a second."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from modelarts_emulator.capacity.amounts import NOTHING, Amount
from modelarts_emulator.capacity.shares import PoolKey
from modelarts_emulator.processes.usage import TreeUsage, tree_usage

_SAMPLE_SECONDS: Final = 1.0
_MINUTE_MS: Final = 60_000
_KEPT_MINUTES: Final = 24 * 60


@dataclass
class Series:
    """Samples of a value, as far as statistics need them.

    Attributes:
        count: number of samples.
        sum: their sum.
        minimum: the smallest one.
        maximum: the largest one.
    """

    count: int = 0
    sum: float = 0.0
    minimum: float = 0.0
    maximum: float = 0.0

    def add(self, value: float, count: int = 1) -> None:
        """Add a sample, or several that are alike."""
        self.minimum = min(self.minimum, value) if self.count else value
        self.maximum = max(self.maximum, value) if self.count else value
        self.count += count
        self.sum += value * count

    def join(self, other: Series) -> None:
        """Add the samples of another series."""
        if other.count:
            self.minimum = min(self.minimum, other.minimum) if self.count else other.minimum
            self.maximum = max(self.maximum, other.maximum) if self.count else other.maximum
            self.count += other.count
            self.sum += other.sum


@dataclass
class Minute:
    """What was measured in a minute, in percent of what the nodes of the pool really had.

    Attributes:
        begin: begin of the minute in ms since 1970.
        cpu: usage of CPU.
        memory: usage of memory.
    """

    begin: int
    cpu: Series = field(default_factory=Series)
    memory: Series = field(default_factory=Series)


@dataclass
class _Pool:
    processes: dict[int, float] = field(default_factory=dict)
    unseen_cpu: float = 0.0
    now: Amount = NOTHING
    minutes: deque[Minute] = field(default_factory=lambda: deque(maxlen=_KEPT_MINUTES))


class Meter:
    """Measures the processes in pools, in a thread that exists while there are any.

    What was measured is kept for 24 hours, as long as the emulator runs.

    Args:
        capacity_of: what the nodes of a pool really have, which makes 100 %.
        clock: the time in ms since 1970.

    Attributes:
        interval: seconds between two samples.
        started: when the measurements began, in ms since 1970.
    """

    def __init__(self, capacity_of: Callable[[PoolKey], Amount], clock: Callable[[], int]) -> None:
        self.interval = _SAMPLE_SECONDS
        self.started = clock()
        self._capacity_of = capacity_of
        self._clock = clock
        self._wake = threading.Condition()
        self._pools: dict[PoolKey, _Pool] = {}
        self._thread: threading.Thread | None = None
        self._closed = False

    def watch(self, pool: PoolKey, launcher_pid: int) -> None:
        """Start to measure the descendants of a process."""
        with self._wake:
            if self._closed:
                return
            self._pools.setdefault(pool, _Pool()).processes[launcher_pid] = 0.0
            if self._thread is None:
                thread = threading.Thread(target=self._run, name="pool-meter", daemon=True)
                thread.start()
                self._thread = thread

    def forget(self, pool: PoolKey, launcher_pid: int, cpu_seconds: float) -> None:
        """Stop measuring it.

        Args:
            pool: the pool.
            launcher_pid: the process.
            cpu_seconds: CPU time in s that it has used altogether, so that the shortest process counts too.
        """
        with self._wake:
            known = self._pools.get(pool)
            if known is not None and (seen := known.processes.pop(launcher_pid, None)) is not None:
                known.unseen_cpu += max(0.0, cpu_seconds - seen)

    def remove(self, pool: PoolKey) -> None:
        """Forget a pool, and what was measured of it."""
        with self._wake:
            self._pools.pop(pool, None)

    def usage(self, pool: PoolKey) -> Amount:
        """The cores and the memory in bytes that are in use, as they were last measured."""
        with self._wake:
            known = self._pools.get(pool)
            return known.now if known is not None else NOTHING

    def minutes(self, pool: PoolKey) -> list[Minute]:
        """What was measured, oldest first; minutes in which no process was there are left out."""
        with self._wake:
            known = self._pools.get(pool)
            return list(known.minutes) if known is not None else []

    def close(self) -> None:
        """End the thread."""
        with self._wake:
            self._closed = True
            self._pools.clear()
            thread = self._thread
            self._wake.notify_all()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        last = time.monotonic()
        while True:
            with self._wake:
                if not any(pool.processes or pool.unseen_cpu for pool in self._pools.values()):
                    for pool in self._pools.values():
                        pool.now = NOTHING
                    self._thread = None
                    return
                self._wake.wait(self.interval)
                watched = {key: list(pool.processes) for key, pool in self._pools.items()}
            usages = {pid: tree_usage(pid) for pids in watched.values() for pid in pids}
            now = time.monotonic()
            with self._wake:
                for key in watched.keys() & self._pools.keys():
                    used = _used(self._pools[key], {pid: usages[pid] for pid in watched[key]})
                    self._add(key, self._pools[key], Amount(used.cpus / max(now - last, 1e-9), used.memory))
            last = now

    def _add(self, key: PoolKey, pool: _Pool, used: Amount) -> None:
        pool.now = used
        whole = self._capacity_of(key)
        begin = self._clock() // _MINUTE_MS * _MINUTE_MS
        if not pool.minutes or pool.minutes[-1].begin < begin:
            pool.minutes.append(Minute(begin))
        pool.minutes[-1].cpu.add(_percent(used.cpus, whole.cpus))
        pool.minutes[-1].memory.add(_percent(used.memory, whole.memory))


def _used(pool: _Pool, usages: Mapping[int, TreeUsage]) -> Amount:
    """The CPU time in s since the last sample, as cores, and the memory."""
    cpu, memory = pool.unseen_cpu, 0
    pool.unseen_cpu = 0.0
    for pid in usages.keys() & pool.processes.keys():
        if usages[pid].processes:
            cpu += max(0.0, usages[pid].cpu_seconds - pool.processes[pid])
            pool.processes[pid] = max(pool.processes[pid], usages[pid].cpu_seconds)
            memory += usages[pid].memory_bytes
    return Amount(cpu, float(memory))


def _percent(part: float, whole: float) -> float:
    return 100 * min(1.0, part / whole) if whole else 0.0
