"""What the documents of a kind are found and sorted by: tables beside the documents, which SQLite keeps up to date."""

# ruff: noqa: S608 - SQL is put together from what areas declare, never from what requests have

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from modelarts_emulator.state.pieces import Pieces, are_supported

Expression: TypeAlias = Callable[[str], str]
"""From the SQL of a document to that of a value in it."""

TABLES: Final = (
    """
    CREATE TABLE IF NOT EXISTS collections (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        project_id TEXT NOT NULL,
        documents INTEGER NOT NULL,
        UNIQUE (kind, project_id)
    )
    """,
    "CREATE TABLE IF NOT EXISTS indexes (kind TEXT PRIMARY KEY, definition TEXT NOT NULL)",
)
"""A number for the documents of a kind in a project, and how many there are; how the tables of a kind were made."""


@dataclass(frozen=True)
class Column:
    """A value of each document.

    Attributes:
        value: the SQL of the value.
        number: whether it is a number, and not a text.
    """

    value: Expression
    number: bool = False


@dataclass(frozen=True)
class Parts:
    """Several named strings of each document.

    Attributes:
        place: the SQL of the path of what has them.
        name: the SQL of the name, in terms of `json_each`.
        value: the SQL of the string.
        only: the SQL of the condition that there is one.
    """

    place: str
    name: str
    value: str
    only: str


def text_at(*path: str) -> Column:
    """The string at a path of field names, as `fields.text` reads it: empty when there is none."""
    place = _place(path)
    return Column(
        lambda document: (
            f"CASE json_type({document}, {place}) WHEN 'text' THEN json_extract({document}, {place}) ELSE '' END"
        )
    )


def number_at(*path: str) -> Column:
    """The whole number at a path of field names, as `fields.integer` reads it: 0 when there is none."""
    place = _place(path)
    return Column(
        lambda document: (
            f"CASE WHEN json_type({document}, {place}) IN ('integer', 'real')"
            f" THEN CAST(json_extract({document}, {place}) AS INTEGER) ELSE 0 END"
        ),
        number=True,
    )


def members_of(*path: str) -> Parts:
    """The strings in an object, such as labels, by their names."""
    return Parts(_place(path), "key", "value", "type = 'text' AND typeof(key) = 'text'")


def texts_of_each(array: str, name: str) -> Parts:
    """The strings that the objects in an array have in a field, by the name of the field."""
    value = f"json_extract(value, {_place([name])})"
    is_text = f"CASE type WHEN 'object' THEN json_type(value, {_place([name])}) = 'text' ELSE 0 END"
    return Parts(_place([array]), f"'{name}'", value, is_text)


