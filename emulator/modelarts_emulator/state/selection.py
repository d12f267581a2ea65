"""What a list selects from the documents of a kind: conditions, an order and a page."""

# ruff: noqa: S608 - SQL is put together from what areas declare; what requests have is in its parameters

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

from modelarts_emulator.contract import Json
from modelarts_emulator.state.index import Index

Value: TypeAlias = str | int

_FEW: Final = 5000
"""As many documents are sorted. Of more, those of a page are found soon in the order of the list."""
_MOST: Final = 2**62
_SPELT_OUT: Final = 100  # an expression of SQL may not be much longer; a list takes longer for each document


@dataclass(frozen=True)
class Condition:
    """A condition that documents meet.

    Attributes:
        sql: from an index to the SQL of the condition on its table.
        values: what the `?` in it stand for.
        column: the column that it is about; empty if it is about none.
        is_sought: whether an index of SQL finds the values that meet it.
        is_range: whether all values between two that meet it do so as well.
    """

    sql: Callable[[Index], str]
    values: tuple[Value, ...]
    column: str = ""
    is_sought: bool = False
    is_range: bool = False


@dataclass(frozen=True)
class By:
    """A column to sort by."""

    column: str
    descending: bool = False


@dataclass(frozen=True)
class Selection:
    """The documents that a list asks for.

    Attributes:
        conditions: all of them are met.
        order: the columns to sort by, the most important first. Documents that are equal in all of them keep the order
            of their creation, or its reverse if the last column is descending.
        first: how many documents there are before the page.
        limit: how many the page has at most; all when None.
    """

    conditions: Sequence[Condition] = ()
    order: Sequence[By] = ()
    first: int = 0
    limit: int | None = None

    def uses(self, column: str) -> bool:
        """Whether documents are found or sorted by a column."""
        return column in {*(condition.column for condition in self.conditions), *(by.column for by in self.order)}


ALL: Final = Selection()
"""All documents, oldest first."""


@dataclass(frozen=True)
class Page:
    """What a selection finds.

    Attributes:
        total: the number of documents of the kind in the project.
        count: the number of those that meet the conditions.
        documents: those of the page.
    """

    total: int
    count: int
    documents: list[Json]


def one_of(column: str, values: Sequence[str], *, wanted: bool = True) -> Condition:
    """The value of a column is one of these texts, or is none of them; numbers are read as texts."""
    if len(values) == 1:
        sign = "=" if wanted else "<>"
        return Condition(lambda index: f"{_text(index, column)} {sign} ?", (values[0],), column, wanted, wanted)
    sign = "IN" if wanted else "NOT IN"
    return Condition(
        lambda index: f"{_text(index, column)} {sign} (SELECT value FROM json_each(?))",
        (json.dumps(list(values)),),
        column,
        wanted,
    )


def contains(column: str, parts: Sequence[str]) -> Condition:
    """The value of a column contains one of these texts; numbers are read as texts."""
    if len(parts) <= _SPELT_OUT:
        return Condition(
            lambda index: " OR ".join([f"instr({_text(index, column)}, ?) > 0"] * len(parts)), tuple(parts), column
        )
    return Condition(
        lambda index: (
            f"EXISTS (SELECT 1 FROM json_each(?) AS part WHERE instr({_text(index, column)}, part.value) > 0)"
        ),
        (json.dumps(list(parts)),),
        column,
    )


def like(column: str, part: str) -> Condition:
    """The value of a column contains a text in which `_` stands for any character."""
    pattern = "".join({"_": "?", "*": "[*]", "?": "[?]", "[": "[[]"}.get(character, character) for character in part)
    return Condition(lambda index: f"{_text(index, column)} GLOB ?", (f"*{pattern}*",), column)


def between(column: str, low: int | None, high: int | None) -> Condition:
    """A number is in a range, with both ends; an end that is None is open."""

    def sql(index: Index) -> str:
        tests = [f"{index.column(column)} {sign} ?" for sign, end in ((">=", low), ("<=", high)) if end is not None]
        return " AND ".join(tests) or "TRUE"

    return Condition(sql, tuple(end for end in (low, high) if end is not None), column, True, True)


