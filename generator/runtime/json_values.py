"""JSON as plain Python values: copies, and text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final, cast

from .types import UNSET, JsonObject

_DEEPEST: Final = 500  # msgspec is stopped by the recursion limit, of which the program has used a part

SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Half of a surrogate pair, which is no character."""

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
            name: item if item.__class__ in PLAIN else _plain(item)
            for name, item in value.copy().items()
            if item is not UNSET
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
        ValueError: A number is not finite, a text is not Unicode, or an object or a list contains itself, or is nested
            too deep.
        TypeError: A value is not JSON.
    """
    import msgspec  # here, since programs that only import models do not need it

    try:
        encoded = msgspec.json.encode(content)
    except (TypeError, UnicodeEncodeError, RecursionError):
        encoded = None
    if encoded is None:  # a model, or no JSON at all, in an object or list without a model of its own
        content = plain(content)
        for path, value in _values(content, name):
            _check(path, value)
        encoded = msgspec.json.encode(content)
    # What is not a number becomes null.
    if b"null" in encoded and msgspec.json.decode(encoded) != content:
        for path, value in _values(content, name):
            if isinstance(value, float) and not math.isfinite(value):
                raise ValueError(f"{path} is {value}, which is not a number in JSON; use a finite number, or None")
    return encoded


def _check(path: str, value: Any) -> None:
    if isinstance(value, str):
        _check_text(path, value)
    elif not isinstance(value, float | int | None):
        import msgspec

        try:
            msgspec.json.encode(value)
        except TypeError:
            raise TypeError(f"{path} is of type {type(value).__name__}, which is not JSON") from None


def _check_text(what: str, value: str) -> None:
    half = SURROGATE.search(value)
    if half is not None:
        raise ValueError(
            f"{_printable(what)} has half of a surrogate pair, {half.group()!a} at {half.start()}, "
            "which is no character, and cannot be written in UTF-8; remove or complete it"
        )


def _printable(path: str) -> str:
    """A path for messages."""
    return path.encode("ascii", "backslashreplace").decode()


def _values(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """All values that are neither objects nor lists, with their paths.

    Raises:
        ValueError: An object or a list contains itself, or is nested too deep, or the name of a field is not Unicode.
        TypeError: The name of a field is no text.
    """
    path = [name]
    inside = {id(value)}
    waiting = [(value, _items(value, name))]
    while waiting:
        container, items = waiting[-1]
        for step, item in items:
            if as_object(item) is None and as_list(item) is None:
                yield "".join([*path, step]), item
                continue
            path.append(step)
            if id(item) in inside:
                raise ValueError(f"{_printable(''.join(path))} contains itself, which JSON cannot express")
            if len(path) > _DEEPEST:
                raise ValueError(
                    f"{_printable(''.join(path[:20]))}... is nested {len(path)} levels deep or deeper, "
                    f"but JSON is written to a depth of {_DEEPEST}"
                )
            inside.add(id(item))
            waiting.append((item, _items(item, "".join(path))))
            break
        else:
            waiting.pop()
            path.pop()
            inside.discard(id(container))


def _items(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The fields or the items of a value, with what a path to it is continued by."""
    fields = as_object(value)
    if fields is None:
        for index, item in enumerate(as_list(value) or ()):
            yield f"[{index}]", item
        return
    for name, item in cast("Mapping[Any, Any]", fields).items():
        if isinstance(name, str):
            _check_text(f"the name {path}.{name}", name)
        elif not isinstance(name, int | float):
            raise TypeError(f"{path} has the name {name!r}, of type {type(name).__name__}; names in JSON are text")
        yield f".{name}", item


__all__ = ["PLAIN", "SURROGATE", "as_list", "as_object", "plain", "text"]