@dataclass(frozen=True)
class Index:
    """What documents of a kind are found and sorted by.

    Attributes:
        kind: kind of the documents.
        columns: a value of each document by the name of the column.
        parts: several named strings of each document, by what they are called together.
        searched: the column of texts in which lists look for parts; all others are looked through. Each document takes
            longer to write for it, the more, the longer the text.
    """

    kind: str
    columns: Mapping[str, Column]
    parts: Mapping[str, Parts] = field(default_factory=dict)
    searched: str = ""

    @property
    def table(self) -> str:
        """The table with a row for each document."""
        return f'"{self.kind} index"'

    def column(self, name: str) -> str:
        """The SQL of a column."""
        if name not in self.columns:
            raise KeyError(name)
        return f'"{name}"'

    def order(self, name: str) -> str:
        """The index of SQL that has a column in order."""
        return f'"{self.kind} by {name}"'

    def part(self, name: str) -> str:
        """The table with a row for each of the strings of a document."""
        if name not in self.parts:
            raise KeyError(name)
        return f'"{self.kind} {name}"'

    def pieces(self, column: str) -> Pieces | None:
        """What finds the texts of a column that contain a part, if there is such."""
        if not column or column != self.searched or not are_supported():
            return None
        return Pieces(f"{self.kind} pieces", self.table, self.column(column))

    def set_up(self, connection: sqlite3.Connection) -> None:
        """Make the tables, and fill them from the documents, unless tables that are made alike are there.

        Triggers keep them up to date from then on, whatever writes documents.
        """
        for statement in TABLES:
            connection.execute(statement)
        tables, orders, triggers = [*self._tables()], [*self._orders()], [*self._triggers()]
        definition = ";\n".join([*tables, *orders, *triggers])
        made = connection.execute("SELECT definition FROM indexes WHERE kind = ?", (self.kind,)).fetchone()
        if made is not None and made[0] == definition:
            return
        self._remove(connection)
        for statement in tables:
            connection.execute(statement)
        self._fill(connection)
        for statement in [*orders, *triggers]:  # which take far less time for many rows at once
            connection.execute(statement)
        connection.execute("INSERT INTO indexes (kind, definition) VALUES (?, ?)", (self.kind, definition))

    def _tables(self) -> Iterator[str]:
        columns = ", ".join(map(self.column, self.columns))
        key = "collection INTEGER NOT NULL, sequence INTEGER NOT NULL"
        yield f"CREATE TABLE {self.table} ({key}, {columns}, PRIMARY KEY (collection, sequence)) WITHOUT ROWID"
        for name in self.parts:
            yield (
                f"CREATE TABLE {self.part(name)} ({key}, name TEXT NOT NULL, value TEXT NOT NULL,"
                " PRIMARY KEY (collection, name, value, sequence)) WITHOUT ROWID"
            )
        if pieces := self.pieces(self.searched):
            yield pieces.made()

    def _orders(self) -> Iterator[str]:
        for name in self.columns:
            yield f"CREATE INDEX {self.order(name)} ON {self.table} (collection, {self.column(name)})"
        for name in self.parts:
            yield f'CREATE INDEX "{self.kind} {name} of each" ON {self.part(name)} (collection, sequence)'

    def _triggers(self) -> Iterator[str]:
        columns, values = ", ".join(map(self.column, self.columns)), self._values("NEW.document")
        collection = f"(SELECT number FROM collections WHERE kind = '{self.kind}' AND project_id = {{}}.project_id)"
        old, new = collection.format("OLD"), collection.format("NEW")
        created = [
            "INSERT INTO collections (kind, project_id, documents) VALUES (NEW.kind, NEW.project_id, 1)"
            " ON CONFLICT (kind, project_id) DO UPDATE SET documents = documents + 1",
            f"INSERT INTO {self.table} VALUES ({new}, NEW.sequence, {values})",
        ]
        changed = [
            f"UPDATE {self.table} SET ({columns}) = ({values}) WHERE collection = {new} AND sequence = NEW.sequence"
            f" AND ({columns}) IS NOT ({values})"
        ]
        deleted = [f"DELETE FROM {self.table} WHERE collection = {old} AND sequence = OLD.sequence"]
        for name, parts in self.parts.items():
            remove = f"DELETE FROM {self.part(name)} WHERE collection = {old} AND sequence = OLD.sequence"
            add = (
                f"INSERT OR IGNORE INTO {self.part(name)}"
                f" SELECT {new}, NEW.sequence, {parts.name}, {parts.value}"
                f" FROM json_each(NEW.document, {parts.place}) WHERE {parts.only}"
            )
            created.append(add)
            changed += [remove, add]
            deleted.append(remove)
        deleted.append(f"UPDATE collections SET documents = documents - 1 WHERE number = {old}")
        for event, row, statements in (
            ("INSERT", "NEW", created),
            ("UPDATE", "NEW", changed),
            ("DELETE", "OLD", deleted),
        ):
            yield (
                f"CREATE TRIGGER {self._trigger(event)} AFTER {event} ON documents WHEN {row}.kind = '{self.kind}'"
                f" BEGIN {'; '.join(statements)}; END"
            )
        if pieces := self.pieces(self.searched):
            yield from pieces.triggers()

    def _trigger(self, event: str) -> str:
        return f'"{self.kind} {event}"'

    def _values(self, document: str) -> str:
        return ", ".join(column.value(document) for column in self.columns.values())

    def _remove(self, connection: sqlite3.Connection) -> None:
        """Remove what was made before."""
        for event in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(f"DROP TRIGGER IF EXISTS {self._trigger(event)}")
        tables = [self.table, *map(self.part, self.parts)]
        if are_supported():  # an SQLite without them cannot remove those of another, which nothing writes any more
            tables.append(f'"{self.kind} pieces"')
        for table in tables:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        connection.execute("DELETE FROM collections WHERE kind = ?", (self.kind,))
        connection.execute("DELETE FROM indexes WHERE kind = ?", (self.kind,))

    def _fill(self, connection: sqlite3.Connection) -> None:
        connection.execute(
            "INSERT INTO collections (kind, project_id, documents)"
            " SELECT kind, project_id, count(*) FROM documents WHERE kind = ? GROUP BY project_id",
            (self.kind,),
        )
        connection.execute(
            f"INSERT INTO {self.table} SELECT number, sequence, {self._values('document')}"
            " FROM documents JOIN collections USING (kind, project_id) WHERE kind = ?",
            (self.kind,),
        )
        for name, parts in self.parts.items():
            connection.execute(
                f"INSERT OR IGNORE INTO {self.part(name)} SELECT number, sequence, {parts.name}, {parts.value}"
                " FROM documents JOIN collections USING (kind, project_id)"
                f" JOIN json_each(document, {parts.place}) WHERE kind = ? AND {parts.only}",
                (self.kind,),
            )
        if pieces := self.pieces(self.searched):
            connection.execute(pieces.filled())


def _place(path: Iterable[str]) -> str:
    """The SQL of a path in JSON; names are those of the description, without quotes."""
    return "'$" + "".join(f'."{name}"' for name in path) + "'"
