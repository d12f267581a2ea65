"""Bodies that can succeed: what they name exists on the server, or in a bucket of this run."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import Reference, references
from modelarts_conformance._description.bundle import document, is_read, request_examples, request_schema, resolve
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.names import name_field
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._resources.contents import FACTS
from modelarts_conformance._resources.storage import Storage
from modelarts_conformance._target.account import Login
from modelarts_conformance._target.target import Target


@define
class Bodies:
    """Makes bodies of requests.

    Attributes:
        target: The server.
        storage: Places in OBS; None if there are none.
        preferred: Values that come before those of the lists, by the operation that lists: what this run has made.
    """

    target: Target
    storage: Storage | None
    preferred: dict[str, list[str]] = field(factory=dict[str, list[str]])
    _answers: dict[str, Any] = field(factory=dict[str, Any], init=False)

    def candidates(self, operation_id: str) -> Iterator[Any]:
        """Bodies to try, those of the description first, then the same with only what is required or names something.

        Those that name a bucket of somebody else are left out.

        Args:
            operation_id: ID of the operation.
        """
        examples = list(request_examples(operation_id).values())
        reduced = [self._reduced(operation_id, example) for example in examples]
        tried: list[Any] = []
        shown: list[Any] = [*examples, *reduced]
        for example in shown:
            body = self.filled(operation_id, example)
            if body not in tried and self.target.gate.names_others(operation_id, body) is None:
                tried.append(body)
                yield body

    def filled(self, operation_id: str, body: Any, turn: int = 0) -> Any:
        """The body with values that exist in the fields that name something; without any, a field is left out.

        Args:
            operation_id: ID of the operation.
            body: The body, which is not changed.
            turn: Which of the values to take.
        """
        filled, validator = copy.deepcopy(body), request_validator(operation_id)

        def better(other: Any) -> Any:
            """The other body, unless it is not valid any more: a field goes with others, or has to be there."""
            if other == filled:  # as it mostly is: the body does not have the field
                return filled
            is_as_valid = validator is None or validator.is_valid(other) or not validator.is_valid(filled)
            return other if is_as_valid else filled

        for reference in references(document().operations[operation_id]):
            if reference.place == "body":
                other = copy.deepcopy(filled)
                self._fill(other, reference.at, reference, turn)
                filled = better(other)
        if self.storage is not None and isinstance(filled, dict):
            filled = better(filled | {name: value for name, value in FACTS.items() if name in filled})
        if self.target.account.login is not None:
            _log_in(filled, self.target.account.login, self.target.account.project_id)
        return filled

    def values(self, reference: Reference) -> Sequence[Mapping[Path, Any]]:
        """The values that exist, each with those of the fields that go with it.

        Args:
            reference: A field that names something.
        """
        if reference.obs is not None:
            return [{(): self.storage.place(reference.obs)}] if self.storage else []
        if reference.operation is None:
            return []
        preferred: list[Mapping[Path, Any]] = [{(): value} for value in self.preferred.get(reference.operation, ())]
        if preferred:
            return preferred
        found = _together(self._answer(reference.operation), reference)
        return [each for each in found if all(each.get((name,), fact) == fact for name, fact in FACTS.items())]

    def _answer(self, operation_id: str) -> Any:
        operation = OPERATIONS[operation_id]
        places = {parameter.name for parameter in operation.parameters if parameter.place == "path"}
        if operation_id not in self._answers:
            self._answers[operation_id] = None
            if places <= {"project_id"} and is_read(operation) and self.target.account.url_of(operation_id):
                body: dict[str, object] | None = {} if operation.request is not None else None
                exchange = self.target.send(operation_id, body=body)
                self._answers[operation_id] = exchange.value() if exchange.ok else None
        return self._answers[operation_id]

    def _fill(self, value: Any, at: Path, reference: Reference, turn: int) -> None:
        first, *rest = at
        if isinstance(value, list) and first == "*":
            for item in value:
                self._fill(item, tuple(rest), reference, turn)
        elif isinstance(value, dict) and first in value:
            if rest:
                self._fill(value[first], tuple(rest), reference, turn)
            elif not (reference.unless_empty and value[first] == ""):
                self._put(value, first, reference, turn)

    def _put(self, holder: dict[str, Any], name: str, reference: Reference, turn: int) -> None:
        existing = self.values(reference)
        if not existing:
            del holder[name]
            return
        chosen = existing[turn % len(existing)]
        holder[name] = chosen[()]
        for beside in reference.with_fields:
            if (beside,) in chosen and beside in holder:
                holder[beside] = chosen[beside,]

    def _reduced(self, operation_id: str, body: Any) -> Any:
        schema, named = request_schema(operation_id), name_field(operation_id)
        kept = [each.at for each in references(document().operations[operation_id]) if each.place == "body"]
        if named is not None:
            kept.append(named.path)
        return body if schema is None else _needed(schema, body, kept)


def _log_in(value: Any, login: Login, project_id: str) -> None:
    """Put the account's own user, password and project where a body has a user with a password, and a project."""
    if isinstance(value, list):
        for item in value:
            _log_in(item, login, project_id)
    elif isinstance(value, dict):
        if isinstance(value.get("password"), str) and "name" in value:
            value |= {"name": login.username, "password": login.password.reveal()}
            if "domain" in value:
                value["domain"] = {"name": login.account}
        if isinstance(value.get("project"), dict):
            value["project"] = {"id": project_id}
        for item in value.values():
            _log_in(item, login, project_id)


def _together(answer: Any, reference: Reference) -> Iterator[Mapping[Path, Any]]:
    """The values in an answer, each with those that its entry has in other fields."""
    if "*" not in reference.field:
        for value in values_at(answer, reference.field):
            yield {(): value}
        return
    at = reference.field.index("*")
    for entry in values_at(answer, reference.field[: at + 1]):
        beside: dict[Path, Any] = {}
        for name, path in reference.with_fields.items():
            found = values_at(entry, path[at + 1 :])
            if found:
                beside[name,] = found[0]
        for value in values_at(entry, reference.field[at + 1 :]):
            yield {(): value, **beside}


def _needed(schema: Mapping[str, Any], value: Any, kept: Sequence[Path]) -> Any:
    """The value without fields that are neither required nor lead to what is kept."""
    schema = resolve(schema)
    if isinstance(value, list):
        below = [path[1:] for path in kept if path[:1] == ("*",)]
        return [_needed(schema.get("items", {}), item, below) for item in value]
    if not isinstance(value, dict):
        return value
    required, properties = set(schema.get("required", ())), dict(schema.get("properties", {}))
    for member in schema.get("allOf", ()):
        member = resolve(member)
        required |= set(member.get("required", ()))
        properties |= member.get("properties", {})
    reduced = {}
    for name, item in value.items():
        below = [path[1:] for path in kept if path[:1] == (name,)]
        if name in required or below:
            inner = _needed(properties.get(name, {}), item, [path for path in below if path])
            # An optional list or object of which nothing is left says nothing.
            if name in required or inner not in ({}, []):
                reduced[name] = inner
    return reduced
