"""What a change is: where it is, what happened there, and whom it breaks."""

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
    """What a change does to what is allowed; its value is the sides on which it breaks programs.

    A request that was right must stay right, so requests must not become tighter. A response must keep what was
    promised, so responses must not become looser.
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
    """What a place is part of, in the order in which changes are told."""

    SERVICE = 0
    OPERATION = 1
    PARAMETER = 2
    MESSAGE = 3
    MODEL = 4


@dataclass(frozen=True, order=True)
class Place:
    """Where something changed.

    Attributes:
        area: What it is part of.
        name: As users call it: `Job.size`, `CreateJob`, `limit`.
        role: What it is for an operation, such as `query parameter`; models go by the side that has them.
    """

    area: Area
    name: str
    role: str = ""

    def within(self, part: str) -> Place:
        """A part of this place: `.field`, `[]` for the items, `{}` for the values."""
        return Place(self.area, self.name + part, self.role)


@dataclass(frozen=True)
class Edit:
    """A change before it is known who meets it."""

    place: Place
    text: str
    effect: Effect


@dataclass(frozen=True)
class Change:
    """A change as users meet it.

    Attributes:
        place: Where.
        text: What happened.
        breaking: Whether programs that were right can stop working.
        operations: Names of the operations that are concerned, by side; those that break, for a breaking change.
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
