"""The text of a configuration, as people write it: with a byte order mark, comments, and names that they repeat.

RFC 8259 allows none of them. Public packages have them all the same, and import.
"""

from __future__ import annotations

import json
import re
from itertools import zip_longest

from modelarts_client.violations import field_path, shorten

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.http.bodies import BodyError, parse_json

# Nothing is read twice: a string or a comment that is not closed takes the rest of the text, and stays as it is.
_STRING_OR_COMMENT = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|(?P<comment>//[^\n]*|/\*.*?\*/)|/\*.*', re.DOTALL)
_NOT_NEW_LINE = re.compile(r"[^\n]")
_BODY = re.compile(r"^body(?:\.|(?= ))")

_Path = tuple[str | int, ...]


class ConfigError(Exception):
    """The configuration is not valid; the message says where and why."""


class _Repeating(dict[str, JsonValue]):
    """An object with a repeated name, of which the last value counts."""

    name: str


def parse_config(content: bytes, warnings: list[str]) -> Json:
    """Parse the JSON of a configuration.

    Args:
        content: JSON in UTF-8, which may begin with a byte order mark and have comments: `//` to the end of the line,
            or `/* */`.
        warnings: gets what is wrong with a `response`, which nothing depends on.

    Raises:
        ConfigError: it is not UTF-8, not JSON, or not an object.
    """
    config = parse_value(content, warnings)
    if not isinstance(config, dict):
        raise ConfigError("it is not a JSON object.")
    return config


def parse_value(content: bytes, warnings: list[str]) -> JsonValue:
    """Parse JSON, as `parse_config` does.

    Raises:
        ConfigError: it is not UTF-8, or not JSON.
    """
    try:
        return parse_json(_without_repetitions(_without_comments(content), warnings))
    except BodyError as error:
        message = _BODY.sub(lambda match: "" if match[0].endswith(".") else "it", str(error))
        raise ConfigError(f"{message}.") from error


def _without_comments(content: bytes) -> bytes:
    """The text without byte order mark and comments, every character in its line and column."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content  # the parser says where it is not UTF-8
    if "/" not in text:
        return text.encode()
    return _STRING_OR_COMMENT.sub(_blank_comment, text).encode()


def _blank_comment(match: re.Match[str]) -> str:
    return match[0] if match["comment"] is None else _NOT_NEW_LINE.sub(" ", match[0])


def _without_repetitions(content: bytes, warnings: list[str]) -> bytes:
    """The text without names that are repeated below a `response`; the parser refuses all others."""
    try:
        value = json.loads(content, object_pairs_hook=_object)
    except (ValueError, RecursionError):
        return content  # the parser says what is wrong
    repeated = _repetitions(value)
    if not repeated or not all(_is_response(path) for path, _ in repeated):
        return content
    warnings += [
        f"{field_path('', path)} has the name {shorten(name)} more than once; the last one counts."
        for path, name in repeated
    ]
    return json.dumps(value).encode()


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    repeating = _Repeating(value)
    # Names in the order of their first place; the first pair that is out of step repeats one of them.
    repeating.name = next(name for (name, _), first in zip_longest(pairs, value) if name != first)
    return repeating


def _repetitions(root: JsonValue) -> list[tuple[_Path, str]]:
    found: list[tuple[_Path, str]] = []
    pending: list[tuple[JsonValue, _Path]] = [(root, ())]
    while pending:
        value, path = pending.pop()
        if isinstance(value, _Repeating):
            found.append((path, value.name))
        if isinstance(value, dict):
            pending += [(child, (*path, name)) for name, child in value.items()]
        elif isinstance(value, list):
            pending += [(child, (*path, index)) for index, child in enumerate(value)]
    return found


def _is_response(path: _Path) -> bool:
    return len(path) >= 3 and path[0] == "apis" and path[2] == "response"
