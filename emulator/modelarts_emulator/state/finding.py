"""Finds the documents that a list asks for, and reads no other."""

# ruff: noqa: S608 - SQL is put together from what areas declare; what requests have is in its parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from modelarts_emulator.contract import Json
from modelarts_emulator.state.index import Index
from modelarts_emulator.state.pieces import is_piece, query
from modelarts_emulator.state.selection import Condition, Page, Selection, Value

_FEW: Final = 5000
"""As many documents are sorted. Of more, those of a page are found soon in the order of the list."""
_FEW_VALUES: Final = 300
"""As many values of a column are looked at, each of them once, to find the documents that have them."""
_MOST: Final = 2**62


def select(connection: sqlite3.Connection, index: Index, project_id: str, selection: Selection) -> Page:
    """Find the documents of a page, and read no other.

    Args:
        connection: reads one state of the database.
        index: of the kind of documents; has been set up.
        project_id: project of the documents.
        selection: what is wanted.
    """
    number, total = _collection(connection, index, project_id)
    if not total:
        return Page(0, 0, [])
    count, page = _page(_Rows(connection, index, number), total, selection)
    found = connection.execute(
        "SELECT sequence, document FROM documents WHERE sequence IN (SELECT value FROM json_each(?))",
        (json.dumps(page),),
    )
    documents = dict(found.fetchall())
    return Page(total, count, [decoded(documents[sequence]) for sequence in page])


def named(
    connection: sqlite3.Connection, index: Index, project_id: str, part: str, first: int, limit: int | None
) -> dict[str, list[str]]:
    """The names of the strings of documents, in alphabetical order, with their values; see `Store.named`."""
    (number, _), table = _collection(connection, index, project_id), index.part(part)
    names = connection.execute(
        f"{_different('name', table)} LIMIT ? OFFSET ?",
        (number, number, _MOST if limit is None else min(limit, _MOST), min(first, _MOST)),
    ).fetchall()
    values = f"SELECT value FROM {table} WHERE collection = ? AND name = ? GROUP BY value ORDER BY min(sequence), value"
    return {name: [value for (value,) in connection.execute(values, (number, name))] for (name,) in names}


def _collection(connection: sqlite3.Connection, index: Index, project_id: str) -> tuple[int, int]:
    """The number of a collection, and how many documents it has."""
    found = connection.execute(
        "SELECT number, documents FROM collections WHERE kind = ? AND project_id = ?", (index.kind, project_id)
    ).fetchone()
    return (0, 0) if found is None else (found[0], found[1])


@dataclass(frozen=True)
class _Some:
    """Some documents.

    Attributes:
        sql: a query with their sequences in the column `one`.
        values: what the `?` in it stand for.
        all_meet: whether all of them meet the condition for which they have been found.
    """

    sql: str
    values: Sequence[Value]
    all_meet: bool

    def first(self, number: int) -> _Some:
        """So many of them at most."""
        return _Some(f"{self.sql} LIMIT ?", [*self.values, number], self.all_meet)


@dataclass(frozen=True)
class _Rows:
    """The rows of one project in the table of an index."""

    connection: sqlite3.Connection
    index: Index
    collection: int

    def read(
        self, what: str, conditions: Sequence[Condition], walk: str = "", rest: str = "", values: Sequence[Value] = ()
    ) -> list[int]:
        """Run a query.

        Args:
            what: the SQL of what is read of each row.
            conditions: conditions of the rows.
            walk: the column in whose order the rows are read; in that of their creation if it is empty. SQLite, which
                knows nothing of the values, would rather read all of them in another order, row by row.
            rest: what follows the conditions.
            values: what the `?` in it stand for.
        """
        hint = f"INDEXED BY {self.index.order(walk)}" if walk else "NOT INDEXED"
        return self._read(f"{what} FROM {self.index.table} {hint}", (), conditions, rest, values)

    def sought(self, condition: Condition) -> _Some | None:
        """The documents that may meet a condition, if they are found without a look at the others."""
        pieces = self.index.pieces(condition.column)
        if pieces is not None and condition.part:
            sql = f"SELECT rowid AS one FROM {pieces.table} WHERE {pieces.table} MATCH ?"
            return _Some(sql, [query(self.collection, condition.part)], is_piece(condition.part))
        if condition.is_sought:
            source = f"{self.index.table} INDEXED BY {self.index.order(condition.column)}"
            sql = f"SELECT sequence AS one FROM {source} WHERE collection = ? AND {condition.sql(self.index)}"
            return _Some(sql, [self.collection, *condition.values], True)
        return None

    def count(self, some: _Some) -> int:
        """How many documents there are of some."""
        return int(self.connection.execute(f"SELECT count(*) FROM ({some.sql})", some.values).fetchone()[0])

    def among(self, some: _Some, conditions: Sequence[Condition], order: str) -> list[int]:
        """Those of some documents that meet conditions, in order.

        Args:
            some: the documents; few.
            conditions: conditions of their rows.
            order: the SQL of the order.
        """
        source = f"sequence FROM ({some.sql}) CROSS JOIN {self.index.table} NOT INDEXED"
        is_one = Condition(lambda _: "sequence = one", ())
        return self._read(source, some.values, [is_one, *conditions], order, ())

    def by_values(self, condition: Condition) -> Condition:
        """The same condition by the values that meet it, which are sought, if its column has few."""
        if not condition.column or condition.is_sought or self.index.pieces(condition.column):
            return condition
        column, order = self.index.column(condition.column), self.index.order(condition.column)
        different = _different(column, f"{self.index.table} INDEXED BY {order}")
        values = [self.collection, self.collection]
        if self.count(_Some(different, values, False).first(_FEW_VALUES)) == _FEW_VALUES:
            return condition
        return Condition(
            lambda index: f"{column} IN (SELECT {column} FROM ({different}) WHERE {condition.sql(index)})",
            (*values, *condition.values),
            condition.column,
            True,
        )

    def ends(self, condition: Condition) -> list[int]:
        """Whether the first document and the last one in the order of a condition's column meet it."""
        column = self.index.column(condition.column)
        source = f"{condition.sql(self.index)} FROM {self.index.table} INDEXED BY {self.index.order(condition.column)}"
        rests = [f"ORDER BY {column} {direction} LIMIT 1" for direction in ("ASC", "DESC")]
        return [met for rest in rests for met in self._read(source, condition.values, [], rest, [])]

    def after(self, column: str, sequence: int) -> Condition:
        """The row comes after that of a document in the order of a column."""
        place = f"{self.index.column(column)}, sequence"
        sql = f"({place}) > (SELECT {place} FROM {self.index.table} WHERE collection = ? AND sequence = ?)"
        return Condition(lambda _: sql, (self.collection, sequence))

    def _read(
        self,
        source: str,
        before: Sequence[Value],
        conditions: Sequence[Condition],
        rest: str,
        values: Sequence[Value],
    ) -> list[int]:
        tests = _all([condition.sql(self.index) for condition in conditions])
        given = [value for condition in conditions for value in condition.values]
        statement = f"SELECT {source} WHERE collection = ? AND {tests} {rest}"
        return [row[0] for row in self.connection.execute(statement, (*before, self.collection, *given, *values))]


