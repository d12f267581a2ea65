"""Steps of a life cycle, drawn one after another."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, Literal, TypeAlias

from attrs import frozen

from modelarts_conformance._phases.states.kinds import Kind

Verb: TypeAlias = Literal[
    "create",
    "create again",
    "create wrongly",
    "create twice at once",
    "change",
    "change twice at once",
    "change to a taken name",
    "change wrongly",
    "stand",
    "end",
    "delete",
    "reuse",
]

MOST: Final = 3
"""How many resources of a kind are there at a time."""


@frozen
class Step:
    """Something that is done to a resource of a sequence.

    Attributes:
        verb: What is done.
        thing: The number of the resource, by the order in which the steps of the sequence make them.
        value: What it is done with: parts of bodies, without names.
        other: The number of another resource that it is about; -1 without one.
    """

    verb: Verb
    thing: int
    value: Any = None
    other: int = -1

    @property
    def makes(self) -> bool:
        """Whether it makes a resource that later steps may be about."""
        return self.verb in ("create", "reuse", "end", "create twice at once")

    @property
    def uses(self) -> frozenset[int]:
        """The numbers of the resources that have to be there before."""
        own = () if self.makes and self.verb != "reuse" else (self.thing,)
        return frozenset(number for number in (*own, self.other) if number >= 0)


class Drawing:
    """Draws steps; what was done least comes first, so that a few sequences have everything in many orders.

    Args:
        kind: The kind of resource.
        draw: Draws.
        impossible: Verbs that this server does not do.
    """

    def __init__(self, kind: Kind, draw: random.Random, impossible: set[Verb]) -> None:
        self._kind = kind
        self._draw = draw
        self._impossible = impossible
        self._done: Counter[Verb] = Counter()

    def next(self, there: Sequence[int], gone: Sequence[int], made: int) -> Step | None:
        """The next step; None if nothing can be done.

        Args:
            there: Numbers of the resources that are there.
            gone: Numbers of those that are gone, and whose names are free.
            made: How many were made; the next one gets this number.
        """
        possible = [verb for verb in self._possible(len(there), len(gone)) if verb not in self._impossible]
        if not possible:
            return None
        least = min(self._done[verb] for verb in possible)
        verb = self._draw.choice([verb for verb in possible if self._done[verb] == least])
        self._done[verb] += 1
        return self._step(verb, there, gone, made)

    def again(self, verb: Verb) -> None:
        """Say that a step has not been done, so that it is drawn again with another value.

        Args:
            verb: What could not be done.
        """
        self._done[verb] -= 1

    def _step(self, verb: Verb, there: Sequence[int], gone: Sequence[int], made: int) -> Step:
        draw, kind = self._draw, self._kind
        thing = draw.choice(there) if there else -1
        match verb:
            case "create" | "create twice at once" | "end":
                return Step(verb, made)
            case "create wrongly":
                return Step(verb, -1, next(kind.violations(draw), None))
            case "change":
                return Step(verb, thing, kind.edits(draw)[0])
            case "change twice at once":
                first, *more = [*kind.edits(draw, known=True), *kind.edits(draw, known=True)]
                return Step(verb, thing, (first, next((edit for edit in more if edit != first), first)))
            case "change wrongly":
                return Step(verb, thing, (kind.edits(draw, known=True)[0], draw.randrange(1 << 16)))
            case "change to a taken name":
                thing, other = draw.sample(there, 2)
                return Step(verb, thing, kind.edits(draw, known=True)[0], other)
            case "stand":
                return Step(verb, thing, draw.randrange(1 << 16))
            case "reuse":
                return Step(verb, draw.choice(gone))
            case _:
                return Step(verb, thing)

    def _possible(self, there: int, gone: int) -> list[Verb]:
        resource = self._kind.resource
        found: list[Verb] = []
        if there < MOST:
            found += ["create", "create wrongly"]
            if resource.unique is not None:
                found.append("create twice at once")
                found += ["reuse"] if gone else []
            if self._kind.lasting and self._kind.cycle.endings:
                found.append("end")
        if there:
            if self._kind.deletable:
                found.append("delete")
            if resource.unique is not None:
                found.append("create again")
            if self._kind.stands:
                found.append("stand")
            if self._kind.edits(self._draw):
                found.append("change")
            if self._kind.edits(self._draw, known=True):
                found += ["change twice at once", "change wrongly"]
                if there > 1 and self._kind.change_may_clash:
                    found.append("change to a taken name")
        return found
