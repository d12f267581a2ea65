"""Draws edits of a description, as a maintainer or a slip of theirs may make them."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any, Final, cast

from hypothesis import strategies as st

from generator.description.bundle import Bundle
from generator.description.document import Document, Node

Json = dict[str, Any]

_NAMES: Final = st.sampled_from(
    [
        *("name", "size", "a-b", "a_b", "aB", "A", "type", "format", "items", "required", "self", "client", "body"),
        *("class", "None", "import", "id", "list", "str", "1st", "_a", "__init__", "x y", "é", "名", "$", "", "a.b"),
        *("from_dict", "to_dict", "additional_properties", "keys", "validate", "get", "Model", "Any", "Unset", "UNSET"),
        *("Client", "Response", "Job", "JobPhase", "Error", "params", "headers", "read", "path", "datetime", "int"),
        *("a/b", "a~b", "{a}", "a'b", 'a"b', "a\\b", "a\nb", "%41", "#", "Literal", "Enum", "StrEnum", "TYPE_CHECKING"),
    ]
)
_COMPONENTS: Final = st.sampled_from(["Job", "JobPhase", "Part", "Labels", "Error", "Nothing"])
_TEXT: Final = st.sampled_from(
    ["", "A text.", 'With """ quotes \\', "Two\n\nparagraphs", "é {a} %s {{ b }}", "a" * 200]
)
_VALUES: Final = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        1,
        -1,
        1.5,
        1e300,
        "",
        "a",
        "Running",
        "2024-01-01",
        [],
        ["a"],
        {},
        {"name": "a"},
        {"a": None},
    ]
)
_TYPES: Final = st.sampled_from(["string", "integer", "number", "boolean", "array", "object", "null"])
_FORMATS: Final = st.sampled_from(
    [*("date-time", "date", "time", "uuid", "binary", "byte", "password", "int32", "int64", "float", "double"), "odd"]
)
_MEDIA: Final = st.sampled_from(
    [
        *("application/json", "application/json; charset=utf-8", "application/problem+json", "text/plain", "text/csv"),
        *("application/xml", "application/octet-stream", "image/png", "multipart/form-data", "*/*", "text/*", "odd"),
        "application/x-www-form-urlencoded",
    ]
)
_MEMBERS: Final = st.lists(st.sampled_from(["a", "b", "A", "a-b", "", "1", 1, 2, 0, -1, 1.5, None, True]), max_size=4)


def _referring(section: str, names: st.SearchStrategy[str]) -> st.SearchStrategy[Json]:
    return names.map(lambda name: {"$ref": f"#/components/{section}/{name}"})


