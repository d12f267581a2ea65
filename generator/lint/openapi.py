"""OpenAPI's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import jsonschema_rs
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.description.document import Document, Node, mapping
from generator.description.parts import is_reference, targets, with_parts, without_named_extensions
from generator.description.pointers import escape
from generator.description.sources import JsonValue
from generator.lint.finding import Breaches
from generator.lint.wording import explained, type_problem

_MESSAGE_LIMIT = 300
_DATA = {"example", "examples", "default"}
_WITH_DATA = {"schema", "condition", "media-type", "parameter", "header"}


def structure(document: Document) -> Breaches:
    """The document is valid OpenAPI 3.1, its references have targets, and its schemas are valid JSON Schemas."""
    if problem := _other_version(document.root):
        yield problem  # all else would be about the differences between versions
        return
    validator = OpenAPIV31SpecValidator.schema_validator
    errors = [(_pointer(error.absolute_path), error) for error in validator.iter_errors(document.root)]
    for pointer, error in errors:
        place, value = list(error.absolute_schema_path), document.at(pointer)
        alone = not any(other is not error and f"{below}/".startswith(f"{pointer}/") for below, other in errors)
        for key, said in explained(validator.schema, place, value, error.message, alone=alone):
            yield pointer + key, said
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
    if not document.operations:
        yield "/paths", "there is no operation; write one into 'paths'"
    declared = mapping(document.root, "components", "securitySchemes")
    for node in document.of("document", "operation"):
        requirements = node.value.get("security")
        for requirement in requirements if isinstance(requirements, list) else []:
            for name in mapping(requirement).keys() - declared.keys():
                yield (
                    f"{node.pointer}/security",
                    f"there is no security scheme '{name}'; declare it in components/securitySchemes",
                )


def _other_version(root: Mapping[str, JsonValue]) -> tuple[str, str] | None:
    """What is wrong with the version of OpenAPI."""
    if "swagger" in root:
        return "/swagger", f"this is Swagger {root['swagger']}; convert it to OpenAPI, and write openapi: 3.1.0"
    version = root.get("openapi")
    if isinstance(version, str) and version.startswith("3.1."):
        return None
    given = "missing" if version is None else repr(version)
    return "/openapi", f"the version of OpenAPI is {given}; convert the description to 3.1, and write openapi: 3.1.0"


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
        pointer = _pointer(error.instance_path)
        is_type = pointer in ("/type", *(f"/type/{index}" for index in range(len(_types(node)))))
        yield node.pointer + pointer, type_problem(node.value["type"]) if is_type else _first_line(error.message)
        return
    pattern = node.value.get("pattern")
    if isinstance(pattern, str):
        try:
            jsonschema_rs.Draft202012Validator({"pattern": pattern})
        except jsonschema_rs.ValidationError:
            yield f"{node.pointer}/pattern", f"pattern '{pattern}' is not a regular expression of ECMAScript"


def _types(node: Node) -> list[JsonValue]:
    given = node.value.get("type")
    return given if isinstance(given, list) else []


def _first_line(message: str) -> str:
    return message.partition("\n")[0][:_MESSAGE_LIMIT]


def _pointer(path: Iterable[str | int]) -> str:
    return "".join(f"/{escape(str(part))}" for part in path)
