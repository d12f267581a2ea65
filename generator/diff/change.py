"""A change: its place, its text, and whether it breaks programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
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
        whole: The name of what it is a field of; empty if it is none.
    """

    area: Area
    name: str
    role: str = ""
    whole: str = ""

    def within(self, part: str) -> Place:
        """A part of this place: `.field`, `[]` for the items, `{}` for the values."""
        return Place(self.area, self.name + part, self.role, self.name if part.startswith(".") else self.whole)


@dataclass(frozen=True)
class Edit:
    """A change, without the operations that it affects."""

    place: Place
    text: str
    effect: Effect

    def unless(self, unused: Set[Side]) -> Edit:
        """The same change where no value is written on some sides; names that disappear break programs nevertheless."""
        return self if self.effect is Effect.BREAKING else replace(self, effect=Effect(self.effect.value - unused))


@dataclass(frozen=True)
class Change:
    """A change as it is reported to users.

    Attributes:
        places: Where; fields of one model that change alike are one change.
        text: What happened.
        breaking: Whether correct programs can stop working.
        operations: The affected operations by side; of a breaking change, those that break.
    """

    places: tuple[Place, ...]
    text: str
    breaking: bool
    operations: Mapping[Side, tuple[str, ...]] = field(default_factory=dict)

    def line(self) -> str:
        """The change in one line of Markdown."""
        names = ", ".join(markdown.code(place.name) for place in self.places)
        return f"{names}{self._where()}: {self.text}"

    def _where(self) -> str:
        place = self.places[0]
        match place.area:
            case Area.OPERATION:
                return ""
            case Area.MODEL:
                sides = [f"in {side}s of {listed(names)}" for side, names in sorted(self.operations.items())]
                return f", {' and '.join(sides)}" if sides else f", {place.role}"
            case _:
                names = sorted({name for names in self.operations.values() for name in names})
                return f", {place.role} of {listed(names)}" if names else f", {place.role}"


def shown(value: JsonValue) -> str:
    """A value of the description, as code."""
    return markdown.code(json.dumps(value))


def listed(names: Sequence[str]) -> str:
    """Names as code, up to a number that can be read at a glance."""
    named = names if len(names) <= _NAMED + 1 else names[:_NAMED]
    text = ", ".join(map(markdown.code, named))
    return text if named == names else f"{text} and {len(names) - _NAMED} more"
