"""Rules on examples and defaults."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import jsonschema_rs

from generator.description.document import Document, Node
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches

_URI = "urn:description"
_MESSAGE_LIMIT = 200


def invalid(document: Document) -> Breaches:
    """Each example and each default is valid for its schema."""
    validators = _Validators(document)
    for node in document.of("media-type", "parameter", "header"):
        if isinstance(node.value.get("schema"), dict):
            for pointer, value in shown(document, node):
                for problem in validators.problems(f"{node.pointer}/schema", value):
                    yield pointer, f"example does not fit its schema: {problem}"
    for node in document.of("schema"):
        for key, pointer, value in _in_schema(node):
            for problem in validators.problems(node.pointer, value):
                yield pointer, f"{key} does not fit its schema: {problem}"


def missing(document: Document) -> Breaches:
    """Each JSON body of a request or of a success has an example."""
    for operation in document.operations:
        bodies = {"request": document.request_body(operation)}
        bodies |= {status: node for status, node in document.responses(operation).items() if status.startswith("2")}
        for name, body in bodies.items():
            for media in document.json_media_types(body):
                if not any(True for _ in shown(document, media)):
                    yield media.pointer, f"{operation.name}: no example of the body ({name})"


def shown(document: Document, node: Node) -> Iterator[tuple[str, JsonValue]]:
    """Pointer and value of each example of a media type, a parameter or a header."""
    if "example" in node.value:
        yield f"{node.pointer}/example", node.value["example"]
    for example in document.children(node, "examples").values():
        if "value" in example.value:
            yield example.pointer, example.value["value"]


def _in_schema(node: Node) -> Iterator[tuple[str, str, JsonValue]]:
    for key in ("default", "example"):
        if key in node.value:
            yield key, f"{node.pointer}/{key}", node.value[key]
    examples = node.value.get("examples")
    for index, example in enumerate(examples if isinstance(examples, list) else []):
        yield "example", f"{node.pointer}/examples/{index}", example


class _Validators:
    """A validator for each schema; all share one copy of the document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._registry = jsonschema_rs.Registry([(_URI, document.root)])
        self._made: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def problems(self, pointer: str, value: JsonValue) -> Iterator[str]:
        for error in self._validator(pointer).iter_errors(value):
            place = "/".join(str(part) for part in error.instance_path) or "the value"
            yield f"{place}: {error.message[:_MESSAGE_LIMIT]}"

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        schema = self._document.at(pointer)
        if isinstance(schema, dict) and schema.keys() == {"$ref"}:
            pointer = str(schema["$ref"]).removeprefix("#")
        if pointer not in self._made:
            self._made[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{_URI}#{quote(pointer)}"}, registry=self._registry, validate_formats=True
            )
        return self._made[pointer]
