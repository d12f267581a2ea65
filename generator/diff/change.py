"""A change: its place, its text, and whether it breaks programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum

from generator import markdown
from generator.description.sources import JsonValue

_NAMED = 3


class Side(StrEnum):
    """Who writes a value: the user in a request, the service in a response."""

    REQUEST = "request"
    RESPONSE = "response"


class Effect(Enum):
    """How a change affects the allowed values; the value is the set of sides on which it breaks programs.

    Valid requests must stay valid, so requests must not become tighter. Responses must keep what was documented, so
    they must not become looser.
    """

    HARMLESS = frozenset[Side]()
    TIGHTER = frozenset({Side.REQUEST})
    LOOSER = frozenset({Side.RESPONSE})
    BREAKING = frozenset({Side.REQUEST, Side.RESPONSE})

    @classmethod
    def of(cls, *, tighter: bool, looser: bool) -> Effect:
        """The effect of a change that forbids something, allows something, or both."""
        if tighter:
            return cls.BREAKING if looser else cls.TIGHTER
        return cls.LOOSER if looser else cls.HARMLESS


class Area(IntEnum):
    """The part of the description that a place belongs to, in the order of the report."""

    SERVICE = 0
    OPERATION = 1
    PARAMETER = 2
    MESSAGE = 3
    MODEL = 4


@dataclass(frozen=True, order=True)
class Place:
    """Where something changed.

    Attributes:
        area: The part of the description.
        name: Its name for users: `Job.size`, `CreateJob`, `limit`.
        role: Its role in an operation, such as `query parameter`; for models, the side is given instead.
    """

    area: Area
    name: str
    role: str = ""

    def within(self, part: str) -> Place:
        """A part of this place: `.field`, `[]` for the items, `{}` for the values."""
        return Place(self.area, self.name + part, self.role)


@dataclass(frozen=True)
class Edit:
    """A change, without the operations that it affects."""

    place: Place
    text: str
    effect: Effect


@dataclass(frozen=True)
class Change:
    """A change as it is reported to users.

    Attributes:
        place: Where.
        text: What happened.
        breaking: Whether correct programs can stop working.
        operations: The affected operations by side; of a breaking change, those that break.
    """

    place: Place
    text: str
    breaking: bool
    operations: Mapping[Side, tuple[str, ...]] = field(default_factory=dict)

    def line(self) -> str:
        """The change in one line of Markdown."""
        return f"{markdown.code(self.place.name)}{self._where()}: {self.text}"

    def _where(self) -> str:
        match self.place.area:
            case Area.OPERATION:
                return ""
            case Area.MODEL:
                sides = [f"in {side}s of {_names(names)}" for side, names in sorted(self.operations.items())]
                return f", {' and '.join(sides)}" if sides else f", {self.place.role}"
            case _:
                names = sorted({name for names in self.operations.values() for name in names})
                return f", {self.place.role} of {_names(tuple(names))}"


def shown(value: JsonValue) -> str:
    """A value of the description, as code."""
    return markdown.code(json.dumps(value))


def _names(names: tuple[str, ...]) -> str:
    named = names if len(names) <= _NAMED + 1 else names[:_NAMED]
    text = ", ".join(map(markdown.code, named))
    return text if named == names else f"{text} and {len(names) - _NAMED} more"
