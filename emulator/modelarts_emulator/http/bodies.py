"""Strict parsing of JSON: what not all parsers accept is refused, with its place."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Final, cast

from modelarts_client.violations import field_path, shorten

from modelarts_emulator.contract import JsonValue

MAX_BODY_BYTES: Final = 1024 * 1024
"""Largest body of an operation, in bytes."""
MAX_ANONYMOUS_BODY_BYTES: Final = 64 * 1024
"""Largest body of an operation that needs no credentials, in bytes."""
MAX_DEPTH: Final = 100
MAX_VALUES: Final = 20_000
MAX_DIGITS: Final = 400
"""Of a number; the time to read one is quadratic in them."""
_MAX_EXACT_INTEGER: Final = 2**53
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class BodyError(ValueError):
    """The body is not valid JSON for a request; the message says where and why."""


class _RepeatedName(dict[str, JsonValue]):
    """An object with a repeated name; it stays in the tree until its path is known."""

    name: str


def parse_json(data: bytes) -> JsonValue:
    """Decode a request body.

    A number such as 1.0, which is an integer in JSON Schema, becomes an int.

    Args:
        data: JSON in UTF-8.

    Returns:
        The value.

    Raises:
        BodyError: the body is not UTF-8 or not JSON; has a name twice in an object, a number beyond the range of a
            double or with more than 400 characters, a NUL or half a surrogate pair in a string; has more than 20 000
            values; or is nested more than 100 levels deep.
    """
    if most_values(data) > MAX_VALUES and _has_too_many_values(data):
        raise BodyError(f"body has more than {MAX_VALUES} values")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BodyError(f"body is not UTF-8: byte {error.start} is invalid") from None
    try:
        value = cast(
            JsonValue,
            json.loads(
                text, object_pairs_hook=_object, parse_int=_int, parse_float=_float, parse_constant=_no_constant
            ),
        )
    except json.JSONDecodeError as error:
        raise BodyError(f"body is not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise BodyError(f"body is nested more than {MAX_DEPTH} levels deep") from None
    _check(value)
    return value


def most_values(data: bytes) -> int:
    """An upper bound of the number of values in JSON, which is exact where strings have no comma and no bracket."""
    return 1 + sum(data.count(before) for before in (b",", b"[", b"{"))


def _has_too_many_values(data: bytes) -> bool:
    # String by string, so that other threads have their turn.
    values, end = 0, 0
    for string in _STRING.finditer(data):
        values += most_values(data[end : string.start()]) - 1
        end = string.end()
        if values > MAX_VALUES:
            return True
    return values + most_values(data[end:]) > MAX_VALUES


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    seen: set[str] = set()
    repeated = _RepeatedName(value)
    for name, _ in pairs:
        if name in seen:
            repeated.name = name
            break
        seen.add(name)
    return repeated


def _int(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise BodyError(f"body has a number with more than {MAX_DIGITS} characters: {text[:40]}...")
    return int(text)


def _float(text: str) -> int | float:
    if len(text) > MAX_DIGITS:
        raise BodyError(f"body has a number with more than {MAX_DIGITS} characters: {text[:40]}...")
    number = float(text)
    if not math.isfinite(number):
        raise BodyError(f"body has a number out of range: {text[:40]}")
    if number.is_integer() and abs(number) <= _MAX_EXACT_INTEGER:
        return int(number)
    return number


def _no_constant(name: str) -> JsonValue:
    raise BodyError(f"body is not JSON: {name} is not a JSON number")


def _check(root: JsonValue) -> None:
    # Not recursive, since it checks the depth.
    pending: list[tuple[JsonValue, tuple[str | int, ...]]] = [(root, ())]
    while pending:
        value, path = pending.pop()
        if len(path) > MAX_DEPTH:
            raise BodyError(f"{field_path('body', path[:4])}… is nested more than {MAX_DEPTH} levels deep")
        if isinstance(value, _RepeatedName):
            raise BodyError(f"{field_path('body', path)} has the name {shorten(_visible(value.name))} more than once")
        if isinstance(value, str):
            _check_text(value, path)
        else:
            pending.extend((child, (*path, key)) for key, child in _children(value, path))


def _children(value: JsonValue, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, JsonValue]]:
    if isinstance(value, dict):
        for name, child in value.items():
            _check_text(name, path)
            yield name, child
    elif isinstance(value, list):
        yield from enumerate(value)


def _check_text(text: str, path: tuple[str | int, ...]) -> None:
    if "\0" in text:
        where = field_path("body", path)
        raise BodyError(f"{where} has a NUL character (\\u0000); only other characters are allowed")
    if _SURROGATE.search(text):
        where = field_path("body", path)
        raise BodyError(f"{where} has half a surrogate pair; only whole characters are allowed")


def _visible(text: str) -> str:
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
