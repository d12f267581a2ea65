"""Types that endpoints and models share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")


class Unset:
    """The type of `UNSET`, which stands for a field or argument that is absent (`None` is JSON's null)."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: object) -> Unset:
        return self

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()


class Attempt(NamedTuple):
    """One of the times that a request was sent.

    Attributes:
        number: Counts from 1.
        outcome: The status of the answer, such as ``503``, or what failed, such as ``ReadTimeout: timed out``.
        seconds: Until the answer or the failure.
        pause: Seconds that were waited afterwards; 0.0 after the last.
    """

    number: int
    outcome: str
    seconds: float
    pause: float


class Response(Generic[T]):
    """A server's answer, whatever its status.

    Attributes:
        status_code: HTTP status.
        content: The body as it came.
        headers: Response headers; names are case-insensitive.
        parsed: The body as the model documented for this status; None when there is no body, no such
            model, or when the body is not JSON.
        attempts: Each time that the request was sent, with the last; empty when the transport does not tell, as that
            of plain httpx does not.
    """

    __slots__ = ("attempts", "content", "headers", "parsed", "status_code")

    def __init__(
        self,
        status_code: int,
        content: bytes,
        headers: Mapping[str, str],
        parsed: T | None,
        attempts: tuple[Attempt, ...] = (),
    ) -> None:
        self.status_code = status_code
        self.content = content
        self.headers = headers
        self.parsed = parsed
        self.attempts = attempts

    def __repr__(self) -> str:
        return f"Response(status_code={self.status_code}, parsed={self.parsed!r})"


__all__ = ["UNSET", "Attempt", "Response", "Unset"]
