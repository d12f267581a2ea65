"""The nodes of the resource pools of all projects, and the queues of what waits for a part of them."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from modelarts_emulator.capacity.amounts import NOTHING, Amount, Claim, this_machine, total, within

PoolKey: TypeAlias = tuple[str, str]
"""The project and the name of a pool."""

_LARGEST_FIRST: Final = float("inf")


class NodeKind(NamedTuple):
    """Nodes that are alike: those of a flavor, in a node pool, with what each of them has."""

    flavor: str
    node_pool: str
    size: Amount


class PoolGoneError(Exception):
    """The pool has been deleted."""


@dataclass(eq=False)
class _Node:
    kind: NodeKind
    used: Amount = NOTHING
    users: int = 0
    leaving: bool = False

    @property
    def free(self) -> Amount:
        return NOTHING if self.leaving else self.kind.size - self.used

    def takes(self, claim: Claim) -> bool:
        return not self.leaving and (self.users == 0 if claim is None else self.free.holds(claim))


@dataclass(eq=False)
class _Pool:
    nodes: list[_Node] = field(default_factory=list)
    queue: list[Turn] = field(default_factory=list)
    shape: int = 0  # counts how often it has got other nodes
    gone: bool = False


class Shares:
    """All pools; safe to share between threads.

    What waits for a pool gets its parts in the order of its requests, all of its parts at once. What the nodes could
    not even hold if nothing else was there lets others pass, until the pool has grown.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._pools: dict[PoolKey, _Pool] = {}
        self._machine = this_machine()

    def resize(self, pool: PoolKey, wanted: Mapping[NodeKind, int]) -> None:
        """Give a pool its nodes; those that it is not to have any more leave when nothing holds a part of them.

        Args:
            pool: the pool, which need not be known yet.
            wanted: how many nodes of each kind it is to have.
        """
        with self._changed:
            known = self._pools.setdefault(pool, _Pool())
            missing = Counter(wanted)
            for node in sorted(known.nodes, key=lambda node: (node.users == 0, node.leaving)):
                node.leaving = missing[node.kind] <= 0
                missing[node.kind] -= not node.leaving
            known.nodes += [_Node(kind) for kind, count in missing.items() for _ in range(count)]
            known.shape += 1
            self._drop_left(known)
            self._changed.notify_all()

    def remove(self, pool: PoolKey) -> None:
        """Forget a pool, for which nothing can wait any more."""
        with self._changed:
            if (known := self._pools.pop(pool, None)) is not None:
                known.gone = True
                self._changed.notify_all()

    def leaving(self, pool: PoolKey) -> Counter[NodeKind]:
        """How many nodes of each kind are to leave as soon as nothing holds a part of them."""
        with self._changed:
            return Counter(node.kind for node in self._nodes(pool) if node.leaving)

    def capacity(self, pool: PoolKey) -> Amount:
        """What all nodes have together, by their flavors."""
        with self._changed:
            return total(node.kind.size for node in self._nodes(pool) if not node.leaving)

    def real_capacity(self, pool: PoolKey) -> Amount:
        """What all nodes have together, each of them at most what this machine has."""
        with self._changed:
            return total(within(node.kind.size, self._machine) for node in self._nodes(pool))

    def allocated(self, pool: PoolKey) -> Amount:
        """What is held of the nodes."""
        with self._changed:
            return total(node.used for node in self._nodes(pool))

    def request(self, pool: PoolKey, claims: Sequence[Claim]) -> Turn:
        """A request for parts of the nodes of a pool, one for each process; it waits from `Turn.join` or `take` on."""
        return Turn(self._changed, self._of, pool, claims)

    def _of(self, pool: PoolKey) -> _Pool | None:
        return self._pools.get(pool)

    def _nodes(self, pool: PoolKey) -> Sequence[_Node]:
        known = self._pools.get(pool)
        return known.nodes if known is not None else ()

    @staticmethod
    def _drop_left(pool: _Pool) -> None:
        pool.nodes = [node for node in pool.nodes if node.users or not node.leaving]


