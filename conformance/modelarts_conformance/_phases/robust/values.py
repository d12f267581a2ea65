"""Values at and beyond what servers expect."""

from __future__ import annotations

from typing import Any, Final

from attrs import frozen

LONG: Final = 100_000
UNICODE: Final = (
    "Aß\u0301Ωж\u202eא\u200d中あ\ud7ff\ue000\ufdd0\uffff"  # plane 0: marks, directions, private, no characters
    "\U00010000\U0001f469\u200d\U0001f4bb\U00020000\U000e0001\U000f0000\U0010ffff"  # planes 1, 2, 14, 15 and 16
)
SPECIAL: Final = "'\";--%s%n{0}${x}<a>&\\..//|*?[]()\t\r\n"


@frozen
class Odd:
    """A value.

    Attributes:
        label: What is odd about it.
        value: The value.
        comes_first: Whether every place gets it, also where not all values can be sent.
    """

    label: str
    value: Any
    comes_first: bool = False


def everything(longest: int | None) -> Odd:
    """A text that is long, and has all planes of Unicode, special characters and a large number.

    Args:
        longest: How many characters it may have; None for any number.
    """
    return Odd("a text with everything", f"{UNICODE}{SPECIAL}{'9' * 400}{'e' * 10_000}"[:longest], comes_first=True)


TEXTS: Final = (
    Odd("empty", ""),
    Odd("blank", " "),
    Odd("256 characters", "a" * 256),
    Odd("10,000 characters", "b" * 10_000),
    Odd("100,000 characters", "c" * LONG),
    Odd("all planes of Unicode", UNICODE),
    Odd("special characters", SPECIAL),
    Odd("U+0000", "a\0b"),
    Odd("a number of 400 digits", "9" * 400),
)
"""Texts, in any place."""

SEGMENTS: Final = frozenset({"10,000 characters", "all planes of Unicode", "a number of 400 digits"})
"""What is odd about those that come first in a path, of which one with everything would be another path."""

SURROGATE: Final = Odd("a half of a surrogate pair", "\ud800")
"""A text that only JSON can have."""

NUMBERS: Final = (
    Odd("0", 0),
    Odd("-1", -1),
    Odd("2^31", 2**31),
    Odd("2^63", 2**63, comes_first=True),
    Odd("-2^63 - 1", -(2**63) - 1),
    Odd("2^64", 2**64),
    Odd("10^30", 10**30),
    Odd("10^400", 10**400, comes_first=True),
    Odd("1e308", 1e308),
    Odd("a fraction", 0.1),
)
"""Numbers, in any place."""

WORDS: Final = tuple(Odd(text, text) for text in ("NaN", "Infinity", "1e400", "0x10", "null", "true", "-0", "1,2", "²"))
"""Texts that some take for a number or another value, in a query."""


def deep(depth: int) -> bytes:
    """JSON that is nested.

    Args:
        depth: How many arrays are in each other.
    """
    return b"[" * depth + b"]" * depth


BODIES: Final = (
    Odd("an empty body", b"", comes_first=True),
    Odd("null", b"null"),
    Odd("an array", b"[]"),
    Odd("a text", b'"text"'),
    Odd("a number", b"1"),
    Odd("an unfinished object", b'{"a": '),
    Odd("two values", b"{} {}"),
    Odd("no JSON", b"a=b&c=d", comes_first=True),
    Odd("no UTF-8", b'{"a": "\xff\xfe"}'),
    Odd("UTF-16", '{"a": "b"}'.encode("utf-16")),
    Odd("NaN", b'{"a": NaN}'),
    Odd("a number of 100,000 digits", b'{"a": ' + b"9" * LONG + b"}"),
    Odd("1e400", b'{"a": 1e400}'),
    Odd("100,000 arrays in each other", deep(LONG), comes_first=True),
    Odd("100,000 objects in each other", b'{"a":' * LONG + b"1" + b"}" * LONG),
    Odd("bytes from 0 to 255", bytes(range(256))),
)
"""Bodies that no operation with a required field may take."""
