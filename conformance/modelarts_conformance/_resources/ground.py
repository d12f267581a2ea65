"""What phases stand on: what is on the server, what the run has made, and requests that succeed."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from attrs import define, evolve, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import Reference, references, resources
from modelarts_conformance._description.bundle import document, is_read, parameters, request_examples
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._description.names import named
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._resources.addresses import apart
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.known import PROJECT, Known
from modelarts_conformance._resources.making import Made, make
from modelarts_conformance._resources.needs import deletions, needed_kinds, needed_query, needs_running
from modelarts_conformance._resources.storage import storage_on
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import WriteRefusedError
from modelarts_conformance._target.sending import made_by
from modelarts_conformance._target.target import Target

_TRIED: Final = 12  # of what is there, for an operation that refuses some of it
_LONGEST: Final = 30.0  # s until something runs
_STEADY: Final = 1.0  # s
_PAUSE: Final = 0.2  # s
_EACH: Final = 4  # of each kind: one is kept, others are changed and deleted, and fewer say little about a list


@define
class Ground:
    """What phases stand on, which they share.

    Attributes:
        target: The server.
        known: Identifiers of what is there.
        bodies: Makes bodies.
        made: What was made.
        running: The path parameter and the ID of what runs until it is ended; None if there is none.
        refusals: How the server refused what should succeed, by the ID of the operation.
    """

    target: Target
    known: Known
    bodies: Bodies
    made: Made
    running: Mapping[str, str] | None = field(default=None, init=False)
    _parts: dict[tuple[str, str], Known] = field(factory=dict[tuple[str, str], Known], init=False)
    refusals: dict[str, Exchange] = field(factory=dict[str, Exchange], init=False)
    _basis: dict[str, Exchange | None] = field(factory=dict[str, Exchange | None], init=False)

    def path(self, operation_id: str) -> dict[str, str] | None:
        """Path parameters that lead to something; None where nothing is known.

        What changes something gets what this run has made for that.

        Args:
            operation_id: ID of the operation.

        Raises:
            OverError: The run is over.
        """
        return next(self.paths(operation_id), None)

    def paths(self, operation_id: str) -> Iterator[dict[str, str]]:
        """Some path parameters that lead to something, the likeliest first.

        Args:
            operation_id: ID of the operation.

        Raises:
            OverError: The run is over.
        """
        names = [each.name for each in OPERATIONS[operation_id].parameters if each.place == "path"]
        own = [name for name in names if name != PROJECT]
        project = {PROJECT: self.target.account.project_id} if PROJECT in names else {}
        if not own:
            yield project
            return
        first, *others = own
        for value in self._values(operation_id, first)[:_TRIED]:
            found = {first: value, **self._below(first, value, others)}
            if len(found) == len(own):
                yield {**project, **found}

    def basis(self, operation_id: str) -> Exchange | None:
        """A request of an operation that has succeeded, and its answer; None if there is none, which is noted.

        An operation that deletes what another one makes has none.

        Args:
            operation_id: ID of the operation.

        Raises:
            OverError: The run is over.
        """
        if operation_id not in self._basis:
            self._basis[operation_id] = self._try(operation_id)
        return self._basis[operation_id]

    def request(self, operation_id: str) -> Request | None:
        """A request of an operation like one that has succeeded; what it would make has a name that nothing has.

        Args:
            operation_id: ID of the operation.

        Raises:
            OverError: The run is over.
        """
        working = self.made.working.get(operation_id)
        if working is not None:
            return self.target.request(operation_id, self.path(operation_id), body=self.fresh(operation_id, working))
        basis = self.basis(operation_id)
        return None if basis is None else basis.request

    def with_body(self, basis: Request, body: Any) -> Request:
        """A request with another body.

        Args:
            basis: The request.
            body: The body, as JSON.
        """
        return evolve(basis, body=json.dumps(body).encode())

    def with_query(self, basis: Request, name: str, value: str) -> Request:
        """A request with another value of a parameter of the query.

        Args:
            basis: The request.
            name: The parameter.
            value: The value, not encoded.
        """
        parts = urlsplit(basis.url)
        pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != name]
        return evolve(basis, url=parts._replace(query=urlencode([*pairs, (name, value)], quote_via=quote)).geturl())

    def spare(self, delete: str) -> dict[str, str] | None:
        """The path parameters of something that was made to be deleted; None if none can be made.

        Args:
            delete: ID of the operation that deletes it.

        Raises:
            OverError: The run is over.
        """
        cycle = next((each for each in life_cycles().values() if each.delete.target == delete), None)
        body = self.made.working.get(cycle.create) if cycle is not None else None
        if cycle is None or body is None:
            return None
        exchange = self.target.send(cycle.create, body=self.fresh(cycle.create, body))
        identifier = made_by(exchange)
        return None if identifier is None else {cycle.parameter: identifier}

    def fresh(self, operation_id: str, body: Any) -> Any:
        """The body with a name that nothing else has, if the operation makes something.

        Args:
            operation_id: ID of the operation.
            body: The body, which is not changed.
        """
        if operation_id not in life_cycles():
            return body
        name = self.target.new_name()
        return named(operation_id, apart(body, name), name)

    def run_something(self) -> None:
        """Make what runs until it is ended, for the operations that need that, and wait until it is at work.

        Raises:
            OverError: The run is over.
        """
        storage = self.bodies.storage
        if not any(map(needs_running, self.target.ids)):
            return
        for kind in resources(document()).values():
            if storage is None or kind.create not in self.made.working or kind.settles is None or kind.show is None:
                continue
            for body in self.bodies.candidates(kind.create):
                text = json.dumps(body)
                if storage.file not in text:
                    continue
                waiting = json.loads(text.replace(storage.file, storage.endless))
                exchange = self.target.send(kind.create, body=self.fresh(kind.create, waiting))
                identifier = made_by(exchange)
                if identifier is not None:
                    self.running = {life_cycles()[kind.create].parameter: identifier}
                    self._wait_at_work(kind.show, kind.settles.field)
                    break
        for kind in resources(document()).values():
            if "running-job" in kind.needs and kind.create in self.target.ids and self.running is not None:
                self.basis(kind.create)  # as long as it runs

    def _wait_at_work(self, show: str, field: Path) -> None:
        """Wait until what was made does not change for a while."""
        before, since, end = None, time.monotonic(), time.monotonic() + _LONGEST
        while time.monotonic() < min(end, since + _STEADY):
            value = values_at(self.target.send(show, self.running).value(), field)
            if value != before:
                before, since = value, time.monotonic()
            self.target.gate.pause(_PAUSE)

    def is_usable(self, operation_id: str) -> bool:
        """Whether requests of an operation may be sent; why not is noted.

        Args:
            operation_id: ID of the operation.
        """
        target, operation = self.target, OPERATIONS[operation_id]
        if target.account.url_of(operation_id) is None:
            target.leave_out(operation_id, f"the address of {operation.service} is not known")
        elif not target.may_write and not is_read(operation):
            target.leave_out(operation_id, "it changes something; pass --allow-writes")
        else:
            return True
        return False

    def _values(self, operation_id: str, parameter: str) -> Sequence[str]:
        made, known = self.made.ids.get(parameter, []), self.known.values.get(parameter, [])
        if needs_running(operation_id) and self.running is not None and parameter in self.running:
            return [self.running[parameter], *made]
        return made[1:] or made if not is_read(OPERATIONS[operation_id]) and made else [*known, *made[1:]]

    def _below(self, above: str, value: str, parameters: Sequence[str]) -> Mapping[str, str]:
        """Values of the parameters that come after another one in a path: what is in that."""
        if not parameters:
            return {}
        key = (above, value)
        if key not in self._parts:
            # What else is known stays known, so that only what is in this one is looked for.
            others = {name: each for name, each in self.known.values.items() if name not in parameters}
            self._parts[key] = Known({**others, above: [value]}).further(self.target)
        found = self._parts[key].values
        return {name: found[name][0] for name in parameters if found.get(name)}

    def _try(self, operation_id: str) -> Exchange | None:
        if operation_id in deletions() or not self.is_usable(operation_id):
            return None
        refused: Exchange | None = None
        for path in (*self.paths(operation_id), *_shown_paths(operation_id)):
            for body in self._bodies(operation_id, path):
                try:
                    sent = self.fresh(operation_id, body)
                    exchange = self.target.send(operation_id, path, query=needed_query(operation_id), body=sent)
                except WriteRefusedError as error:
                    self.target.leave_out(operation_id, str(error))
                    continue
                if exchange.ok:
                    return exchange
                refused = refused or exchange
        if refused is None:
            self.target.leave_out(operation_id, "the server's lists know nothing that it could be sent for")
        else:
            self.refusals[operation_id] = refused
            answer = refused.answer
            text = answer.body.decode("utf-8", "replace")[:200] if answer is not None else refused.error
            reason = f"no request succeeds that others could be made of: {refused.status} {text}"
            self.target.leave_out(operation_id, reason)
        return None

    def _bodies(self, operation_id: str, path: Mapping[str, str]) -> Sequence[Any]:
        if OPERATIONS[operation_id].request is None:
            return [None]
        for reference in references(document().operations[operation_id]):
            if reference.place == "body" and reference.operation is not None:
                self._look_up(reference, path)
        shown = list(request_examples(operation_id).values())
        return [*self.bodies.candidates(operation_id), *shown, {}]

    def _look_up(self, reference: Reference, path: Mapping[str, str]) -> None:
        """What is named is in what the path names, such as the tags of a pool."""
        operation = OPERATIONS[reference.operation or ""]
        places = {each.name for each in operation.parameters if each.place == "path"}
        if places > {PROJECT} and places <= path.keys() | {PROJECT}:
            listed = self.target.send(operation.id, {name: path[name] for name in places & path.keys()})
            self.bodies.preferred[operation.id] = list(map(str, values_at(listed.value(), reference.field)))


def _shown_paths(operation_id: str) -> Iterator[dict[str, str]]:
    """Path parameters that the description shows, for an operation that only reads: they may lead to something."""
    own = [each for each in parameters(operation_id) if each["in"] == "path" and each["name"] != PROJECT]
    if own and is_read(OPERATIONS[operation_id]) and all("example" in each for each in own):
        yield {each["name"]: str(each["example"]) for each in own}


def ground_of(target: Target, found: Found) -> Ground:
    """The ground of a run, which is made when it is first asked for.

    Args:
        target: The server.
        found: Takes what is wrong while it is made.

    Raises:
        OverError: The run is over.
    """
    return target.once(Ground, lambda: _prepared(target, found))


def _prepared(target: Target, found: Found) -> Ground:
    known, made, kinds = Known.on(target), Made(), needed_kinds(target)
    bodies = Bodies(target, storage_on(target))
    if target.may_write and kinds:
        made = make(target, bodies, found, _EACH, kinds)
        for parameter, ids in made.ids.items():
            known.values[parameter] = [*ids[:1], *known.values.get(parameter, ())]
        known = known.further(target)
    ground = Ground(target, known, bodies, made)
    ground.run_something()
    return ground
