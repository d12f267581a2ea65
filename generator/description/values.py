"""Values that schemas describe, by the fields that lead to them.

A path is written as names with dots between them, or as a list of names, which may have dots. `*` stands for each item
of an array, and each value of a map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.description import paging
from generator.description.document import Document, Node, Operation, mapping
from generator.description.pointers import escape
from generator.description.sources import JsonValue

Path: TypeAlias = tuple[str, ...]

EACH = "*"


def path_of(value: JsonValue) -> Path | None:
    """A path as the description writes it; None if it is none."""
    names = value.split(".") if isinstance(value, str) else value
    if isinstance(names, list) and names and all(isinstance(name, str) and name for name in names):
        return tuple(map(str, names))
    return None


def at(document: Document, schema: Node, path: Path) -> list[Node]:
    """The schemas of what a path leads to, in the values of a schema; none if it leads nowhere."""
    found = [schema]
    for name in path:
        found = [inner for node in found for inner in _below(document, node, name)]
    return found


def _below(document: Document, schema: Node, name: str) -> Iterator[Node]:
    for node in _parts_of(document, schema):
        properties = mapping(node.value, "properties")
        if name in properties:
            yield Node("schema", f"{node.pointer}/properties/{escape(name)}", mapping(properties[name]))
        if name == EACH or name.isdecimal():
            yield from _items(node)
        if name not in properties and isinstance(further := node.value.get("additionalProperties"), dict):
            yield Node("schema", f"{node.pointer}/additionalProperties", further)


def _items(node: Node) -> Iterator[Node]:
    first = node.value.get("prefixItems")
    for index, item in enumerate(first if isinstance(first, list) else []):
        yield Node("schema", f"{node.pointer}/prefixItems/{index}", mapping(item))
    if isinstance(items := node.value.get("items"), dict):
        yield Node("schema", f"{node.pointer}/items", items)


def reached(document: Document, schemas: Iterable[Node]) -> dict[str, Node]:
    """The schemas of all values in values of some schemas, by their pointers; references are followed."""
    found: dict[str, Node] = {}
    pending = list(schemas)
    while pending:
        schema = pending.pop()
        if schema.pointer in found:
            continue
        found[schema.pointer] = schema
        for node in _parts_of(document, schema):
            found.setdefault(node.pointer, node)
            below = [
                Node("schema", f"{node.pointer}/properties/{escape(name)}", mapping(value))
                for name, value in mapping(node.value, "properties").items()
            ]
            below += _items(node)
            if isinstance(further := node.value.get("additionalProperties"), dict):
                below.append(Node("schema", f"{node.pointer}/additionalProperties", further))
            pending += below
    return found


def _parts_of(document: Document, schema: Node) -> Iterator[Node]:
    """A schema and all that apply to the same value, conditions left out."""
    yield from [schema] if "$ref" in schema.value else []
    yield from (node for node in document.same_value(schema) if node.kind == "schema")


def request(document: Document, operation: Operation) -> Node | None:
    """The schema of the JSON that an operation is sent."""
    return _json(document, document.request_body(operation))


def answer(document: Document, operation: Operation) -> Node | None:
    """The schema of the JSON of the first documented success."""
    for status, response in document.responses(operation).items():
        if status.startswith("2") and (schema := _json(document, response)):
            return schema
    return None


def _json(document: Document, node: Node | None) -> Node | None:
    for media in document.json_media_types(node):
        return Node("schema", f"{media.pointer}/schema", mapping(media.value, "schema"))
    return None


def entry(document: Document, operation: Operation) -> Node | None:
    """The schema of an entry of the only list in the answer of an operation; None if there is not one list."""
    lists, schema = paging.entries(document, operation), answer(document, operation)
    if schema is None or len(lists) != 1:
        return None
    return next(iter(at(document, schema, (*lists[0].path, EACH))), None)
