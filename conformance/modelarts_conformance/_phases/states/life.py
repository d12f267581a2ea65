"""Which kinds of resources are tested, how often, and with what."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Final

from modelarts_conformance._description.behaviour import Resource
from modelarts_conformance._description.places import find_places
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._phases.states.kinds import Kind, chosen, needed
from modelarts_conformance._phases.states.sequences import LENGTH, Sequences
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.making import Made, make
from modelarts_conformance._resources.storage import Storage, storage_on
from modelarts_conformance._target.target import Target

_SHARE: Final = 20  # cases for each step
_SLOW: Final = 30.0  # seconds in a kind after which others come first


def test(target: Target, found: Found) -> None:
    """Do sequences of each kind.

    Args:
        target: The server.
        found: Takes each finding.

    Raises:
        OverError: The run is over.
    """
    began = time.monotonic()
    resources = [kind for kind in chosen(target.ids) if target.account.url_of(kind.create or "") is not None]
    storage = storage_on(target)
    bodies = Bodies(target, storage)
    made = make(target, bodies, found, each=1, only=needed(resources))
    places = find_places()
    kinds = [Sequences(target, kind, places) for kind in _kinds(resources, bodies, made, storage)]
    seen: set[tuple[str, ...]] = set()
    spent = dict.fromkeys((each.kind.resource.name for each in kinds), 0.0)
    turns = dict.fromkeys(spent, 0)
    while kinds and not target.is_over:
        steps = sum(each.steps for each in kinds)
        if all(turns.values()) and steps >= max(len(kinds) * LENGTH, target.cases // _SHARE):
            break
        # Each kind once, then those that take less time.
        sequences = min(kinds, key=lambda each: (turns[each.kind.resource.name] > 0, spent[each.kind.resource.name]))
        name, start = sequences.kind.resource.name, time.monotonic()
        done = sequences.drawn(target.drawing(f"states {name} {turns[name]}"))
        for difference in done.differences:
            cause = difference.finding.cause
            if cause not in seen:
                seen.add(cause)
                found(sequences.smallest(done, difference))
        turns[name] += 1
        spent[name] += time.monotonic() - start
        if done.cannot is not None:
            target.leave_out(name, f"a sequence ended early: {done.cannot}")
    for each in kinds:
        for verb in sorted(each.impossible):
            target.leave_out(each.kind.resource.name, f"not tested, since the server refused it: {verb}")
    target.figures["steps"] = sum(each.steps for each in kinds)
    target.figures["steps a second"] = round(sum(each.steps for each in kinds) / (time.monotonic() - began), 1)


def _kinds(resources: list[Resource], bodies: Bodies, made: Made, storage: Storage | None) -> Iterator[Kind]:
    for resource in resources:
        body = made.working.get(resource.create or "")
        if body is not None:
            yield Kind(resource, body, bodies, _lasting(resource, body, storage))


def _lasting(resource: Resource, body: Any, storage: Storage | None) -> Any:
    """The body with a file that runs until it is stopped, if it runs a file."""
    return None if storage is None or not resource.actions else _exchanged(body, storage.file, storage.endless)


def _exchanged(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {name: _exchanged(item, old, new) for name, item in value.items()}
    if isinstance(value, list):
        return [_exchanged(item, old, new) for item in value]
    return new if value == old else value


__all__ = ["Finding", "test"]
