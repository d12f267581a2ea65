"""Selection of resources by their labels, as Kubernetes writes it.

Source: Kubernetes, Labels and Selectors. A requirement is `a=1`, `a==1`, `a!=1`, `a in (1, 2)`, `a notin (1, 2)`, `a`
or `!a`; commas join several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from modelarts_emulator.contract import JsonValue

_KEY: Final = r"[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?"
_VALUE: Final = r"[A-Za-z0-9._-]*"
_REQUIREMENT: Final = re.compile(
    rf"\s*(?:(?P<absent>!\s*)?(?P<key>{_KEY})\s*+"
    rf"(?:(?P<sign>==?|!=)\s*+(?P<value>{_VALUE})|(?P<word>in|notin)\s*\((?P<values>[^()]*)\))?)\s*(?:,|$)"
)

Matches = Callable[[Mapping[str, JsonValue]], bool]


class SelectorError(ValueError):
    """A selector that cannot be read; the message says where."""


def selector(text: str) -> Matches:
    """A check of labels.

    Args:
        text: the selector; an empty one selects everything.

    Raises:
        SelectorError: the text is not a selector.
    """
    requirements: list[Matches] = []
    position = 0
    while position < len(text):
        match = _REQUIREMENT.match(text, position)
        if match is None or (match["absent"] and (match["sign"] or match["word"])):
            raise SelectorError(
                f"{text[position:][:60]!r} is no requirement such as key=value, key!=value or key in (a, b)"
            )
        requirements.append(_requirement(match))
        position = match.end()
    return lambda labels: all(requirement(labels) for requirement in requirements)


def _requirement(match: re.Match[str]) -> Matches:
    key = match["key"]
    if match["sign"] is None and match["word"] is None:
        present = not match["absent"]
        return lambda labels: (key in labels) == present
    allowed = {match["value"]} if match["sign"] else {value.strip() for value in match["values"].split(",")}
    wanted = match["sign"] in ("=", "==") or match["word"] == "in"
    return lambda labels: (labels.get(key) in allowed) == wanted
