"""Which kinds of resources are tested, how often, and with what."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any, Final

from attrs import define, field

from modelarts_conformance._description.behaviour import Resource
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._phases.states.kinds import Kind, chosen, without_cycle
from modelarts_conformance._phases.states.sequences import LENGTH, Done, Sequences
from modelarts_conformance._phases.states.talk import Difference
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._resources.storage import Storage
from modelarts_conformance._target.target import Target

_SHARE: Final = 10  # cases for each step
_MOST_EARLY: Final = 2  # sequences of a kind that may end early


def test(target: Target, found: Found) -> None:
    """Do sequences of each kind, all kinds at the same time, since much of it is waiting.

    Args:
        target: The server.
        found: Takes each finding.

    Raises:
        OverError: The run is over.
    """
    began = time.monotonic()
    resources = [kind for kind in chosen(target.ids) if target.account.url_of(kind.create or "") is not None]
    for kind in without_cycle(target.ids):
        lacks = "makes one by itself" if kind.create is None else "deletes one"
        target.leave_out(kind.name, f"its life is not tested, since no operation {lacks}")
    if not resources:
        return
    ground, findings = ground_of(target, found), _Findings(found)
    kinds = [Sequences(target, kind, target.places, findings.add) for kind in _kinds(resources, ground)]
    if not kinds:
        return
    share = max(LENGTH, target.cases // _SHARE // len(kinds))
    with ThreadPoolExecutor(len(kinds)) as threads:
        running = [threads.submit(_test_kind, each, share, findings) for each in kinds]
    steps = sum(each.steps for each in kinds)
    target.figures["steps of life cycles"] = steps
    target.figures["steps a second"] = round(steps / (time.monotonic() - began), 1)
    for each in running:
        each.result()


@define
class _Findings:
    """Takes differences from threads, the first of each cause, and then what led to it in fewest requests."""

    found: Found
    _met: dict[tuple[str, ...], Difference] = field(factory=dict[tuple[str, ...], Difference], init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def add(self, difference: Difference) -> None:
        with self._lock:
            if difference.finding.cause not in self._met:
                self._met[difference.finding.cause] = difference
                self.found(difference.finding)

    def first(self, differences: Sequence[Difference]) -> list[Difference]:
        """Those that were the first of their causes."""
        return [each for each in differences if self._met.get(each.finding.cause) is each]

    def again(self, finding: Finding) -> None:
        with self._lock:
            self.found(finding)


def _test_kind(sequences: Sequences, share: int, findings: _Findings) -> None:
    """Do sequences of one kind until as many steps are done as it may have."""
    target, name = sequences.target, sequences.kind.resource.name
    _again(sequences, sequences.changes(target.drawing(f"states {name}")), findings)
    early, learned = 0, sequences.steps
    for turn in count():
        if target.is_over or sequences.steps - learned >= share or early >= _MOST_EARLY:
            break
        before = sequences.steps
        draw = target.drawing(f"states {name} {turn}")
        sequences.parts(draw)
        done = sequences.drawn(draw)
        _again(sequences, done, findings)
        early += done.cannot is not None
        if sequences.steps == before:
            break
        if done.cannot is not None:
            target.leave_out(name, f"a sequence of steps ended early: {done.cannot}")
    for verb in sorted(sequences.impossible):
        target.leave_out(name, f"not tested, since the server does not do it: {verb}")


def _again(sequences: Sequences, done: Done, findings: _Findings) -> None:
    """Look for smaller sequences that meet the same."""
    for group in _by_step(findings.first(done.differences)):
        for finding in sequences.smallest(done, group):
            findings.again(finding)


def _by_step(differences: Sequence[Difference]) -> Iterator[list[Difference]]:
    """Differences of one kind that a request met at once."""
    groups: dict[tuple[int, str, str], list[Difference]] = {}
    for each in differences:
        groups.setdefault((each.step, each.finding.kind, each.finding.operation), []).append(each)
    yield from groups.values()


def _kinds(resources: list[Resource], ground: Ground) -> Iterator[Kind]:
    for resource in resources:
        body = ground.made.working.get(resource.create or "")
        if body is not None:
            lasting = list(_lasting(resource, ground.bodies, ground.bodies.storage))
            yield Kind(resource, body, ground.bodies, lasting)


def _lasting(resource: Resource, bodies: Bodies, storage: Storage | None) -> Iterator[Any]:
    """Bodies with a file that runs until it is stopped, of those that run a file."""
    if storage is not None and resource.actions and resource.create is not None:
        for body in bodies.candidates(resource.create):
            if (lasting := _exchanged(body, storage.file, storage.endless)) != body:
                yield lasting


def _exchanged(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {name: _exchanged(item, old, new) for name, item in value.items()}
    if isinstance(value, list):
        return [_exchanged(item, old, new) for item in value]
    return new if value == old else value
