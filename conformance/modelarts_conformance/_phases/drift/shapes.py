"""What the description has at each place of an answer, and what of it was seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import Path

_MOST_ITEMS = 50  # of a list that are looked at


class Shape:
    """A place in an answer.

    Args:
        schema: What the description says of it.

    Attributes:
        seen: Whether an answer had a value there.
    """

    __slots__ = ("_fields", "_items", "_known", "_others", "is_open", "seen")

    def __init__(self, schema: Mapping[str, Any]) -> None:
        same = list(document().same_value(schema))
        self.seen = False
        self._known: dict[str, Mapping[str, Any]] = {}
        for each in same:
            for name, field in each.get("properties", {}).items():
                self._known.setdefault(name, field)
        self._others = _first(same, "additionalProperties")
        self._items = _first(same, "items")
        stated_open = any(each.get("additionalProperties") in (True, {}) for each in same)
        has_patterns = any("patternProperties" in each for each in same)
        # An object without any documented field may have all.
        self.is_open = stated_open or has_patterns or self._others is not None or not self._known
        self._fields: dict[str, Shape] = {}

    def look(self, value: Any, at: Path = ()) -> Iterator[tuple[Path, Any]]:
        """Note what a value has.

        Args:
            value: The value at this place.
            at: The fields that led here.

        Yields:
            The undocumented fields and their values.
        """
        self.seen = True
        if isinstance(value, dict):
            for name, inner in value.items():
                field = self.field(name)
                if field is not None:
                    # What can have any name has one place.
                    yield from field.look(inner, (*at, name if name in self._known else "*"))
                elif not self.is_open:
                    yield (*at, name), inner
        elif isinstance(value, list) and self._items is not None:
            item = self._child("*", self._items)
            for inner in value[:_MOST_ITEMS]:
                yield from item.look(inner, (*at, "*"))

    def field(self, name: str) -> Shape | None:
        """The place of a field; None if nothing is said of it."""
        schema = self._known.get(name)
        if schema is not None:
            return self._child(name, schema)
        return None if self._others is None else self._child("*", self._others)

    def fields(self, at: Path = ()) -> Iterator[tuple[Path, bool]]:
        """The documented fields of all objects that were seen, and whether any of them had the field.

        Args:
            at: The fields that lead here.
        """
        for name in self._known:
            field = self._fields.get(name)
            yield (*at, name), field is not None and field.seen
        for name, field in self._fields.items():
            yield from field.fields((*at, name))

    def _child(self, name: str, schema: Mapping[str, Any]) -> Shape:
        child = self._fields.get(name)
        if child is None:
            child = self._fields[name] = Shape(schema)
        return child


def _first(schemas: list[Mapping[str, Any]], key: str) -> Mapping[str, Any] | None:
    return next((each[key] for each in schemas if isinstance(each.get(key), Mapping) and each[key]), None)
