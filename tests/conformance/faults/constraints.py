"""Constraints of requests that a server does not know of: one of them, or all of an operation."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final

from modelarts_client.operations import OPERATIONS

from tests.conformance.faults.fault import STRIPPED, VALIDATION, Fault, Plant
from tests.conformance.faults.nowhere import NOWHERE
from tests.conformance.faults.server import misread
from tests.conformance.faults.violations import Violation, is_refused_as_invalid, of_operation
from tests.conformance.faults.world import World

Json = dict[str, Any]
_KEYWORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "type": frozenset({"type"}),
        "enum": frozenset({"enum", "const"}),
        "format": frozenset({"format"}),
        "range": frozenset(
            {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "pattern"}
            | {"minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"}
        ),
        "required": frozenset({"required"}),
    }
)
VALUE_KEYWORDS: Final = _KEYWORDS["enum"] | _KEYWORDS["format"] | _KEYWORDS["range"]
_MOST_TRIED: Final = 12  # violations of an operation that a probe tries
Drops = Callable[[str, str], bool]
"""Whether a keyword of the schema at a path is not known of."""


def faults() -> Iterator[Fault]:
    """One ignored constraint of each kind, of every operation that has any; which one, depends on the names alone."""
    for operation_id in OPERATIONS:
        found = sorted(violations(operation_id), key=lambda each: each.constraint)
        for constraint, each in groupby(found, key=lambda violation: violation.constraint):
            some = list(each)
            paths = sorted({violation.path for violation in some})
            path = paths[zlib.crc32(f"{operation_id} {constraint}".encode()) % len(paths)]
            tried = [violation for violation in some if violation.path == path]
            what = f"the {constraint} of {path} is not checked"
            plant = unknown(operation_id, _drops(constraint, path))
            yield Fault(what, VALIDATION, (operation_id,), plant, _refuses(operation_id, tried))


def stripped() -> Iterator[Fault]:
    """Operations without all their constraints of values, and without `required`, as far as they have any."""
    for operation_id in OPERATIONS:
        found = violations(operation_id)
        for what, kinds in (("values", ("enum", "format", "range")), ("what is required", ("required",))):
            some = [violation for violation in found if violation.constraint in kinds]
            if some:
                words = frozenset[str]().union(*(_KEYWORDS[kind] for kind in kinds))
                plant = unknown(operation_id, _drops_all(words))
                probe = _refuses(operation_id, some[:: -(-len(some) // _MOST_TRIED)])
                yield Fault(f"no constraint of {what} is checked", STRIPPED, (operation_id,), plant, probe)


@cache
def violations(operation_id: str) -> tuple[Violation, ...]:
    """Requests of an operation that break one constraint."""
    return tuple(of_operation(operation_id, NOWHERE.full_body(operation_id)))


def _drops_all(words: frozenset[str]) -> Drops:
    return lambda _, keyword: keyword in words


def _drops(constraint: str, path: str) -> Drops:
    if constraint != "required":
        # A value of another type is not one of those that are listed either, and has another format.
        words = _KEYWORDS[constraint] | (VALUE_KEYWORDS if constraint == "type" else frozenset())
        return lambda where, keyword: where == path and keyword in words
    holder, _, name = path.rpartition(".")
    return lambda where, keyword: where == holder and keyword == f"required {name}"


def _refuses(operation_id: str, tried: list[Violation]) -> Callable[[World], bool]:
    """Whether all of some invalid requests are refused as invalid."""

    def probe(world: World) -> bool:
        same = {(each.constraint, each.path, each.number) for each in tried}
        found = of_operation(operation_id, world.full_body(operation_id))
        return all(
            is_refused_as_invalid(operation_id, world, each)
            for each in found
            if (each.constraint, each.path, each.number) in same
        )

    return probe


def unknown(operation_id: str, drops: Drops) -> Plant:
    """A server that does not know some constraints of the requests of one operation."""

    def change(document: Json) -> None:
        described = OPERATIONS[operation_id]
        item = document["paths"][described.path]
        operation = item[described.method.lower()]
        resolved = _Resolved(document, drops)
        listed = [*item.get("parameters", ()), *operation.get("parameters", ())]
        operation["parameters"] = [resolved.parameter(parameter) for parameter in listed]
        if "requestBody" in operation:
            operation["requestBody"] = resolved.body(operation["requestBody"])

    return misread(change, operation_id)


class _Resolved:
    """Copies parts of a description without references, and without some keywords."""

    def __init__(self, document: Json, drops: Drops) -> None:
        self._document = document
        self._drops = drops

    def parameter(self, parameter: Json) -> Json:
        """A parameter."""
        found = self._at(parameter)
        return {**found, "schema": self._schema(found["schema"], found["name"], ())}

    def body(self, body: Json) -> Json:
        """The body of a request."""
        found = self._at(body)
        content = {
            name: {**media, "schema": self._schema(media["schema"], "", ())} for name, media in found["content"].items()
        }
        return {**found, "content": content}

    def _schema(self, schema: Any, path: str, above: tuple[str, ...]) -> Any:
        if not isinstance(schema, dict):
            return schema
        if schema.get("$ref") in above:
            return schema  # a schema that contains itself: what it contains keeps its constraints
        if "$ref" in schema:
            return self._schema(self._at(schema), path, (*above, schema["$ref"]))
        copied: Json = {}
        for name, value in schema.items():
            if self._drops(path, name):
                continue
            if name == "properties":
                value = {key: self._schema(item, f"{path}.{key}".lstrip("."), above) for key, item in value.items()}
            elif name in ("items", "additionalProperties", "not"):
                value = self._schema(value, path, above)
            elif name in ("allOf", "anyOf", "oneOf"):
                value = [self._schema(part, path, above) for part in value]
            elif name == "required":
                value = [each for each in value if not self._drops(path, f"required {each}")]
            copied[name] = value
        return copied

    def _at(self, part: Json) -> Json:
        while "$ref" in part:
            found: Any = self._document
            for name in part["$ref"].removeprefix("#/").split("/"):
                found = found[name.replace("~1", "/").replace("~0", "~")]
            part = found
        return part
