"""The phase `relations`: what holds between values of an answer, and links that lead to something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from modelarts_conformance._description.behaviour import relations
from modelarts_conformance._description.bundle import document
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.relations.agreeing import compare
from modelarts_conformance._phases.relations.following import follow, groups
from modelarts_conformance._phases.relations.held import Held
from modelarts_conformance._phases.survey import survey
from modelarts_conformance._target.target import Target


def _test(target: Target, found: Found) -> None:
    _held(target, found)
    exchanges = survey(target, found)
    compare(target, found, exchanges)
    for exchange in exchanges:
        follow(target, found, exchange)


def _held(target: Target, found: Found) -> Held:
    return target.watched_by(Held, lambda: Held(target, found))


def _related(target: Target) -> Iterator[str]:
    for operation in target.operations:
        if any(each.kind != "leads-to" for each in relations(document().operations[operation.id])):
            yield operation.id


def _linked(target: Target) -> Iterator[str]:
    yield from (each.id for each in target.operations if next(groups(target, each.id), None) is not None)


RELATIONS: Final = Phase(
    "relations",
    "lengths, order, limits and times within answers; identifiers and links that lead to something",
    _test,
    checks=(
        Check("relations", "answer with values that x-relations relates", _related, is_due=False),
        Check("links", "answer with a link to what reads", _linked, is_due=False),
    ),
    watch=_held,
)
"""Checks the relations in all answers of the run, and follows the links of some."""
