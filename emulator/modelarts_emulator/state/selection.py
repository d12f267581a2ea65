"""What a list selects from the documents of a kind: conditions, an order and a page."""

# ruff: noqa: S608 - SQL is put together from what areas declare; what requests have is in its parameters

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from modelarts_emulator.contract import Json
from modelarts_emulator.state.index import Index

Value: TypeAlias = str | int

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
        part: what a text must contain to meet it, and no more than that; empty if it is about something else.
    """

    sql: Callable[[Index], str]
    values: tuple[Value, ...]
    column: str = ""
    is_sought: bool = False
    is_range: bool = False
    part: str = ""


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
            lambda index: " OR ".join([f"instr({_text(index, column)}, ?) > 0"] * len(parts)),
            tuple(parts),
            column,
            part=parts[0] if len(parts) == 1 else "",
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


def _text(index: Index, column: str) -> str:
    """The SQL of a column as a text."""
    sql = index.column(column)
    return f"CAST({sql} AS TEXT)" if index.columns[column].number else sql
