"""The phase `availability`: whether operations answer at all, in time, and not only with refusals."""

from __future__ import annotations

import statistics
from collections import Counter
from typing import Final

from attrs import define, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import references, refusals
from modelarts_conformance._description.bundle import document, is_read, parameters, request_examples
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._phases.reporting import Reporter
from modelarts_conformance._phases.slow_requests import ENOUGH, HANGING_SECONDS, SLOW_SECONDS, SlowRequests
from modelarts_conformance._phases.survey import survey
from modelarts_conformance._phases.wellformed import is_of_account, is_well_formed
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._resources.known import PROJECT
from modelarts_conformance._resources.needs import needed_query
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.target import Target

_TOO_MANY: Final = 429
_CONFLICT: Final = 409  # with the state of what is there
_AUTHENTICATION: Final = frozenset({401, 403})
_MOST_TIMES: Final = 1000
_OFTEN: Final = 5  # successes, of which none fails


@define
class Use:
    """How the requests of an operation ended.

    Attributes:
        statuses: How many answers had each status; 0 without an answer.
        seconds: The times of some of them.
        refused: A well-formed request with credentials that was refused; None if there was none.
        slowest: The one that took longest.
        slow: Those that took long.
    """

    statuses: Counter[int] = field(factory=Counter[int])
    seconds: list[float] = field(factory=list[float])
    refused: Exchange | None = None
    slowest: Exchange | None = None
    slow: SlowRequests = field(factory=SlowRequests)

    @property
    def sent(self) -> int:
        """How many requests were sent."""
        return self.statuses.total()

    @property
    def succeeded(self) -> int:
        """How many of them succeeded."""
        return sum(count for status, count in self.statuses.items() if 200 <= status < 300)


class Uses:
    """How the requests of all operations ended.

    Args:
        target: The server.
        found: Takes each finding.
    """

    def __init__(self, target: Target, found: Found) -> None:
        self.report = Reporter(found, target.places)
        self._target = target
        self.of: dict[str, Use] = {}

    def look(self, exchange: Exchange) -> None:
        """Count a request.

        Args:
            exchange: The request and its answer.
        """
        request, answer = exchange.request, exchange.answer
        if request.operation not in OPERATIONS or OPERATIONS[request.operation].method != request.method:
            return
        use = self.of.setdefault(request.operation, Use())
        use.statuses[exchange.status] += 1
        if answer is None:
            if not is_our_own(exchange):
                self.report("no-answer", exchange, exchange.error or "no answer", "an answer")
            return
        if answer.status >= 500:
            code = f"{answer.status} {error_of(answer.body)[0]}".strip()
            self.report("server-error", exchange, f"answers {answer.status}", "no failure of the server", code=code)
        if len(use.seconds) < _MOST_TIMES:
            use.seconds.append(answer.seconds)
        use.slow.note(exchange)
        if use.slowest is None or use.slowest.answer is None or answer.seconds > use.slowest.answer.seconds:
            use.slowest = exchange
        if len(use.seconds) == ENOUGH:
            _judge_times(self.report, use)
        if answer.ok or use.succeeded or not request.signed:
            return
        if is_of_account(self._target, request) and is_well_formed(exchange):
            use.refused = exchange


def _test(target: Target, found: Found) -> None:
    uses = _uses(target, found)
    survey(target, found)
    ground = ground_of(target, found)
    for name in sorted(target.ids - uses.of.keys()):
        if ground.is_usable(name) and ground.basis(name) is None and ground.path(name) is None:
            _ask_for_nothing(target, ground, name)
    for name in sorted(target.ids & uses.of.keys()):
        use = uses.of[name]
        _repeat(target, ground, name, use)
        _judge_times(uses.report, use)
        _judge_slow_requests(target, uses.report, use)
        _judge_refusals(target, ground, uses.report, name, use)
    _note_figures(target, uses)


def is_our_own(exchange: Exchange) -> bool:
    """Whether a request was not sent, since there were no credentials or no address for it.

    Args:
        exchange: A request without an answer.
    """
    error = exchange.error or ""
    return error.startswith("no credentials for it") or "is no address" in error


def _ask_for_nothing(target: Target, ground: Ground, name: str) -> None:
    """Ask an operation for which there is nothing: it refuses that in time.

    One that writes is asked for a part of what this run has made, since what the description shows may be there.
    """
    shown = {each["name"]: each.get("example") for each in parameters(name) if each["in"] == "path"}
    own = {place: ids[-1] for place, ids in ground.made.ids.items() if place in shown}
    path = {place: str(value) for place, value in {**shown, **own}.items() if value is not None and place != PROJECT}
    if not shown.keys() - path.keys() <= {PROJECT} or (not own and not is_read(OPERATIONS[name])):
        return
    request = target.request(
        name, path, query=needed_query(name), body=next(iter(request_examples(name).values()), None)
    )
    exchange = target.sender.send(request)
    if exchange.answer is not None and exchange.answer.seconds > SLOW_SECONDS:
        for _ in range(ENOUGH - 1):
            target.sender.send(request)


