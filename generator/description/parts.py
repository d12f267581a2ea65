"""The kinds of the parts of a description, and the parts of each kind.

What stands at a key depends on the kind of the part that has the key: `format` is a keyword of a schema, and a name in
its `properties`. So nothing reads a description by the names of keys alone.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from generator.description.pointers import escape
from generator.description.sources import JsonValue

METHODS: Final = ("get", "put", "post", "delete", "patch", "head", "options", "trace")

_ANY: Final = "*"
_CONDITIONS: Final = ("not", "if", "then", "else", "contains")
_APPLICATORS: Final = {
    "properties": "{}",
    "patternProperties": "{}",
    "additionalProperties": "",
    "unevaluatedProperties": "",
    "propertyNames": "",
    "items": "",
    "prefixItems": "[]",
    "unevaluatedItems": "",
    "contentSchema": "",
    "allOf": "[]",
    "anyOf": "[]",
    "oneOf": "[]",
    "$defs": "{}",
}


def _schema(kind: str) -> dict[str, str]:
    return {
        **{key: f"{kind}{form}" for key, form in _APPLICATORS.items()},
        **dict.fromkeys(_CONDITIONS, "condition"),
        "dependentSchemas": "condition{}",
    }


# For each kind of part, the kinds of its parts by key: `x` is one part, `x[]` a list, `x{}` a mapping of names, and
# `x{-}` one of names and extensions. The key `*` stands for all keys but extensions.
_PARTS: Final[dict[str, dict[str, str]]] = {
    "document": {
        "info": "info",
        "servers": "server[]",
        "tags": "tag[]",
        "paths": "path-item{-}",
        "webhooks": "path-item{}",
        "components": "components",
    },
    "components": {
        "schemas": "schema{}",
        "parameters": "parameter{}",
        "responses": "response{}",
        "headers": "header{}",
        "examples": "example{}",
        "requestBodies": "request-body{}",
        "links": "link{}",
        "callbacks": "callback{}",
        "pathItems": "path-item{}",
        "securitySchemes": "security-scheme{}",
    },
    "path-item": {"servers": "server[]", "parameters": "parameter[]", **dict.fromkeys(METHODS, "operation")},
    "operation": {
        "servers": "server[]",
        "parameters": "parameter[]",
        "requestBody": "request-body",
        "responses": "response{-}",
        "callbacks": "callback{}",
    },
    "callback": {_ANY: "path-item"},
    "server": {"variables": "server-variable{}"},
    "parameter": {"schema": "schema", "content": "media-type{}", "examples": "example{}"},
    "header": {"schema": "schema", "content": "media-type{}", "examples": "example{}"},
    "request-body": {"content": "media-type{}"},
    "response": {"headers": "header{}", "content": "media-type{}", "links": "link{}"},
    "media-type": {"schema": "schema", "examples": "example{}", "encoding": "encoding{}"},
    "encoding": {"headers": "header{}"},
    "link": {"server": "server"},
    "schema": _schema("schema"),
    # Restricts the value of a schema, without describing a value of its own.
    "condition": _schema("condition"),
}
COMPONENT_KINDS: Final = {section: form.removesuffix("{}") for section, form in _PARTS["components"].items()}
"""For each section of `components`, the kind of its parts."""

# The kinds that a Reference Object can stand for; in path items and schemas, `$ref` is a field beside others.
_REFERABLE: Final = {
    "path-item",
    "parameter",
    "header",
    "request-body",
    "response",
    "example",
    "link",
    "callback",
    "security-scheme",
    "schema",
    "condition",
}


def parts(kind: str, value: Mapping[str, JsonValue]) -> Iterator[tuple[tuple[str, ...], str, JsonValue]]:
    """The keys that lead to each part of a part, its kind and its content.

    Args:
        kind: The kind of the part; an unknown one has no parts.
        value: The part; `$ref` is not followed.
    """
    known = _PARTS.get(kind, {})
    if _ANY in known:
        known = {} if is_reference(kind, value) else {key: known[_ANY] for key in value if not _is_extension(key)}
    for key, form in known.items():
        if key not in value:
            continue
        content, (inner, bracket, _) = value[key], form.partition("{" if "{" in form else "[")
        if not bracket:
            yield (key,), inner, content
        elif isinstance(content, dict) and bracket == "{":
            yield from (((key, name), inner, item) for name, item in _named(form, content))
        elif isinstance(content, list) and bracket == "[":
            yield from (((key, str(index)), inner, item) for index, item in enumerate(content))


def keywords() -> frozenset[str]:
    """All keys that lead from one part to another."""
    return frozenset(key for inner in _PARTS.values() for key in inner if key != _ANY)


def with_parts(
    kind: str, value: Mapping[str, JsonValue], change: Callable[[tuple[str, ...], str, JsonValue], JsonValue]
) -> dict[str, JsonValue]:
    """A copy of a part.

    Args:
        kind: The kind of the part.
        value: The part.
        change: Makes the content of each part of the copy, from the keys that lead to it, its kind and its content.
    """
    made: dict[str, Any] = dict(value)
    for (key, *name), inner, content in parts(kind, value):
        changed = change((key, *name), inner, content)
        if not name:
            made[key] = changed
            continue
        if made[key] is value[key]:
            made[key] = copy.copy(value[key])
        made[key][name[0] if isinstance(made[key], dict) else int(name[0])] = changed
    return made


def without_named_extensions(value: JsonValue, kind: str = "document") -> JsonValue:
    """A copy of a part without extensions among paths and responses, which other tools take for these."""
    if not isinstance(value, dict):
        return value
    plain = dict(value)
    for key, form in _PARTS.get(kind, {}).items():
        if form.endswith("{-}") and isinstance(content := value.get(key), dict):
            plain[key] = dict(_named(form, content))
    return with_parts(kind, plain, lambda _, inner, item: without_named_extensions(item, inner))


def children(kind: str, key: str, content: Mapping[str, JsonValue]) -> tuple[str, Iterator[tuple[str, JsonValue]]]:
    """The kind of the parts in a mapping below `key` of a part of a kind; their names and contents."""
    form = _PARTS[kind][key]
    return form.partition("{")[0], _named(form, content)


def is_reference(kind: str, value: Mapping[str, JsonValue]) -> bool:
    """Whether a part refers to another one by `$ref`."""
    return kind in _REFERABLE and isinstance(value.get("$ref"), str)


def _named(form: str, content: Mapping[str, JsonValue]) -> Iterator[tuple[str, JsonValue]]:
    return ((name, item) for name, item in content.items() if form.endswith("{}") or not _is_extension(name))


def _is_extension(key: str) -> bool:
    return key.startswith("x-")


def references(value: JsonValue, kind: str = "schema") -> Iterator[str]:
    """Every `$ref` in a part, and every target of a discriminator.

    Args:
        value: The part.
        kind: Its kind.
    """
    if not isinstance(value, dict):
        return
    if is_reference(kind, value):
        yield str(value["$ref"])
    if kind == "schema":
        yield from targets(value)
    for _, inner, item in parts(kind, value):
        yield from references(item, inner)


def targets(schema: Mapping[str, JsonValue]) -> Iterator[str]:
    """The references in the discriminator of a schema, whose mapping may also give the names of components."""
    discriminator = schema.get("discriminator")
    named = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    for target in named.values() if isinstance(named, dict) else ():
        yield reference_to(str(target))


def reference_to(target: str) -> str:
    """A target in the mapping of a discriminator, as a reference."""
    return target if "/" in target or "#" in target else f"#/components/schemas/{escape(target)}"
