"""The phase `isolation`: credentials that are not valid, and other projects."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from attrs import evolve
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import is_read, security_of
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.isolation.forgeries import Forgery, signatures, tokens
from modelarts_conformance._phases.isolation.logins import logins
from modelarts_conformance._phases.isolation.others import names_of, of_another_project, of_the_second
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.reporting import Reporter
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._resources.known import PROJECT
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import WriteRefusedError
from modelarts_conformance._target.target import Target

_PHASE: Final = "isolation"
_REFUSALS: Final = frozenset({400, 404})  # of some servers, also for credentials
_OTHERS: Final = frozenset({401, 403, 429})
_EXPECTED: Final = "status 401 or 403"


def _test(target: Target, found: Found) -> None:
    if not target.account.has_credentials:
        target.leave_out("phase isolation", "requests have no credentials (--no-credentials)")
        return
    if target.second is None:
        target.leave_out("isolation", "what another account sees: there is none; --second-profile names one")
    ground, report = ground_of(target, found), Reporter(found, target.places)
    forgeries = [*tokens(target), *signatures(target)]
    for operation in target.operations:
        request = _request(ground, operation.id)
        if request is None:
            continue
        _log_in(target, report, request)
        security = security_of(operation.id)
        if not security:
            continue
        for name, make in _ways(target, forgeries, optional={} in security):
            changed = make(request)
            if changed is not None and _is_accepted(target, report, name, changed, request):
                request = _request(ground, operation.id) or request  # that one may have made or deleted something
        if target.second is not None and {} not in security:
            _by_the_second(target, report, ground, request)


def _request(ground: Ground, operation_id: str) -> Request | None:
    """A request that succeeds with valid credentials."""
    path = ground.spare(operation_id) if ground.target.may_write and not is_read(OPERATIONS[operation_id]) else None
    if path is not None:
        return ground.target.request(operation_id, path)
    return ground.request(operation_id)


def _ways(
    target: Target, forgeries: Sequence[Forgery], *, optional: bool
) -> Iterator[tuple[str, Callable[[Request], Request | None]]]:
    """What can be wrong with a request, and how to make one of which it is."""
    for forgery in forgeries:
        # Where a request may have no credentials, those that are given have to be valid.
        if forgery.given or not optional:
            yield forgery.name, forgery.made
    if optional:
        return
    own, second = target.account.project_id, target.second
    yield "the ID of another project", lambda request: of_another_project(request, own, secrets.token_hex(16))
    if second is not None:
        name = "the ID of the second account's project"
        yield name, lambda request: of_another_project(request, own, second.project_id)


def _is_accepted(target: Target, report: Reporter, name: str, request: Request, valid: Request) -> bool:
    """Whether a server takes a request that it has to refuse, which is reported."""
    exchange = _sent(target, request)
    if exchange is None or exchange.answer is None:
        return False
    target.judged[_PHASE, "projects" if name.startswith("the ID of") else "credentials"] += 1
    if exchange.status in _OTHERS or exchange.status >= 500:
        return False
    what = f"answers {exchange.status} to {name}"
    if exchange.status in _REFUSALS:
        if request.url != valid.url or not _is_refused_as(target, exchange, valid):
            return False
        what = f"answers {exchange.status} to {name}, for the same reason as to a request with valid credentials"
    kind = "no-credentials" if name == "no credentials" else "credentials"
    report(kind, exchange, what, _EXPECTED, code=name)
    return True


def _is_refused_as(target: Target, exchange: Exchange, valid: Request) -> bool:
    """Whether a request with valid credentials is refused for the same reason, so that the server got that far."""
    other = _sent(target, valid)
    if exchange.answer is None or other is None or other.answer is None or other.status != exchange.status:
        return False
    code, other_code = error_of(exchange.answer.body)[0], error_of(other.answer.body)[0]
    return code != "" and code == other_code


def _by_the_second(target: Target, report: Reporter, ground: Ground, request: Request) -> None:
    second = target.second
    if second is None:
        return
    ids = frozenset(each for ids in ground.made.ids.values() for each in ids) or frozenset(
        each for name, values in ground.known.values.items() if name != "project_id" for each in values
    )
    asks_for_one = any(each in request.url for each in ids)
    for name, changed in of_the_second(second, target.account.project_id, request):
        exchange = _sent(target, changed)
        if exchange is None or not exchange.ok:
            continue
        shown = names_of(exchange, ids)
        if shown or asks_for_one or name == "another account's credentials":
            what = f"answers {exchange.status} to {name}" + (f", and names {shown[0]}" if shown else "")
            report("credentials", exchange, what, f"{_EXPECTED}, or nothing of the other account", code=name)


def _sent(target: Target, request: Request) -> Exchange | None:
    try:
        return target.sender.send(request)
    except WriteRefusedError as error:
        target.leave_out(request.operation, str(error))
        return None


def _log_in(target: Target, report: Reporter, request: Request) -> None:
    """Log in with what is not valid, if a request logs in."""
    login = target.account.login
    if login is None or request.body is None or login.password.reveal() not in request.body.decode("utf-8", "replace"):
        return
    for name, body in logins(login, json.loads(request.body)):
        exchange = _sent(target, evolve(request, body=json.dumps(body).encode(), signed=False))
        if exchange is not None and exchange.ok:
            what = f"answers {exchange.status} to {name}"
            report("credentials", exchange, what, "a refusal, such as status 401", code=name)


def _guarded(target: Target) -> Iterator[str]:
    yield from (each.id for each in target.operations if each.security and None not in each.security)


def _in_projects(target: Target) -> Iterator[str]:
    yield from (name for name in _guarded(target) if f"{{{PROJECT}}}" in OPERATIONS[name].path)


ISOLATION: Final = Phase(
    _PHASE,
    "no, wrong, altered, expired and foreign credentials, altered signatures, other projects",
    _test,
    checks=(
        Check("credentials", "credentials that it needs", _guarded),
        Check("projects", "a project in its path", _in_projects),
    ),
)
"""Sends requests with credentials that are not valid, or are for something else."""
