"""Reads JSON with the line of each value, which the standard library does not tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from generator.description.pointers import escape

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def read(text: str) -> tuple[Any, dict[str, int]]:
    """Read a text.

    Returns:
        The value in it, and the one-based line of each value by JSON pointer.

    Raises:
        ValueError: It is not JSON, an object has a key twice, or a text has half of a character; the message names the
            line.
    """
    return json.loads(text, parse_constant=_refused), dict(_lines(text))


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")


@dataclass
class _Open:
    """An object or an array that is not closed yet; an array has no keys."""

    pointer: str
    keys: set[str] | None
    index: int = 0


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """The pointer and line of each value of a valid text; that of a named one is the line of its name."""
    inside: list[_Open] = []
    pointer, at_key, line, position = "", False, 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", position, token.start())
        position, word = token.start(), token[0]
        if "\\u" in word and re.search("[\ud800-\udfff]", json.loads(word)):
            raise ValueError(
                f"line {line}: {word[:40]} has half of a character (a surrogate without the other); correct it"
            )
        if word in ("}", "]"):
            inside.pop()
        elif word == ",":
            at_key = inside[-1].keys is not None
            inside[-1].index += 1
            pointer = f"{inside[-1].pointer}/{inside[-1].index}"
        elif word == ":":
            at_key = False
        elif at_key and (keys := inside[-1].keys) is not None:
            key = json.loads(word)
            if key in keys:
                raise ValueError(f"line {line}: key '{key}' appears twice; remove one")
            keys.add(key)
            pointer = f"{inside[-1].pointer}/{escape(key)}"
            yield pointer, line
        else:
            if not inside or inside[-1].keys is None:
                yield pointer, line
            if word in ("{", "["):
                at_key = word == "{"
                inside.append(_Open(pointer, set() if at_key else None))
                pointer += "/0"
