"""How the cases are shared between the phases of schemathesis, and between operations."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import Final

from modelarts_client.operations import OPERATIONS
from schemathesis.engine import events

from modelarts_conformance._description.bundle import is_read, links
from modelarts_conformance._description.places import find_places
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.schemas.hooks import Hooks
from modelarts_conformance._phases.schemas.outcome import Outcome
from modelarts_conformance._phases.schemas.rounds import Round, Rounds
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.known import Known
from modelarts_conformance._resources.making import Made, make
from modelarts_conformance._resources.storage import storage_on
from modelarts_conformance._target.target import Target

_STATEFUL_SHARE: Final = 0.5  # of the random cases
_ROUNDS_PER_SEED: Final = 10_000  # more than a run needs, so that adjacent seeds share no round
_PROJECTS: Final = "KeystoneListAuthProjects"  # every path through the links can begin here


def test(target: Target, found: Found) -> Outcome:
    """Send cases of all phases of schemathesis.

    Args:
        target: The server.
        found: Takes each finding.

    Returns:
        What was covered, and the figures.

    Raises:
        OverError: The run is over before any case could be sent.
    """
    outcome = Outcome(found, find_places())
    known = Known.on(target)
    made, bodies = Made(), None
    if target.may_write:
        bodies = Bodies(target, storage_on(target))
        made = make(target, bodies, found)
        for parameter, identifier in made.kept.items():
            known.values[parameter] = [identifier]
        known = known.further(target)
    operations = frozenset(_usable(target, known))

    def take(event: events.EngineEvent) -> bool:
        outcome.add(event)
        return not target.is_over

    rounds = Rounds(target, known, Hooks(target, bodies, made), take)
    rounds.run(Round(target.seed, operations, examples=True, coverage=True, sampled=True))
    for number in range(target.seed * _ROUNDS_PER_SEED, (target.seed + 1) * _ROUNDS_PER_SEED):
        missing = target.cases - outcome.cases
        if target.is_over or missing <= 0 or not operations:
            break
        rounds.run(Round(number, operations, fuzzing=math.ceil(missing * (1 - _STATEFUL_SHARE))))
        for group, share in linked_groups(operations).items():
            if not target.is_over:
                rounds.run(Round(number, group, stateful=missing * _STATEFUL_SHARE * share))
    target.figures["cases"] = outcome.cases
    for name, reason in outcome.errors:
        target.leave_out(name, reason)
    return outcome


def _usable(target: Target, known: Known) -> Iterator[str]:
    """The chosen operations that can be tested; why the others cannot is noted."""
    for operation in target.operations:
        if target.account.url_of(operation.id) is None:
            target.leave_out(operation.id, f"the address of {operation.service} is not known")
        elif not target.may_write and not is_read(operation):
            target.leave_out(operation.id, "it changes something; pass --allow-writes")
        else:
            if missing := known.missing(operation.id):
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
