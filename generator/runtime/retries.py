"""Which failures are worth another attempt, and how long to wait before it.

A request is repeated only when that cannot do its work twice. One that may have reached the server is repeated if it is
idempotent: GET, HEAD, OPTIONS, PUT and DELETE are (RFC 9110, 9.2.2), and so are the POSTs that create nothing which
stays, such as searches (`operations` lists them). Any other POST is repeated only after a failed
connection, or when the server refused it with 429 before doing anything.
"""

import random
import re
import ssl
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Final

import attrs
import httpx

from .errors import InvalidArgumentError
from .operation import IDEMPOTENT_METHODS
from .server_time import http_time, server_time
from .setting_checks import check_count, check_seconds

__all__ = ["RetryPolicy"]

NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Failures before the server could see anything of the request."""

_PATH_PARAMETER: Final = re.compile(r"\\\{[^{}]+\\\}")
_REFUSED: Final = 429
_UNAVAILABLE: Final = frozenset({502, 503, 504})
# What OpenSSL says when the bytes it reads are no TLS; which of them depends on what they are.
_NO_TLS: Final = frozenset({"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG"})
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.ProxyError)


def full_jitter(low: float, high: float) -> float:
    """Choose a number between two others."""
    return random.uniform(low, high)  # noqa: S311 - no secret depends on it


@attrs.frozen
class RetryPolicy:
    """Decides whether a request is sent again, and when.

    Attributes:
        retries: How often a request is repeated at most; 0 for never.
        deadline: Seconds that a call may take in all: its attempts, the pauses between them and the answer's body. No
            attempt starts later, and none waits longer for the server than is left.
        base_delay: The upper bound of the first pause, in seconds; it doubles with each attempt.
        max_delay: The upper bound of every pause that the policy chooses, in seconds.
        max_retry_after: The longest pause a server may ask for, in seconds; after a longer one a request is not
            repeated.
        jitter: Chooses the pause between 0 and its bound ("full jitter", so that clients do not return all at once).

    Raises:
        InvalidArgumentError: If a value has the wrong type or is out of its range.
    """

    retries: int = 3
    deadline: float = 300.0
    base_delay: float = 0.5
    max_delay: float = 20.0
    max_retry_after: float = 120.0
    jitter: Callable[[float, float], float] = full_jitter

    def __attrs_post_init__(self) -> None:
        check_count(self.retries, what="retries", least=0)
        check_seconds(self.deadline, what="deadline")
        for name in ("base_delay", "max_delay", "max_retry_after"):
            check_seconds(getattr(self, name), what=name, may_be_zero=True)
        if not callable(self.jitter):
            raise InvalidArgumentError(f"jitter={self.jitter!r} must be a function of two numbers.")

    def delay_after_response(self, request: httpx.Request, response: httpx.Response, attempt: int) -> float | None:
        """Return how many seconds to wait before sending the request again after this response.

        Args:
            request: The request.
            response: The response.
            attempt: How many attempts there have been, at least 1.

        Returns:
            The pause in seconds, or ``None`` to return the response to the caller.
        """
        if attempt > self.retries or not _is_replayable(request):
            return None
        worth_it = response.status_code == _REFUSED or (response.status_code in _UNAVAILABLE and is_idempotent(request))
        if not worth_it:
            return None
        return self.pause(response.headers, attempt)

    def pause(self, headers: Mapping[str, str], attempt: int) -> float | None:
        """Return how many seconds to wait after a response that asks for another attempt, perhaps with Retry-After.

        Args:
            headers: The headers of the response, whose names are found in any case.
            attempt: How many attempts there have been, at least 1.

        Returns:
            The pause in seconds; ``None`` if the server asks for a longer one than is allowed.
        """
        asked = _retry_after(headers)
        if asked is None:
            return self.backoff(attempt)
        return asked if asked <= self.max_retry_after else None

    def delay_after_error(self, request: httpx.Request, error: httpx.RequestError, attempt: int) -> float | None:
        """Return how many seconds to wait before sending the request again after a failure to get a response.

        Args:
            request: The request.
            error: What happened.
            attempt: How many attempts there have been, at least 1.

        Returns:
            The pause in seconds, or ``None`` to give up.
        """
        if attempt > self.retries or _is_hopeless(error) or not _is_replayable(request):
            return None
        if isinstance(error, NEVER_SENT) or is_idempotent(request):
            return self.backoff(attempt)
        return None

    def backoff(self, attempt: int) -> float:
        """Choose how many seconds to wait after an attempt that failed.

        Args:
            attempt: How many attempts there have been, at least 1.
        """
        return self.jitter(0.0, min(self.max_delay, self.base_delay * 2 ** (attempt - 1)))


def is_idempotent(request: httpx.Request) -> bool:
    """Return whether sending the request twice has the same effect as sending it once."""
    if request.method in IDEMPOTENT_METHODS:
        return True
    return request.method == "POST" and _repeatable_posts().search(request.url.path) is not None


@cache
def _repeatable_posts() -> re.Pattern[str]:
    """The paths of the POSTs that can be repeated."""
    from .operations import OPERATIONS  # large, and needed after failed POSTs only

    # An endpoint may have a path of its own, before that of the operation.
    paths = [
        path_pattern(operation.path)
        for operation in OPERATIONS.values()
        if operation.method == "POST" and operation.repeatable
    ]
    return re.compile("|".join(paths) or "(?!)")  # without any, nothing matches


def path_pattern(path: str) -> str:
    """Return a regular expression that finds the path of an operation at the end of a URL's path."""
    return f"{_PATH_PARAMETER.sub('[^/]+', re.escape(path))}/?$"


def _is_replayable(request: httpx.Request) -> bool:
    return isinstance(request.stream, httpx.ByteStream)


def is_answered_without_tls(error: Exception) -> bool:
    """Return whether a server does not speak TLS where it was expected to."""
    return any(
        getattr(linked, "reason", None) in _NO_TLS for linked in chain(error) if isinstance(linked, ssl.SSLError)
    )


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what led to it."""
    linked: BaseException | None = error
    while linked is not None:
        yield linked
        linked = linked.__cause__ or linked.__context__


def _is_hopeless(error: httpx.RequestError) -> bool:
    """Return whether the next attempt must fail like this one: a wrong proxy, a certificate that is not trusted."""
    if isinstance(error, _HOPELESS) or is_answered_without_tls(error):
        return True
    return any(isinstance(linked, ssl.SSLCertVerificationError) for linked in chain(error))


def _retry_after(headers: Mapping[str, str]) -> float | None:
    text = headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    moment = http_time(text)
    if moment is None:
        return None
    # By the server's clock if it sends the time, as the clock here may be wrong.
    return max(0.0, (moment - (server_time(headers) or datetime.now(UTC))).total_seconds())
