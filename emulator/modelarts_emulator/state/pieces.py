"""Which texts contain a part: a full-text index of SQLite, which finds texts by their pieces.

A piece is what a text has at a place, up to three bytes, in hexadecimal digits. Any part of up to three bytes is how a
piece begins, and a text that contains a longer one has all pieces of it. The index takes the pieces for words, each
behind the number of the collection that the text belongs to.
"""

# ruff: noqa: S608 - SQL is put together from what areas declare, never from what requests have

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from typing import Final

_BYTES: Final = 3
_MOST_BYTES: Final = 48  # of a part that are looked for; more would leave hardly fewer texts
_OPTIONS: Final = "content = '', detail = none, columnsize = 0, tokenize = ascii, prefix = '10 12'"
"""Texts are stored nowhere else, and the first one and two bytes of pieces are found as fast as whole ones."""


@cache
def are_supported() -> bool:
    """Whether the SQLite of this Python has full-text indexes; without, all texts are looked through."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(f"CREATE VIRTUAL TABLE trial USING fts5 (pieces, {_OPTIONS})")
        except sqlite3.OperationalError:
            return False
    return True


@dataclass(frozen=True)
class Pieces:
    """The pieces of the texts in a column.

    Attributes:
        name: name of the full-text index.
        rows: the SQL of the table that has the column, and `collection` and `sequence` beside it.
        column: the SQL of the column.
    """

    name: str
    rows: str
    column: str

    @property
    def table(self) -> str:
        """The SQL of the full-text index."""
        return f'"{self.name}"'

    def made(self) -> str:
        """What makes the index, without a text."""
        return f"CREATE VIRTUAL TABLE {self.table} USING fts5 (pieces, {_OPTIONS})"

    def filled(self) -> str:
        """What takes in the texts that are there."""
        return f"INSERT INTO {self.table} (rowid, pieces) SELECT sequence, {self._of(self.rows)} FROM {self.rows}"

    def triggers(self) -> Iterator[str]:
        """What keeps the index up to date."""
        add = f"INSERT INTO {self.table} (rowid, pieces) VALUES (NEW.sequence, {self._of('NEW')})"
        values = f"'delete', OLD.sequence, {self._of('OLD')}"
        remove = f"INSERT INTO {self.table} ({self.table}, rowid, pieces) VALUES ({values})"
        for event, body in (
            ("INSERT", f"BEGIN {add}; END"),
            ("UPDATE", f"WHEN OLD.{self.column} IS NOT NEW.{self.column} BEGIN {remove}; {add}; END"),
            ("DELETE", f"BEGIN {remove}; END"),
        ):
            yield f'CREATE TRIGGER "{self.name} {event}" AFTER {event} ON {self.rows} {body}'

    def _of(self, row: str) -> str:
        """The SQL of the pieces of a row's text."""
        digits = f"hex({row}.{self.column})"
        return (
            "(WITH RECURSIVE places (place) AS"
            f" (SELECT 1 UNION ALL SELECT place + 2 FROM places WHERE place + 2 < length({digits}))"
            f" SELECT group_concat(printf('%08x', {row}.collection) || substr({digits}, place, {2 * _BYTES}), ' ')"
            " FROM places)"
        )


def query(collection: int, part: str) -> str:
    """The full-text query for texts of a collection that may contain a part; all of them do if it `is_piece`."""
    octets = part.encode()[:_MOST_BYTES]
    if len(octets) <= _BYTES:
        return f"{collection:08x}{octets.hex()}*"
    last = len(octets) - _BYTES
    places = [*range(0, last, _BYTES), last]
    return " ".join(f"{collection:08x}{octets[place : place + _BYTES].hex()}" for place in places)


def is_piece(part: str) -> bool:
    """Whether a part is no longer than pieces are, and not empty."""
    return 0 < len(part.encode()) <= _BYTES
