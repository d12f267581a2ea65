"""What a client sends along with each of its requests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

if TYPE_CHECKING:
    import httpx


def _extensions(options: RequestOptions) -> Mapping[str, float]:
    said = {"retries": options.retries, "deadline": options.deadline}
    return {name: value for name, value in said.items() if value is not None}


@frozen
class RequestOptions:
    """What is said with each request; what is not said is as the connections have it.

    Attributes:
        timeout: Seconds, more than 0, or an ``httpx.Timeout``, for each phase of a request.
        retries: How often a request is repeated at most, 0 or more.
        deadline: Seconds, more than 0, for a whole call.
        headers: Further headers.
        extensions: Request extensions for transports that repeat requests; others take no notice of them.

    Raises:
        ValueError: A number is out of its range.
    """

    timeout: float | httpx.Timeout | None = None
    retries: int | None = None
    deadline: float | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    extensions: Mapping[str, float] = field(
        init=False, repr=False, eq=False, default=Factory(_extensions, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        for name, seconds in (("timeout", self.timeout), ("deadline", self.deadline)):
            if isinstance(seconds, int | float) and not seconds > 0:
                raise ValueError(f"{name}={seconds!r} must be more than 0 seconds; leave it out to change nothing")
        if self.retries is not None and (self.retries < 0 or self.retries % 1):
            raise ValueError(f"retries={self.retries!r} must be a whole number, 0 (never repeat) or more")

    def followed_by(self, later: RequestOptions) -> RequestOptions:
        """Both together; where both say something, ``later`` counts."""
        return RequestOptions(
            timeout=self.timeout if later.timeout is None else later.timeout,
            retries=self.retries if later.retries is None else later.retries,
            deadline=self.deadline if later.deadline is None else later.deadline,
            headers=with_headers(self.headers, later.headers),
        )


def with_headers(headers: Mapping[str, str], later: Mapping[str, str]) -> Mapping[str, str]:
    """Both together; of a header that comes twice, in whatever case, the later value."""
    return dict({name.lower(): (name, value) for name, value in (*headers.items(), *later.items())}.values())


__all__ = ["RequestOptions", "with_headers"]
