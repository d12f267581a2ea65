"""Texts that make a regular expression take long, found by its structure, and how its time grows with them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from re import _constants as sre
from re import _parser
from typing import Any, Final, NamedTuple

_ANY: Final = "a0 -_./:=\"'<>\\x\n,;@#%&+é"
_CATEGORIES: Final = {"DIGIT": "0", "SPACE": " \n", "WORD": "a_0"}
_SUFFIXES: Final = ("", "\0", "\n!", "'")
_SMALL: Final = (8, 12, 16, 20, 24)  # characters; with these, what is exponential takes less than a second
_LARGE: Final = 3072
_NOTICED: Final = 0.003  # seconds for 3,072 characters; what is linear takes a fraction
_STEEP: Final = 3.0  # the ratio of times for twice the size: 2 if linear, 4 if quadratic
_MOST: Final = 120  # texts for a pattern


class Finding(NamedTuple):
    """A text on which a pattern takes more than linear time.

    Attributes:
        pattern: The pattern.
        use: The method that was called.
        text: What the text repeats, with its beginning and its end.
        seconds: The time for 3,072 characters, or for fewer if that already took long.
        ratio: Of the times for that size and half of it.
    """

    pattern: str
    use: str
    text: str
    seconds: float
    ratio: float


def findings(pattern: re.Pattern[str], uses: Sequence[str]) -> Iterator[Finding]:
    """Yield the texts on which a pattern takes more than linear time.

    Args:
        pattern: The pattern.
        uses: The methods by which it is used, such as ``search``.
    """
    for use in uses:
        call = getattr(pattern, use) if use not in {"sub", "split"} else pattern.findall
        for beginning, unit, end in candidates(pattern):
            found = _measured(call, beginning, unit, end)
            if found is not None:
                yield Finding(pattern.pattern, use, f"{beginning!r} + {unit!r} * n + {end!r}", *found)


def _measured(call: Callable[[str], object], beginning: str, unit: str, end: str) -> tuple[float, float] | None:
    def seconds(size: int) -> float:
        text = beginning + unit * (size // len(unit) + 1) + end
        began = time.perf_counter()
        call(text)
        return time.perf_counter() - began

    for size in _SMALL:
        if seconds(size) > _NOTICED and min(seconds(size), seconds(size)) > _NOTICED:
            return seconds(size), seconds(size) / max(seconds(size // 2), 1e-9)
    if seconds(_LARGE) < _NOTICED:
        return None
    # It may only have been interrupted.
    times = {size: min(seconds(size) for _ in range(5)) for size in (_LARGE, _LARGE // 2)}
    ratio = times[_LARGE] / times[_LARGE // 2]
    return (times[_LARGE], ratio) if times[_LARGE] > _NOTICED and ratio > _STEEP else None


def candidates(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """Yield beginnings, what to repeat, and ends of texts that may take long, as the pattern's structure suggests."""
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    beginnings, units = {""}, {"a", " ", "0"}
    for before, body in _repeats(parsed, ""):
        beginnings.add(before)
        samples = _samples(body)
        units |= {sample for sample in samples if sample}
        units |= {before + sample for sample in samples if before + sample}
        if before:
            units.add(before)
    whole = next(iter(_samples(parsed)), "")
    if whole:
        units |= {whole, whole[:-1] or whole}
    chosen = [
        (beginning, unit, end)
        for unit in sorted(units, key=lambda unit: (len(unit), unit))
        for beginning in sorted(beginnings, key=len)
        for end in _SUFFIXES
        if len(unit) < 200
    ]
    step = max(1, len(chosen) // _MOST)
    yield from chosen[::step]


def _repeats(nodes: Any, before: str) -> Iterator[tuple[str, Any]]:
    """Yield each repetition in a pattern, with a text that comes before it."""
    for kind, value in nodes:
        if kind in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}:
            _, most, body = value
            if most > 3:
                yield before, body
            yield from _repeats(body, before)
        elif kind is sre.SUBPATTERN:
            yield from _repeats(value[-1], before)
        elif kind is sre.ATOMIC_GROUP:
            yield from _repeats(value, before)
        elif kind in {sre.ASSERT, sre.ASSERT_NOT}:
            yield from _repeats(value[1], before)
        elif kind is sre.BRANCH:
            for alternative in value[1]:
                yield from _repeats(alternative, before)
        before += next(iter(_samples([(kind, value)])), "")


def _samples(nodes: Any) -> list[str]:
    """A few texts that match a part of a pattern."""
    made = [""]
    for kind, value in nodes:
        parts = _of_node(kind, value)
        made = [first + part for first in made for part in parts][:12]
    return made


def _of_node(kind: Any, value: Any) -> list[str]:
    if kind is sre.LITERAL:
        return [chr(value)]
    if kind is sre.NOT_LITERAL:
        return [next(each for each in _ANY if each != chr(value))]
    if kind is sre.ANY:
        return ["a", " "]
    if kind is sre.IN:
        return _of_class(value)
    if kind in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}:
        least, _, body = value
        return [sample * max(1, least) for sample in _samples(body)]
    if kind is sre.SUBPATTERN:
        return _samples(value[-1])
    if kind is sre.ATOMIC_GROUP:
        return _samples(value)
    if kind is sre.BRANCH:
        return [sample for alternative in value[1] for sample in _samples(alternative)[:2]]
    return [""]  # positions, and what lies around them


def _of_class(items: Any) -> list[str]:
    negated = items[0][0] is sre.NEGATE
    chosen: list[str] = []
    for kind, value in items:
        if kind is sre.LITERAL:
            chosen.append(chr(value))
        elif kind is sre.RANGE:
            chosen.extend({chr(value[0]), chr(value[1])} if negated else {chr(value[0])})
        elif kind is sre.CATEGORY:
            name = str(value).removeprefix("CATEGORY_")
            chosen.extend(_CATEGORIES.get(name.removeprefix("UNI_"), "-a"))
    if negated:
        return [each for each in _ANY if each not in chosen][:4] or ["\u4e00"]
    return list(dict.fromkeys(chosen))[:8]
