"""The SQLite index of buckets, objects, uploads and parts, and of the blobs that have their content."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

Row: TypeAlias = sqlite3.Row
Value: TypeAlias = str | bytes | int | None

_SCHEMA = """
CREATE TABLE IF NOT EXISTS buckets (
    name TEXT PRIMARY KEY,
    created INTEGER NOT NULL,  -- ms since 1970
    location TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL REFERENCES buckets (name),
    key BLOB NOT NULL,  -- UTF-8, so that SQLite's order is the protocol's
    blob TEXT NOT NULL,
    size INTEGER NOT NULL,  -- bytes
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,  -- ms since 1970
    attributes TEXT NOT NULL,  -- JSON
    PRIMARY KEY (bucket, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY,
    bucket TEXT NOT NULL REFERENCES buckets (name),
    key BLOB NOT NULL,
    created INTEGER NOT NULL,
    attributes TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS uploads_by_key ON uploads (bucket, key, id);
CREATE TABLE IF NOT EXISTS parts (
    upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    blob TEXT NOT NULL,
    size INTEGER NOT NULL,
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,
    checksums TEXT NOT NULL,
    PRIMARY KEY (upload, number)
) STRICT, WITHOUT ROWID;
"""


class Index:
    """One connection that all threads share, one at a time.

    Args:
        path: The database file; made when missing.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")  # a blob is removed only once its successor is safe
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._connection.executescript(_SCHEMA)
        except BaseException:
            self._connection.close()
            raise

    def rows(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Run a query and return all rows."""
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Value] = ()) -> Row | None:
        """Run a query and return its first row, or None."""
        rows = self.rows(statement, values)
        return rows[0] if rows else None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run the block in a transaction, which is rolled back if the block raises."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield self._connection

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._connection.close()