def has_part(part: str, name: str, values: Sequence[str] | None = None, *, wanted: bool = True) -> Condition:
    """A document has a string of this name, with one of these values unless they are None; or it has none such."""

    def sql(index: Index) -> str:
        table = index.part(part)
        equal = "" if values is None else " AND value IN (SELECT value FROM json_each(?))"
        return (
            f"{'' if wanted else 'NOT '}EXISTS (SELECT 1 FROM {table} AS part WHERE name = ?{equal}"
            f" AND part.collection = {index.table}.collection AND part.sequence = {index.table}.sequence)"
        )

    return Condition(sql, (name,) if values is None else (name, json.dumps(list(values))))


def select(connection: sqlite3.Connection, index: Index, project_id: str, selection: Selection) -> Page:
    """Find the documents of a page, and read no other.

    Args:
        connection: reads one state of the database.
        index: of the kind of documents; has been set up.
        project_id: project of the documents.
        selection: what is wanted.
    """
    collection = connection.execute(
        "SELECT number, documents FROM collections WHERE kind = ? AND project_id = ?", (index.kind, project_id)
    ).fetchone()
    if collection is None:
        return Page(0, 0, [])
    number, total = collection
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
    of_the_project = "collection = (SELECT number FROM collections WHERE kind = ? AND project_id = ?)"
    names = connection.execute(
        f"SELECT DISTINCT name FROM {index.part(part)} WHERE {of_the_project} ORDER BY name LIMIT ? OFFSET ?",
        (index.kind, project_id, _MOST if limit is None else min(limit, _MOST), min(first, _MOST)),
    )
    found: dict[str, list[str]] = {name: [] for (name,) in names}
    values = connection.execute(
        f"SELECT name, value FROM {index.part(part)} WHERE {of_the_project}"
        " AND name IN (SELECT value FROM json_each(?)) GROUP BY name, value ORDER BY name, min(sequence), value",
        (index.kind, project_id, json.dumps(list(found))),
    )
    for name, value in values:
        found[name].append(value)
    return found


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

    def among(self, sequences: Sequence[int], conditions: Sequence[Condition], order: str) -> list[int]:
        """Those of a few documents that meet conditions, in order. Rows that are next to each other are read at once.

        Args:
            sequences: sequences of the documents.
            conditions: conditions of their rows.
            order: the SQL of the order.
        """
        source = f"sequence FROM (SELECT value AS few FROM json_each(?)) CROSS JOIN {self.index.table} NOT INDEXED"
        is_one = Condition(lambda _: "sequence = few", ())
        return self._read(source, [json.dumps(sorted(sequences))], [is_one, *conditions], order, ())

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
    descending = bool(order) and order[-1].descending
    keys = [f"{rows.index.column(by.column)}{' DESC' if by.descending else ''}" for by in order]
    ordered = f"ORDER BY {', '.join([*keys, 'sequence DESC' if descending else 'sequence'])}"
    limit, first = (_MOST if selection.limit is None else min(selection.limit, _MOST)), min(selection.first, _MOST)
    begun: dict[Condition, list[int]] = {}
    for condition in conditions:
        # The index of a column is all that a condition on it needs, and takes less time to read than the rows.
        if condition.column:
            found = begun[condition] = rows.read("sequence", [condition], condition.column, "LIMIT ?", [_FEW])
            if len(found) < _FEW:
                few = rows.among(found, [other for other in conditions if other is not condition], ordered)
                return len(few), few[first : first + limit]
    count = _counted(rows, conditions, total, begun)
    walk = order[0].column if order else ""
    return count, rows.read("sequence", conditions, walk, f"{ordered} LIMIT ? OFFSET ?", (limit, first))


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
    if condition.is_sought or not (found := begun.get(condition)):
        return rows.read("count(*)", conditions, condition.column)[0]
    return len(found) + rows.read("count(*)", [condition, rows.after(condition.column, found[-1])], condition.column)[0]


def decoded(document: str) -> Json:
    """The document that a text is."""
    return cast(Json, json.loads(document))


def _text(index: Index, column: str) -> str:
    """The SQL of a column as a text."""
    sql = index.column(column)
    return f"CAST({sql} AS TEXT)" if index.columns[column].number else sql
