"""How much memory the values of a JSON document take, counted on its bytes before it is decoded.

Two bytes can become an object of two hundred: 100 MB of small values would take gigabytes and a minute. The numbers are
those of CPython 3.11 on a machine of 64 bits, for the costliest value that is written with the byte.
"""

from __future__ import annotations

import re
from typing import Final

DEFAULT_MEMORY: Final = 100_000_000
"""How many bytes the values of a document may take, unless a setting says otherwise."""

_ALWAYS: Final = 16_000_000  # bytes that values may take, however small a response must be
_OBJECT: Final = 300  # bytes, with the model that shows it
_LIST: Final = 96
_NAME: Final = 50  # the entry of an object, without the text of its name
_VALUE: Final = 40  # a number, and its place in a list or an object
_TEXT: Final = 60
_WIDE_TEXT: Final = 80
_MOST_FOR_A_BYTE: Final = _OBJECT
_BLOCK: Final = 1024 * 1024  # bytes that are counted at once
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_FOUR_BYTES: Final = re.compile(rb"[\xf0-\xff]|\\u[dD][89abAB]")
_TWO_BYTES: Final = re.compile(rb"[\xc4-\xef]|\\u")


class TooMuchMemoryError(Exception):
    """The values of a document would take more memory than they may."""


def check_memory(content: bytes, most: int = DEFAULT_MEMORY) -> None:
    """Check that the values of a document take no more memory than they may. Its texts may always take their own size.

    Args:
        content: The document.
        most: How many bytes the values may take.

    Raises:
        TooMuchMemoryError: If they would take more.
    """
    most = max(most, _ALWAYS)
    if len(content) * _MOST_FOR_A_BYTE <= most:
        return
    is_wide = not content.isascii() or b"\\u" in content
    text = _WIDE_TEXT if is_wide else _TEXT
    used = len(content) * (_width(content, 0, len(content)) - 1) if is_wide else 0
    for start in range(0, len(content), _BLOCK):
        end = start + _BLOCK
        used += _between(content, start, end) + content.count(b'"', start, end) * text // 2
        if used > most:
            _check_exactly(content, most, is_wide=is_wide)
            return


def _check_exactly(content: bytes, most: int, *, is_wide: bool) -> None:
    """The same, without counting what is in texts, and until it is too much."""
    at_least = (content.count(b'"') - content.count(b'\\"')) // 2  # texts, as no other quotes can be within one
    if at_least * (_WIDE_TEXT if is_wide else _TEXT) > most:
        raise TooMuchMemoryError
    used, end = 0, 0
    for found in _STRING.finditer(content):
        start, size = found.start(), len(found[0])
        used += _between(content, end, start)
        end = found.end()
        if is_wide:
            used += _WIDE_TEXT + size * (_width(content, start, end) - 1)
        else:
            used += _TEXT
        if used > most:
            raise TooMuchMemoryError
    if used + _between(content, end, len(content)) > most:
        raise TooMuchMemoryError


def _between(content: bytes, start: int, end: int) -> int:
    """Return the memory of the values in a part of a document, as if it had no texts."""
    return (
        content.count(b"{", start, end) * _OBJECT
        + content.count(b"[", start, end) * _LIST
        + content.count(b":", start, end) * _NAME
        + content.count(b",", start, end) * _VALUE
    )


def _width(content: bytes, start: int, end: int) -> int:
    """Return how many bytes a character of a text takes, as all have as many as the widest one."""
    if _FOUR_BYTES.search(content, start, end):
        return 4
    return 2 if _TWO_BYTES.search(content, start, end) else 1


__all__ = ["DEFAULT_MEMORY", "TooMuchMemoryError", "check_memory"]
