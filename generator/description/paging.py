"""How to request the next page of a list: ``x-paging`` in the description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.description.document import Document, Node, Operation, mapping
from generator.description.pointers import unescape
from generator.description.sources import JsonValue

STYLES = ("offset", "page", "continue")
QUERY, BODY = "query", "body"
_IN_BODY = "$response.body#/"


@dataclass(frozen=True)
class Argument:
    """An argument of a request: a query parameter, or a field of its body.

    Attributes:
        name: Its name on the wire.
        place: `query` or `body`.
        node: Its part of the description.
    """

    name: str
    place: str
    node: Node


@dataclass(frozen=True)
class Paging:
    """How an operation pages.

    Attributes:
        style: One of `STYLES`.
        start: The argument for the start of a page.
        size: The argument for the number of entries on a page; None if it is fixed.
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
    """How `operation` pages; None if it does not, or if the description does not say how."""
    given = list(arguments(document, operation))
    key, size_name = document.bundle.conventions.paging, document.bundle.conventions.page_size
    start = next((argument for argument in given if key in argument.node.value), None)
    if start is None:
        return None
    size = next((argument for argument in given if (argument.name, argument.place) == (size_name, start.place)), None)
    return Paging(str(start.node.value[key]), start, size)


def largest(document: Document, argument: Argument) -> int | None:
    """The maximum of an argument; None if none is documented."""
    schema = argument.node
    if argument.place == QUERY:
        schema = Node("schema", f"{schema.pointer}/schema", mapping(schema.value, "schema"))
    found: list[JsonValue] = [node.value.get("maximum") for node in document.same_value(schema)]
    return min((number for number in found if isinstance(number, int)), default=None)


def next_start(document: Document, operation: Operation, found: Paging) -> tuple[str, ...]:
    """Where an answer has the start of the next page: the fields that lead to it, outermost first.

    A link from the operation to itself says so, as in ``continue: $response.body#/metadata/continue``.

    Returns:
        No fields if there is no such link.
    """
    for response in document.responses(operation).values():
        for link in document.children(response, "links").values():
            given = str(mapping(link.value, "parameters").get(found.start.name, ""))
            if link.value.get("operationId") == operation.name and given.startswith(_IN_BODY):
                return tuple(unescape(part) for part in given.removeprefix(_IN_BODY).split("/"))
    return ()
