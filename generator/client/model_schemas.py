"""Writes ``schemas.json``, with which the client validates its models."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from generator.client.parsed_operations import ParsedOperation
from generator.description.bundle import Bundle
from generator.description.document import Document, mapping
from generator.description.sources import JsonValue

if TYPE_CHECKING:
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.properties import ModelProperty

SCHEMAS = "schemas.json"
_COMPONENTS = "/components/schemas/"
POINTER = "x-pointer"
"""The keyword with which a schema has its pointer."""

# Keywords for readers, which validators do not check.
_ANNOTATIONS = {
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "externalDocs",
    "xml",
}


def mark_schemas(document: dict[str, JsonValue]) -> None:
    """Add its pointer to each schema, so that the models made of ``document`` have it."""
    for node in Document(Bundle(document)).of("schema"):
        if node.value.keys() != {"$ref"}:
            node.value[POINTER] = node.pointer


def pointer_of(model: ModelProperty) -> str:
    """The pointer to the schema of a model made of a marked document."""
    return str((model.data.model_extra or {})[POINTER])


def write_schemas(bundle: Bundle, data: GeneratorData, package: Path) -> None:
    """Write the schemas into ``package``.

    Args:
        bundle: The description.
        data: What openapi-python-client made of it after `mark_schemas`.
        package: The folder of the client.
    """
    pointers: dict[str, str] = {}
    inline: dict[str, JsonValue] = {}
    document = Document(bundle)
    for name, pointer in sorted([*_models(data), *_bodies(data)]):
        if not pointer.startswith(_COMPONENTS):
            inline[name] = document.at(pointer)
        elif pointer != _COMPONENTS + name:
            pointers[name] = pointer
    components = _plain(mapping(bundle.document, "components", "schemas"))
    text = _text(pointers, _plain(inline), components, *_answers(document))
    (package / SCHEMAS).write_text(text, encoding="utf-8", newline="\n")


def _models(data: GeneratorData) -> Iterator[tuple[str, str]]:
    """The names of models and the pointers to their schemas."""
    for model in data.models:
        yield str(model.class_info.name), pointer_of(model)


def _bodies(data: GeneratorData) -> Iterator[tuple[str, str]]:
    """The names and pointers of the request bodies that are not simply models."""
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in cast("list[ParsedOperation]", collection.endpoints):
            for media in endpoint.body.media_types if endpoint.body else ():
                if media.schema:
                    yield media.schema, media.pointer


def _answers(document: Document) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    """The responses that are components, and those of each operation, with which the client records differences."""
    shared = mapping(document.root, "components", "responses")
    responses = {name: _answer(document, mapping(answer)) for name, answer in shared.items()}
    answers: dict[str, JsonValue] = {
        operation.name: {
            status: _answer(document, mapping(answer))
            for status, answer in mapping(operation.value, "responses").items()
        }
        for operation in document.operations
    }
    return responses, answers


def _answer(document: Document, answer: dict[str, JsonValue]) -> JsonValue:
    """The media types with their schemas, and the names of headers."""
    if isinstance(reference := answer.get("$ref"), str):
        return {"$ref": reference.replace("#/components/responses/", "#/responses/")}
    schemas = {name: mapping(media, "schema") for name, media in mapping(answer, "content").items()}
    given: dict[str, JsonValue] = {"content": dict(_plain(dict(schemas))), "headers": [*mapping(answer, "headers")]}
    return {key: value for key, value in given.items() if value}


def _plain(schemas: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """A copy of schemas by name without keywords for readers."""
    copied = copy.deepcopy(schemas)
    for node in Document(Bundle({"components": {"schemas": copied}})).of("schema", "condition"):
        _drop_read_only(node.value)
        for keyword in [each for each in node.value if each in _ANNOTATIONS or each.startswith("x-")]:
            del node.value[keyword]
    return copied


def _drop_read_only(schema: dict[str, JsonValue]) -> None:
    """Require no fields that only the service sends, since OpenAPI requires them of responses alone."""
    required = schema.get("required")
    if isinstance(required, list):
        fields = mapping(schema, "properties")
        schema["required"] = [name for name in required if mapping(fields.get(str(name))).get("readOnly") is not True]


def _text(
    pointers: dict[str, str],
    inline: dict[str, JsonValue],
    components: dict[str, JsonValue],
    responses: dict[str, JsonValue],
    answers: dict[str, JsonValue],
) -> str:
    """JSON with a line for each schema and each operation, so that diffs show which changed."""
    parts = {"inline": inline, "responses": responses, "answers": answers}
    middle = "".join(f'"{name}":{_lines(part)},\n' for name, part in parts.items())
    return f'{{"models":{_compact(pointers)},\n{middle}"components":{{"schemas":{_lines(components)}}}}}\n'


def _lines(schemas: dict[str, JsonValue]) -> str:
    return "{\n" + ",\n".join(f"{json.dumps(name)}:{_compact(schema)}" for name, schema in schemas.items()) + "\n}"


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
