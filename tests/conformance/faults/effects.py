"""Shows that each fault has an effect: its probe goes right without it, wrong with it, and right again afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import httpx

from tests.conformance.faults.cycles import kept, tidy
from tests.conformance.faults.fault import Fault
from tests.conformance.faults.world import World


@dataclass(frozen=True)
class Effect:
    """What became of a fault.

    Attributes:
        fault: the fault.
        before: whether the probe went right without it.
        during: whether it went right with it.
    """

    fault: Fault
    before: bool
    during: bool

    @property
    def is_one(self) -> bool:
        """Whether the fault makes the difference."""
        return self.before and not self.during

    def __str__(self) -> str:
        why = "has no effect" if self.during else "is not what makes the probe fail, which fails without it"
        return f"{self.fault.name}: {'has an effect' if self.is_one else why}"


def effects(world: World, faults: Iterable[Fault]) -> Iterator[Effect]:
    """Plant faults one after another, and remove them again."""
    keeping = kept(world)
    for fault in faults:
        before = _goes_right(fault, world)
        with world.planting.planted(fault.plant):
            during = _goes_right(fault, world)
        tidy(world, keeping)
        yield Effect(fault, before, during)


def _goes_right(fault: Fault, world: World) -> bool:
    try:
        return fault.probe(world)
    except (httpx.TransportError, httpx.DecodingError):
        return False
