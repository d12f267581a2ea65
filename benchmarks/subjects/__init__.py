"""The subjects: the floor, this client, the official SDK and stock openapi-python-client, a module for each.

A module is imported only in the process that measures it, by the interpreter that has its packages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, Final, Protocol, TypeAlias, cast

from benchmarks.reading import Access

FLOOR: Final = "floor"
OURS: Final = "modelarts"
OFFICIAL: Final = "official"
STOCK: Final = "stock"
SUBJECTS: Final = (FLOOR, OURS, OFFICIAL, STOCK)

PROJECT_ID: Final = "0123456789abcdef0123456789abcdef"
ACCESS_KEY: Final = "BENCHMARKACCESSKEY00"
SECRET_KEY: Final = "not-a-secret-only-loopback-sees-it"  # noqa: S105 - no account has it

Call: TypeAlias = Callable[[], object]
"""Makes one or more requests for training jobs, and decodes the responses."""

Prepare: TypeAlias = Callable[[], Callable[[], object]]
"""Prepares a repetition, and returns the function to measure."""

BODY: Final = b'{"description": "' + b"x" * (1024 - 19) + b'"}'
"""The body of the request that is signed, 1 KB."""


class Subject(Protocol):
    """The interface of each module of this package.

    Attributes:
        packages: the distributions that do its work; their versions are reported.
        access: how fields are read of what it decodes to.
    """

    packages: tuple[str, ...]
    access: Access

    def decode(self, answer: bytes) -> Any:
        """A page of training jobs."""

    def encode(self, page: Any) -> bytes | str:
        """Encode a page as JSON, as for a request."""

    def calls(self, url: str, job_ids: Sequence[str]) -> Mapping[str, Call]:
        """Requests for one job from the server at `url`, by name of the measurement, over persistent connections."""

    def crowds(self, url: str, job_ids: Sequence[str]) -> Mapping[str, Prepare]:
        """Requests for all jobs at once, over persistent connections (`crowd`) or new ones (`crowd_cold`)."""

    def signatures(self) -> Mapping[str, Prepare]:
        """Signing of a POST with `BODY` (`sign`)."""


def load(name: str) -> Subject:
    """Import the subject of this name."""
    return cast(Subject, import_module(f"{__name__}.{name}"))
