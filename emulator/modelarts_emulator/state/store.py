"""Documents in SQLite: each resource of the emulator is a JSON object with a kind, a project and an ID."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias, cast

from modelarts_emulator.contract import Json

Documents: TypeAlias = list[Json]
ProjectDocuments: TypeAlias = list[tuple[str, Json]]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    project_id TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (kind, project_id, id)
)
"""


class Store:
    """JSON documents by kind, project and ID; safe to share between threads.

    It has one connection, guarded by a lock: the emulator has few clients, and a single writer needs no retries.
    Methods return copies that the caller may change.

    Args:
        path: the database file, created when missing.

    Raises:
        sqlite3.Error: the file cannot be opened, or is not a database.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(_SCHEMA)
        except BaseException:
            self._connection.close()
            raise

    def put(self, kind: str, id: str, project_id: str, doc: Json) -> None:  # noqa: A002 - the word for it
        """Store a document; it replaces one with the same kind, project and ID, and takes its place in the order."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO documents (kind, project_id, id, document) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (kind, project_id, id) DO UPDATE SET document = excluded.document",
                (kind, project_id, id, json.dumps(doc)),
            )

    def get(self, kind: str, id: str, project_id: str) -> Json | None:  # noqa: A002 - the word for it
        """The document, or None when there is none."""
        with self._lock:
            row = self._connection.execute(
                "SELECT document FROM documents WHERE kind = ? AND project_id = ? AND id = ?", (kind, project_id, id)
            ).fetchone()
        return None if row is None else cast(Json, json.loads(row[0]))

    def list(self, kind: str, project_id: str) -> Documents:
        """All documents of a kind in a project, oldest first."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT document FROM documents WHERE kind = ? AND project_id = ? ORDER BY sequence", (kind, project_id)
            ).fetchall()
        return [json.loads(row[0]) for row in rows]

    def every(self, kind: str) -> ProjectDocuments:
        """All documents of a kind in all projects, oldest first, each with its project."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT project_id, document FROM documents WHERE kind = ? ORDER BY sequence", (kind,)
            ).fetchall()
        return [(project_id, json.loads(document)) for project_id, document in rows]

    def delete(self, kind: str, id: str, project_id: str) -> bool:  # noqa: A002 - the word for it
        """Remove the document.

        Returns:
            False when there is no such document.
        """
        with self._transaction() as connection:
            cursor = connection.execute(
                "DELETE FROM documents WHERE kind = ? AND project_id = ? AND id = ?", (kind, project_id, id)
            )
            return cursor.rowcount > 0

    def delete_until(self, kind: str, project_id: str, field: str, last: str) -> int:
        """Remove the documents of a kind whose field is a string up to a value, in alphabetical order.

        Args:
            kind: kind of the documents.
            project_id: project of the documents.
            field: name of the field; documents without it stay.
            last: the value; documents that have it are removed too.

        Returns:
            The number of documents that were removed.
        """
        with self._transaction() as connection:
            cursor = connection.execute(
                "DELETE FROM documents WHERE kind = ? AND project_id = ? AND json_extract(document, ?) <= ?",
                (kind, project_id, f"$.{field}", last),
            )
            return cursor.rowcount

    def update(
        self,
        kind: str,
        id: str,  # noqa: A002 - the word for it
        project_id: str,
        change: Callable[[Json], Json | None],
    ) -> Json | None:
        """Read, change and write a document atomically.

        Args:
            kind: kind of the document.
            id: ID of the document.
            project_id: project of the document.
            change: gets the document, and returns the new one, or None to leave it unchanged; it must not call this
                store.

        Returns:
            The document after the change; None when there is no such document.
        """
        with self._transaction() as connection:
            current = self.get(kind, id, project_id)
            if current is None:
                return None
            changed = change(current)
            if changed is None:
                return self.get(kind, id, project_id)
            connection.execute(
                "UPDATE documents SET document = ? WHERE kind = ? AND project_id = ? AND id = ?",
                (json.dumps(changed), kind, project_id, id),
            )
            return changed

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep other threads out, so that what has been read still holds when something is written.

        All changes in the block are made together when it ends, and none of them when it raises an exception or the
        emulator is killed.
        """
        with self._transaction():
            yield

    def close(self) -> None:
        """Close the database. The store cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._connection.in_transaction:  # that of `exclusive`, in this thread
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:  # commits, or rolls back if the block or the commit fails
                yield self._connection