_SCHEMAS: Final[st.SearchStrategy[Any]] = st.recursive(
    _referring("schemas", _COMPONENTS)
    | st.builds(lambda kind: {"type": kind}, _TYPES)
    | st.builds(lambda format_: {"type": "string", "format": format_}, _FORMATS)
    | st.builds(lambda members: {"enum": members}, _MEMBERS)
    | st.builds(lambda kinds: {"type": kinds}, st.lists(_TYPES, min_size=1, max_size=2, unique=True))
    | st.builds(lambda value: {"const": value}, _VALUES)
    | st.builds(lambda value: {"type": "string", "default": value}, _VALUES)
    | st.sampled_from([{}, True, False]),
    lambda inner: (
        st.builds(lambda items: {"type": "array", "items": items}, inner)
        | st.builds(
            lambda key, members: {key: members},
            st.sampled_from(["oneOf", "anyOf", "allOf"]),
            st.lists(inner, min_size=1, max_size=3),
        )
        | st.builds(lambda fields: {"type": "object", "properties": fields}, st.dictionaries(_NAMES, inner, max_size=3))
        | st.builds(lambda further: {"type": "object", "additionalProperties": further}, inner)
    ),
    max_leaves=3,
)
_CONTENT: Final = st.dictionaries(_MEDIA, st.builds(lambda schema: {"schema": schema}, _SCHEMAS), max_size=2)
_PARAMETERS: Final = st.builds(
    lambda name, place, schema, required, more: {
        "name": name,
        "in": place,
        "schema": schema,
        **({"required": True} if place == "path" or required else {}),
        **more,
    },
    _NAMES,
    st.sampled_from(["query", "header", "cookie", "path"]),
    _SCHEMAS,
    st.booleans(),
    st.fixed_dictionaries(
        {},
        optional={
            "style": st.sampled_from(["form", "simple", "label", "matrix", "deepObject", "spaceDelimited"]),
            "explode": st.booleans(),
            "deprecated": st.booleans(),
            "description": _TEXT,
        },
    ),
)
_RESPONSES: Final = st.dictionaries(
    st.sampled_from(["200", "201", "204", "2XX", "302", "400", "4XX", "default", "x-a"]),
    st.builds(lambda text, content: {"description": text, "content": content}, _TEXT, _CONTENT),
    max_size=3,
)
# For each kind of part, values for its keys.
_KEYS: Final[Mapping[str, Mapping[str, st.SearchStrategy[Any]]]] = {
    "schema": {
        "type": _TYPES | st.lists(_TYPES, max_size=2),
        "format": _FORMATS,
        "enum": _MEMBERS,
        "const": _VALUES,
        "default": _VALUES,
        "items": _SCHEMAS,
        "prefixItems": st.lists(_SCHEMAS, max_size=2),
        "properties": st.dictionaries(_NAMES, _SCHEMAS, max_size=4),
        "additionalProperties": _SCHEMAS,
        "required": st.lists(_NAMES, max_size=2),
        "allOf": st.lists(_SCHEMAS, max_size=3),
        "anyOf": st.lists(_SCHEMAS, max_size=3),
        "oneOf": st.lists(_SCHEMAS, max_size=3),
        "not": _SCHEMAS,
        "title": _NAMES,
        "description": _TEXT,
        "deprecated": st.booleans(),
        "readOnly": st.booleans(),
        "minimum": st.sampled_from([0, -1, 1.5, 10**20]),
        "pattern": st.sampled_from(["a+", "[", "^(?!x)", "\\d{3}"]),
        "$ref": _COMPONENTS.map(lambda name: f"#/components/schemas/{name}"),
        "discriminator": st.builds(
            lambda name, target: {"propertyName": name, "mapping": {"a": target}}, _NAMES, _COMPONENTS
        ),
    },
    "parameter": {
        "name": _NAMES,
        "in": st.sampled_from(["query", "header", "cookie", "path", "body"]),
        "schema": _SCHEMAS,
        "required": st.booleans(),
        "content": _CONTENT,
        "description": _TEXT,
        "deprecated": st.booleans(),
        "explode": st.booleans(),
        "style": st.sampled_from(["form", "simple", "label", "matrix", "deepObject", "pipeDelimited", "odd"]),
    },
    "operation": {
        "operationId": _NAMES,
        "tags": st.lists(_NAMES, max_size=2),
        "summary": _TEXT,
        "description": _TEXT,
        "parameters": st.lists(_PARAMETERS, max_size=3),
        "requestBody": st.builds(lambda content, must: {"content": content, "required": must}, _CONTENT, st.booleans()),
        "responses": _RESPONSES,
        "deprecated": st.booleans(),
        "security": st.lists(st.dictionaries(_NAMES | st.just("AuthToken"), st.just([]), max_size=1), max_size=2),
    },
    "path-item": {"parameters": st.lists(_PARAMETERS, max_size=2), "get": st.just({"responses": {}})},
    "request-body": {"content": _CONTENT, "required": st.booleans()},
    "response": {"content": _CONTENT, "description": _TEXT},
    "media-type": {"schema": _SCHEMAS},
    "tag": {"name": _NAMES, "description": _TEXT},
    "info": {"title": _NAMES, "version": _TEXT},
    "server": {"url": st.sampled_from(["", "/", "/v1", "https://{host}/a", "not a url"])},
    "security-scheme": {"type": st.sampled_from(["apiKey", "http", "oauth2", "mutualTLS"]), "name": _NAMES},
}
# The keys below which parts have names.
_NAMED: Final = ("properties", "schemas", "parameters", "responses", "paths", "securitySchemes", "content", "headers")


@st.composite
def edited(draw: st.DrawFn, document: Json) -> Json:
    """The document after some edits."""
    changed: Json = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 4))):
        nodes = Document(Bundle(changed)).nodes
        node = nodes[draw(st.integers(0, len(nodes) - 1))]
        draw(st.sampled_from([_set, _set, _set, _drop, _rename, _duplicate]))(draw, node)
        changed = json.loads(json.dumps(changed))  # parts that were set twice are apart
    return changed


def _set(draw: st.DrawFn, node: Node) -> None:
    if keys := _KEYS.get(node.kind):
        key = draw(st.sampled_from(sorted(keys)))
        node.value[key] = draw(keys[key])


def _drop(draw: st.DrawFn, node: Node) -> None:
    if node.value:
        del node.value[draw(st.sampled_from(sorted(node.value)))]


def _rename(draw: st.DrawFn, node: Node) -> None:
    if named := _named(draw, node):
        old, new = draw(st.sampled_from(sorted(named))), draw(_NAMES)
        items = [(new if name == old else name, item) for name, item in named.items()]
        named.clear()
        named.update(items)


def _duplicate(draw: st.DrawFn, node: Node) -> None:
    if named := _named(draw, node):
        named[draw(_NAMES)] = named[draw(st.sampled_from(sorted(named)))]


def _named(draw: st.DrawFn, node: Node) -> Json | None:
    keys = [key for key in _NAMED if isinstance(node.value.get(key), dict) and node.value[key]]
    return cast(Json, node.value[draw(st.sampled_from(keys))]) if keys else None
