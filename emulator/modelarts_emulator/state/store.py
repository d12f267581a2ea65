"""Documents in SQLite: each resource of the emulator is a JSON object with a kind, a project and an ID."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from modelarts_emulator.contract import Json
from modelarts_emulator.state.database import Database, Row, Value
from modelarts_emulator.state.finding import decoded, named, select
from modelarts_emulator.state.index import Index
from modelarts_emulator.state.selection import ALL, Condition, Page, Selection

Documents: TypeAlias = list[Json]
ProjectDocuments: TypeAlias = list[tuple[str, Json]]
Values: TypeAlias = list[tuple[Value, ...]]
NamedTexts: TypeAlias = dict[str, list[str]]

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
_GET: Final = "SELECT document FROM documents WHERE kind = ? AND project_id = ? AND id = ?"


class Store:
    """JSON documents by kind, project and ID; safe to share between threads.

    A change survives the end of the process. Methods return copies that the caller may change.

    Args:
        path: the database file, created when missing.

    Raises:
        sqlite3.Error: the file cannot be opened, or is not a database.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path, lambda connection: connection.execute(_SCHEMA))

    def put(self, kind: str, id: str, project_id: str, doc: Json) -> None:  # noqa: A002 - the word for it
        """Store a document; it replaces one with the same kind, project and ID, and takes its place in the order."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO documents (kind, project_id, id, document) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (kind, project_id, id) DO UPDATE SET document = excluded.document",
                (kind, project_id, id, json.dumps(doc)),
            )

    def get(self, kind: str, id: str, project_id: str) -> Json | None:  # noqa: A002 - the word for it
        """The document, or None when there is none."""
        return _document(self._database.row(_GET, (kind, project_id, id)))

    def list(self, kind: str, project_id: str) -> Documents:
        """All documents of a kind in a project, oldest first."""
        rows = self._database.rows(
            "SELECT document FROM documents WHERE kind = ? AND project_id = ? ORDER BY sequence", (kind, project_id)
        )
        return [decoded(row[0]) for row in rows]

    def size(self, kind: str, project_id: str) -> int:
        """The number of documents of a kind in a project."""
        row = self._database.row("SELECT COUNT(*) FROM documents WHERE kind = ? AND project_id = ?", (kind, project_id))
        return 0 if row is None else int(row[0])

    def every(self, kind: str) -> ProjectDocuments:
        """All documents of a kind in all projects, oldest first, each with its project."""
        rows = self._database.rows(
            "SELECT project_id, document FROM documents WHERE kind = ? ORDER BY sequence", (kind,)
        )
        return [(project_id, decoded(document)) for project_id, document in rows]

    def take_up(self, index: Index) -> None:
        """Keep from now on what documents of a kind are found and sorted by, so that `select` and `count` find them."""
        with self._database.transaction() as connection:
            index.set_up(connection)

    def select(self, index: Index, project_id: str, selection: Selection = ALL) -> Page:
        """The documents of a kind in a project that meet conditions, page by page; no other is read.

        Args:
            index: of the kind; has been taken up.
            project_id: project of the documents.
            selection: conditions, order and page; all documents, oldest first, by default.
        """
        with self._database.snapshot() as connection:
            return select(connection, index, project_id, selection)

    def values(self, index: Index, *columns: str) -> Values:
        """The values of columns of all documents of a kind, in all projects; no document is read.

        Args:
            index: of the kind; has been taken up.
            columns: names of the columns.
        """
        wanted = ", ".join(map(index.column, columns))
        return [tuple(row) for row in self._database.rows(f"SELECT {wanted} FROM {index.table}")]  # noqa: S608

    def named(self, index: Index, project_id: str, part: str, first: int = 0, limit: int | None = None) -> NamedTexts:
        """The names of the strings of documents, in alphabetical order, with their values.

        Args:
            index: of the kind of documents; has been taken up.
            project_id: project of the documents.
            part: what the strings are called together.
            first: how many names there are before those that are returned.
            limit: how many names are returned at most; all when None.

        Returns:
            The different values of each name, those of the oldest document first.
        """
        with self._database.snapshot() as connection:
            return named(connection, index, project_id, part, first, limit)

    def count(self, index: Index, project_id: str, *conditions: Condition) -> int:
        """The number of documents of a kind in a project that meet conditions.

        Args:
            index: of the kind; has been taken up.
            project_id: project of the documents.
            conditions: all of them are met.
        """
        return self.select(index, project_id, Selection(conditions, limit=0)).count

    def delete(self, kind: str, id: str, project_id: str) -> bool:  # noqa: A002 - the word for it
        """Remove the document.

        Returns:
            False when there is no such document.
        """
        with self._database.transaction() as connection:
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
        with self._database.transaction() as connection:
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
        with self._database.transaction() as connection:
            key = kind, project_id, id
            current = _document(connection.execute(_GET, key).fetchone())
            if current is None:
                return None
            changed = change(current)
            if changed is None:
                return _document(connection.execute(_GET, key).fetchone())
            connection.execute(
                "UPDATE documents SET document = ? WHERE kind = ? AND project_id = ? AND id = ?",
                (json.dumps(changed), *key),
            )
            return changed

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep other writers out, so that what has been read still holds when something is written.

        All changes in the block are made together when it ends, and none of them when it raises an exception or the
        emulator is killed.
        """
        with self._database.transaction():
            yield

    def close(self) -> None:
        """Close the database. The store cannot be used afterwards."""
        self._database.close()


def _document(row: Row | None) -> Json | None:
    return None if row is None else decoded(row[0])
