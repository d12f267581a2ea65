# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/request_options.py.
"""Options that a client applies to each of its requests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

if TYPE_CHECKING:
    import httpx


def _extensions(options: RequestOptions) -> Mapping[str, float]:
    given = {
        "retries": options.retries,
        "deadline": options.deadline,
        "max_response_bytes": options.max_response_bytes,
    }
    return {name: value for name, value in given.items() if value is not None}


@frozen
class RequestOptions:
    """Options for each request; None leaves the client's own setting.

    Attributes:
        timeout: Seconds, more than 0, or an ``httpx.Timeout``, for each phase of a request.
        retries: How often a request is repeated at most, 0 or more.
        deadline: Seconds, more than 0, for a whole call.
        max_response_bytes: How many bytes the body of a response may have, 1 or more.
        headers: Additional headers.
        extensions: Request extensions for the client's transports; other transports ignore them.

    Raises:
        InvalidArgumentError: A number is out of range.
    """

    timeout: float | httpx.Timeout | None = None
    retries: int | None = None
    deadline: float | None = None
    max_response_bytes: int | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str], repr=False)
    extensions: Mapping[str, float] = field(
        init=False, repr=False, eq=False, default=Factory(_extensions, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        if self.timeout is self.deadline is self.retries is self.max_response_bytes is None:
            return
        from .setting_checks import check_count, check_seconds  # here, since most clients have no options

        if self.timeout is not None and not hasattr(self.timeout, "connect"):  # which an httpx.Timeout has
            check_seconds(self.timeout, what="timeout")
        if self.deadline is not None:
            check_seconds(self.deadline, what="deadline")
        if self.retries is not None:
            check_count(self.retries, what="retries", least=0)
        if self.max_response_bytes is not None:
            check_count(self.max_response_bytes, what="max_response_bytes", least=1)

    def followed_by(self, later: RequestOptions) -> RequestOptions:
        """Combine these options with ``later`` ones, which take precedence."""
        return RequestOptions(
            timeout=self.timeout if later.timeout is None else later.timeout,
            retries=self.retries if later.retries is None else later.retries,
            deadline=self.deadline if later.deadline is None else later.deadline,
            max_response_bytes=self.max_response_bytes
            if later.max_response_bytes is None
            else later.max_response_bytes,
            headers=with_headers(self.headers, later.headers),
        )


def with_headers(headers: Mapping[str, str], later: Mapping[str, str]) -> Mapping[str, str]:
    """Combine headers; names are case-insensitive, and ``later`` values take precedence."""
    return dict({name.lower(): (name, value) for name, value in (*headers.items(), *later.items())}.values())


__all__ = ["RequestOptions", "with_headers"]
