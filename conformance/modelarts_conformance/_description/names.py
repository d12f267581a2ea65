"""Which field of a request gives what it creates its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from attrs import frozen

from modelarts_conformance._description.bundle import request_schema, resolve

_DEEPEST: Final = 4


@frozen
class NameField:
    """The field with the name.

    Attributes:
        path: The fields that lead to it, outermost first.
        longest: How many characters a name may have; None for any number.
    """

    path: tuple[str, ...]
    longest: int | None


@cache
def name_field(operation_id: str) -> NameField | None:
    """The field with the name of what an operation creates; None if it has none.

    It is the outermost text whose name is ``name``, or ends with it; a required one comes first.
    """
    schema = request_schema(operation_id)
    found = sorted(_names(schema, (), required=True), key=lambda each: (len(each[0]), not each[1])) if schema else []
    return NameField(found[0][0], found[0][2]) if found else None


def named(operation_id: str, body: Any, name: str) -> Any:
    """The body with a name; unchanged if it is no object, or an operation's names have no place.

    Args:
        operation_id: ID of the operation.
        body: JSON, which is not changed.
        name: The name, which is cut if it is too long.
    """
    field = name_field(operation_id)
    if field is None or not isinstance(body, Mapping):
        return body
    return _put(body, field.path, name[: field.longest])


def _put(value: Mapping[str, Any], path: tuple[str, ...], name: str) -> Mapping[str, Any]:
    first, *rest = path
    if not rest:
        return {**value, first: name}
    inner = value.get(first, {})
    return {**value, first: _put(inner, tuple(rest), name)} if isinstance(inner, Mapping) else value


def _names(
    schema: Mapping[str, Any], path: tuple[str, ...], *, required: bool
) -> Iterator[tuple[tuple[str, ...], bool, int | None]]:
    schema = resolve(schema)
    needed = set(schema.get("required", ()))
    for name, inner in schema.get("properties", {}).items():
        inner = resolve(inner)
        at, is_needed = (*path, name), required and name in needed
        if inner.get("type") == "string" and (name == "name" or name.endswith(("_name", "/name"))):
            yield at, is_needed, inner.get("maxLength")
        elif len(at) < _DEEPEST:
            yield from _names(inner, at, required=is_needed)
    for member in schema.get("allOf", ()):
        yield from _names(member, path, required=required)
