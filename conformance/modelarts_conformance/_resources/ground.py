"""What phases stand on: what is on the server, what the run has made, and requests that succeed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from attrs import define, evolve, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import document, is_read, parameters
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._description.names import named
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.known import Known
from modelarts_conformance._resources.making import Made, make
from modelarts_conformance._resources.storage import storage_on
from modelarts_conformance._target.exchanges import Exchange, Request
from modelarts_conformance._target.gate import WriteRefusedError
from modelarts_conformance._target.target import Target

_MARK: Final = "p"  # in the names of what is made here
_EACH: Final = 2  # of each kind: one that is kept, and one that is changed


@define
class Ground:
    """What phases stand on, which they share.

    Attributes:
        target: The server.
        known: Identifiers of what is there.
        bodies: Makes bodies.
        made: What was made.
    """

    target: Target
    known: Known
    bodies: Bodies
    made: Made
    _basis: dict[str, Exchange | None] = field(factory=dict[str, Exchange | None], init=False)
    _count: int = field(default=0, init=False)

    def path(self, operation_id: str) -> dict[str, str] | None:
        """Path parameters that lead to something; None where nothing is known.

        What changes something gets what this run has made for that.

        Args:
            operation_id: ID of the operation.
        """
        operation, found = OPERATIONS[operation_id], dict[str, str]()
        for parameter in operation.parameters:
            if parameter.place == "path":
                own = self.made.ids.get(parameter.name, [])
                values = own[1:] if not is_read(operation) and own else self.known.values.get(parameter.name, [])
                if not values:
                    return None
                found[parameter.name] = values[0]
        return found

    def basis(self, operation_id: str) -> Exchange | None:
        """A request of an operation that has succeeded, and its answer; None if there is none, which is noted.

        An operation that deletes has none.

        Args:
            operation_id: ID of the operation.

        Raises:
            OverError: The run is over.
        """
        if operation_id not in self._basis:
            self._basis[operation_id] = self._try(operation_id)
        return self._basis[operation_id]

    def again(self, basis: Request, body: Any) -> Request:
        """A request with another body; what it makes gets a name of its own.

        Args:
            basis: A request that has succeeded.
            body: Its body as JSON, before the change.
        """
        return evolve(basis, body=self.target.request(basis.operation, {}, body=self.fresh(basis.operation, body)).body)

    def fresh(self, operation_id: str, body: Any) -> Any:
        """The body with a name that nothing else has, if the operation makes something.

        Args:
            operation_id: ID of the operation.
            body: The body, which is not changed.
        """
        if operation_id not in life_cycles():
            return body
        self._count += 1
        return named(operation_id, body, f"{self.target.prefix}{_MARK}{self._count:x}")

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

    def _try(self, operation_id: str) -> Exchange | None:
        operation, path = OPERATIONS[operation_id], self.path(operation_id)
        if operation.method == "DELETE" or not self.is_usable(operation_id):
            return None
        if path is None:
            self.target.leave_out(operation_id, "the server's lists know nothing that it could be sent for")
            return None
        last: Exchange | None = None
        query = _needed_query(operation_id)
        bodies = [None] if operation.request is None else self._bodies(operation_id)
        for body in bodies:
            sent = self.fresh(operation_id, body)
            try:
                last = self.target.send(operation_id, path, query=query, body=sent)
            except WriteRefusedError as error:
                self.target.leave_out(operation_id, str(error))
                continue
            if last.ok:
                return last
        if last is not None:
            text = last.answer.body.decode("utf-8", "replace")[:200] if last.answer is not None else last.error
            self.target.leave_out(operation_id, f"no request succeeds that others could be made of: {last.status} {text}")
        return None

    def _bodies(self, operation_id: str) -> list[Any]:
        working = self.made.working.get(operation_id)
        if working is not None:
            return [working]
        return [*self.bodies.candidates(operation_id), {}]


def ground_of(target: Target, found: Found) -> Ground:
    """The ground of a run, which is made when it is first asked for.

    Args:
        target: The server.
        found: Takes what is wrong while it is made.

    Raises:
        OverError: The run is over.
    """
    ground = target.shared.get(Ground)
    if not isinstance(ground, Ground):
        known, made = Known.on(target), Made()
        bodies = Bodies(target, storage_on(target))
        if target.may_write:
            made = make(target, bodies, found, _EACH, _MARK)
            for parameter, identifier in made.kept.items():
                known.values[parameter] = [identifier]
            known = known.further(target)
        target.shared[Ground] = ground = Ground(target, known, bodies, made)
    return ground


def _needed_query(operation_id: str) -> Mapping[str, Any]:
    """Values of the parameters of the query that an operation requires, as the description shows them."""
    found: dict[str, Any] = {}
    for parameter in parameters(operation_id):
        if parameter["in"] == "query" and parameter.get("required"):
            for each in document().same_value(parameter.get("schema", {})):
                shown = [parameter.get("example"), each.get("default"), *each.get("examples", ()), *each.get("enum", ())]
                found.update({parameter["name"]: value for value in shown if value is not None and parameter["name"] not in found})
    return found


__all__ = ["Ground", "Request", "ground_of"]
