"""Models as text: on one line, and for readers."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeGuard

from .model_documented import Documented
from .model_lists import DecodedList
from .types import JsonObject


def representation(model: Any) -> str:
    """The model on one line, as code that makes it, without what is absent."""
    known = ", ".join(f"{name}={value!r}" for name, value in _documented(model))
    rest = dict(model.additional_properties)
    return f"{type(model).__name__}({known}{', ' if known and rest else ''}{rest or ''})"


def readable(model: Any, indent: str = "") -> str:
    """The model for readers: a line for each field that is there, nested models indented."""
    inner = indent + "  "
    lines = [
        f"{inner}{name}={_readable_value(value, inner)}" + ("" if _is_block(value) else ",")
        for name, value in (*_documented(model), *model.additional_properties.items())
    ]
    return f"{type(model).__name__}(" + "".join(f"\n{line}" for line in lines) + (f"\n{indent})" if lines else ")")


def _documented(model: Any) -> Iterator[tuple[str, Any]]:
    """The documented fields that are there, without the values of secrets."""
    documented: Documented = model.__class__.__documented__
    for name, wire_name in documented.wire_names.items():
        if wire_name in model.__dict__:
            value = getattr(model, name)
            yield name, "***" if value and name in documented.secrets else value


def _is_block(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and "\n" in value


def _readable_value(value: Any, indent: str) -> str:
    inner = indent + "  "
    if isinstance(value, JsonObject):
        return readable(value, indent)
    if isinstance(value, DecodedList) and any(isinstance(item, JsonObject) for item in value):
        return "[" + "".join(f"\n{inner}{_readable_value(item, inner)}," for item in value) + f"\n{indent}]"
    if isinstance(value, DecodedList):
        return "[" + ", ".join(repr(item.value if isinstance(item, Enum) else item) for item in value) + "]"
    if _is_block(value):
        return "".join(f"\n{inner}| {line}" for line in value.splitlines())
    return repr(value.value) if isinstance(value, Enum) else repr(value)


__all__ = ["readable", "representation"]
