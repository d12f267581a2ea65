"""Which reasons in `x-refusals` applied: how many requests could have been refused for each, and how many were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from attrs import define, field

from modelarts_conformance._description.behaviour import Refusal, refusals
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import values_at
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.reporting import Reporter, pointer
from modelarts_conformance._phases.wellformed import is_of_account, is_well_formed
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target

ENOUGH: Final = 50
"""Well-formed requests that have what a reason is about, after which it is said that it never applied."""


@define
class Excuse:
    """A reason for which well-formed requests of an operation may be refused.

    Attributes:
        operation: ID of the operation.
        refusal: The reason.
        chances: How many well-formed requests have what it is about.
        times: How many of them were refused for it.
        example: The shortest of them.
    """

    operation: str
    refusal: Refusal
    chances: int = 0
    times: int = 0
    example: Exchange | None = None

    @property
    def text(self) -> str:
        """The reason, as reports have it."""
        return f"{self.operation}: {_code(self.refusal)}: {self.refusal.reason}"

    def add(self, exchange: Exchange, *, applied: bool) -> None:
        """Count a request.

        Args:
            exchange: The request.
            applied: Whether it was refused for this reason.
        """
        self.chances += 1
        self.times += applied
        if self.example is None or _length(exchange) < _length(self.example):
            self.example = exchange


@define
class Excuses:
    """Counts the reasons for refusals in all requests of a run.

    Attributes:
        target: The server.
    """

    target: Target
    _of: dict[str, list[Excuse]] = field(factory=dict[str, list[Excuse]], init=False)

    def look(self, exchange: Exchange) -> None:
        """Count a request, if it is well-formed.

        Args:
            exchange: The request and its answer.
        """
        name = exchange.request.operation
        excuses = self.of(name)
        if not excuses or exchange.answer is None or not is_of_account(self.target, exchange.request):
            return
        if not exchange.ok and not (400 <= exchange.status < 500 and is_well_formed(exchange)):
            return
        code, message = error_of(exchange.answer.body) if not exchange.ok else ("", "")
        for excuse in _possible(exchange, excuses):
            applied = not exchange.ok and excuse.refusal.allows(code or None, message)
            excuse.add(exchange, applied=applied)

    def of(self, operation_id: str) -> Sequence[Excuse]:
        """The reasons for which requests of an operation may be refused.

        Args:
            operation_id: ID of the operation.
        """
        if operation_id not in self._of:
            described = document().operations.get(operation_id)
            reasons = refusals(described) if described is not None else ()
            self._of[operation_id] = [Excuse(operation_id, each) for each in reasons]
        return self._of[operation_id]

    def applied(self) -> Mapping[str, int]:
        """How many requests each reason excused, without those that excused none."""
        return {each.text: each.times for each in self._all() if each.times}

    def judge(self, found: Found) -> None:
        """Say which reasons never applied, though they could have.

        Args:
            found: Takes each finding.
        """
        target, report = self.target, Reporter(found, self.target.places)
        enough = [each for each in self._all() if each.chances >= ENOUGH and each.operation in target.ids]
        never = [each for each in enough if not each.times]
        target.figures["reasons for refusals"] = len(enough)
        target.figures["reasons for refusals that never applied"] = len(never)
        for each in never if target.strict else ():
            if each.example is not None:
                what = f"none of {each.chances} well-formed requests was refused for it"
                expected = f"{each.refusal.reason}: a reason that never applies could hide only other refusals"
                steps, about, code = _steps(each.refusal), _about(each.refusal), _code(each.refusal)
                report("unused-excuse", each.example, what, expected, *steps, about=about, code=code)
        if never and not target.strict:
            reason = f"{len(never)} of {len(enough)} reasons in x-refusals never applied; --strict names them"
            target.leave_out("excuses", reason)

    def _all(self) -> Iterator[Excuse]:
        for excuses in self._of.values():
            yield from excuses


def excuses_of(target: Target) -> Excuses:
    """What counts the reasons for refusals in a run.

    Args:
        target: The server.
    """
    return target.watched_by(Excuses, lambda: Excuses(target))


def _possible(exchange: Exchange, excuses: Sequence[Excuse]) -> Iterator[Excuse]:
    """The reasons for which a request may be refused: it has what they are about."""
    query = dict(parse_qsl(urlsplit(exchange.request.url).query, keep_blank_values=True))
    body: Any = exchange.request.value() if any(at[0] == "body" for each in excuses for at in each.refusal.at) else None
    for excuse in excuses:
        places = excuse.refusal.at
        if not places or any(
            place == "path" or (place == "query" and path[0] in query) or (place == "body" and values_at(body, path))
            for place, path in places
        ):
            yield excuse


def _steps(refusal: Refusal) -> Sequence[str]:
    """Where the description gives a reason, within the operation."""
    if not refusal.at:
        return "x-refusals", refusal.code
    place, path = refusal.at[0]
    if place != "body":
        return "parameters", path[0], "x-refusals", refusal.code
    return "requestBody", "content", "application/json", "schema", *path, "x-refusals", refusal.code


def _about(refusal: Refusal) -> str:
    if not refusal.at:
        return ""
    place, path = refusal.at[0]
    return pointer(path) if place == "body" else f"{place} {path[0]}"


def _code(refusal: Refusal) -> str:
    """What tells the reasons of an operation apart."""
    return refusal.code if refusal.message is None else f"{refusal.code} {refusal.message}"


def _length(exchange: Exchange) -> int:
    return len(exchange.request.url) + len(exchange.request.body or b"")
