"""Finds the classes that the client has for schemas, with the names under which programs import them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case

from generator.description.document import Document, is_json, mapping
from generator.description.parts import targets
from generator.description.sources import JsonValue

CLASS = "x-class"
"""The key with the name of a schema's class, in a document that `with_classes` returns."""

_SCHEMAS = "#/components/schemas/"
_PREFIX = "field_"
_BODY_KINDS = {"application/x-www-form-urlencoded": "data", "multipart/form-data": "files"}


def with_classes(document: Document) -> Document:
    """Copy a description, and add to each schema that becomes a class the name of that class.

    The names are those of openapi-python-client: a component's own, or the names of the parts around it. So a schema
    that moves from its place to a component of the same name is still the same class.
    """
    copied = Document(replace(document.bundle, document=_copied(document.root)))
    for name, schema in mapping(copied.root, "components", "schemas").items():
        _mark(schema, name, "")
    for operation in copied.operations:
        caller = str(PythonIdentifier(str(operation.value.get("operationId", operation.request_line)), _PREFIX))
        # Parts that are shared have classes of their own in each operation, so each has a copy.
        parameters = [_copied(node.value) for node in copied.parameters(operation)]
        operation.value["parameters"] = list(parameters)
        for parameter in parameters:
            _mark(parameter.get("schema"), str(parameter.get("name")), caller)
        body = copied.request_body(operation)
        if body is not None:
            operation.value["requestBody"] = own = _copied(body.value)
            contents = mapping(own, "content")
            for media_type, content in contents.items():
                kind = f"_{_body_kind(media_type)}" if len(contents) > 1 else ""
                _mark(mapping(content).get("schema"), "body", caller + kind)
        responses = {status: _copied(node.value) for status, node in copied.responses(operation).items()}
        operation.value["responses"] = dict(responses)
        for status, response in responses.items():
            for content in mapping(response, "content").values():
                _mark(mapping(content).get("schema"), f"response_{status}", caller)
    return copied


def class_names(value: JsonValue) -> Iterator[str]:
    """The classes of the schemas in ``value``, which `with_classes` has marked; references are not followed."""
    if isinstance(value, dict):
        if isinstance(name := value.get(CLASS), str):
            yield name
        for item in value.values():
            yield from class_names(item)
    elif isinstance(value, list):
        for item in value:
            yield from class_names(item)


def component_classes(document: Document) -> dict[str, str]:
    """The classes of the schemas among the components, by reference."""
    schemas = mapping(document.root, "components", "schemas")
    return {
        f"{_SCHEMAS}{name}": marked
        for name, schema in schemas.items()
        if isinstance(marked := mapping(schema).get(CLASS), str)
    }


def reached(document: Document, values: Iterable[JsonValue]) -> set[str]:
    """The classes of the schemas in ``values``, and of those that they refer to."""
    found: set[str] = set()
    passed: set[str] = set()
    pending = list(values)
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending.extend(value)
        elif isinstance(value, dict):
            if isinstance(name := value.get(CLASS), str):
                found.add(name)
            for target in (value.get("$ref"), *targets(value)):
                if isinstance(target, str) and target.startswith("#") and target not in passed:
                    passed.add(target)
                    pending.append(document.at(target[1:]))
            pending.extend(value.values())
    return found


def _mark(schema: JsonValue, name: str, parent: str) -> None:
    """Mark the classes of a schema at a place called ``name`` in ``parent``."""
    if not isinstance(schema, dict) or "$ref" in schema:
        return
    members = [*_list(schema.get("allOf")), *_list(schema.get("anyOf")), *_list(schema.get("oneOf"))]
    if len(members) == 1 and "$ref" in mapping(members[0]):
        return
    given, values = schema.get("type"), _list(schema.get("enum"))
    if values and given != "boolean":
        if len({type(value) for value in values if value is not None} & {str, int}) == 1:
            _name(schema, f"{name}_type_1" if None in values else name, parent)
        return
    alternatives = [*_list(schema.get("anyOf")), *_list(schema.get("oneOf"))]
    types = given if isinstance(given, list) else []
    for index, member in enumerate(alternatives):
        title = mapping(member).get("title", schema.get("title"))
        subscript = title if title != schema.get("title") else f"type_{index}"
        _mark(member, f"{name}_{subscript}", parent)
    for index, kind in enumerate(types, len(alternatives)):
        _mark_kind(schema, str(kind), f"{name}_type_{index}", parent)
    if not alternatives and not types and "const" not in schema:
        _mark_kind(schema, "object" if "allOf" in schema and given is None else str(given or ""), name, parent)


def _mark_kind(schema: dict[str, JsonValue], kind: str, name: str, parent: str) -> None:
    if kind == "array":
        items = [*_list(schema.get("prefixItems")), *([schema["items"]] if "items" in schema else [])]
        for index, item in enumerate(items):
            _mark(item, f"{name}_item" if len(items) == 1 else f"{name}_item_type_{index}", parent)
    elif kind == "object" or (not kind and "properties" in schema):
        own = _name(schema, name, parent)
        for holder in (schema, *map(mapping, _list(schema.get("allOf")))):
            for key, field in mapping(holder, "properties").items():
                _mark(field, key, own)
        _mark(schema.get("additionalProperties"), "AdditionalProperty", own)


def _name(schema: dict[str, JsonValue], name: str, parent: str) -> str:
    called = str(schema.get("title") or name).replace("/", " ")
    own = str(ClassName(pascal_case(parent) + pascal_case(called) if parent else called, _PREFIX))
    schema[CLASS] = own
    return own


def _copied(part: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """A copy in which no two parts are the same object, unlike in a copy of what YAML's aliases make."""
    copied: dict[str, JsonValue] = json.loads(json.dumps(part))
    return copied


def _body_kind(media_type: str) -> str:
    essence = media_type.partition(";")[0].strip().lower()
    return "json" if is_json(essence) else _BODY_KINDS.get(essence, "content")


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
