"""Requests that break one constraint of the description: bodies and parameters that are right but for that."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from modelarts_client.operations import OPERATIONS

from tests.conformance.faults import shapes
from tests.conformance.faults.shapes import places
from tests.conformance.faults.world import World
from tests.support.description import parameters, resolve, validator_of

Json = dict[str, Any]
VALIDATION_CODES: Final = frozenset({"ModelArts.0104", "ModelArts.2787", "ModelArts.2788"})
_WRONG: Final[Mapping[str, Callable[[Mapping[str, Any], Any], Iterator[Any]]]] = {
    "type": shapes.of_another_type,
    "enum": shapes.outside_of_enum,
    "range": shapes.out_of_range,
    "format": shapes.of_another_format,
}


@dataclass(frozen=True)
class Violation:
    """A request that breaks a constraint.

    Attributes:
        constraint: which: type, enum, range, format or required.
        path: of the field or parameter.
        number: of the value that breaks it, from 0.
        changes: of the usual request, for `World.send`.
    """

    constraint: str
    path: str
    number: int
    changes: Mapping[str, Any]


def of_operation(operation_id: str, usual: Any) -> Iterator[Violation]:
    """Requests of an operation that break one constraint.

    Args:
        operation_id: the operation.
        usual: a body that breaks none; None without one.
    """
    yield from of_bodies(operation_id, usual)
    yield from of_parameters(operation_id)


def of_bodies(operation_id: str, usual: Any) -> Iterator[Violation]:
    """Bodies that break one constraint, from a body that breaks none.

    Fields that the body does not have are added where there is an object for them.
    """
    schema = shapes.request_schema(operation_id)
    if schema is None or not isinstance(usual, dict):
        return
    validator = shapes.request_validator(operation_id)
    for path, required, there in [(each.path, each.required, each.is_there) for each in places(schema, usual)]:
        for constraint, wrong in _WRONG.items():
            place = next(each for each in places(schema, usual) if each.path == path)
            for number, value in enumerate(wrong(place.schema, place.holder.get(place.name))):
                body = copy.deepcopy(usual)
                changed = next(each for each in places(schema, body) if each.path == path)
                changed.holder[changed.name] = value
                if not validator.is_valid(body):
                    yield Violation(constraint, path, number, {"body": body})
        if required and there:
            body = copy.deepcopy(usual)
            place = next(each for each in places(schema, body) if each.path == path)
            del place.holder[place.name]
            if not validator.is_valid(body):
                yield Violation("required", path, 0, {"body": body})


def of_parameters(operation_id: str) -> Iterator[Violation]:
    """Parameters and headers that break one constraint."""
    for parameter in parameters(operation_id):
        where = {"path": "path", "query": "query", "header": "headers"}.get(parameter["in"])
        if where is None or parameter["name"] == "project_id":
            continue
        name, schema = parameter["name"], shapes.plain(parameter["schema"])
        for constraint, wrong in _WRONG.items():
            for number, value in enumerate(wrong(schema, None)):
                text = value if isinstance(value, str) else str(value)
                can_be_sent = isinstance(value, (str, int, float)) and text.isascii() and (text or where != "path")
                if can_be_sent and _breaks(schema, text):
                    yield Violation(constraint, name, number, {where: {name: text}})


def _breaks(schema: Mapping[str, Any], text: str) -> bool:
    """Whether a parameter of this text breaks its schema, as whatever it can be read."""
    read: list[Any] = [text]
    if text.lstrip("-").isdigit():
        read.append(int(text))
    if text in ("true", "false"):
        read.append(text == "true")
    items = resolve(schema.get("items", {})) if "array" in shapes.types(schema) else None
    validator = validator_of(items if items else schema)
    return not any(validator.is_valid(value) for value in read)


def is_refused_as_invalid(operation_id: str, world: World, violation: Violation) -> bool:
    """Whether a server refuses a request for the constraint that it breaks: the error names the field."""
    answer = world.send(operation_id, **violation.changes)
    if answer.status_code != 400:
        return False
    iam = OPERATIONS[operation_id].service == "iam"
    field = violation.path.rpartition(".")[2]
    return field in answer.text and (iam or answer.json().get("error_code") in VALIDATION_CODES)
