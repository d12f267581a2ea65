"""Findings of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.description.document import Document

Breaches: TypeAlias = Iterator[tuple[str, str]]
"""A pointer into the joined document and a message for each breach."""

Rule: TypeAlias = Callable[[Document], Breaches]


@dataclass(frozen=True, order=True)
class Finding:
    """One breach of one rule, at one line of one file below the description's folder."""

    file: str
    line: int
    rule: str
    message: str

    def text(self, folder: Path) -> str:
        """The finding in the format of compilers."""
        return f"{folder.name}/{self.file}:{self.line}: {self.rule}: {self.message}"
