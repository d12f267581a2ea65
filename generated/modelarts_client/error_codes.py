# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/error_codes.py.
"""Looks up error codes; `error_catalogue` has those of the service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

Problem: TypeAlias = tuple[tuple[int, ...], str, str]
"""HTTP statuses, meaning and remedy of one problem that a code stands for."""


class ErrorCode(NamedTuple):
    """What is known about an error code.

    Attributes:
        code: The code.
        status: The HTTP statuses that it comes with; empty if none is documented. A status below 400 reports progress,
            for example of a task.
        meaning: What went wrong.
        remedy: What to do.
    """

    code: str
    status: tuple[int, ...]
    meaning: str
    remedy: str


class Catalogue:
    """The error codes of a service.

    Args:
        problems: The problems that each code stands for.
    """

    def __init__(self, problems: Mapping[str, tuple[Problem, ...]]) -> None:
        self._problems = problems

    def lookup(self, code: str, status: int | None = None) -> ErrorCode | None:
        """Return what is known about ``code``; None if it is not in the catalogue.

        Args:
            code: The code as the service sends it.
            status: The HTTP status of the response. It selects among the problems of a code that stands for several.
                Without it, or if it fits none of them, meaning and remedy are those of all, each after its status.
        """
        problems = self._problems.get(code)
        if problems is None:
            return None
        fitting = [problem for problem in problems if status in problem[0]] or problems
        if len(fitting) == 1:
            return ErrorCode(code, *fitting[0])
        return ErrorCode(
            code,
            tuple(number for numbers, _, _ in fitting for number in numbers),
            " ".join(f"HTTP {numbers[0]}: {meaning}" for numbers, meaning, _ in fitting),
            " ".join(f"HTTP {numbers[0]}: {remedy}" for numbers, _, remedy in fitting),
        )

    def codes(self) -> tuple[str, ...]:
        """Return all codes, sorted by service and number."""
        return tuple(self._problems)


__all__ = ["Catalogue", "ErrorCode", "Problem"]
