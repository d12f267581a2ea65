"""The phase `relations`: what holds between values of an answer, and links that lead to something."""

from __future__ import annotations

from typing import Final

from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.relations.agreeing import compare
from modelarts_conformance._phases.relations.following import follow
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


RELATIONS: Final = Phase(
    "relations",
    "lengths, order, limits and times within answers; identifiers and links that lead to something",
    _test,
    watch=_held,
)
"""Checks the relations in all answers of the run, and follows the links of some."""
