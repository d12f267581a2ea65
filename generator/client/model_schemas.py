"""Writes ``schemas.json``, with which the client validates its models."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.description.bundle import Bundle
from generator.description.document import Document, mapping
from generator.description.sources import JsonValue

if TYPE_CHECKING:
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


def write_schemas(bundle: Bundle, models: Iterable[ModelProperty], package: Path) -> None:
    """Write the schemas into ``package``.

    Args:
        bundle: The description.
        models: The models made of it after `mark_schemas`.
        package: The folder of the client.
    """
    text = _text(_components(bundle), _elsewhere(models))
    (package / SCHEMAS).write_text(text, encoding="utf-8", newline="\n")


def _components(bundle: Bundle) -> dict[str, JsonValue]:
    """The component schemas without keywords for readers."""
    components: JsonValue = copy.deepcopy(mapping(bundle.document, "components", "schemas"))
    document = Document(Bundle({"components": {"schemas": components}}))
    for node in document.of("schema", "condition"):
        _drop_read_only(node.value)
        for keyword in [each for each in node.value if each in _ANNOTATIONS or each.startswith("x-")]:
            del node.value[keyword]
    return mapping(components)


def _drop_read_only(schema: dict[str, JsonValue]) -> None:
    """Require no fields that only the service sends, since OpenAPI requires them of responses alone."""
    required = schema.get("required")
    if isinstance(required, list):
        fields = mapping(schema, "properties")
        schema["required"] = [name for name in required if mapping(fields.get(str(name))).get("readOnly") is not True]


def _elsewhere(models: Iterable[ModelProperty]) -> dict[str, str]:
    """The pointers to the schemas of models that are not named like a component."""
    pointers = {str(model.class_info.name): pointer_of(model) for model in models}
    return {name: pointer for name, pointer in sorted(pointers.items()) if pointer != _COMPONENTS + name}


def _text(components: dict[str, JsonValue], elsewhere: dict[str, str]) -> str:
    """JSON with a line for each schema, so that diffs show which schemas changed."""
    lines = ",\n".join(f"{json.dumps(name)}:{_compact(schema)}" for name, schema in components.items())
    return f'{{"models":{_compact(elsewhere)},\n"components":{{"schemas":{{\n{lines}\n}}}}}}\n'


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
