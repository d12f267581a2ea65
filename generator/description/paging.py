"""How to request the next page of a list: ``x-paging`` in the description."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.description.document import Document, Node, Operation, mapping
from generator.description.pointers import escape, unescape
from generator.description.sources import JsonValue

STYLES = ("offset", "page", "continue")
NUMBERED = ("offset", "page")
"""The styles whose argument is a number, which one server may read otherwise than another."""
ENTRIES = "entries"
"""The value of the extension on the field of a response that has the entries of a page."""
TOTAL = "total"
"""The value of the extension on the field of a response that counts the entries of all pages."""
STYLE, OTHER, ID = "style", "or", "id"
"""The keys of the extension as a mapping: the style of an argument and how others read it, or the ID of entries."""
NONE = "none"
"""On the argument for the number of entries on a page: the description cannot say how the next one is selected."""
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
        other: The style as other sources read it; None if they agree.
    """

    style: str
    start: Argument
    size: Argument | None
    other: str | None = None


@dataclass(frozen=True)
class Listed:
    """A list in a response.

    Attributes:
        path: The names of the fields that lead to it, outermost first; none if it is the whole body.
        mark: The pointer of the part that says that it has the entries of a page; empty if none does.
        id: The names of the fields of an entry that lead to its ID, outermost first; none if it is not known.
    """

    path: tuple[str, ...]
    mark: str
    id: tuple[str, ...] = ()


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


def starts(document: Document, operation: Operation) -> list[Argument]:
    """The arguments that select a page: those with the extension."""
    key = document.bundle.conventions.paging
    given = arguments(document, operation)
    marks = (ENTRIES, TOTAL, NONE)
    values = ((argument, argument.node.value.get(key, ENTRIES)) for argument in given)
    return [argument for argument, value in values if value not in marks and not marks_entries(value)]


def paging(document: Document, operation: Operation) -> Paging | None:
    """How `operation` pages; None if it does not, or if the description does not say how."""
    key, size_name = document.bundle.conventions.paging, document.bundle.conventions.page_size
    start = next(iter(starts(document, operation)), None)
    if start is None:
        return None
    given = arguments(document, operation)
    size = next((argument for argument in given if (argument.name, argument.place) == (size_name, start.place)), None)
    style, other = styles(start.node.value[key])
    return Paging(style, start, size, other)


def styles(value: JsonValue) -> tuple[str, str | None]:
    """The style that a value of the extension names, and the style as other sources read it; None without one."""
    if not isinstance(value, dict):
        return str(value), None
    other = value.get(OTHER)
    return str(value.get(STYLE)), None if other is None else str(other)


def marks_entries(value: JsonValue) -> bool:
    """Whether a value of the extension says that the field of a response has the entries of a page."""
    return value == ENTRIES or (isinstance(value, dict) and ID in value)


def largest(document: Document, argument: Argument) -> int | None:
    """The maximum of an argument; None if none is documented."""
    found: list[JsonValue] = [node.value.get("maximum") for node in document.same_value(_schema(argument))]
    return min((number for number in found if isinstance(number, int)), default=None)


def is_text(document: Document, argument: Argument) -> bool:
    """Whether an argument is documented as text, though it is a number."""
    return any(_types(node) == ["string"] for node in document.same_value(_schema(argument)))


def _schema(argument: Argument) -> Node:
    node = argument.node
    return Node("schema", f"{node.pointer}/schema", mapping(node.value, "schema")) if argument.place == QUERY else node


def entries(document: Document, operation: Operation) -> list[Listed]:
    """The lists in the documented success of an operation that can have the entries of a page, which should be one.

    It is the body itself, the field with ``x-paging: entries``, or else the only list among the fields of the body.
    """
    found = list(lists(document, operation))
    return [each for each in found if each.mark] or [each for each in found if len(each.path) <= 1]


def lists(document: Document, operation: Operation) -> Iterator[Listed]:
    """The lists in the first documented success with a body of JSON, those in nested objects included."""
    responses = document.responses(operation)
    successes = [each for status, each in responses.items() if status.startswith("2")]
    for response in successes or [each for status, each in responses.items() if status == "default"]:
        for media in document.json_media_types(response):
            schema = mapping(media.value, "schema")
            yield from _lists(document, Node("schema", f"{media.pointer}/schema", schema), Listed((), ""), ())
            return


def _lists(document: Document, node: Node, found: Listed, within: tuple[str, ...]) -> Iterator[Listed]:
    parts = list(_same_object(document, node))
    if any("array" in _types(part) for part in parts):
        yield found
        return
    key = document.bundle.conventions.paging
    pointers = tuple(part.pointer for part in parts)
    if not set(pointers).isdisjoint(within):
        return
    for part in parts:
        for name, value in mapping(part.value, "properties").items():
            field = Node("schema", f"{part.pointer}/properties/{escape(name)}", mapping(value))
            marked = [each for each in (field, document.resolve(field)) if marks_entries(each.value.get(key))][:1]
            fields = [str(mapping(each.value, key).get(ID, "")) for each in marked]
            listed = Listed(
                (*found.path, name),
                "".join(each.pointer for each in marked),
                tuple(part for path in fields for part in path.split(".") if part),
            )
            yield from _lists(document, field, listed, (*within, *pointers))


def totals(document: Document, operation: Operation) -> dict[str, Node]:
    """The fields of the documented success of an operation that are marked as counting the entries of all pages."""
    key = document.bundle.conventions.paging
    found: dict[str, Node] = {}
    for status, response in document.responses(operation).items():
        for media in document.json_media_types(response) if status.startswith("2") else ():
            schema = Node("schema", f"{media.pointer}/schema", mapping(media.value, "schema"))
            for part in _same_object(document, schema):
                for name, value in mapping(part.value, "properties").items():
                    field = Node("schema", f"{part.pointer}/properties/{escape(name)}", mapping(value))
                    if field.value.get(key) == TOTAL:
                        found[name] = field
    return found


def _same_object(document: Document, node: Node) -> Iterator[Node]:
    """The schemas that all apply to a value: `node`, the target of its `$ref`, `allOf`, and what it is if not null."""
    node = document.resolve(node)
    yield node
    for key in ("allOf", "anyOf", "oneOf"):
        members = node.value.get(key)
        inner = [
            Node("schema", f"{node.pointer}/{key}/{index}", mapping(member))
            for index, member in enumerate(members if isinstance(members, list) else [])
            if mapping(member).get("type") != "null"
        ]
        if key == "allOf" or len(inner) == 1:
            for each in inner:
                yield from _same_object(document, each)


def _types(node: Node) -> list[JsonValue]:
    given = node.value.get("type")
    return given if isinstance(given, list) else [given]


def next_start(document: Document, operation: Operation, found: Paging) -> tuple[str, ...]:
    """Where an answer has the start of the next page: the fields that lead to it, outermost first.

    A link from the operation to itself says so, as in ``continue: $response.body#/metadata/continue``.

    Returns:
        No fields if there is no such link.
    """
    name = found.start.name
    for response in document.responses(operation).values():
        for link in document.children(response, "links").values():
            parameters = mapping(link.value, "parameters")
            if found.start.place == BODY:
                given = mapping(link.value, "requestBody").get(name)
            else:
                given = parameters.get(f"{QUERY}.{name}", parameters.get(name))
            if link.value.get("operationId") == operation.name and str(given).startswith(_IN_BODY):
                return tuple(unescape(part) for part in str(given).removeprefix(_IN_BODY).split("/"))
    return ()
