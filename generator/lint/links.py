"""The rule on links between operations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.description.document import Document, Node, Operation, mapping
from generator.description.pointers import escape, unescape
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches

_EMBEDDED = re.compile(r"\{(\$[^{}]+)\}")
_WHOLE = ("$url", "$method", "$statusCode")


def links(document: Document) -> Breaches:
    """Each link names an existing operation, its parameters, and values that the request or response has."""
    targets = {operation.name: operation for operation in document.operations}
    for operation in document.operations:
        for response in document.responses(operation).values():
            for name, link in document.children(response, "links").items():
                target = targets.get(str(link.value.get("operationId")))
                if target is None:
                    yield link.pointer, f"link {name}: there is no operation {link.value.get('operationId')!r}"
                    continue
                for pointer, problem in _problems(document, operation, response, link, target):
                    yield pointer, f"link {name}: {problem}"


def _problems(document: Document, source: Operation, response: Node, link: Node, target: Operation) -> Breaches:
    known = {
        name
        for node in document.parameters(target)
        for name in (str(node.value.get("name")), f"{node.value.get('in')}.{node.value.get('name')}")
    }
    for name, value in mapping(link.value, "parameters").items():
        pointer = f"{link.pointer}/parameters/{escape(name)}"
        if name not in known:
            yield pointer, f"{target.name} has no parameter '{name}'"
        for expression in _expressions(value):
            if not _has_value(document, source, response, expression):
                yield pointer, f"{source.name} has nothing at {expression}"
    for expression in _expressions(link.value.get("requestBody")):
        if not _has_value(document, source, response, expression):
            yield f"{link.pointer}/requestBody", f"{source.name} has nothing at {expression}"


def _expressions(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield from [value] if value.startswith("$") else _EMBEDDED.findall(value)
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _expressions(item)


def _has_value(document: Document, source: Operation, response: Node, expression: str) -> bool:
    side, _, rest = expression.partition(".")
    place, _, name = rest.partition(".")
    if expression in _WHOLE:
        return True
    if side not in ("$request", "$response"):
        return False
    if rest.partition("#")[0] == "body":
        body = document.request_body(source) if side == "$request" else response
        return _has_field(document, body, rest.partition("#")[2])
    if side == "$response":
        headers = document.children(response, "headers")
        return place == "header" and name.lower() in {header.lower() for header in headers}
    parameters = {(node.value.get("in"), node.value.get("name")) for node in document.parameters(source)}
    return (place, name) in parameters


def _has_field(document: Document, body: Node | None, pointer: str) -> bool:
    found = [
        Node("schema", f"{media.pointer}/schema", mapping(media.value, "schema"))
        for media in document.json_media_types(body)
    ]
    for part in pointer.split("/")[1:]:
        found = [inner for node in found for inner in _below(document, node, unescape(part))]
    return bool(found)


def _below(document: Document, node: Node, part: str) -> Iterator[Node]:
    """The schemas of the field or item `part`, in all schemas that make up `node`."""
    for schema in document.same_value(node):
        inner = mapping(schema.value, "properties").get(part)
        if inner is None and part.isdecimal():
            inner = schema.value.get("items")
        if inner is None:
            inner = schema.value.get("additionalProperties")
        if isinstance(inner, dict):
            yield Node("schema", "", inner)
