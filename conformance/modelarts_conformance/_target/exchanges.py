"""Requests and their answers, as they are sent, kept and shown."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from typing import Any, Final

from attrs import field, frozen

_MAX_SHOWN: Final = 4000  # bytes of a body in a curl command


@frozen
class Request:
    """A request without its credentials, which are added when it is sent.

    Attributes:
        operation: ID of the operation it is for.
        method: HTTP method in upper case.
        url: Whole address, percent-encoded.
        headers: Names and values, in order; a name may come again.
        body: The body; None without one.
        signed: Whether the account's credentials are added.
    """

    operation: str
    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = field(default=None, repr=lambda body: "None" if body is None else f"<{len(body)} bytes>")
    signed: bool = True

    def curl(self) -> str:
        """The command that repeats the request; credentials are taken from the variable ``TOKEN``."""
        words = ["curl", "-X", self.method]
        if self.signed:
            words += ["-H", "X-Auth-Token: $TOKEN"]
        for name, value in self.headers:
            words += ["-H", f"{name}: {value}"]
        if self.body is not None:
            shown = self.body[:_MAX_SHOWN].decode("utf-8", "replace")
            more = len(self.body) - _MAX_SHOWN
            words += ["--data-raw", shown + (f"... ({more:,} bytes more)" if more > 0 else "")]
        # The variable has to be between double quotes.
        return " ".join(f'"{word}"' if "$TOKEN" in word else shlex.quote(word) for word in [*words, self.url])

    def value(self) -> Any:
        """The JSON of the body; None if it is none."""
        try:
            return json.loads(self.body or b"null")
        except (ValueError, RecursionError):
            return None


@frozen
class Answer:
    """An answer of the server.

    Attributes:
        status: HTTP status.
        headers: Names and values, as they came.
        body: The body, decompressed.
        seconds: How long it took, in seconds.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=lambda body: f"<{len(body)} bytes>")
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether the status is one of success."""
        return 200 <= self.status < 300

    def header(self, name: str) -> str | None:
        """The first header with a name, in any case; None if there is none."""
        return next((value for each, value in self.headers if each.lower() == name.lower()), None)

    def value(self) -> Any:
        """The JSON of the body; None if it is none."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


@frozen
class Exchange:
    """A request, and what came of it.

    Attributes:
        request: The request.
        answer: The answer; None if there was none.
        error: Why there was no answer; None if there was one.
    """

    request: Request
    answer: Answer | None = None
    error: str | None = None

    @property
    def status(self) -> int:
        """The status of the answer; 0 if there was none."""
        return 0 if self.answer is None else self.answer.status

    @property
    def ok(self) -> bool:
        """Whether the request succeeded."""
        return self.answer is not None and self.answer.ok

    def value(self) -> Any:
        """The JSON of the answer; None without one."""
        return None if self.answer is None else self.answer.value()


def texts_in(value: Any) -> Iterator[str]:
    """The texts in JSON, names of fields left out.

    Args:
        value: JSON.
    """
    waiting = [value]  # not by calls in each other: it may be as deep as JSON can be
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict | list):
            waiting += reversed(each.values() if isinstance(each, dict) else each)
