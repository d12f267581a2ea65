"""The phase `refused`: requests with one violation each have to be refused for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.refused.judging import accepted_or_otherwise, may_be_looked_up
from modelarts_conformance._phases.refused.paths import test_paths
from modelarts_conformance._phases.refused.violations import Violation, in_body, in_query
from modelarts_conformance._phases.reporting import Reporter, pointer
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import WriteRefusedError
from modelarts_conformance._target.target import Target

_PHASE: Final = "refused"
_ALL: Final = 120  # violations of one operation that are sent without choosing
_MOST: Final = 500  # places of one operation that are tried, of which another seed takes others
_FEW: Final = 4  # findings of one operation that are reported one by one
_TOO_MANY: Final = 429


@frozen
class _Failure:
    """A violation that was not refused as one."""

    violation: Violation
    about: str
    kind: str
    what: str
    exchange: Exchange


def _test(target: Target, found: Found) -> None:
    ground, report = ground_of(target, found), Reporter(found, target.places)
    sent = test_paths(ground, report)
    for operation in target.operations:
        failures: list[_Failure] = []
        for violation, about, request in _requests(ground, operation.id):
            try:
                exchange = target.sender.send(request)
            except WriteRefusedError as error:
                target.leave_out(operation.id, str(error))
                continue
            sent += 1
            target.judged[_PHASE, "query" if about.startswith("query ") else "body"] += 1
            wrong = _judged(target, violation, exchange)
            if wrong is not None:
                failures.append(_Failure(violation, about, *wrong, exchange))
        _tell(report, failures)
    target.figures["violations"] = sent


def _requests(ground: Ground, operation_id: str) -> Iterator[tuple[Violation, str, Request]]:
    """The violations that an operation has to refuse, where each is, and the requests with them."""
    operation, target = OPERATIONS[operation_id], ground.target
    if operation.id in {cycle.delete.target for cycle in life_cycles().values()}:
        yield from _deletions(ground, operation_id)
        return
    basis = ground.request(operation_id)
    if basis is None:
        return
    if operation.request is not None and basis.body is not None:
        body = json.loads(basis.body)
        for violation in _some(target, operation_id, list(in_body(operation_id, body))):
            yield violation, pointer(violation.at), ground.with_body(basis, violation.value)
    if operation_id not in life_cycles():
        for violation in in_query(operation_id):
            yield violation, f"query {violation.at[0]}", ground.with_query(basis, violation.at[0], violation.value)


def _deletions(ground: Ground, operation_id: str) -> Iterator[tuple[Violation, str, Request]]:
    """Queries of an operation that deletes: of something that is made for it."""
    violations = list(in_query(operation_id))
    if not violations or not ground.is_usable(operation_id):
        return
    path = ground.spare(operation_id)
    if path is None:
        return
    for violation in violations:
        request = ground.target.request(operation_id, path, query={violation.at[0]: violation.value})
        yield violation, f"query {violation.at[0]}", request


def _some(target: Target, operation_id: str, violations: Sequence[Violation]) -> Sequence[Violation]:
    """As many as may be sent; of many, one of each constraint of each field, drawn if there are more."""
    if len(violations) <= _ALL:
        return violations
    first = {(each.at, each.keyword.partition(" ")[0]): each for each in reversed(violations)}
    chosen = list(reversed(first.values()))
    return chosen if len(chosen) <= _MOST else target.drawing(f"refused {operation_id}").sample(chosen, _MOST)


def _judged(target: Target, violation: Violation, exchange: Exchange) -> tuple[str, str] | None:
    if exchange.status == _TOO_MANY:
        target.leave_out(exchange.request.operation, "the server limits requests; --rate slows them down")
        return None
    if exchange.answer is None or exchange.status >= 500:
        code = str(exchange.status) if exchange.answer is not None else ""
        return ("server-error" if code else "no-answer"), exchange.error or f"answers {code}"
    wrong = accepted_or_otherwise(exchange, violation.at)
    is_there = violation.keyword != "required"
    if wrong is not None and wrong[0] == "refused-otherwise" and is_there and may_be_looked_up(exchange, violation.at):
        target.excuse(f"{exchange.request.operation}: a value that names nothing is looked up before it is checked")
        return None
    return wrong


def _tell(report: Reporter, failures: Sequence[_Failure]) -> None:
    for kind in dict.fromkeys(each.kind for each in failures):
        same = [each for each in failures if each.kind == kind]
        if len(same) > _FEW:  # one cause
            first = same[0]
            places = ", ".join(f"{each.about or 'body'} ({each.violation.keyword})" for each in same[:_FEW])
            what = f"{first.what} to {len(same)} requests with a violation each: {places}, ..."
            report(kind, first.exchange, what, "each is refused as invalid", "requestBody", code="many")
            continue
        for each in same:
            expected = f"{each.about or 'the body'} is refused as invalid ({each.violation.keyword})"
            steps = _steps(each)
            report(kind, each.exchange, each.what, expected, *steps, about=each.about, code=each.violation.keyword)


def _steps(failure: _Failure) -> Sequence[str]:
    if failure.about.startswith("query"):
        return ("parameters",)
    return ("requestBody", "content", "application/json", "schema", *failure.violation.at)


def _with_bodies(target: Target) -> Iterator[str]:
    yield from (each.id for each in target.operations if each.request is not None)


def _with_wrong_queries(target: Target) -> Iterator[str]:
    for operation in target.operations:
        if operation.id not in life_cycles() and next(in_query(operation.id), None) is not None:
            yield operation.id


REFUSED: Final = Phase(
    _PHASE,
    "requests that succeed, with one violation each: refused, and for that",
    _test,
    checks=(
        Check("body", "a body", _with_bodies),
        Check("query", "a query that can be wrong", _with_wrong_queries),
    ),
)
"""Puts violations into requests that succeed."""
