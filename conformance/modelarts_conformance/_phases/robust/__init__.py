"""The phase `robust`: values that are long, large, deep, odd, empty or repeated, in each place of a request."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.availability import is_our_own
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.reporting import Reporter
from modelarts_conformance._phases.robust.places import Attempt, in_body, in_headers, in_path, in_query
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._resources.known import PROJECT
from modelarts_conformance._resources.needs import deletions
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import WriteRefusedError
from modelarts_conformance._target.target import Target

_PHASE: Final = "robust"
_SHARE: Final = 0.02  # of the cases of a run, for one operation; another seed sends others
_MOST_MADE: Final = 5  # resources that one operation may make; then only what it has to refuse
_HANGS_SECONDS: Final = 10.0


def _test(target: Target, found: Found) -> None:
    ground, report, sent = ground_of(target, found), Reporter(found, target.places), 0
    for operation in target.operations:
        request = _request(ground, operation.id)
        if request is not None:
            attempts = _some(target, operation.id, list(_attempts(target, request)))
            sent += _try_all(target, report, attempts)
    target.figures["odd requests"] = sent


def _request(ground: Ground, operation_id: str) -> Request | None:
    """A request that succeeds, or one that deletes something that was made for it."""
    if operation_id not in deletions():
        return ground.request(operation_id)
    path = ground.spare(operation_id) if ground.is_usable(operation_id) else None
    return None if path is None else ground.target.request(operation_id, path)


def _attempts(target: Target, request: Request) -> Iterator[Attempt]:
    yield from in_path(request, target.account.project_id, target.prefix)
    yield from in_query(request)
    yield from in_headers(request)
    yield from in_body(request, target.prefix)


def _some(target: Target, operation_id: str, attempts: Sequence[Attempt]) -> Sequence[Attempt]:
    """As many as may be sent: what comes first, each odd value in one place, each place once, and the rest is drawn."""
    mixed = target.drawing(f"robust {operation_id}").sample(attempts, len(attempts))
    first = [each for each in mixed if each.comes_first]
    kinds = {each.kind: each for each in mixed if not each.comes_first}
    places = {each.about: each for each in mixed}
    needed = len(first) + len(kinds)
    ordered = {id(each): each for each in (*first, *kinds.values(), *places.values(), *mixed)}
    return list(ordered.values())[: max(round(target.cases * _SHARE), needed)]


def _try_all(target: Target, report: Reporter, attempts: Sequence[Attempt]) -> int:
    sent, made = 0, 0
    for attempt in attempts:
        makes = attempt.request.operation in life_cycles()
        if makes and made >= _MOST_MADE and attempt.is_valid is not False:
            continue
        try:
            exchange = target.sender.send(attempt.request)
        except WriteRefusedError:
            continue  # it would make something that has no name of this run
        sent += 1
        made += makes and exchange.ok
        target.judged[_PHASE, _place(attempt)] += exchange.answer is not None
        _judge(report, attempt, exchange)
        if exchange.answer is None and "Timeout" in (exchange.error or ""):
            break  # the others would hang as well
    return sent


def _judge(report: Reporter, attempt: Attempt, exchange: Exchange) -> None:
    where = f"{attempt.about} with {attempt.label}"
    if exchange.answer is None:
        if not is_our_own(exchange):
            report("no-answer", exchange, f"{where}: {exchange.error}", "an answer")
    elif exchange.status >= 500:
        code = f"{exchange.status} {error_of(exchange.answer.body)[0]}".strip()
        report("server-error", exchange, f"answers {exchange.status} to {where}", "no failure of the server", code=code)
    elif exchange.answer.seconds > _HANGS_SECONDS:
        seconds = f"{exchange.answer.seconds:.1f} s"
        report("slow", exchange, f"takes {seconds} for {where}", f"an answer within {_HANGS_SECONDS:g} s", code="hangs")
    elif exchange.ok and attempt.is_valid is False:
        what = f"answers {exchange.status} to {where}"
        report(
            "accepts-invalid", exchange, what, f"{attempt.about} is refused", about=attempt.about, code=attempt.label
        )


def _place(attempt: Attempt) -> str:
    place = attempt.about.partition(" ")[0]
    return place if place in ("path", "query", "header") else "body"


def _having(place: str) -> Callable[[Target], Iterator[str]]:
    """The chosen operations that have a parameter in a place, the project apart."""

    def having(target: Target) -> Iterator[str]:
        for operation in target.operations:
            names = {each.name for each in operation.parameters if each.place == place} - {PROJECT}
            if names and (place == "path" or operation.method != "DELETE"):
                yield operation.id

    return having


def _with_bodies(target: Target) -> Iterator[str]:
    yield from (each.id for each in target.operations if each.request is not None)


ROBUST: Final = Phase(
    _PHASE,
    "long, large, deep, odd, empty and repeated values in path, query, headers and body",
    _test,
    checks=(
        Check("path", "an identifier in its path", _having("path")),
        Check("query", "a query", _having("query")),
        Check("header", "headers", _having("header")),
        Check("body", "a body", _with_bodies),
    ),
)
"""Sends odd values, which a server may refuse, but not fail at."""
