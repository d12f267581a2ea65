"""The phase `states`: the life cycles of resources, in drawn orders, against a plain model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from modelarts_conformance._description.behaviour import Resource
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.states.kinds import chosen
from modelarts_conformance._phases.states.life import test
from modelarts_conformance._target.target import Target


def _kinds(matches: Callable[[Resource], bool]) -> Callable[[Target], Iterator[str]]:
    """The kinds of resources that match, of those whose life cycles were tested."""

    def tested(target: Target) -> Iterator[str]:
        left = {name for name, _ in target.left_out_because}
        for kind in chosen(target.ids):
            if matches(kind) and kind.create not in left and target.account.url_of(kind.create or "") is not None:
                yield kind.name

    return tested


STATES: Final = Phase(
    "states",
    "life cycles: what was made, changed and deleted is shown and listed so, whatever the order",
    test,
    needs_writes=True,
    checks=(
        Check("create", "a life cycle", _kinds(lambda kind: True)),
        Check("create wrongly", "a life cycle", _kinds(lambda kind: True)),
        Check("create again", "unique names", _kinds(lambda kind: kind.unique is not None)),
        Check("change", "a change", _kinds(lambda kind: kind.change is not None)),
        Check("delete", "a delete", _kinds(lambda kind: kind.delete is not None)),
    ),
)
"""Makes, shows, lists, changes, ends and deletes resources in drawn orders, and compares with what was done."""
