"""Walks through a JSON value along the schema that the description has for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import jsonschema_rs
from modelarts_client.operations import OPERATIONS

from tests.support.description import bundle, resolve, validator_of

_PRIMITIVES: Final[Mapping[str, Any]] = {
    "string": "of another type",
    "integer": 7,
    "number": 7.5,
    "boolean": True,
    "array": ["of another type"],
    "object": {"of": "another type"},
}
_FORMATS: Final = ("date-time", "date", "uuid", "uri", "email", "ipv4")


@dataclass(frozen=True)
class Place:
    """A field in a value that can be changed.

    Attributes:
        holder: the object that has the field, or can have it.
        name: name of the field.
        schema: the schema of the field.
        required: whether the object must have it.
        path: names from the outermost field inwards, with dots between them.
    """

    holder: dict[str, Any]
    name: str
    schema: Mapping[str, Any]
    required: bool
    path: str

    @property
    def is_there(self) -> bool:
        """Whether the value has the field."""
        return self.name in self.holder


def places(schema: Mapping[str, Any], value: Any, path: str = "") -> Iterator[Place]:
    """The documented fields of a value and of what it contains, from outside inwards; of lists the first entry.

    The fields of all alternatives are among them, so that a name may be there several times.
    """
    schema = resolve(schema)
    for part in (part for name in ("allOf", "anyOf", "oneOf") for part in schema.get(name, ())):
        yield from places(part, value, path)
    if isinstance(value, list) and value and isinstance(schema.get("items"), Mapping):
        yield from places(schema["items"], value[0], path)
    if not isinstance(value, dict):
        return
    required = schema.get("required", ())
    found = [
        Place(value, name, plain(item), name in required, f"{path}.{name}".lstrip("."))
        for name, item in schema.get("properties", {}).items()
        if isinstance(item, Mapping)
    ]
    yield from found
    for place in found:
        yield from places(place.schema, value.get(place.name), place.path)


def plain(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """A schema without references at its top; one with a single part of `allOf` is that part."""
    schema = resolve(schema)
    parts = schema.get("allOf", ())
    return {**plain(parts[0]), **schema} if len(parts) == 1 else schema


def types(schema: Mapping[str, Any]) -> Sequence[str]:
    """The JSON types that a schema names; none if it allows several by alternatives."""
    declared = schema.get("type", ())
    return [declared] if isinstance(declared, str) else list(declared)


def of_another_type(schema: Mapping[str, Any], value: Any) -> Iterator[Any]:
    """Values of types that a schema does not allow."""
    allowed = types(schema)
    for name, other in _PRIMITIVES.items():
        if allowed and name not in allowed and not (name == "integer" and "number" in allowed):
            yield other


def null(schema: Mapping[str, Any], value: Any) -> Iterator[Any]:
    """Null, where a schema does not allow it."""
    if types(schema) and "null" not in types(schema):
        yield None


def outside_of_enum(schema: Mapping[str, Any], value: Any) -> Iterator[Any]:
    """A value that is not one of those that a schema lists."""
    if "enum" in schema or "const" in schema:
        yield "not-listed" if "string" in types(schema) or not types(schema) else 987654


def out_of_range(schema: Mapping[str, Any], value: Any) -> Iterator[Any]:
    """Values beyond the limits of a schema: too small or large a number, too short or long a text or list."""
    if isinstance(schema.get("maximum"), int):
        yield schema["maximum"] + 1
    if isinstance(schema.get("minimum"), int):
        yield schema["minimum"] - 1
    if schema.get("minLength", 0) > 0:
        yield ""
    if "maxLength" in schema:
        yield "a" * (schema["maxLength"] + 1)
    if "pattern" in schema:
        yield from ("", "\u00b6 \u00b6", "a" * 3000)
    if isinstance(value, list) and value and "maxItems" in schema:
        yield value[:1] * (schema["maxItems"] + 1)
    if isinstance(value, list) and schema.get("minItems", 0) > 0:
        yield []


def of_another_format(schema: Mapping[str, Any], value: Any) -> Iterator[Any]:
    """A text that does not have the format of a schema."""
    if schema.get("format") in _FORMATS:
        yield "in no format"


@cache
def answer_schema(operation_id: str, status: int) -> Mapping[str, Any] | None:
    """The schema of an answer; None without one."""
    return _schema_of(_responses(operation_id).get(str(status), {}))


@cache
def request_schema(operation_id: str) -> Mapping[str, Any] | None:
    """The schema of the body of requests; None without one."""
    return _schema_of(_documented(operation_id).get("requestBody", {}))


@cache
def headers_of(operation_id: str, status: int) -> Mapping[str, bool]:
    """The documented headers of an answer, and whether they must be there."""
    headers = resolve(_responses(operation_id).get(str(status), {})).get("headers", {})
    return {name: bool(resolve(header).get("required")) for name, header in headers.items()}


def statuses(operation_id: str) -> Sequence[int]:
    """The documented statuses."""
    return [int(status) for status in _responses(operation_id)]


@cache
def answer_validator(operation_id: str, status: int) -> jsonschema_rs.Draft202012Validator | None:
    """What an answer has to fit; None without a schema."""
    schema = answer_schema(operation_id, status)
    return None if schema is None else validator_of(schema)


@cache
def request_validator(operation_id: str) -> jsonschema_rs.Draft202012Validator:
    """What the body of a request has to fit."""
    return validator_of(request_schema(operation_id) or {})


def _documented(operation_id: str) -> Mapping[str, Any]:
    operation = OPERATIONS[operation_id]
    found: Mapping[str, Any] = bundle()["paths"][operation.path][operation.method.lower()]
    return found


def _responses(operation_id: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = _documented(operation_id)["responses"]
    return found


def _schema_of(part: Mapping[str, Any]) -> Mapping[str, Any] | None:
    contents: Mapping[str, Any] = resolve(part).get("content", {})
    return next((media["schema"] for media in contents.values() if "schema" in media), None)


@cache
def keywords(operation_id: str, status: int) -> frozenset[str]:
    """The keywords in the schema of an answer, at whatever depth."""
    return frozenset(_keywords(answer_schema(operation_id, status) or {}, ()))


def _keywords(schema: Any, above: tuple[int, ...]) -> Iterator[str]:
    if not isinstance(schema, Mapping) or id(schema := resolve(schema)) in above:
        return
    above = (*above, id(schema))
    yield from (name for name in schema if name != "properties")
    yield from (f"format {schema['format']}" for _ in [0] if isinstance(schema.get("format"), str))
    for item in schema.get("properties", {}).values():
        yield from _keywords(item, above)
    yield from _keywords(schema.get("items"), above)
    for name in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(name, ()):
            yield from _keywords(part, above)
