"""The joined description as a document: the kind of each part, and the targets of references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.description.bundle import Bundle
from generator.description.parts import METHODS, children, is_reference, parts
from generator.description.pointers import escape, unescape
from generator.description.sources import JsonValue


@dataclass(frozen=True)
class Node:
    """A part of the document.

    Attributes:
        kind: Its kind, such as `schema` or `media-type`, by the table of parts.
        pointer: Its JSON pointer in the document.
        value: Its content; `$ref` is not followed.
    """

    kind: str
    pointer: str
    value: dict[str, JsonValue]


@dataclass(frozen=True)
class Operation:
    """A method of a path.

    Attributes:
        pointer: Its JSON pointer in the document.
        path: The path.
        method: The method, in lower case.
        value: Its content.
        is_repeatable: Whether the description declares that a POST can be repeated.
    """

    pointer: str
    path: str
    method: str
    value: dict[str, JsonValue]
    is_repeatable: bool

    @property
    def name(self) -> str:
        """Its operationId; without one, or without letters in it, its method and the words of its path."""
        given = str(self.value.get("operationId") or "")
        has_letters = any(map(str.isalnum, given))  # which names in Python need
        return given if has_letters else "_".join((self.method, *re.findall(r"\w+", self.path)))

    @property
    def request_line(self) -> str:
        """Method and path."""
        return f"{self.method.upper()} {self.path}"


class Document:
    """A joined description.

    Args:
        bundle: The description; it need not be valid OpenAPI.
    """

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.root = bundle.document

    @cached_property
    def nodes(self) -> list[Node]:
        """All parts, in the order of the document, each before the parts in it."""
        return [*_nodes("document", "", self.root), *self.resources, *self.error_codes]

    @cached_property
    def error_codes(self) -> list[Node]:
        """The entries of the catalogue of error codes."""
        return [
            Node("error-code", f"/x-error-codes/{escape(code)}", mapping(entry))
            for code, entry in self.bundle.error_codes.items()
        ]

    @cached_property
    def resources(self) -> list[Node]:
        """The kinds of resources."""
        key = self.bundle.conventions.resources
        return [
            Node("resource", f"/{escape(key)}/{escape(name)}", mapping(value))
            for name, value in mapping(self.root, key).items()
        ]

    def of(self, *kinds: str) -> Iterator[Node]:
        """The parts of these kinds."""
        return (node for node in self.nodes if node.kind in kinds)

    @cached_property
    def operations(self) -> list[Operation]:
        """All operations, in the order of the document."""
        repeatable = self.bundle.conventions.repeatable
        return [
            Operation(f"/paths/{escape(path)}/{method}", path, method, operation, operation.get(repeatable) is True)
            for path, item in children("document", "paths", mapping(self.root, "paths"))[1]
            for method in METHODS
            if isinstance(operation := mapping(item).get(method), dict)
        ]

    def parameters(self, operation: Operation) -> list[Node]:
        """Parameters of the operation and of its path, references followed."""
        found: dict[tuple[str, str], Node] = {}
        for pointer in (operation.pointer.rpartition("/")[0], operation.pointer):
            declared = mapping(self.at(pointer)).get("parameters")
            for index, parameter in enumerate(declared if isinstance(declared, list) else []):
                node = self.resolve(Node("parameter", f"{pointer}/parameters/{index}", mapping(parameter)))
                found[str(node.value.get("in")), str(node.value.get("name"))] = node
        return list(found.values())

    def children(self, node: Node, key: str) -> dict[str, Node]:
        """The parts in the mapping `key` of `node`, by name, references followed."""
        kind, named = children(node.kind, key, mapping(node.value, key))
        return {
            name: self.resolve(Node(kind, f"{node.pointer}/{key}/{escape(name)}", mapping(value)))
            for name, value in named
        }

    def responses(self, operation: Operation) -> dict[str, Node]:
        """Responses by status, references followed."""
        return self.children(Node("operation", operation.pointer, operation.value), "responses")

    def request_body(self, operation: Operation) -> Node | None:
        """The documented request body, references followed."""
        body = operation.value.get("requestBody")
        node = Node("request-body", f"{operation.pointer}/requestBody", mapping(body))
        return self.resolve(node) if isinstance(body, dict) else None

    def json_media_types(self, node: Node | None) -> list[Node]:
        """The JSON media types of a response or a request body."""
        content = self.children(node, "content") if node else {}
        return [media for name, media in content.items() if is_json(name)]

    def resolve(self, node: Node) -> Node:
        """`node`, or the target of its `$ref`; empty if it has no target or is circular."""
        passed: set[str] = set()
        while is_reference(node.kind, node.value):
            reference = str(node.value["$ref"])
            if reference in passed:
                return Node(node.kind, node.pointer, {})
            passed.add(reference)
            pointer = reference.removeprefix("#")
            node = Node(node.kind, pointer, mapping(self.at(pointer)))
        return node

    def same_value(self, node: Node) -> Iterator[Node]:
        """The schema `node`, and all others that apply to the same value: targets of `$ref`, members, conditions."""
        return self._same_value(node, set())

    def _same_value(self, node: Node, passed: set[str]) -> Iterator[Node]:
        if is_reference(node.kind, node.value):
            reference = str(node.value["$ref"])
            if reference in passed:
                return
            passed.add(reference)
            node = self.resolve(node)
        yield node
        for key in ("allOf", "anyOf", "oneOf"):
            members = node.value.get(key)
            for index, member in enumerate(members if isinstance(members, list) else []):
                yield from self._same_value(Node(node.kind, f"{node.pointer}/{key}/{index}", mapping(member)), passed)
        for key in ("if", "then", "else"):
            if isinstance(condition := node.value.get(key), dict):
                yield from self._same_value(Node("condition", f"{node.pointer}/{key}", condition), passed)

    def at(self, pointer: str) -> JsonValue:
        """The value at `pointer`; None if there is none."""
        value: JsonValue = self.root
        for part in pointer.split("/")[1:]:
            if isinstance(value, list):
                value = value[int(part)] if part.isdecimal() and int(part) < len(value) else None
            else:
                value = mapping(value).get(unescape(part))
        return value


def is_json(media_type: str) -> bool:
    """Whether bodies of this type are JSON."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def mapping(value: JsonValue, *keys: str) -> dict[str, JsonValue]:
    """The mapping below `keys`; an empty one if there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _nodes(kind: str, pointer: str, value: JsonValue) -> Iterator[Node]:
    if not isinstance(value, dict):
        return
    yield Node(kind, pointer, value)
    for keys, inner, content in parts(kind, value):
        yield from _nodes(inner, "/".join((pointer, *map(escape, keys))), content)
