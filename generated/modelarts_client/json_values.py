# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/json_values.py.
"""JSON as plain Python values: copies, and text."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final, cast

from .types import UNSET, JsonObject

PLAIN: Final = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """Copy a value as plain JSON, with new lists and objects.

    Tuples become lists, members of enumerations their values, and fields that are `UNSET` are left out. What is not
    JSON stays as it is.

    Args:
        value: The value.
    """
    if value.__class__ in PLAIN:
        return value
    try:
        return _plain(value)
    except RecursionError:
        return _plain_without_recursion(value)


def _plain(value: Any) -> Any:
    kind: type = value.__class__
    if kind is dict:
        return {
            name: item if item.__class__ in PLAIN else _plain(item) for name, item in value.items() if item is not UNSET
        }
    if kind is list:
        return [item if item.__class__ in PLAIN else _plain(item) for item in value]
    if (fields := as_object(value)) is not None:
        return _plain(dict(fields))
    return _scalar(value) if (items := as_list(value)) is None else _plain(list(items))


def as_object(value: Any) -> Mapping[str, Any] | None:
    """The fields of a model or a mapping by JSON name; None if the value is neither."""
    if isinstance(value, JsonObject):
        return vars(value)
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else None


def as_list(value: Any) -> Sequence[Any] | None:
    """A list or a tuple; None if the value is neither."""
    return cast("Sequence[Any]", value) if isinstance(value, list | tuple) else None


def _scalar(value: Any) -> Any:
    """The value of a member of an enumeration or of a derived type, which msgspec does not encode."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    return float.__float__(value) if isinstance(value, float) else value


def _plain_without_recursion(value: Any) -> Any:
    """The same for values that are nested without end."""
    copies: dict[int, Any] = {}
    waiting: list[tuple[Any, Any]] = []

    def begun(item: Any) -> Any:
        if isinstance(item, JsonObject):
            item = vars(item)
        fields = as_object(item)
        source = as_list(item) if fields is None else fields
        if source is None:
            return _scalar(item)
        if id(item) not in copies:
            copies[id(item)] = [] if fields is None else {}
            waiting.append((source, copies[id(item)]))
        return copies[id(item)]

    root = begun(value)
    while waiting:
        source, copied = waiting.pop()
        if (fields := as_object(source)) is not None:
            copied.update((name, begun(item)) for name, item in fields.items() if item is not UNSET)
        else:
            copied.extend(map(begun, source))
    return root


def text(name: str, content: dict[str, Any]) -> bytes:
    """Encode an object as JSON text in UTF-8.

    Args:
        name: What messages call the object.
        content: The object.

    Raises:
        ValueError: A number is not finite.
        TypeError: A value is not JSON.
    """
    import msgspec  # here, since programs that only import models do not need it

    try:
        encoded = msgspec.json.encode(content)
    except TypeError:  # a model, or no JSON at all, in an object or list without a model of its own
        content = plain(content)
        for path, value in _values(content, name):
            if not isinstance(value, float | str | int | None):
                try:
                    msgspec.json.encode(value)
                except TypeError:
                    raise TypeError(f"{path} is of type {type(value).__name__}, which is not JSON") from None
        encoded = msgspec.json.encode(content)
    # What is not a number becomes null.
    if b"null" in encoded and msgspec.json.decode(encoded) != content:
        for path, value in _values(content, name):
            if isinstance(value, float) and not math.isfinite(value):
                raise ValueError(f"{path} is {value}, which is not a number in JSON; use a finite number, or None")
    return encoded


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """All values that are neither objects nor lists, with their paths."""
    if (fields := as_object(value)) is not None:
        for name, item in fields.items():
            yield from _values(item, f"{path}.{name}")
    elif (items := as_list(value)) is not None:
        for index, item in enumerate(items):
            yield from _values(item, f"{path}[{index}]")
    else:
        yield path, value


__all__ = ["PLAIN", "as_list", "as_object", "plain", "text"]
