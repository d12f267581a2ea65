"""Whether entries are in the order that was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from modelarts_conformance._description.behaviour import Sorting
from modelarts_conformance._description.document import values_at

_VERSION: Final = re.compile(r"\d+(\.\d+)*")


def first_break(entries: Sequence[Any], sorting: Sorting, by: str, *, descending: bool) -> tuple[Any, Any] | None:
    """The first two values that follow on each other in the wrong order; None if there are none.

    Texts may be sorted by their characters, or without regard to upper and lower case.

    Args:
        entries: The entries in the order of the answer.
        sorting: What they can be sorted by.
        by: What they were sorted by.
        descending: Whether the largest value comes first.
    """
    path = sorting.fields[by]
    known = [found[0] for entry in entries if (found := values_at(entry, path)) and found[0] not in (None, "")]
    breaks = [_first(known, key, descending=descending) for key in _keys(known, by in sorting.versions)]
    return None if any(found is None for found in breaks) else next(found for found in breaks if found is not None)


def _keys(values: Sequence[Any], are_versions: bool) -> Sequence[Callable[[Any], Any]]:
    if are_versions and all(_VERSION.fullmatch(str(value)) for value in values):
        return [lambda value: tuple(map(int, str(value).split(".")))]
    if all(isinstance(value, int | float) for value in values):
        return [lambda value: value]
    if all(_time(value) is not None for value in values):
        return [_time]
    return [str, lambda value: str(value).casefold()]


def _time(value: Any) -> float | None:
    try:
        return datetime.fromisoformat(value).timestamp()
    except (TypeError, ValueError):
        return None


def _first(values: Sequence[Any], key: Callable[[Any], Any], *, descending: bool) -> tuple[Any, Any] | None:
    for one, other in pairwise(values):
        if (key(one) < key(other)) if descending else (key(one) > key(other)):
            return one, other
    return None
