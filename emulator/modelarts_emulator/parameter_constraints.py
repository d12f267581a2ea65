"""What values a parameter of an algorithm may have: its type, and its range or its choices.

Source: document 004, Table 6; for the names of types and kinds of ranges, the Terraform provider, docs/resources/
modelarts_algorithm.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import text, texts

_INTEGER: Final = re.compile(r"[+-]?[0-9]+")


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return None if math.isnan(number) else number


_TYPES: Final[Mapping[str, Callable[[str], bool]]] = {
    "": lambda value: True,
    "string": lambda value: True,
    "integer": lambda value: _INTEGER.fullmatch(value) is not None,
    "float": lambda value: _number(value) is not None,
    "boolean": lambda value: value.lower() in ("true", "false"),
}
TYPES: Final = ("String", "Integer", "Float", "Boolean")
VALID_TYPES: Final = ("None", "Range", "Choice")


@dataclass(frozen=True)
class Constraint:
    """A constraint whose words are documented ones, in any case.

    Attributes:
        type: of TYPES, in lower case; empty for any.
        choices: the values that are allowed; None for all.
        range: the lowest and the highest number that is allowed; None for any value.
        allowed: the choices or the range, for people.
    """

    type: str
    choices: tuple[str, ...] | None = None
    range: tuple[float, float] | None = None
    allowed: str = ""

    def has_type(self, value: str) -> bool:
        """Whether a value is of the type."""
        return _TYPES[self.type](value)

    def allows(self, value: str) -> bool:
        """Whether a value is one of the choices, or in the range."""
        if self.choices is not None:
            return value in self.choices
        if self.range is None:
            return True
        number = _number(value)
        return number is not None and self.range[0] <= number <= self.range[1]


class UnknownWordError(ValueError):
    """A constraint has a word that is not documented.

    Args:
        field: the field that has it.
        known: the documented ones.
    """

    def __init__(self, field: str, known: tuple[str, ...]) -> None:
        super().__init__(field, known)
        self.field = field
        self.known = known


class UnusableRangeError(ValueError):
    """No value can be within `valid_range`; the message says why."""


def read_constraint(constraint: Json) -> Constraint:
    """Read a `constraint` of a parameter.

    Raises:
        UnknownWordError: its `type` or its `valid_type` is not documented.
        UnusableRangeError: its `valid_range` is not one of its `valid_type`.
    """
    kind, given = text(constraint, "type").lower(), tuple(texts(constraint, "valid_range"))
    if kind not in _TYPES:
        raise UnknownWordError("type", TYPES)
    match text(constraint, "valid_type").lower():
        case "" | "none":
            return Constraint(kind)
        case "choice":
            if not given:
                raise UnusableRangeError("it has no choices")
            return Constraint(kind, choices=given, allowed=f"one of: {', '.join(given)}")
        case "range":
            bounds = [number for bound in given if (number := _number(bound)) is not None]
            if len(bounds) != 2 or len(given) != 2:
                raise UnusableRangeError("it is not two numbers")
            if bounds[0] > bounds[1]:
                raise UnusableRangeError("the first number is higher than the second one")
            return Constraint(kind, range=(bounds[0], bounds[1]), allowed=f"a number from {given[0]} to {given[1]}")
        case _:
            raise UnknownWordError("valid_type", VALID_TYPES)
