"""The catalogue of error codes, ``errors.yaml``, and the client's module that is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.description.sources import JsonValue

if TYPE_CHECKING:
    from jinja2 import Environment

MODULE = "error_catalogue.py"


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


def order(code: str) -> tuple[str, int, str]:
    """Where ``code`` stands in the catalogue: by service, the short codes before the long ones."""
    service, _, number = code.partition(".")
    return service, len(number), number


def statuses(entry: Mapping[str, JsonValue]) -> list[JsonValue]:
    """The statuses that an entry gives, one or a list."""
    given = entry.get("status")
    return given if isinstance(given, list) else [given]


def problems(entry: Mapping[str, JsonValue]) -> list[Problem]:
    """The problems of a code without findings: one, or one for each status that has a text of its own."""
    meaning, remedy = entry["meaning"], entry["remedy"]
    documented = tuple(int(str(status)) for status in statuses(entry))
    if isinstance(meaning, str) and isinstance(remedy, str):
        return [Problem(documented, meaning, remedy)]
    return [Problem((status,), _text(meaning, status), _text(remedy, status)) for status in documented]


def write_error_catalogue(codes: Mapping[str, JsonValue], package: Path, templates: Environment) -> None:
    """Write the module for ``codes`` into ``package``; an empty catalogue makes a module that knows none."""
    entries = {
        code: tuple((problem.statuses, problem.meaning, problem.remedy) for problem in problems(entry))
        for code, entry in codes.items()
        if isinstance(entry, dict)
    }
    text = templates.get_template(f"{MODULE}.jinja").render(entries=entries)
    (package / MODULE).write_text(text, encoding="utf-8", newline="\n")


def _text(texts: JsonValue, status: int) -> str:
    return str(texts[str(status)] if isinstance(texts, dict) else texts)
