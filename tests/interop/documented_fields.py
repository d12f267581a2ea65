"""Every field that the description documents for a request, each with a value that is allowed and unusual."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from modelarts_client.operations import OPERATIONS

from tests.support.description import parameters, resolve

EACH: Final = "*"
"""The step of a path from an array to its items."""

Schema = Mapping[str, Any]
_UNUSUAL: Final = "unusual-value"
_USUAL: Final = "usual-value"  # of the fields that another one needs beside it
_PATTERNED: Final = {  # for texts with a pattern, the first that it allows
    _UNUSUAL: (_UNUSUAL, "9.9.9", "/unusual", "vguser1", "172.16.0.0/12", "https://unusual.example.com/", "7"),
    _USUAL: (_USUAL, "1.1.1", "/usual", "vgpaas", "192.168.0.0/16", "https://usual.example.com/", "1"),
}


@dataclass(frozen=True)
class Field:
    """A field of a request.

    Attributes:
        path: names from the outside in, `*` for the items of an array; that of a query parameter is its name.
        schema: its schema.
        value: a value that the schema allows, and that is not the default.
        in_query: whether it is a query parameter.
    """

    path: tuple[str, ...]
    schema: Schema
    value: Any
    in_query: bool = False

    @property
    def name(self) -> str:
        """Its path as text."""
        return ("?" if self.in_query else "") + ".".join(self.path)


def fields(operation_id: str) -> Iterator[Field]:
    """The fields of a request that contain no documented fields themselves."""
    for parameter in parameters(operation_id):
        if parameter["in"] == "query":
            yield Field((parameter["name"],), parameter["schema"], _value(parameter["schema"]), in_query=True)
    if model := OPERATIONS[operation_id].request:
        seen: set[tuple[str, ...]] = set()
        for path, schema in _leaves({"$ref": f"#/components/schemas/{model}"}, (), ()):
            if path not in seen:
                seen.add(path)
                yield Field(path, schema, _value(schema))


def with_field(base: Any, schema: Schema, path: Sequence[str], value: Any) -> Any:
    """A copy of a request with a value at a path; what is missing on the way there is made as small as allowed."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    below = _below(schema, step)
    if step == EACH:
        items = list(base) if isinstance(base, list) and base else [_least(below)]
        return [with_field(items[0], below, rest, value), *items[1:]]
    document = copy.copy(base) if isinstance(base, Mapping) else _least(schema)
    return {**document, step: with_field(document.get(step), below, rest, value)}


def body_schema(operation_id: str) -> Schema:
    """The schema of a request's body."""
    return {"$ref": f"#/components/schemas/{OPERATIONS[operation_id].request}"}


def _leaves(schema: Schema, path: tuple[str, ...], above: tuple[int, ...]) -> Iterator[tuple[tuple[str, ...], Schema]]:
    schema = resolve(schema)
    if id(schema) in above:
        return  # a schema that contains itself
    above = (*above, id(schema))
    inner = [
        *(leaf for name, item in schema.get("properties", {}).items() for leaf in _leaves(item, (*path, name), above)),
        *(leaf for branch in _branches(schema) for leaf in _leaves(branch, path, above) if leaf[0] != path),
    ]
    if isinstance(schema.get("items"), Mapping):
        inner += [leaf for leaf in _leaves(schema["items"], (*path, EACH), above) if leaf[0] != (*path, EACH)]
    yield from inner or [(path, schema)]


def _branches(schema: Schema) -> list[Schema]:
    return [resolve(branch) for keyword in ("allOf", "oneOf", "anyOf") for branch in schema.get(keyword, ())]


def _below(schema: Schema, step: str) -> Schema:
    schema = resolve(schema)
    if step == EACH and isinstance(schema.get("items"), Mapping):
        return resolve(schema["items"])
    if step in schema.get("properties", {}):
        return resolve(schema["properties"][step])
    for branch in _branches(schema):
        try:
            return _below(branch, step)
        except KeyError:
            continue
    raise KeyError(step)


def _least(schema: Schema) -> Any:
    """The smallest value of a schema for objects."""
    schema = resolve(schema)
    if not schema.keys() & {"properties", "allOf"} and _branches(schema):
        return _least(next(branch for branch in _branches(schema) if branch.get("type") != "null"))
    parts = [schema, *(resolve(part) for part in schema.get("allOf", ()))]
    needed = [name for part in parts for name in part.get("required", ())]
    return {name: _value(_below(schema, name), _USUAL) for name in needed}


def _value(schema: Schema, kind_of_value: str = _UNUSUAL) -> Any:
    schema = resolve(schema)
    default = schema.get("default")
    if "enum" in schema:
        values = [value for value in schema["enum"] if value not in (default, "")] or schema["enum"]
        return values[-1 if kind_of_value == _UNUSUAL else 0]
    kinds = schema.get("type")
    kind = kinds if isinstance(kinds, str) else next((kind for kind in kinds or () if kind != "null"), None)
    match kind:
        case None:
            usable = [branch for branch in _branches(schema) if branch.get("type") != "null"]
            if not usable:
                return kind_of_value
            return _value({**usable[0], "default": default or usable[0].get("default")}, kind_of_value)
        case "boolean":
            return not default
        case "integer" | "number":
            least = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1 if "exclusiveMinimum" in schema else 0)
            value = max(least, 7 if kind_of_value == _UNUSUAL else 1)
            return schema["maximum"] if value > schema.get("maximum", value) else value
        case "array":
            return [_value(schema["items"], kind_of_value)]
        case "object":
            return _object(schema, kind_of_value)
        case _:
            return _text(schema, kind_of_value)


def _object(schema: Schema, kind_of_value: str) -> Any:
    if schema.get("properties"):
        return _least(schema)
    inner = schema.get("additionalProperties")
    return {"a-key": _value(inner, kind_of_value) if isinstance(inner, Mapping) else kind_of_value}


def _text(schema: Schema, kind_of_value: str) -> str:
    if schema.get("format") == "date-time":
        return "2030-01-02T03:04:05Z"
    if pattern := schema.get("pattern"):
        return next((text for text in _PATTERNED[kind_of_value] if re.search(pattern, text)), kind_of_value)
    return kind_of_value[: schema.get("maxLength", 64)]
