"""OpenAPI's own rules."""

from __future__ import annotations

from collections.abc import Iterable

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.description.document import Document, Node, mapping
from generator.description.parts import is_reference, targets, with_parts, without_named_extensions
from generator.description.pointers import escape
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches

_MESSAGE_LIMIT = 300
_DATA = {"example", "examples", "default"}
_WITH_DATA = {"schema", "condition", "media-type", "parameter", "header"}


def structure(document: Document) -> Breaches:
    """The document is valid OpenAPI 3.1, its references have targets, and its schemas are valid JSON Schemas."""
    for error in OpenAPIV31SpecValidator.schema_validator.iter_errors(document.root):
        yield _pointer(error.absolute_path), _first_line(error.message)
    for node in document.nodes:
        if is_reference(node.kind, node.value):
            reference = str(node.value["$ref"])
            if document.at(reference.removeprefix("#")) is None:
                yield node.pointer, f"$ref '{reference}' leads nowhere"
    for node in document.of("schema"):
        yield from _schema(node)
        for target in targets(node.value):
            if document.at(target.removeprefix("#")) is None:
                yield f"{node.pointer}/discriminator/mapping", f"the discriminator's target '{target}' does not exist"


def second_opinion(document: Document) -> Breaches:
    """openapi-spec-validator agrees; it would take keywords in data for its own."""
    structure = mapping(_without_data(without_named_extensions(document.root)))
    for error in OpenAPIV31SpecValidator(structure).iter_errors():
        yield _pointer(error.absolute_path), _first_line(error.message)


def _without_data(value: JsonValue, kind: str = "document") -> JsonValue:
    """A part without examples and defaults."""
    if not isinstance(value, dict) or is_reference(kind, value):
        return value
    data = _DATA if kind in _WITH_DATA else set()
    structure = {key: item for key, item in value.items() if key not in data}
    return with_parts(kind, structure, lambda _, inner, item: _without_data(item, inner))


def _schema(node: Node) -> Breaches:
    try:
        jsonschema_rs.meta.validate(node.value)
    except jsonschema_rs.ValidationError as error:
        yield node.pointer + _pointer(error.instance_path), _first_line(error.message)
        return
    pattern = node.value.get("pattern")
    if isinstance(pattern, str):
        try:
            jsonschema_rs.Draft202012Validator({"pattern": pattern})
        except jsonschema_rs.ValidationError:
            yield f"{node.pointer}/pattern", f"pattern '{pattern}' is not a regular expression of ECMAScript"


def _first_line(message: str) -> str:
    return message.partition("\n")[0][:_MESSAGE_LIMIT]


def _pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{escape(str(part))}" for part in path)
