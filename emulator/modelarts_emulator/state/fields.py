"""Access to fields of JSON that has been validated against the description."""

from __future__ import annotations

from modelarts_emulator.contract import Json, JsonValue


def mapping(document: JsonValue, *path: str) -> Json:
    """The object at a path of field names; empty when a part of the path is absent, null or not an object."""
    for name in path:
        document = document.get(name) if isinstance(document, dict) else None
    return document if isinstance(document, dict) else {}


def objects(document: Json, name: str) -> list[Json]:
    """The objects in a field that is an array; empty when it is absent or null."""
    value = document.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def texts(document: Json, name: str) -> list[str]:
    """The strings in a field that is an array; empty when it is absent or null."""
    value = document.get(name)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def text(document: Json, name: str, default: str = "") -> str:
    """A field that is a string."""
    value = document.get(name)
    return value if isinstance(value, str) else default


def integer(document: Json, name: str, default: int = 0) -> int:
    """A field that is an integer, also when it is written as 1.0."""
    value = document.get(name)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else default
