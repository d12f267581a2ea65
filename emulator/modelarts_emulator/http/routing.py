"""Finds the operation for a method and a path."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from modelarts_emulator.http.description import Operation


class UnknownPathError(LookupError):
    """No operation has this path."""


class MethodNotAllowedError(LookupError):
    """The path exists, but not with this method.

    Attributes:
        allowed: the methods of the path, in upper case.
    """

    def __init__(self, allowed: tuple[str, ...]) -> None:
        super().__init__(", ".join(allowed))
        self.allowed = allowed


@dataclass(frozen=True)
class Match:
    """An operation and its path parameters, still percent-encoded."""

    operation: Operation
    path: Mapping[str, str]


class Router:
    """Matches paths segment by segment; a literal segment has priority over a parameter.

    Args:
        operations: the operations to choose from.
    """

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._templates: defaultdict[tuple[str, ...], dict[str, Operation]] = defaultdict(dict)
        for operation in operations:
            self._templates[tuple(operation.path.strip("/").split("/"))][operation.method] = operation
        self._ordered = sorted(self._templates, key=lambda template: [_is_parameter(part) for part in template])

    def find(self, method: str, path: str) -> Match:
        """Find the operation of a request.

        Args:
            method: HTTP method in upper case.
            path: path as received, percent-encoded, without the query.

        Raises:
            UnknownPathError: no operation has the path.
            MethodNotAllowedError: the path has operations with other methods only.
        """
        segments = path.removeprefix("/").split("/")
        for template in self._ordered:
            parameters = _match(template, segments)
            if parameters is not None:
                operations = self._templates[template]
                if method not in operations:
                    raise MethodNotAllowedError(tuple(operations))
                return Match(operations[method], parameters)
        raise UnknownPathError(path)


def _is_parameter(part: str) -> bool:
    return part.startswith("{") and part.endswith("}")


def _match(template: tuple[str, ...], segments: list[str]) -> dict[str, str] | None:
    if len(template) != len(segments):
        return None
    parameters = {}
    for part, segment in zip(template, segments, strict=True):
        if _is_parameter(part):
            if not segment:
                return None
            parameters[part[1:-1]] = segment
        elif part != unquote(segment):
            return None
    return parameters
