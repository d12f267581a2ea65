"""Places in resource pools: what of a pool a job or a service sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from modelarts_emulator.capacity.amounts import Claim
from modelarts_emulator.capacity.meter import Meter
from modelarts_emulator.capacity.shares import PoolKey, Shares, Turn
from modelarts_emulator.state.clock import now_ms


@dataclass(frozen=True)
class PoolState:
    """What a pool is at present.

    Attributes:
        phase: its phase, such as Running.
        scope: the types of jobs that it runs, such as Train.
        job_flavors: the flavors that jobs in it may have; all when there are none.
    """

    phase: str
    scope: Sequence[str]
    job_flavors: Sequence[str]


@dataclass(frozen=True)
class Capacity:
    """The nodes of all pools, and the measurements of what runs on them.

    Attributes:
        shares: the nodes, and what holds parts of them.
        meter: measures what runs there.
    """

    shares: Shares
    meter: Meter

    def place(self, pool: PoolKey, claims: Sequence[Claim]) -> Place:
        """A place in a pool for some processes, which it does not hold yet."""
        return Place(pool, self.shares.request(pool, claims), self.meter)

    def remove(self, pool: PoolKey) -> None:
        """Forget a pool."""
        self.shares.remove(pool)
        self.meter.remove(pool)


class Place:
    """Room for some processes in a pool; made by `Capacity.place`.

    Args:
        pool: the pool.
        turn: the parts of its nodes.
        meter: measures the processes.
    """

    def __init__(self, pool: PoolKey, turn: Turn, meter: Meter) -> None:
        self._pool = pool
        self._turn = turn
        self._meter = meter

    def join(self) -> None:
        """Have a place in the order from now on; see `Turn.join`."""
        self._turn.join()

    def take(self, cancelled: Callable[[], bool], timeout: float | None = None) -> bool:
        """Wait until there is room; see `Turn.take`.

        Raises:
            PoolGoneError: the pool has been deleted.
        """
        return self._turn.take(cancelled, timeout)

    def fits(self) -> bool:
        """Whether the pool has nodes that could hold it; see `Turn.fits`."""
        return self._turn.fits()

    def shortage(self) -> str:
        """Why it has to wait, for people."""
        when = "at present" if self.fits() else "even if nothing else ran there; it waits until the pool grows"
        return f"insufficient resources, pool {self._pool[1]} has no room {when}"

    def give_back(self) -> None:
        """Make room for others."""
        self._turn.give_back()

    def wake(self) -> None:
        """Have it look again whether its waiting has been cancelled."""
        self._turn.wake()

    def watch(self, launcher_pid: int) -> None:
        """A process of it has been started."""
        self._meter.watch(self._pool, launcher_pid)

    def forget(self, launcher_pid: int, cpu_seconds: float) -> None:
        """A process of it has ended, after so much CPU time in s."""
        self._meter.forget(self._pool, launcher_pid, cpu_seconds)


def new_capacity(clock: Callable[[], int] = now_ms) -> Capacity:
    """Capacity without any pools.

    Args:
        clock: the time in ms since 1970.
    """
    shares = Shares()
    return Capacity(shares, Meter(shares.real_capacity, clock))
