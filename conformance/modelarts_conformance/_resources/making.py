"""Resources that a run makes for itself: some of each kind, from bodies that the description shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

from attrs import define, field

from modelarts_conformance._description.behaviour import Resource, resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import values_at
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._description.names import named
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._resources.addresses import apart
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.settling import until_settled
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.sending import WriteRefusedError, made_by
from modelarts_conformance._target.target import Target

_SETTLE_SECONDS: Final = 60.0
_PASSES: Final = 3  # so that what needs something else comes after it


@define
class Made:
    """What a run has made.

    Attributes:
        ids: Identifiers by the path parameter that takes them.
        working: A body that has succeeded, by the operation that creates.
    """

    ids: dict[str, list[str]] = field(factory=dict[str, list[str]])
    working: dict[str, Any] = field(factory=dict[str, Any])

    @property
    def kept(self) -> Mapping[str, str]:
        """Of each kind the one that is neither changed nor deleted, if there are others."""
        return {parameter: ids[0] for parameter, ids in self.ids.items() if len(ids) > 1}


def make(target: Target, bodies: Bodies, found: Found, each: int, only: Collection[str]) -> Made:
    """Make some of each kind of resources that the chosen operations use.

    Args:
        target: The server.
        bodies: Makes the bodies; what is made is added to what they may name.
        found: Takes what is wrong: a server that fails.
        each: How many of a kind.
        only: Names of the kinds.

    Returns:
        What was made; what could not be made is noted.

    Raises:
        OverError: The run is over.
    """
    made = Made()
    kinds = [kind for kind in resources(document()).values() if kind.create in life_cycles() and kind.name in only]
    refused: dict[str, Exchange] = {}
    for _ in range(_PASSES):
        for kind in kinds:
            if kind.create is None or kind.create in made.working or target.account.url_of(kind.create) is None:
                continue
            _make_kind(target, bodies, kind, kind.create, each, made, refused)
    for kind in kinds:
        if kind.create in refused and kind.create not in made.working:
            _note(target, found, kind.create, refused[kind.create])
    target.gate.keep(*made.kept.values())
    return made


def _make_kind(
    target: Target, bodies: Bodies, kind: Resource, create: str, each: int, made: Made, refused: dict[str, Exchange]
) -> None:
    parameter = life_cycles()[create].parameter
    for body in bodies.candidates(create):
        while len(made.ids.get(parameter, ())) < each:
            name = target.new_name()
            try:
                exchange = target.send(create, body=named(create, apart(body, name), name))
            except WriteRefusedError:
                break
            identifier = made_by(exchange)
            if identifier is None:
                refused[create] = exchange
                break
            made.working[create] = body
            made.ids.setdefault(parameter, []).append(identifier)
        if create in made.working:
            break
    for identifier in made.ids.get(parameter, ()):
        if not _settles(target, kind, {parameter: identifier}):
            break
    if kind.list is not None and parameter in made.ids:
        bodies.preferred[kind.list] = made.ids[parameter][:1]


def _settles(target: Target, kind: Resource, path: Mapping[str, str]) -> bool:
    """Wait until what was made is what it comes to; whether it is in the end."""
    show, settles = kind.show, kind.settles
    if show is None or settles is None:
        return True

    def stands_at() -> str | None:
        shown = target.send(show, path)
        return next(map(str, values_at(shown.value(), settles.field)), None) if shown.ok else None

    return until_settled(target, kind, next(iter(path.values())), _SETTLE_SECONDS, stands_at) == "yes"


def _note(target: Target, found: Found, create: str, exchange: Exchange) -> None:
    if exchange.status >= 500 or exchange.answer is None:
        what = exchange.error or f"answers {exchange.status} to a body that the description shows"
        found(Finding("server-error", create, what, "it is made, or refused for a reason", exchange))
    answer = exchange.answer.body.decode("utf-8", "replace")[:200] if exchange.answer else exchange.error
    target.leave_out(create, f"none could be made: {exchange.status} {answer}")
