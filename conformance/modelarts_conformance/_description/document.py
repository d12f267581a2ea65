"""The bundled description: its operations, their requests and answers, and the schemas of these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

Json: TypeAlias = Mapping[str, Any]
"""An object of the description, whose shape OpenAPI defines."""

Path: TypeAlias = tuple[str, ...]
"""The fields that lead to a value, outermost first; `*` stands for every item of an array, and every value of a map."""

METHODS: Final = ("get", "put", "post", "delete", "patch")
COMPOSITIONS: Final = ("allOf", "anyOf", "oneOf")


@attrs.frozen
class Argument:
    """A parameter of an operation, or a field at the top of its body.

    Attributes:
        name: Its name on the wire.
        place: `path`, `query`, `header` or `body`.
        value: The parameter, or the schema of the field, as the description has it; `$ref` is not followed.
        schema: The schema of its values.
    """

    name: str
    place: str
    value: Json = attrs.field(repr=False)
    schema: Json = attrs.field(repr=False)


@attrs.frozen(eq=False)
class Operation:
    """A method of a path.

    Attributes:
        id: Its operationId.
        method: The method, in upper case.
        path: The template of its path.
        value: Its content, as the description has it.
        parameters: Its parameters and those of its path, references followed.
        document: The description that it is part of.
    """

    id: str
    method: str
    path: str
    value: Json = attrs.field(repr=False)
    parameters: tuple[Json, ...] = attrs.field(repr=False)
    document: Document = attrs.field(repr=False)

    @property
    def request_schema(self) -> Json | None:
        """The schema of its body of JSON; None without one."""
        return self.document.json_schema(self.value.get("requestBody"))

    @property
    def answer_schema(self) -> Json | None:
        """The schema of its first documented success with a body of JSON; None without one."""
        for status, response in self.value["responses"].items():
            if status.startswith("2") and (schema := self.document.json_schema(response)) is not None:
                return schema
        return None

    @property
    def arguments(self) -> Iterator[Argument]:
        """Its parameters, and the fields at the top of its body."""
        for parameter in self.parameters:
            yield Argument(parameter["name"], parameter["in"], parameter, parameter.get("schema", {}))
        for name, schema in self.document.fields(self.request_schema or {}):
            yield Argument(name, "body", schema, schema)


class Document:
    """A bundled description.

    Args:
        root: The content of `openapi.json`.
    """

    def __init__(self, root: Json) -> None:
        self.root = root

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """All operations by their operationId, in the order of the description."""
        return {
            value["operationId"]: Operation(
                value["operationId"],
                method.upper(),
                path,
                value,
                tuple(map(self.resolved, (*item.get("parameters", ()), *value.get("parameters", ())))),
                self,
            )
            for path, item in self.root["paths"].items()
            for method, value in item.items()
            if method in METHODS
        }

    def resolved(self, part: Json) -> Json:
        """A part, or what its `$ref` leads to."""
        while isinstance(reference := part.get("$ref"), str):
            found: Any = self.root
            for name in reference.removeprefix("#/").split("/"):
                found = found[name.replace("~1", "/").replace("~0", "~")]
            part = found
        return part

    def json_schema(self, part: Json | None) -> Json | None:
        """The schema of JSON in a request body or a response; None without one."""
        for name, media in self.resolved(part or {}).get("content", {}).items():
            if name.partition(";")[0].strip().endswith("json"):
                schema: Json = self.resolved(media).get("schema", {})
                return schema
        return None

    def same_value(self, schema: Json) -> Iterator[Json]:
        """A schema and all others that say something about the same value: targets of `$ref`, and members."""
        pending, passed = [schema], set[int]()
        while pending:
            schema = pending.pop(0)
            if id(schema) in passed:
                continue
            passed.add(id(schema))
            if "$ref" in schema:
                pending.insert(0, self.resolved({"$ref": schema["$ref"]}))
            yield schema
            for key in COMPOSITIONS:
                pending += [member for member in schema.get(key, ()) if isinstance(member, Mapping)]

    def fields(self, schema: Json) -> Iterator[tuple[str, Json]]:
        """The names and schemas of the fields of an object; a name comes again for each schema that has it."""
        for each in self.same_value(schema):
            yield from each.get("properties", {}).items()

    def at(self, schema: Json, path: Path) -> Sequence[Json]:
        """The schemas of what a path leads to, in a value of a schema; none if it leads nowhere."""
        found = [schema]
        for name in path:
            found = [inner for each in found for inner in self._below(each, name)]
        return found

    def _below(self, schema: Json, name: str) -> Iterator[Json]:
        for each in self.same_value(schema):
            given = [each.get("properties", {}).get(name)]
            if name == "*":
                given += [each.get("items"), *each.get("prefixItems", ())]
            if given == [None] or name == "*":
                given.append(each.get("additionalProperties"))
            yield from (inner for inner in given if isinstance(inner, Mapping))

    def values(self, schema: Json, at: Path = (), within: frozenset[int] = frozenset()) -> Iterator[tuple[Path, Json]]:
        """A value and the values in it, with the fields that lead to each; schemas in themselves are entered once."""
        same = list(self.same_value(schema))
        schemas = frozenset(map(id, same))
        if schemas & within:
            return
        yield at, schema
        for each in same:
            below = list(each.get("properties", {}).items())
            below += [
                ("*", each[key]) for key in ("items", "additionalProperties") if isinstance(each.get(key), Mapping)
            ]
            for name, field in below:
                yield from self.values(field, (*at, name), within | schemas)

    def types(self, schema: Json) -> frozenset[str]:
        """The JSON types that a schema states for its values."""
        stated = [each["type"] for each in self.same_value(schema) if "type" in each]
        return frozenset(name for each in stated for name in ([each] if isinstance(each, str) else each))


def path_of(value: str | Sequence[str]) -> Path:
    """A path as the description writes it: names with dots between them, or a list of names, which may have dots."""
    return tuple(value.split(".")) if isinstance(value, str) else tuple(value)


def values_at(value: object, path: Path) -> list[Any]:
    """The values that a path leads to; one that leads nowhere has none."""
    found: list[Any] = [value]
    for name in path:
        below: list[Any] = []
        for each in found:
            if name == "*" and isinstance(each, list):
                below += each
            elif name == "*" and isinstance(each, dict):
                below += each.values()
            elif isinstance(each, dict) and name in each:
                below.append(each[name])
            elif isinstance(each, list) and name.isdecimal() and int(name) < len(each):
                below.append(each[int(name)])
        found = below
    return found
