# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/types.py.
"""Types that endpoint functions and models share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")


class Unset:
    """The type of `UNSET`, which leaves an argument or a field out (`None` is JSON's null where that is documented)."""

    __absent__: Final = True

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


UNSET: Final[Any] = Unset()  # the default of arguments and fields of any type


class JsonObject:
    """A JSON object: ``vars()`` of it is the object, as plain JSON.

    It has the layout of models, but lets its attributes be set.
    """

    __slots__ = ("__dict__", "__weakref__", "_views")

    if TYPE_CHECKING:
        _views: dict[str, Any]  # decoded fields by their JSON names, and what programs have set besides
    __absent__ = False  # whether it stands for an object that is not there


class Attempt(NamedTuple):
    """One attempt to send a request.

    Attributes:
        number: The number of the attempt, from 1.
        outcome: The status of the response, such as ``503``, or the failure, such as ``ReadTimeout: timed out``.
        seconds: Seconds until the response or the failure.
        pause: Seconds of the pause before the next attempt; 0.0 after the last one.
    """

    number: int
    outcome: str
    seconds: float
    pause: float


class Response(Generic[T]):
    """A server's response, whatever its status.

    Attributes:
        status_code: HTTP status.
        content: The body as received.
        headers: Response headers; names are case-insensitive.
        parsed: The body as the model documented for this status; None if there is no body or no such model, or if
            the body is not JSON.
        attempts: All attempts to send the request, including the last one; empty if the transport does not report
            them, as httpx's own does not.
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


__all__ = ["UNSET", "Attempt", "JsonObject", "Response", "Unset"]
