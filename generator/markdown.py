"""Formats Markdown; equal content gives equal bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator import MARK

NOTE = f"<!-- {MARK}; do not edit. -->"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table."""
    return [_row(header), "|" + "---|" * len(header), *(_row([*map(_cell, row)]) for row in rows)]


def code(text: str) -> str:
    """`text` as code, even if it contains backticks."""
    if "`" not in text:
        return f"`{text}`"
    fence = "`" * (max(map(len, re.findall("`+", text))) + 1)
    return f"{fence} {text} {fence}"


def document(lines: Iterable[str]) -> str:
    """The text of a file."""
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