class Turn:
    """A request for parts of the nodes of a pool; made by `Shares.request`."""

    def __init__(
        self,
        changed: threading.Condition,
        pool_of: Callable[[PoolKey], _Pool | None],
        pool: PoolKey,
        claims: Sequence[Claim],
    ) -> None:
        self._changed = changed
        self._pool_of = pool_of
        self._key = pool
        self._claims = tuple(claims)
        self._held: list[tuple[_Node, Amount]] = []
        self._fits: tuple[int, bool] | None = None

    def fits(self) -> bool:
        """Whether the nodes could hold it if nothing else was there, also when the pool is gone."""
        with self._changed:
            pool = self._pool_of(self._key)
            return pool is None or self.could_fit(pool)

    def join(self) -> None:
        """Have a place in the order before the parts are needed; others do not pass until `take` or `give_back`."""
        with self._changed:
            if (pool := self._pool_of(self._key)) is not None:
                pool.queue.append(self)

    def take(self, cancelled: Callable[[], bool], timeout: float | None = None) -> bool:
        """Wait for the parts.

        Args:
            cancelled: called after each change, see `wake`; True ends the waiting.
            timeout: longest time to wait, in s; without a limit when None.

        Returns:
            False when the waiting was cancelled, or took too long; nothing is held then.

        Raises:
            PoolGoneError: the pool has been deleted.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        with self._changed:
            pool = self._pool_of(self._key)
            if pool is None:
                raise PoolGoneError
            if self not in pool.queue:
                pool.queue.append(self)
            try:
                while not cancelled():
                    if pool.gone:
                        raise PoolGoneError
                    if self._is_next(pool) and self._placed(pool.nodes):
                        return True
                    left = None if deadline is None else deadline - time.monotonic()
                    if left is not None and left <= 0:
                        return False
                    self._changed.wait(left)
                return False
            finally:
                pool.queue.remove(self)
                self._changed.notify_all()

    def give_back(self) -> None:
        """Give the parts back, and leave the order; does nothing when none are held and it is not in the order."""
        with self._changed:
            for node, amount in self._held:
                node.users -= 1
                node.used = node.used - amount if node.users else NOTHING
            self._held = []
            if (pool := self._pool_of(self._key)) is not None:
                if self in pool.queue:
                    pool.queue.remove(self)
                Shares._drop_left(pool)
            self._changed.notify_all()

    def wake(self) -> None:
        """Call `cancelled` of everything that waits."""
        with self._changed:
            self._changed.notify_all()

    def could_fit(self, pool: _Pool) -> bool:
        """Whether the nodes could hold it if nothing else was there; the lock is held."""
        if self._fits is None or self._fits[0] != pool.shape:  # everything that waits asks it of all others
            empty = [_Node(node.kind) for node in pool.nodes if not node.leaving]
            self._fits = pool.shape, _placement(self._claims, empty) is not None
        return self._fits[1]

    def _is_next(self, pool: _Pool) -> bool:
        return next((turn for turn in pool.queue if turn.could_fit(pool)), None) is self

    def _placed(self, nodes: Sequence[_Node]) -> bool:
        placement = _placement(self._claims, nodes)
        if placement is None:
            return False
        self._held = placement
        return True


def _placement(claims: Sequence[Claim], nodes: Sequence[_Node]) -> list[tuple[_Node, Amount]] | None:
    """A node for each claim, which it has taken; None, and nothing is taken, if one of them finds none."""
    taken: list[tuple[_Node, Amount]] = []
    for claim in sorted(claims, key=lambda claim: _LARGEST_FIRST if claim is None else claim.cpus, reverse=True):
        node = next((node for node in nodes if node.takes(claim)), None)
        if node is None:
            for other, amount in taken:
                other.users -= 1
                other.used = other.used - amount if other.users else NOTHING
            return None
        amount = node.kind.size if claim is None else claim
        node.users += 1
        node.used += amount
        taken.append((node, amount))
    return taken
