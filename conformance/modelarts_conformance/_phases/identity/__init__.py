"""The phase `identity`: what was sent comes back, and answers are about what was asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import define
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import Resource, identities, resources
from modelarts_conformance._description.bundle import document, is_read
from modelarts_conformance._description.document import values_at
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.identity.comparing import entry_of, not_given_back, of_create, of_entry, other_ids
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.reporting import Reporter, path_values, pointer
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.sending import made_by
from modelarts_conformance._target.target import Target

_PHASE: Final = "identity"


def _test(target: Target, found: Found) -> None:
    checks = _Checks(target, ground_of(target, found), Reporter(found, target.places))
    for kind in resources(document()).values():
        checks.two(kind)
        if target.may_write and kind.create is not None and kind.create in target.ids:
            checks.created(kind)
    for operation in target.operations:
        if is_read(operation):
            checks.answers(operation.id)
        elif target.may_write:
            checks.written(operation.id)


@define
class _Checks:
    target: Target
    ground: Ground
    report: Reporter

    def two(self, kind: Resource) -> None:
        """Show two resources, each by its ID: the answers are about these."""
        if kind.show not in self.target.ids or kind.show is None or kind.parameter is None:
            return
        for path in list(self.ground.paths(kind.show))[:2]:
            exchange = self.target.send(kind.show, path)
            if exchange.ok:
                self._is_about(kind, exchange, path)

    def created(self, kind: Resource) -> None:
        """Create a resource, and find it with what was sent; delete it, and nothing else."""
        working = self.ground.made.working.get(kind.create or "")
        if working is None or kind.create is None or kind.parameter is None:
            return
        body = self.ground.fresh(kind.create, working)
        exchange = self.target.send(kind.create, body=body)
        identifier = made_by(exchange)
        if identifier is None:
            self.target.leave_out(kind.create, f"another one could not be made: {exchange.status}")
            return
        path = {kind.parameter: identifier}
        self._gives_back(exchange, of_create(kind), body, exchange.value())
        if kind.show is not None:
            shown = self.target.send(kind.show, path)
            if shown.ok:
                self._is_about(kind, shown, path)
                self._gives_back(shown, kind.echoes, body, shown.value())
            else:
                code, _ = error_of(shown.answer.body if shown.answer is not None else b"")
                what = f"answers {shown.status} {code} for {identifier}, which was made and not deleted"
                self.report("not-there", shown, what, "what was made is shown")
        if kind.list is not None:
            self._is_listed(kind, identifier, body)
        if kind.delete is not None:
            self._deletes_one(kind, path)

    def answers(self, operation_id: str) -> None:
        """Ask about each of what is there: an answer that names it names that."""
        basis = self.ground.basis(operation_id)
        if basis is None:
            return
        asked = path_values(basis.request)
        self._names(basis, asked)
        for path in self.ground.paths(operation_id):
            if path != asked:
                exchange = self.target.send(operation_id, path)
                if exchange.ok:
                    self._names(exchange, path)

    def written(self, operation_id: str) -> None:
        """Change something, or act on it: an answer that names it names that."""
        basis = self.ground.basis(operation_id)
        if basis is not None:
            self._names(basis, path_values(basis.request))

    def _gives_back(self, exchange: Exchange, given: Sequence[Any], body: Any, answer: Any) -> None:
        self.target.judged[_PHASE, "echo"] += bool(given)
        for place, wrong in not_given_back(given, body, answer):
            steps = ("responses", str(exchange.status), "content", "application/json", "schema", *place)
            self.report("echo", exchange, wrong, "what was sent", *steps, about=pointer(place))

    def _is_about(self, kind: Resource, exchange: Exchange, path: Mapping[str, str]) -> None:
        """Whether an answer is about the resource that the path names, and no other one."""
        wanted = path[kind.parameter or ""]
        if self._names(exchange, path):
            return
        others = {each for each in self.ground.made.ids.get(kind.parameter or "", ()) if each != wanted}
        text = json.dumps(exchange.value())
        for other in sorted(others):
            if json.dumps(other) in text:
                self.report("identity", exchange, f"names {other} as well", "what the path names", code="another")
                return

    def _names(self, exchange: Exchange, path: Mapping[str, str]) -> bool:
        """Whether an answer names something else than the path, which is reported."""
        operation = document().operations[exchange.request.operation]
        named = [each for each in identities(operation) if values_at(exchange.value(), each.field)]
        self.target.judged[_PHASE, "names"] += bool(named)
        wrong = list(other_ids(exchange.request.operation, path, exchange.value()))
        for name, field, value in wrong:
            what = f"{field} is {value}, and {path[name]} was asked for"
            self.report("identity", exchange, what, "what the path names", about=field)
        return bool(wrong)

    def _is_listed(self, kind: Resource, identifier: str, body: Any) -> None:
        if kind.list is None:
            return
        in_body = OPERATIONS[kind.list].request is not None
        exchange = self.target.send(kind.list, body={} if in_body else None)
        entry = entry_of(kind, exchange.value(), identifier) if exchange.ok else None
        if entry is not None:
            self._gives_back(exchange, of_entry(kind), body, entry)

    def _deletes_one(self, kind: Resource, path: Mapping[str, str]) -> None:
        """Delete what was just made; everything else is still there."""
        if kind.delete is None or kind.show is None or kind.parameter is None:
            return
        before = [other for other in self._others(kind) if self.target.send(kind.show, other).ok]
        deleted = self.target.send(kind.delete, path)
        if not deleted.ok:
            return
        self.target.judged[_PHASE, "deletes"] += bool(before)
        self._names(deleted, path)
        wanted = path[kind.parameter]
        named = [str(each) for each in values_at(deleted.value(), kind.deleted)] if kind.deleted is not None else []
        if kind.deleted is not None and named != [wanted]:
            what = f"{pointer(kind.deleted)} has {', '.join(named) or 'nothing'}, and {wanted} was to be deleted"
            self.report("identity", deleted, what, "what was asked for", about=pointer(kind.deleted))
        for other in before:
            shown = self.target.send(kind.show, other)
            if not shown.ok:
                name = next(iter(other.values()))
                what = f"{name} is gone after {wanted} was deleted: {shown.status}"
                self.report("identity", deleted, what, "only what was asked for is deleted", code="deletes more")
                return

    def _others(self, kind: Resource) -> Iterator[Mapping[str, str]]:
        parameter = kind.parameter or ""
        for identifier in self.ground.made.ids.get(parameter, ()):
            yield {parameter: identifier}


def _made(target: Target, matches: Callable[[Resource], bool]) -> Iterator[str]:
    """The operations that make resources of the kinds that match."""
    for kind in resources(document()).values():
        if target.may_write and kind.create in target.ids and kind.create is not None and matches(kind):
            yield kind.create


def _naming(target: Target) -> Iterator[str]:
    for operation in target.operations:
        if target.can_send(operation) and identities(document().operations[operation.id]):
            yield operation.id


IDENTITY: Final = Phase(
    _PHASE,
    "what was sent comes back; answers are about what was asked for, and deletes delete that",
    _test,
    checks=(
        Check("echo", "fields that come back", lambda target: _made(target, lambda kind: bool(kind.echoes))),
        Check("names", "a field with an identifier of the path", _naming),
        Check("deletes", "a delete", lambda target: _made(target, lambda kind: None not in (kind.delete, kind.show))),
    ),
)
"""Compares answers with the requests that they are for."""
