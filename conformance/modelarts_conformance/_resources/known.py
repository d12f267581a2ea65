"""Identifiers of what is on the server, from its own lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

from attrs import define, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import pointed_at
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._target.lists import Source, entries, sources
from modelarts_conformance._target.target import Target

PROJECT: Final = "project_id"
_MOST: Final = 20  # of one kind that are used
_TRIED: Final = 12  # of those above, in which others are looked for until one has some


@define
class Known:
    """What is on the server.

    Attributes:
        values: Identifiers by the name of the path parameter that takes them.
    """

    values: dict[str, list[str]] = field(factory=dict[str, list[str]])

    @classmethod
    def on(cls, target: Target) -> Known:
        """Look through the lists that know what the chosen operations take, and protect what they have.

        Args:
            target: The server.

        Raises:
            OverError: The run is over.
        """
        return cls({PROJECT: [target.account.project_id]}).further(target)

    def further(self, target: Target) -> Known:
        """Look for values of those parameters that are not known yet, with those that are.

        Args:
            target: The server.

        Raises:
            OverError: The run is over.
        """
        known = Known(dict(self.values))
        wanted = {each.name for operation in target.operations for each in operation.parameters if each.place == "path"}
        wanted |= {above for parameter in wanted for above in _above(parameter)}
        created = {cycle.parameter for cycle in life_cycles().values()}
        listed: dict[tuple[str, str, str], list[Any]] = {}
        for parameter in sorted(
            wanted & sources().keys() - self.values.keys(), key=lambda name: (len(_above(name)), name)
        ):
            found = dict.fromkeys(known._values(target, parameter, listed))
            if parameter in created:
                target.gate.protect(*found)
            if found:
                known.values[parameter] = list(islice(found, _MOST))
        return known

    def _values(self, target: Target, parameter: str, listed: dict[tuple[str, str, str], list[Any]]) -> Iterator[str]:
        for source in sources()[parameter]:
            needed = _needed(source)
            if target.account.url_of(source.operation) is None:
                continue
            for path in islice(self.paths(needed), _TRIED):
                key = (source.operation, source.entries, str(path))
                if key not in listed:
                    listed[key] = list(entries(target, source.operation, source.entries, path))
                values = [pointed_at(source.id, entry) for entry in listed[key]]
                usable = [str(value) for value in values if isinstance(value, str | int) and value != ""]
                yield from usable
                if usable:
                    break

    def paths(self, parameters: tuple[str, ...]) -> Iterator[Mapping[str, str]]:
        """Some combinations of known values of path parameters.

        Args:
            parameters: Their names.
        """
        if not parameters:
            yield {}
            return
        first, *rest = parameters
        for value in self.values.get(first, ())[:_TRIED]:
            for path in self.paths(tuple(rest)):
                yield {first: value, **path}

    def missing(self, operation_id: str) -> list[str]:
        """The path parameters of an operation of which the server's lists know no value.

        Args:
            operation_id: ID of the operation.
        """
        return [
            parameter.name
            for parameter in OPERATIONS[operation_id].parameters
            if parameter.place == "path" and parameter.name in sources() and parameter.name not in self.values
        ]


def _above(parameter: str) -> tuple[str, ...]:
    """The path parameters that the first list of a parameter's values needs, besides the project."""
    return next((_needed(source) for source in sources().get(parameter, ())), ())


def _needed(source: Source) -> tuple[str, ...]:
    needed = (each.name for each in OPERATIONS[source.operation].parameters if each.place == "path")
    return tuple(name for name in needed if name != PROJECT)
