"""How operations that list part of a whole are asked for the next part: ``x-paging`` in the description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.description.document import Document, Node, Operation, mapping
from generator.description.sources import JsonValue

KEY = "x-paging"
SIZE = "limit"
STYLES = ("offset", "page", "continue")
QUERY, BODY = "query", "body"


@dataclass(frozen=True)
class Argument:
    """What a caller can give with a request: a query parameter, or a field of its body.

    Attributes:
        name: Its name on the wire.
        place: `query` or `body`.
        node: Where it is described.
    """

    name: str
    place: str
    node: Node


@dataclass(frozen=True)
class Paging:
    """How an operation pages.

    Attributes:
        style: One of `STYLES`.
        start: Tells where a page begins.
        size: Tells how much goes on a page; None when that cannot be chosen.
    """

    style: str
    start: Argument
    size: Argument | None


def arguments(document: Document, operation: Operation) -> Iterator[Argument]:
    """Query parameters and fields of the body, references followed."""
    for node in document.parameters(operation):
        if node.value.get("in") == QUERY:
            yield Argument(str(node.value.get("name")), QUERY, node)
    for media in document.json_media_types(document.request_body(operation)):
        body = Node("schema", f"{media.pointer}/schema", mapping(media.value, "schema"))
        for schema in document.same_value(body):
            if schema.kind == "schema":
                for name, field in document.children(schema, "properties").items():
                    yield Argument(name, BODY, field)


def paging(document: Document, operation: Operation) -> Paging | None:
    """How `operation` pages; None when it does not, or when the description does not tell."""
    given = list(arguments(document, operation))
    start = next((argument for argument in given if KEY in argument.node.value), None)
    if start is None:
        return None
    size = next((argument for argument in given if (argument.name, argument.place) == (SIZE, start.place)), None)
    return Paging(str(start.node.value[KEY]), start, size)


def largest(document: Document, argument: Argument) -> int | None:
    """The greatest number that an argument may be; None when the description names none."""
    schema = argument.node
    if argument.place == QUERY:
        schema = Node("schema", f"{schema.pointer}/schema", mapping(schema.value, "schema"))
    found: list[JsonValue] = [node.value.get("maximum") for node in document.same_value(schema)]
    return min((number for number in found if isinstance(number, int)), default=None)
