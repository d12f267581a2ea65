"""All faults, and a choice of them that has each kind and each operation."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from modelarts_client.operations import OPERATIONS

from tests.conformance.faults import (
    access,
    answers,
    availability,
    changes,
    constraints,
    echoes,
    lists,
    odd_input,
    protocol,
    relations,
    states,
)
from tests.conformance.faults.fault import KINDS, STRIPPED, Fault

_SOURCES: Final[Sequence[Callable[[], Iterator[Fault]]]] = (
    answers.faults,
    protocol.faults,
    constraints.faults,
    odd_input.faults,
    access.faults,
    lists.faults,
    states.faults,
    changes.faults,
    echoes.faults,
    relations.faults,
    availability.faults,
    constraints.stripped,
)
_LEFT_OUT: Final = Path(__file__).with_name("without_effect.yaml")


@cache
def every_fault() -> Mapping[str, Fault]:
    """All faults that the modules make, by their names."""
    found: dict[str, Fault] = {}
    for fault in (fault for source in _SOURCES for fault in source()):
        if fault.name in found:
            raise ValueError(f"two faults have the name {fault.name!r}")
        found[fault.name] = fault
    return found


def left_out() -> Mapping[str, str]:
    """The faults that have no effect on the local ModelArts, and why: `without_effect.yaml`."""
    names: dict[str, str] = {}
    for reason, listed in yaml.safe_load(_LEFT_OUT.read_text(encoding="utf-8")).items():
        names.update(dict.fromkeys(listed, reason))
    return names


@cache
def all_faults() -> tuple[Fault, ...]:
    """The faults that have an effect."""
    without = left_out()
    return tuple(fault for name, fault in every_fault().items() if name not in without)


def drawn(seed: int, of_each_kind: int) -> list[Fault]:
    """A choice of faults by chance: so many of each kind, as far as there are, and of as many operations as can be.

    Of each kind those are preferred whose operations, and whose ways to go wrong, have been drawn least.

    Args:
        seed: what the choice depends on.
        of_each_kind: how many faults of each kind; of stripped constraints all are taken.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    used, chosen = Counter[str](), list[Fault]()
    by_kind = {kind: [fault for fault in all_faults() if fault.kind == kind] for kind in KINDS}
    for kind in sorted(KINDS, key=lambda kind: len(by_kind[kind])):
        remaining, ways = by_kind[kind], Counter[str]()
        chance.shuffle(remaining)
        if kind == STRIPPED:
            chosen += remaining
            continue
        for _ in range(min(of_each_kind, len(remaining))):
            fault = min(remaining, key=lambda each: (ways[each.what], used[each.operations[0]]))
            remaining.remove(fault)
            chosen.append(fault)
            used.update(fault.operations)
            ways[fault.what] += 1
    order = {kind: number for number, kind in enumerate(KINDS)}
    return sorted(chosen, key=lambda fault: (order[fault.kind], fault.name))


def tags(faults: Iterable[Fault]) -> frozenset[str]:
    """The tags of the operations that faults are in."""
    return frozenset(OPERATIONS[name].tag for fault in faults for name in fault.operations)
