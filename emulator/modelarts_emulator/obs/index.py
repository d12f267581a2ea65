"""The SQLite index of buckets, versions of objects, uploads and parts, and of the blobs that have their content."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from modelarts_emulator.state.database import Database, Row, Value

__all__ = ["Index", "Row", "Value"]

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


class Index(Database):
    """The index of a storage.

    A blob is removed only once its successor lasts, and what was acknowledged lasts like it, so a transaction that has
    ended survives a loss of power.

    Args:
        path: The database file; made when missing, and brought to the present layout when an earlier version made it.

    Raises:
        RuntimeError: A later version of the emulator made it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, _lay_out, lasting="power")


def _lay_out(connection: sqlite3.Connection) -> None:
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
