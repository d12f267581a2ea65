"""The SQLite index of buckets, versions of objects, uploads and parts, and of the blobs that have their content."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

Row: TypeAlias = sqlite3.Row
Value: TypeAlias = str | bytes | int | None

_LAYOUT = 1
"""The number of this layout in the database; one without a number has no versions."""

_OBJECTS = """
CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL REFERENCES buckets (name),
    key BLOB NOT NULL,  -- UTF-8, so that SQLite's order is the protocol's
    number INTEGER NOT NULL,  -- orders the versions of a key: a later version has a greater number
    version TEXT NOT NULL,  -- the identifier; 'null' without versioning
    latest INTEGER NOT NULL,  -- 1 for the version that requests without an identifier mean
    blob TEXT,  -- NULL for a delete marker
    size INTEGER NOT NULL,  -- bytes
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,  -- ms since 1970
    attributes TEXT NOT NULL,  -- JSON
    PRIMARY KEY (bucket, key, number DESC)
) STRICT, WITHOUT ROWID
"""
_TABLES = (
    """
    CREATE TABLE IF NOT EXISTS buckets (
        name TEXT PRIMARY KEY,
        created INTEGER NOT NULL,  -- ms since 1970
        location TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE IF NOT EXISTS settings (
        bucket TEXT NOT NULL REFERENCES buckets (name) ON DELETE CASCADE,
        name TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (bucket, name)
    ) STRICT, WITHOUT ROWID
    """,
    _OBJECTS,
    """
    CREATE TABLE IF NOT EXISTS uploads (
        id TEXT PRIMARY KEY,
        bucket TEXT NOT NULL REFERENCES buckets (name),
        key BLOB NOT NULL,
        created INTEGER NOT NULL,
        attributes TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX IF NOT EXISTS uploads_by_key ON uploads (bucket, key, id)",
    """
    CREATE TABLE IF NOT EXISTS parts (
        upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        blob TEXT NOT NULL,
        size INTEGER NOT NULL,
        etag TEXT NOT NULL,
        modified INTEGER NOT NULL,
        checksums TEXT NOT NULL,
        PRIMARY KEY (upload, number)
    ) STRICT, WITHOUT ROWID
    """,
)
_FROM_LAYOUT_0 = (
    "ALTER TABLE objects RENAME TO objects_without_versions",
    _OBJECTS,
    """
    INSERT INTO objects SELECT bucket, key, 1, 'null', 1, blob, size, etag, modified, attributes
    FROM objects_without_versions
    """,
    "DROP TABLE objects_without_versions",
)


class Index:
    """One connection that all threads share, one at a time.

    Args:
        path: The database file; made when missing, and brought to the present layout when an earlier version made it.

    Raises:
        RuntimeError: A later version of the emulator made it.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._connection.row_factory = sqlite3.Row
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")  # a blob is removed only once its successor is safe
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._lay_out()
        except BaseException:
            self._connection.close()
            raise

    def _lay_out(self) -> None:
        with self.transaction() as connection:
            layout = connection.execute("PRAGMA user_version").fetchone()[0]
            if layout > _LAYOUT:
                raise RuntimeError(
                    f"The data directory was made by a later version of the emulator (layout {layout} of the objects, "
                    f"this version knows {_LAYOUT}). Use that version, or another directory."
                )
            has_objects = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'objects'").fetchone()
            for statement in (*(_FROM_LAYOUT_0 if has_objects and layout == 0 else ()), *_TABLES):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_LAYOUT}")

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
