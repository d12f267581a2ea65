"""Bodies and queries with exactly one violation each, made of ones that succeed."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from attrs import frozen
from modelarts_client.integer_formats import bound_integers

from modelarts_conformance._description.bundle import document, parameters, request_schema
from modelarts_conformance._description.document import Path
from modelarts_conformance._description.validators import request_validator, validator_of
from modelarts_conformance._phases.refused.values import of_another_type, out_of_range, sample_of, simplest
from modelarts_conformance._phases.reporting import readings
from modelarts_conformance._target.target import written

Json = Mapping[str, Any]
_MISSING: Final = object()


@frozen
class Violation:
    """A value that a schema forbids.

    Attributes:
        at: The fields that lead to it in the body; the name of the parameter for a query.
        keyword: The constraint that it breaks.
        value: The whole body, or the value of the parameter.
    """

    at: Path
    keyword: str
    value: Any


def in_body(operation_id: str, body: Any) -> Iterator[Violation]:
    """Bodies that each violate one constraint; the constraints of values come before those of types.

    Args:
        operation_id: ID of the operation.
        body: A body that it accepts, which is not changed.
    """
    schema, validator = request_schema(operation_id), request_validator(operation_id)
    if schema is None or validator is None or not validator.is_valid(body):
        return
    changes = [(body, *change) for change in _changes(schema, body, (), frozenset())]
    for at, inner, value in _absent(schema, body, ()):
        fuller = _changed(body, at, value)
        if validator.is_valid(fuller):
            changes += [(fuller, *each) for each in _changes(inner, value, at, frozenset()) if len(each[0]) > len(at)]
    for whole, at, keyword, value in sorted(changes, key=lambda each: _is_type(each[2])):
        changed = _changed(whole, at, value)
        # Of several schemas for a value, another one may allow it.
        if not validator.is_valid(changed):
            yield Violation(tuple("*" if isinstance(step, int) else step for step in at), keyword, changed)


def in_query(operation_id: str) -> Iterator[Violation]:
    """Values of parameters of the query that each violate one constraint.

    Args:
        operation_id: ID of the operation.
    """
    for parameter in parameters(operation_id):
        if parameter["in"] != "query":
            continue
        schema = _bounded_schema(operation_id, parameter["name"])
        same, validator = list(document().same_value(schema)), validator_of(schema)
        sample = sample_of(same)
        changes = [change for each in same for change in out_of_range(sample, each)]
        changes += [("type", text) for text in ("text",) if not _is_text(same)]
        for keyword, value in dict.fromkeys((keyword, written(value)) for keyword, value in changes):
            if value and not any(validator.is_valid(reading) for reading in readings(value)):
                yield Violation((parameter["name"],), keyword, value)


def _is_text(schemas: list[Json]) -> bool:
    stated = [each["type"] for each in schemas if "type" in each]
    return not stated or any(
        name in ("string", "array") for each in stated for name in ([each] if isinstance(each, str) else each)
    )


@cache
def _bounded_schema(operation_id: str, name: str) -> Json:
    schema = next(each["schema"] for each in parameters(operation_id) if each["name"] == name)
    bounded: Json = copy.deepcopy(dict(document().resolved(schema)))
    bound_integers(bounded)
    return bounded


def _changes(
    schema: Json, value: Any, at: tuple[str | int, ...], within: frozenset[int]
) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
    same = list(document().same_value(schema))
    passed = within | {id(each) for each in same}
    if at:
        yield from ((at, keyword, wrong) for keyword, wrong in of_another_type(value, same))
    for each in same:
        yield from ((at, keyword, wrong) for keyword, wrong in out_of_range(value, each))
    if isinstance(value, dict):
        for name in dict.fromkeys(name for each in same for name in each.get("required", ())):
            if name in value:
                yield (*at, name), "required", _MISSING
        for name, inner in _fields(same).items():
            if name in value:
                yield from _changes(inner, value[name], (*at, name), passed)
            elif not any(id(each) in passed for each in document().same_value(inner)):
                yield from _of_absent(inner, (*at, name))
        others = next(
            (each["additionalProperties"] for each in same if isinstance(each.get("additionalProperties"), dict)), None
        )
        extra = next((name for name in value if name not in _fields(same)), None)
        if others and extra is not None:
            yield from _changes(others, value[extra], (*at, extra), passed)
    elif isinstance(value, list) and value:
        items = next((each["items"] for each in same if isinstance(each.get("items"), dict)), None)
        if items is not None:
            yield from _changes(items, value[0], (*at, 0), passed)


def _absent(schema: Json, value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Json, Any]]:
    """The objects and lists of objects that a value could have besides, and a simple value for each."""
    same = list(document().same_value(schema))
    if isinstance(value, dict):
        for name, inner in _fields(same).items():
            if name in value:
                yield from _absent(inner, value[name], (*at, name))
            elif document().types(inner) & {"object", "array"} and (simple := simplest(inner)):
                yield (*at, name), inner, simple
    elif isinstance(value, list) and value:
        items = next((each["items"] for each in same if isinstance(each.get("items"), dict)), None)
        if items is not None:
            yield from _absent(items, value[0], (*at, 0))


def _of_absent(schema: Json, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str, Any]]:
    """Wrong values for a field that the body does not have, and for those of an object that would be valid if empty."""
    same = list(document().same_value(schema))
    sample = sample_of(same)
    for each in same:
        yield from ((at, keyword, wrong) for keyword, wrong in out_of_range(sample, each))
    yield from ((at, keyword, wrong) for keyword, wrong in list(of_another_type(sample, same))[:1])


def _fields(schemas: list[Json]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for each in schemas:
        for name, field in each.get("properties", {}).items():
            if not field.get("readOnly"):
                found.setdefault(name, field)
    return found


def _changed(value: Any, at: tuple[str | int, ...], new: Any) -> Any:
    """A copy of a value with another one at a place, or without what is there."""
    if not at:
        return new
    first, *rest = at
    if isinstance(value, list):
        index = int(first)
        return [*value[:index], _changed(value[index], tuple(rest), new), *value[index + 1 :]]
    if new is _MISSING and not rest:
        return {name: item for name, item in value.items() if name != first}
    return {**value, first: _changed(value.get(first), tuple(rest), new)}


def _is_type(keyword: str) -> bool:
    return keyword.startswith("type ") or keyword == "no integer"
