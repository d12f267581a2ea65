"""How the cases are shared between the phases of schemathesis, and between operations."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import Final

from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import resources
from modelarts_conformance._description.bundle import document, is_read, label, links
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.excuses import excuses_of
from modelarts_conformance._phases.schemas.hooks import Hooks
from modelarts_conformance._phases.schemas.outcome import Outcome
from modelarts_conformance._phases.schemas.rounds import Round, Rounds
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._target.target import Target

_COVERAGE_SHARE: Final = 0.5  # of all cases
_STATEFUL_SHARE: Final = 0.5  # of the random cases
_KINDS: Final = 5_000  # of boundaries in the whole description, about
_ENOUGH: Final = 20  # cases of each operation, to say that a check cannot fail
_PHASE: Final = "schemas"
_ROUNDS_PER_SEED: Final = 10_000  # more than a run needs, so that adjacent seeds share no round
_PROJECTS: Final = "KeystoneListAuthProjects"  # every path through the links can begin here


def test(target: Target, found: Found) -> Outcome:
    """Send as many cases as were asked for, of all phases of schemathesis.

    Args:
        target: The server.
        found: Takes each finding.

    Returns:
        What was covered, and the figures.

    Raises:
        OverError: The run is over before any case could be sent.
    """
    outcome = Outcome(found, target.places)
    ground = ground_of(target, found)
    operations = frozenset(_usable(target, ground))
    rounds = Rounds(ground, operations, Hooks(target, ground.bodies, ground.made), outcome.add)
    sent = 0
    for part, cases in _parts(target, operations):
        if target.is_over or sent >= target.cases:
            break
        sent += rounds.run(part, min(cases, target.cases - sent))
    target.figures["cases"] = sent
    target.judged.update({(_PHASE, name): times for name, times in outcome.judged.items()})
    if not target.is_over and sent < _ENOUGH * len(operations):
        few = f"to say which cannot fail takes {_ENOUGH} cases of each operation; these are {sent} of {len(operations)}"
        target.leave_out(f"checks of {_PHASE}", few)
    if not target.is_over:  # a run that was cut short may not have got to what succeeds
        outcome.judge(sorted(operations - set(_impossible(target, operations, outcome))))
    _note_figures(target, outcome)
    for name, reason in outcome.errors:
        target.leave_out(name, reason)
    return outcome


def _parts(target: Target, operations: frozenset[str]) -> Iterator[tuple[Round, int]]:
    """The rounds, each with how many cases it may send; the last ones until enough are sent."""
    bounded = math.ceil(target.cases * _COVERAGE_SHARE)
    share = min(1.0, bounded / (_KINDS * len(operations) / len(OPERATIONS))) if operations else 1.0
    yield Round(target.seed, operations, examples=True, coverage=True, share=share), bounded
    left = target.cases - bounded
    for number in range(target.seed * _ROUNDS_PER_SEED, (target.seed + 1) * _ROUNDS_PER_SEED):
        random = math.ceil(left * (1 - _STATEFUL_SHARE))
        yield Round(number, operations, fuzzing=random), random
        for group, part in linked_groups(operations).items():
            chained = math.ceil(left * _STATEFUL_SHARE * part)
            yield Round(number, group, stateful=chained), chained


def _impossible(target: Target, operations: frozenset[str], outcome: Outcome) -> Iterator[str]:
    """The operations that could not succeed, since what they need is not there; which is noted."""
    yield from (name for name, _ in target.left_out_because)
    unmade = {
        kind.show
        for kind in resources(document()).values()
        if kind.create is not None and (kind.create not in operations or label(kind.create) not in outcome.succeeded)
    }
    for name in sorted(operations - life_cycles().keys()):
        refused = [each for each in excuses_of(target).of(name) if each.times]
        if label(name) in outcome.succeeded:
            continue
        if refused:
            reasons = "; ".join(each.text for each in refused)
            target.leave_out(name, f"every valid request was refused, as documented: {reasons}")
            yield name
        elif name in unmade:
            target.leave_out(name, "there is nothing to show, and none could be made")
            yield name


def _note_figures(target: Target, outcome: Outcome) -> None:
    """Say how much was done."""
    target.figures |= {f"cases of {name}": count for name, count in sorted(outcome.phases.items())}
    target.covered = outcome.covered.markdown(target.seed)


def _usable(target: Target, ground: Ground) -> Iterator[str]:
    """The chosen operations that can be tested; why the others cannot is noted."""
    for operation in target.operations:
        if target.account.url_of(operation.id) is None:
            target.leave_out(operation.id, f"the address of {operation.service} is not known")
        elif not target.may_write and not is_read(operation):
            target.leave_out(operation.id, "it changes something; pass --allow-writes")
        else:
            if missing := ground.known.missing(operation.id):
                target.leave_out(
                    operation.id, f"only with made-up values: the server's lists have no {', '.join(missing)}"
                )
            yield operation.id


def linked_groups(chosen: frozenset[str]) -> dict[frozenset[str], float]:
    """Groups of operations that links connect; among all operations at once, few links would be followed.

    Half of the requests go to a group for each tag, by its number of links; half to a group for each life cycle: the
    operations that create a resource, delete it, and can be called afterwards.

    Args:
        chosen: IDs of the operations to take.

    Returns:
        The share of all requests that each group gets.
    """
    joined = _links(chosen)
    weights = {group: len(_within(group, joined)) for group in _groups_by_tag(chosen, joined)}
    cycles = [group for group in _life_cycles(chosen, joined) if _within(group, joined)]
    shares = {group: 0.5 / len(cycles) for group in cycles}
    for group, weight in weights.items():
        if weight:
            shares[group] = shares.get(group, 0) + (0.5 if cycles else 1) * weight / sum(weights.values())
    return shares


def home(group: frozenset[str]) -> str:
    """The tag that most operations of a group have; that of IAM, with which every path begins, counts only alone."""
    tags = Counter(OPERATIONS[name].tag for name in sorted(group))
    return max(tags, key=lambda tag: (tag != OPERATIONS[_PROJECTS].tag, tags[tag]))


def _links(chosen: frozenset[str]) -> set[tuple[str, str, str]]:
    """Source, name and target of each link."""
    return {(source, link.name, link.target) for source in chosen for link in links(source)}


def _within(group: frozenset[str], joined: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    return {link for link in joined if {link[0], link[2]} <= group}


def _groups_by_tag(chosen: frozenset[str], joined: set[tuple[str, str, str]]) -> Iterator[frozenset[str]]:
    for tag in sorted({OPERATIONS[name].tag for name in chosen}):
        own = {name for name in chosen if OPERATIONS[name].tag == tag}
        beside = {name for source, _, target in joined if {source, target} & own for name in (source, target)}
        yield frozenset((own | beside | {_PROJECTS}) & chosen)


def _life_cycles(chosen: frozenset[str], joined: set[tuple[str, str, str]]) -> Iterator[frozenset[str]]:
    for creator in sorted(name for name in chosen if OPERATIONS[name].method == "POST"):
        deleters = {
            target for source, _, target in joined if source == creator and OPERATIONS[target].method == "DELETE"
        }
        after = {target for source, _, target in joined if source in deleters}
        if deleters:
            yield frozenset(({creator, _PROJECTS} | deleters | after) & chosen)