def _different(column: str, source: str) -> str:
    """The SQL of the different values of a column in a collection, whose number it has twice, in ascending order."""
    least = f"SELECT min({column}) FROM {source} WHERE collection = ?"
    return (
        f"WITH RECURSIVE different (one) AS ({least} UNION ALL SELECT ({least} AND {column} > different.one)"
        f" FROM different WHERE one IS NOT NULL) SELECT one AS {column} FROM different WHERE one IS NOT NULL"
    )


def _all(tests: Sequence[str]) -> str:
    """A test of whether all tests are met; one after another, a thousand would be more than SQLite nests."""
    if len(tests) < 2:
        return f"({tests[0]})" if tests else "TRUE"
    half = len(tests) // 2
    return f"({_all(tests[:half])} AND {_all(tests[half:])})"


def _page(rows: _Rows, total: int, selection: Selection) -> tuple[int, list[int]]:
    """The number of documents that meet the conditions, and the sequences of those of the page."""
    order = selection.order
    conditions = [condition for condition in selection.conditions if not _is_met_by_all(rows, condition)]
    if len(conditions) == 1:
        conditions = [rows.by_values(conditions[0])]
    descending = bool(order) and order[-1].descending
    keys = [f"{rows.index.column(by.column)}{' DESC' if by.descending else ''}" for by in order]
    ordered = f"ORDER BY {', '.join([*keys, 'sequence DESC' if descending else 'sequence'])}"
    limit, first = (_MOST if selection.limit is None else min(selection.limit, _MOST)), min(selection.first, _MOST)
    begun: dict[Condition, list[int]] = {}
    if few := _few(rows, conditions, begun):
        found = rows.among(*few, ordered)
        return len(found), found[first : first + limit]
    count = _counted(rows, conditions, total, begun)
    walk = order[0].column if order else ""
    return count, rows.read("sequence", conditions, walk, f"{ordered} LIMIT ? OFFSET ?", (limit, first))


def _few(
    rows: _Rows, conditions: Sequence[Condition], begun: dict[Condition, list[int]]
) -> tuple[_Some, Sequence[Condition]] | None:
    """A few documents, among which are all that meet the conditions, and the conditions that they may not meet.

    Args:
        rows: the documents.
        conditions: the conditions.
        begun: takes the first documents that meet a condition, in the order of its column, if there are too many.
    """
    for condition in sorted(conditions, key=lambda each: rows.sought(each) is None):
        others = [other for other in conditions if other is not condition]
        if some := rows.sought(condition):
            if rows.count(some.first(_FEW)) < _FEW:
                return some, others if some.all_meet else conditions
            if some.all_meet:
                continue
        # The index of a column is all that a condition on it needs, and takes less time to read than the rows.
        if condition.column:
            found = begun[condition] = rows.read("sequence", [condition], condition.column, "LIMIT ?", [_FEW])
            if len(found) < _FEW:
                return _Some("SELECT value AS one FROM json_each(?)", [json.dumps(found)], True), others
    return None


def _is_met_by_all(rows: _Rows, condition: Condition) -> bool:
    """Whether all documents meet a condition, if that is known without a look at all of them."""
    return condition.is_range and all(rows.ends(condition))


def _counted(rows: _Rows, conditions: Sequence[Condition], total: int, begun: Mapping[Condition, Sequence[int]]) -> int:
    """How many documents meet conditions.

    Args:
        rows: the documents.
        conditions: the conditions.
        total: how many documents there are.
        begun: the first documents that meet each of these conditions, in the order of its column.
    """
    if not conditions:
        return total
    if len(conditions) > 1:
        return rows.read("count(*)", conditions)[0]
    (condition,) = conditions
    if (some := rows.sought(condition)) and some.all_meet:
        return rows.count(some)
    if not (found := begun.get(condition)):
        return rows.read("count(*)", conditions, condition.column)[0]
    return len(found) + rows.read("count(*)", [condition, rows.after(condition.column, found[-1])], condition.column)[0]


def decoded(document: str) -> Json:
    """The document that a text is."""
    return cast(Json, json.loads(document))
