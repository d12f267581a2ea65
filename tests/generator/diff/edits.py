"""Draws edits of a description: of any part, with or without a meaning for users."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from hypothesis import strategies as st

from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.description.parts import METHODS

Json: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[Json], None]
"""Changes a description in place."""

_KEYWORDS: dict[str, list[Any]] = {
    "type": ["string", "integer", "boolean", ["string", "null"], ["integer", "null"]],
    "format": ["int32", "int64", "uuid", "password"],
    "enum": [["Running", "Completed"], ["Running"], ["Running", "Failed"], ["A"]],
    "x-enum-varnames": [["ONE", "TWO"]],
    "maxLength": [3, 5],
    "minLength": [1, 2],
    "minimum": [0, 1],
    "maximum": [10, 20],
    "exclusiveMinimum": [0],
    "multipleOf": [2],
    "pattern": ["^a", "^b"],
    "minItems": [1],
    "maxItems": [5],
    "uniqueItems": [True],
    "maxProperties": [4],
    "additionalProperties": [False, {"type": "string"}, {"type": "integer"}],
    "default": ["a", 1, True],
    "readOnly": [True],
    "deprecated": [True],
    "title": ["Other", "Thing"],
    "not": [{"maxLength": 0}],
    "dependentRequired": [{"name": ["note"]}],
}
_SCHEMAS: list[Json] = [
    {"type": "string"},
    {"type": "array", "items": {"type": "string"}},
    {"type": "object", "properties": {"deep": {"type": "integer"}}},
    {"type": "string", "enum": ["a", "b"]},
    {"$ref": "#/components/schemas/Part"},
    {"oneOf": [{"$ref": "#/components/schemas/Part"}, {"type": "string"}]},
]


def _operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def _schemas(document: Json) -> list[Json]:
    return [node.value for node in Document(Bundle(document)).of("schema")]


def _set_keyword(draw: st.DrawFn, document: Json) -> None:
    schema = draw(st.sampled_from(_schemas(document)))
    keyword = draw(st.sampled_from(sorted(_KEYWORDS)))
    values = [value for value in _KEYWORDS[keyword] if value != schema.get(keyword)]
    if keyword in schema and (not values or draw(st.booleans())):
        del schema[keyword]
    else:
        schema[keyword] = draw(st.sampled_from(values))


def _models(document: Json) -> list[Json]:
    return [schema for schema in _schemas(document) if "properties" in schema]


def _add_field(draw: st.DrawFn, document: Json) -> None:
    schema = draw(st.sampled_from(_models(document)))
    schema["properties"]["added"] = draw(st.sampled_from(_SCHEMAS))
    if draw(st.booleans()):
        schema["required"] = [*schema.get("required", []), "added"]


def _remove_field(draw: st.DrawFn, document: Json) -> None:
    schema = draw(st.sampled_from([each for each in _models(document) if each["properties"]]))
    name = draw(st.sampled_from(list(schema["properties"])))
    del schema["properties"][name]
    schema["required"] = [each for each in schema.get("required", []) if each != name]


def _replace_field(draw: st.DrawFn, document: Json) -> None:
    schema = draw(st.sampled_from([each for each in _models(document) if each["properties"]]))
    schema["properties"][draw(st.sampled_from(list(schema["properties"])))] = draw(st.sampled_from(_SCHEMAS))


def _turn_necessity(draw: st.DrawFn, document: Json) -> None:
    schema = draw(st.sampled_from([each for each in _models(document) if each["properties"]]))
    name = draw(st.sampled_from(list(schema["properties"])))
    given = schema.get("required", [])
    schema["required"] = [each for each in given if each != name] if name in given else [*given, name]


def _reorder_fields(draw: st.DrawFn, document: Json) -> None:
    schema = draw(st.sampled_from(_models(document)))
    schema["properties"] = dict(draw(st.permutations(list(schema["properties"].items()))))


def _edit_parameter(draw: st.DrawFn, document: Json) -> None:
    operation = draw(st.sampled_from([operation for _, _, operation in _operations(document)]))
    parameters = operation.setdefault("parameters", [])
    free = [each for each in parameters if each.get("in") == "query"]
    action = draw(st.sampled_from(["add", "remove", "rename", "require", "explode", "move", "reorder", "page"]))
    if action == "add" or not free:
        place = draw(st.sampled_from(["query", "header"]))
        parameters.append({"name": "added", "in": place, "description": "More", "schema": {"type": "string"}})
        return
    parameter = draw(st.sampled_from(free))
    if action == "remove":
        parameters.remove(parameter)
    elif action == "rename":
        parameter["name"] = "renamed"
    elif action == "require":
        parameter["required"] = not parameter.get("required", False)
    elif action == "explode":
        parameter["explode"] = not parameter.get("explode", True)
    elif action == "move":
        parameter["in"] = "header"
    elif action == "page":
        parameter["x-paging"] = draw(st.sampled_from(["offset", "page"]))
    else:
        parameters.reverse()


def _edit_operation(draw: st.DrawFn, document: Json) -> None:
    path, method, operation = draw(st.sampled_from(list(_operations(document))))
    responses = operation["responses"]
    action = draw(
        st.sampled_from(["id", "tag", "repeat", "deprecate", "secure", "serve", "remove", "copy", "answer", "body"])
    )
    if action == "id":
        operation["operationId"] = "Renamed"
    elif action == "tag":
        operation["tags"] = ["others"]
    elif action == "repeat" and method == "post":
        operation["x-repeatable"] = not operation.get("x-repeatable", False)
    elif action == "deprecate":
        operation["deprecated"] = not operation.get("deprecated", False)
    elif action == "secure":
        operation["security"] = [] if operation.get("security") is None else [{"AuthToken": []}, {}]
    elif action == "serve":
        operation["servers"] = [{"url": "https://other.example.com"}]
    elif action == "remove":
        del document["paths"][path][method]
    elif action == "body":
        operation["responses"]["200"] = {
            "description": "More",
            "content": {"application/json": {"schema": draw(st.sampled_from(_SCHEMAS[3:]))}},
        }
    elif action == "copy":
        document["paths"][f"{path}/more"] = {method: operation | {"operationId": "Copied"}}
    elif draw(st.booleans()) and "400" in responses:
        del responses["400"]
    else:
        responses[draw(st.sampled_from(["200", "202", "409", "2XX"]))] = {"description": "More"}


def _edit_service(draw: st.DrawFn, document: Json) -> None:
    action = draw(st.sampled_from(["security", "servers", "scheme", "drop", "add"]))
    schemas = document["components"]["schemas"]
    if action == "security":
        document["security"] = draw(st.sampled_from([[], [{"AuthToken": []}, {}]]))
    elif action == "servers":
        document["servers"] = [{"url": "https://large.example.com"}]
    elif action == "scheme":
        key = {"type": "apiKey", "in": "header", "name": "X-Key"}
        document["components"]["securitySchemes"][draw(st.sampled_from(["AuthToken", "Key"]))] = key
    elif action == "drop":
        schemas.pop("Unused", None)
    else:
        schemas["Unused"] = draw(st.sampled_from(_SCHEMAS))


def _rename_component(draw: st.DrawFn, document: Json) -> None:
    schemas = document["components"]["schemas"]
    name = draw(st.sampled_from(sorted(schemas)))
    text = json.dumps(document).replace(f'"#/components/schemas/{name}"', '"#/components/schemas/Renamed"')
    document.clear()
    document.update(json.loads(text))
    schema = document["components"]["schemas"].pop(name)
    document["components"]["schemas"]["Renamed"] = schema
    if draw(st.booleans()):
        schema.pop("title", None)


_EDITS = [
    *(_set_keyword, _set_keyword, _set_keyword, _add_field, _remove_field, _replace_field, _turn_necessity),
    *(_reorder_fields, _edit_parameter, _edit_parameter, _edit_operation, _edit_operation, _edit_service),
    _rename_component,
]


@st.composite
def edited(draw: st.DrawFn, document: Json) -> Json:
    """A description after one to three edits."""
    copied: Json = json.loads(json.dumps(document))
    for edit in draw(st.lists(st.sampled_from(_EDITS), min_size=1, max_size=3)):
        edit(draw, copied)
        copied = json.loads(json.dumps(copied))  # parts that edits insert more than once are not shared
    return copied


def _reorder_keys(draw: st.DrawFn, document: Json) -> None:
    """All keys but those whose order users see: of paths, operations and fields."""
    for node in Document(Bundle(document)).nodes:
        if node.kind not in ("document", "components", "path-item"):
            items = draw(st.permutations(list(node.value.items()))) if draw(st.booleans()) else node.value.items()
            reordered = dict(items)
            node.value.clear()
            node.value.update(reordered)


def _reword(draw: st.DrawFn, document: Json) -> None:
    for node in Document(Bundle(document)).of("schema", "parameter", "operation", "response"):
        if "$ref" not in node.value and draw(st.booleans()):
            node.value["description"] = draw(st.sampled_from(["Another text", "Text"]))


def _reorder_sets(draw: st.DrawFn, document: Json) -> None:
    for schema in _schemas(document):
        for keyword in ("required", "enum"):
            if keyword in schema:
                schema[keyword] = draw(st.permutations(schema[keyword]))


def _reorder_components(draw: st.DrawFn, document: Json) -> None:
    for kind, section in document["components"].items():
        document["components"][kind] = dict(draw(st.permutations(list(section.items()))))


def _inline_parts(draw: st.DrawFn, document: Json) -> None:
    """Write shared parameters and responses where they are used."""
    for _, _, operation in _operations(document):
        if draw(st.booleans()):
            for part in (*operation.get("parameters", []), *operation["responses"].values()):
                if "$ref" in part:
                    kind, name = part.pop("$ref").split("/")[-2:]
                    part.update(json.loads(json.dumps(document["components"][kind][name])))


def _share_parts(draw: st.DrawFn, document: Json) -> None:
    """Move parameters and responses of operations to the components."""
    for index, (_, _, operation) in enumerate(_operations(document)):
        for kind, parts in (
            ("parameters", dict(enumerate(operation.get("parameters", [])))),
            ("responses", operation["responses"]),
        ):
            for key, part in list(parts.items()):
                if "$ref" not in part and draw(st.booleans()):
                    name = f"Shared{index}{key}"
                    document["components"].setdefault(kind, {})[name] = part
                    (operation[kind])[key] = {"$ref": f"#/components/{kind}/{name}"}


def _wrap_references(draw: st.DrawFn, document: Json) -> None:
    """Write references as the only member of `allOf`, with prose beside it."""
    for schema in _schemas(document):
        if schema.keys() == {"$ref"} and draw(st.booleans()):
            schema["allOf"] = [{"$ref": schema.pop("$ref")}]
            schema["description"] = "With prose"


def _move_security(draw: st.DrawFn, document: Json) -> None:
    """Write what holds for all operations at each of them."""
    for key in ("security", "servers"):
        shared = document[key]
        if draw(st.booleans()):
            for _, _, operation in _operations(document):
                operation.setdefault(key, shared)


_NO_EDITS = [
    *(_reorder_keys, _reword, _reorder_sets, _reorder_components, _inline_parts, _share_parts, _wrap_references),
    _move_security,
]


@st.composite
def reworded(draw: st.DrawFn, document: Json) -> Json:
    """The same description in other words."""
    copied: Json = json.loads(json.dumps(document))
    for edit in draw(st.lists(st.sampled_from(_NO_EDITS), min_size=1, max_size=3, unique=True)):
        edit(draw, copied)
        copied = json.loads(json.dumps(copied))
    return copied
