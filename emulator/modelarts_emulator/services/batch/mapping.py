"""The JSON body of a request from a row of a CSV file, by the `mapping_rule` of a batch service.

Source: user guide, deploying_as_a_batch_service.rst, "Example Mapping"; SDK reference, Tables 8-4 and 8-18.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.problems import quoted

_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_WHOLE: Final = re.compile(r"[+-]?[0-9]+(?:\.0*)?")  # spreadsheets write 3.0 for 3
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}


class MappingRuleError(ValueError):
    """A mapping rule cannot be used; the message says where and why."""


class RowError(ValueError):
    """A row cannot be converted; the message names the column, the parameter and the value."""


class MappingRule:
    """A rule that has been checked.

    Args:
        rule: The input parameters of the model as a tree of `type`, `properties` and `items`, in which each string,
            number, integer and boolean has the `index` of its column, from 0. One with -1, or without an index, is
            left out of requests, as documented.

    Raises:
        MappingRuleError: It has an unknown type, parts of the wrong kind, or no column at all.
    """

    def __init__(self, rule: Json) -> None:
        root = _read(rule, "")
        if root is None or not _has_column(root):
            raise MappingRuleError(
                "It names no column. Give each string, number, integer or boolean the index of its column, from 0."
            )
        self._root = root

    def body(self, row: Sequence[str]) -> JsonValue:
        """The body of the request for a row.

        Text is taken as it is. Numbers are decimal, as JSON has them; an integer may end with `.0`. A boolean is
        true, false, 1 or 0, in any case of letters. Blanks around the latter three do not count.

        Args:
            row: Its columns.

        Raises:
            RowError: A column is missing, or its value is not of the type.
        """
        return _value(self._root, row)


@dataclass(frozen=True)
class _Column:
    parameter: str
    index: int
    convert: Callable[[str], str | float | bool]


@dataclass(frozen=True)
class _Object:
    fields: dict[str, _Node]


@dataclass(frozen=True)
class _Array:
    items: tuple[_Node, ...]


_Node: TypeAlias = "_Column | _Object | _Array"


def _value(node: _Node, row: Sequence[str]) -> JsonValue:
    if isinstance(node, _Object):
        return {name: _value(field, row) for name, field in node.fields.items()}
    if isinstance(node, _Array):
        return [_value(item, row) for item in node.items]
    if node.index >= len(row):
        raise RowError(
            f"there is no column {node.index} for {quoted(node.parameter)}: the row has {len(row)}, counted from 0"
        )
    try:
        return node.convert(row[node.index])
    except ValueError as error:
        value = quoted(row[node.index])
        raise RowError(f"column {node.index} for {quoted(node.parameter)} has {value}, which is {error}") from None


def _read(rule: JsonValue, place: str) -> _Node | None:
    """A part of a rule; None when it is to be left out."""
    if not isinstance(rule, dict):
        raise _wrong(place, f"{quoted(rule)} is no object")
    kind = rule.get("type") or ("object" if "properties" in rule else "array" if "items" in rule else "string")
    if kind == "object":
        fields = rule.get("properties", {})
        if not isinstance(fields, dict):
            raise _wrong(place, f"properties {quoted(fields)} is no object")
        read = {name: _read(field, f"{place}.{name}" if place else name) for name, field in fields.items()}
        return _Object({name: field for name, field in read.items() if field is not None})
    if kind == "array":
        items = rule.get("items", [])
        if not isinstance(items, list):
            raise _wrong(place, f"items {quoted(items)} is no array")
        parts = [_read(item, f"{place}[{number}]") for number, item in enumerate(items)]
        return _Array(tuple(part for part in parts if part is not None))
    convert = _CONVERSIONS.get(kind) if isinstance(kind, str) else None
    if convert is None:
        raise _wrong(place, f"type {quoted(kind)} is not one of object, array, {', '.join(_CONVERSIONS)}")
    index = rule.get("index")
    if not isinstance(index, int) or isinstance(index, bool) or index < 0:
        return None
    return _Column(place, index, convert)


def _wrong(place: str, why: str) -> MappingRuleError:
    return MappingRuleError(f"{quoted(place)}: {why}." if place else f"{why}.")


def _has_column(node: _Node) -> bool:
    if isinstance(node, _Object):
        return any(_has_column(field) for field in node.fields.values())
    return any(_has_column(item) for item in node.items) if isinstance(node, _Array) else True


def _number(text: str) -> float:
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        raise ValueError("no number")
    value = int(text) if _INTEGER.fullmatch(text) and len(text) <= _MOST_DIGITS else float(text)
    if math.isinf(value):
        raise ValueError("too large for a number")
    return value


def _integer(text: str) -> int:
    text = text.strip()
    if not _WHOLE.fullmatch(text):
        raise ValueError("no integer")
    digits = text.partition(".")[0]
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"an integer of more than {_MOST_DIGITS} digits")
    return int(digits)


def _boolean(text: str) -> bool:
    try:
        return _BOOLEANS[text.strip().lower()]
    except KeyError:
        raise ValueError("no boolean: neither true, false, 1 nor 0") from None


_MOST_DIGITS: Final = 300  # about what a double can hold; also keeps conversions from taking long
_CONVERSIONS: Final[dict[str, Callable[[str], str | float | bool]]] = {
    "string": str,
    "number": _number,
    "integer": _integer,
    "boolean": _boolean,
}
