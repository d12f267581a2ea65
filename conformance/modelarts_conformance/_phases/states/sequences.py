"""Sequences of steps: drawn ones, and the smallest one that meets a difference again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from typing import Final

from attrs import define, field, frozen

from modelarts_conformance._description.places import Places
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases.states.doing import do
from modelarts_conformance._phases.states.kinds import Kind
from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.parts import parts_of, test_parts
from modelarts_conformance._phases.states.steps import Drawing, Step, Verb
from modelarts_conformance._phases.states.talk import CannotError, Difference
from modelarts_conformance._target.target import Target

LENGTH: Final = 14
_MOST_CHANGES: Final = 12
_REPLAYS: Final = 10
_REPLAY_SECONDS: Final = 15.0
_LONG_SECONDS: Final = 5.0  # a step that takes longer is not done again


@frozen
class Done:
    """A sequence that was done.

    Attributes:
        steps: The steps.
        differences: What they met.
        cannot: Why it ended early; None if it did not.
    """

    steps: Sequence[Step]
    differences: Sequence[Difference]
    cannot: str | None


@define
class Sequences:
    """Does sequences for one kind of resource.

    Attributes:
        target: The server.
        kind: The kind.
        places: The sources of the description; None if they are not there.
        impossible: What this server does not do, of this kind.
        found: Takes each difference as soon as it is met.
        steps: How many steps were done.
    """

    target: Target
    kind: Kind
    places: Places | None
    found: Callable[[Difference], None]
    impossible: set[Verb] = field(factory=set[Verb], init=False)
    done: set[Verb] = field(factory=set[Verb], init=False)
    steps: int = field(default=0, init=False)

    def changes(self, draw: random.Random) -> Done:
        """Make one, and change one field of it after the other, which also shows what the server takes.

        Args:
            draw: Draws.
        """
        machine = Machine(self.target, self.kind, self.places, self.found)
        steps, cannot = [Step("create", 0)], None
        steps += [Step("change", 0, edit) for edit in self.kind.edits(draw)[:_MOST_CHANGES]]
        try:
            for step in steps if len(steps) > 1 else ():
                if not self._do(machine, step) and step.verb == "create":
                    break
        except CannotError as error:
            cannot = str(error)
        self._leave(machine)
        return Done(steps, machine.differences, cannot)

    def drawn(self, draw: random.Random) -> Done:
        """Do a drawn sequence.

        Args:
            draw: Draws.
        """
        machine = Machine(self.target, self.kind, self.places, self.found)
        drawing, steps = Drawing(self.kind, draw, self.impossible), list[Step]()
        cannot, made, refused = None, 0, 0
        try:
            while len(steps) < LENGTH * 2 and machine.step - refused < LENGTH:
                step = drawing.next(machine.there, machine.gone, made)
                if step is None:
                    break
                made += step.makes
                steps.append(step)
                if self._do(machine, step):
                    self.done.add(step.verb)
                elif step.verb == "change":
                    drawing.again(step.verb)
                    refused += 1
                elif step.verb not in self.done:
                    self.impossible.add(step.verb)
        except CannotError as error:
            cannot = str(error)
        self._leave(machine)
        return Done(steps, machine.differences, cannot)

    def parts(self, draw: random.Random) -> None:
        """Add parts to a resource, and remove them, for each kind of parts that resources have.

        Args:
            draw: Draws.
        """
        for parts in parts_of(self.kind):
            machine = Machine(self.target, self.kind, self.places, self.found)
            try:
                if self._do(machine, Step("create", 0)):
                    test_parts(machine, parts, draw)
                    self.steps += 1
            except CannotError as error:
                self.target.leave_out(parts.resource.name, str(error))
            self._leave(machine)

    def smallest(self, done: Done, differences: Sequence[Difference]) -> list[Finding]:
        """Findings with the fewest requests that lead to them; found by doing parts of the sequence again.

        Args:
            done: The sequence that met them.
            differences: What one of its steps met.

        Returns:
            The findings that fewer requests lead to; none if none do.
        """
        causes = {each.finding.cause for each in differences}
        best: dict[tuple[str, ...], Finding] = {}
        first = differences[0]
        steps, end, replays = list(done.steps[: first.step + 1]), time.monotonic() + _REPLAY_SECONDS, 0
        for number in (*range(len(steps) - 2, -1, -1), *range(len(steps) - 1)):
            if number >= len(steps) - 1:
                continue
            shorter = _usable([*steps[:number], *steps[number + 1 :]])
            if steps[-1] not in shorter and steps[number].makes and steps[number].verb != "create":
                shorter = [*steps[:number], Step("create", steps[number].thing), *steps[number + 1 :]]
            if steps[-1] not in shorter:
                continue
            if replays >= _REPLAYS or time.monotonic() >= end or self.target.is_over or first.seconds > _LONG_SECONDS:
                break
            replays += 1
            again = {each.cause: each for each in self._again(shorter)}
            if first.finding.cause in again:
                steps = shorter
                best |= {cause: finding for cause, finding in again.items() if cause in causes}
        return list(best.values())

    def _again(self, steps: Sequence[Step]) -> list[Finding]:
        """The differences that these steps meet."""
        machine = Machine(self.target, self.kind, self.places)
        try:
            for step in steps:
                self._do(machine, step)
        except (CannotError, KeyError):  # a resource that it needs was not made this time
            pass
        self._leave(machine)
        return [each.finding for each in machine.differences]

    def _do(self, machine: Machine, step: Step) -> bool:
        self.steps += 1
        machine.began = time.monotonic()
        done = do(machine, step)
        self.target.judged["states", step.verb] += done
        machine.step += 1
        return done

    def _leave(self, machine: Machine) -> None:
        """Delete what is there; what cannot be deleted now is removed at the end of the run."""
        for number in machine.there:
            thing = machine.things[number]
            self.target.send(self.kind.cycle.delete.target, {self.kind.parameter: thing.id})


def _usable(steps: Sequence[Step]) -> list[Step]:
    """The steps without those whose resources no other step makes."""
    made, kept = set[int](), list[Step]()
    for step in steps:
        if step.uses <= made:
            kept.append(step)
            if step.makes:
                made.add(step.thing)
    return kept