def _repeat(target: Target, ground: Ground, name: str, use: Use) -> None:
    """Ask again where few answers were right: a server may fail now and then, and its first answer is often slow."""
    basis = ground.basis(name) if OPERATIONS[name].method == "GET" else None
    while basis is not None and use.succeeded < _OFTEN and not target.is_over:
        is_slow = len(use.seconds) >= ENOUGH and min(use.seconds) > SLOW_SECONDS
        if is_slow or not target.sender.send(basis.request).ok:
            break


def _judge_times(report: Reporter, use: Use) -> None:
    if not use.seconds or use.slowest is None or use.slowest.answer is None:
        return
    fastest, slowest = min(use.seconds), use.slowest.answer.seconds
    if fastest > SLOW_SECONDS:
        what = f"takes {fastest:.1f} s at least (of {len(use.seconds)} answers)"
        report("slow", use.slowest, what, f"an answer within {SLOW_SECONDS:g} s at least once")
    elif slowest > HANGING_SECONDS:
        report("slow", use.slowest, f"took {slowest:.1f} s", f"an answer within {HANGING_SECONDS:g} s", code="hangs")


def _judge_slow_requests(target: Target, report: Reporter, use: Use) -> None:
    """Find a request that is slow each time, where others are not."""
    fastest = min(use.seconds, default=SLOW_SECONDS)
    repeated = use.slow.repeated(target) if fastest < SLOW_SECONDS else None
    if repeated is not None:
        exchange, least = repeated
        what = f"this request takes {least:.1f} s at least (of {ENOUGH} times), and others {fastest:.2f} s"
        report("slow", exchange, what, f"an answer within {SLOW_SECONDS:g} s at least once")


def _judge_refusals(target: Target, ground: Ground, report: Reporter, name: str, use: Use) -> None:
    limited = use.statuses[_TOO_MANY]
    if limited * 2 > use.sent and use.refused is not None:
        what = f"answers 429 to {limited} of {use.sent} requests"
        report("always-limited", use.refused, what, "it is limited at times, and not usually", code=str(_TOO_MANY))
        return
    refused = None if use.succeeded else _confirmed(target, ground, name, use)
    if refused is None or refused.answer is None:
        return
    if refused.status in _AUTHENTICATION and not target.account.has_credentials:
        return
    code, message = error_of(refused.answer.body)
    documented = next((each for each in refusals(document().operations[name]) if each.allows(code, message)), None)
    if name in life_cycles():
        if lacking := _lacking(ground, name):
            target.leave_out(name, f"it never succeeded: the server has no {', '.join(lacking)}")
            return
    elif refused.status == _CONFLICT:
        target.leave_out(name, f"it never succeeded: {code} {message}")
        return
    elif documented is not None:
        return
    what = f"no valid request succeeds: {refused.status} {code} {message}".strip()
    report("never-succeeds", refused, what, "one of the documented statuses of success")


def _confirmed(target: Target, ground: Ground, name: str, use: Use) -> Exchange | None:
    """A refusal of a request that should succeed; None if there is none, or nothing to send it for."""
    if name in {cycle.delete.target for cycle in life_cycles().values()}:
        path = ground.spare(name) if target.may_write else None
        exchange = target.send(name, path) if path is not None else None
        return exchange if exchange is not None and not exchange.ok else None
    if ground.basis(name) is not None or ground.path(name) is None:
        return None
    return ground.refusals.get(name, use.refused)


def _lacking(ground: Ground, name: str) -> list[str]:
    """What requests of an operation have to name, and the server does not have."""
    schema = document().operations[name].request_schema
    lacking: list[str] = []
    for reference in references(document().operations[name]):
        if reference.place == "body" and schema is not None and len(reference.at) == 1:
            if not ground.bodies.values(reference):
                lacking.append(" ".join(reference.at))
        elif reference.obs is not None and ground.bodies.storage is None:
            lacking.append("place in OBS")
    return list(dict.fromkeys(lacking))


def _note_figures(target: Target, uses: Uses) -> None:
    every = [second for use in uses.of.values() for second in use.seconds]
    if not every:
        return
    sent = sum(use.sent for use in uses.of.values())
    target.figures["share of refusals"] = round(1 - sum(use.succeeded for use in uses.of.values()) / sent, 3)
    target.figures["median seconds of an answer"] = round(statistics.median(every), 4)
    medians = {name: statistics.median(use.seconds) for name, use in uses.of.items() if use.seconds}
    name, slowest = max(medians.items(), key=lambda each: each[1])
    target.figures[f"median seconds of the slowest operation, {name}"] = round(slowest, 4)


def _uses(target: Target, found: Found) -> Uses:
    return target.watched_by(Uses, lambda: Uses(target, found))


AVAILABILITY: Final = Phase(
    "availability", "share of refusals and times of each operation, in all requests of the run", _test, watch=_uses
)
"""Says which operations refuse everything, and which are slow."""
