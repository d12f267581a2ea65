"""The catalogue of error codes, ``errors.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.description.sources import JsonValue


@dataclass(frozen=True)
class Problem:
    """One problem that a code stands for.

    Attributes:
        statuses: HTTP statuses that it comes with.
        meaning: What went wrong.
        remedy: What to do.
    """

    statuses: tuple[int, ...]
    meaning: str
    remedy: str


def sort_key(code: str) -> tuple[str, int, str]:
    """The position of ``code`` in the catalogue: by service, short codes before long ones."""
    service, _, number = code.partition(".")
    return service, len(number), number


def statuses(entry: Mapping[str, JsonValue]) -> list[JsonValue]:
    """The statuses of an entry, which has one or a list."""
    given = entry.get("status")
    return given if isinstance(given, list) else [given]


def problems(entry: Mapping[str, JsonValue]) -> list[Problem]:
    """The problems of a valid entry: one, or one for each status with a text of its own."""
    meaning, remedy = entry["meaning"], entry["remedy"]
    documented = tuple(int(str(status)) for status in statuses(entry))
    if isinstance(meaning, str) and isinstance(remedy, str):
        return [Problem(documented, meaning, remedy)]
    return [Problem((status,), _text(meaning, status), _text(remedy, status)) for status in documented]


def missing(entry: Mapping[str, JsonValue]) -> tuple[int, ...] | None:
    """With which statuses a code means that something is not there: none for any status; None if it never does."""
    given = entry.get("missing")
    return tuple(int(str(status)) for status in given) if isinstance(given, list) else () if given else None


def _text(texts: JsonValue, status: int) -> str:
    return str(texts[str(status)] if isinstance(texts, dict) else texts)
