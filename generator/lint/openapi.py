"""OpenAPI's own rules."""

from __future__ import annotations

from collections.abc import Iterable

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.description.document import Document, Node
from generator.description.sources import escape
from generator.lint.finding import Breaches

_MESSAGE_LIMIT = 300


def structure(document: Document) -> Breaches:
    """The document is valid OpenAPI 3.1, its references have targets, and its schemas are valid JSON Schemas."""
    for error in OpenAPIV31SpecValidator.schema_validator.iter_errors(document.root):
        yield _pointer(error.absolute_path), error.message[:_MESSAGE_LIMIT]
    for node in document.nodes:
        reference = node.value.get("$ref")
        if isinstance(reference, str) and document.at(reference.removeprefix("#")) is None:
            yield node.pointer, f"$ref '{reference}' leads nowhere"
    for node in document.of("schema"):
        yield from _schema(node)


def second_opinion(document: Document) -> Breaches:
    """openapi-spec-validator agrees."""
    for error in OpenAPIV31SpecValidator(document.root).iter_errors():
        yield _pointer(error.absolute_path), error.message[:_MESSAGE_LIMIT]


def _schema(node: Node) -> Breaches:
    try:
        jsonschema_rs.meta.validate(node.value)
    except jsonschema_rs.ValidationError as error:
        yield node.pointer + _pointer(error.instance_path), error.message[:_MESSAGE_LIMIT]
        return
    pattern = node.value.get("pattern")
    if isinstance(pattern, str):
        try:
            jsonschema_rs.Draft202012Validator({"pattern": pattern})
        except jsonschema_rs.ValidationError:
            yield f"{node.pointer}/pattern", f"pattern '{pattern}' is not a regular expression of ECMAScript"


def _pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{escape(str(part))}" for part in path)
