"""What a run has sent, which comes back in answers and says nothing about the server."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, field

from modelarts_conformance._description.document import Path
from modelarts_conformance._phases.drift.shapes import Shape
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.gate import HARMLESS


@define
class Sent:
    """The names of all fields that requests had."""

    _names: set[str] = field(factory=set[str])

    def note(self, exchange: Exchange) -> None:
        """Take up what a request has.

        Args:
            exchange: A request.
        """
        request = exchange.request
        if request.body is not None and request.method not in HARMLESS:
            self._names.update(_names_in(request.body))

    def has(self, name: str) -> bool:
        """Whether a field was sent.

        Args:
            name: Its name.
        """
        return name in self._names

    def without(self, value: Any, schema: Mapping[str, Any]) -> Any:
        """A value without the undocumented fields that were sent.

        Args:
            value: The JSON of an answer, which is not changed.
            schema: Its schema.
        """
        for path in dict.fromkeys(path for path, _ in Shape(schema).look(value) if self.has(path[-1])):
            value = _without(value, path)
        return value


def _without(value: Any, path: Path) -> Any:
    name, further = path[0], path[1:]
    if isinstance(value, list):
        return [_without(item, further) for item in value] if name == "*" else value
    if not isinstance(value, dict):
        return value
    if not further:
        return {key: inner for key, inner in value.items() if key != name}
    return {key: _without(inner, further) if name in ("*", key) else inner for key, inner in value.items()}


def _names_in(body: bytes) -> Iterator[str]:
    """The names of all fields in a body; none if it is no JSON."""
    try:
        pending = [json.loads(body)]
    except (ValueError, RecursionError):
        return
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            yield from value
            pending += value.values()
        elif isinstance(value, list):
            pending += value
