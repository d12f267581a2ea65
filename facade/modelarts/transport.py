"""Retries for httpx: which failures are worth another attempt, and how long to wait before it.

A request is repeated only when that cannot do its work twice. One that may have reached the server is repeated if it is
idempotent: GET, HEAD, OPTIONS, PUT and DELETE are (RFC 9110, 9.2.2), and so are the POSTs that create nothing which
stays, such as searches: `modelarts_client.operations` tells them. Any other POST is repeated only after a failed
connection, or when the server refused it with 429 before doing anything.
"""

import asyncio
import random
import re
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import attrs
import httpx
from modelarts_client.operations import IDEMPOTENT_METHODS, OPERATIONS

from modelarts.exceptions import EndpointUnreachableError

_PATH_PARAMETER: Final = re.compile(r"\\\{.+?\\\}")
# An endpoint may have a path of its own, before that of the operation.
_REPEATABLE_POSTS: Final = re.compile(
    "|".join(
        f"{_PATH_PARAMETER.sub('[^/]+', re.escape(operation.path))}/?$"
        for operation in OPERATIONS.values()
        if operation.method == "POST" and operation.repeatable
    )
)
_REFUSED: Final = 429
_UNAVAILABLE: Final = frozenset({502, 503, 504})
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.ProxyError)


@attrs.frozen
class RetryPolicy:
    """Decides whether a request is sent again, and when.

    Attributes:
        retries: How often a request is repeated at most; 0 never.
        base_delay: The upper bound of the first pause, in seconds; it doubles with each attempt.
        max_delay: No pause chosen here is longer, in seconds.
        max_retry_after: A server that asks for a longer pause than this, in seconds, is not asked again.
        jitter: Chooses the pause between 0 and its bound ("full jitter", so that clients do not return in step).
    """

    retries: int = 3
    base_delay: float = 0.5
    max_delay: float = 20.0
    max_retry_after: float = 120.0
    jitter: Callable[[float, float], float] = random.uniform

    def delay_after_response(self, request: httpx.Request, response: httpx.Response, attempt: int) -> float | None:
        """Say how many seconds to wait before sending the request again after this answer.

        Args:
            request: What was sent.
            response: The answer.
            attempt: How many attempts there have been, at least 1.

        Returns:
            The pause in seconds, or ``None`` to hand the answer to the caller.
        """
        if attempt > self.retries or not _is_replayable(request):
            return None
        worth_it = response.status_code == _REFUSED or (response.status_code in _UNAVAILABLE and is_idempotent(request))
        if not worth_it:
            return None
        asked = _retry_after(response)
        if asked is None:
            return self._backoff(attempt)
        return asked if asked <= self.max_retry_after else None

    def delay_after_error(self, request: httpx.Request, error: httpx.TransportError, attempt: int) -> float | None:
        """Say how many seconds to wait before sending the request again after a failure to get an answer.

        Returns:
            The pause in seconds, or ``None`` to give up.
        """
        if attempt > self.retries or isinstance(error, _HOPELESS) or not _is_replayable(request):
            return None
        if isinstance(error, _NEVER_SENT) or is_idempotent(request):
            return self._backoff(attempt)
        return None

    def _backoff(self, attempt: int) -> float:
        return self.jitter(0.0, min(self.max_delay, self.base_delay * 2 ** (attempt - 1)))


class RetryTransport(httpx.BaseTransport):
    """Sends through another transport, again where the policy says so.

    Args:
        inner: What really sends.
        policy: What is repeated, and when.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self, inner: httpx.BaseTransport, policy: RetryPolicy, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._inner = inner
        self._policy = policy
        self._sleep = sleep

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
        """
        attempt = 1
        while True:
            try:
                response = self._inner.handle_request(request)
            except httpx.TransportError as error:
                delay = self._policy.delay_after_error(request, error, attempt)
                if delay is None:
                    raise unreachable(request, error, attempt) from error
            else:
                delay = self._policy.delay_after_response(request, response, attempt)
                if delay is None:
                    return response
                response.close()
            self._sleep(delay)
            attempt += 1

    def close(self) -> None:
        """Close the transport that really sends."""
        self._inner.close()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """The same as `RetryTransport`, for asyncio."""

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        policy: RetryPolicy,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._inner = inner
        self._policy = policy
        self._sleep = sleep

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
        """
        attempt = 1
        while True:
            try:
                response = await self._inner.handle_async_request(request)
            except httpx.TransportError as error:
                delay = self._policy.delay_after_error(request, error, attempt)
                if delay is None:
                    raise unreachable(request, error, attempt) from error
            else:
                delay = self._policy.delay_after_response(request, response, attempt)
                if delay is None:
                    return response
                await response.aclose()
            await self._sleep(delay)
            attempt += 1

    async def aclose(self) -> None:
        """Close the transport that really sends."""
        await self._inner.aclose()


def is_idempotent(request: httpx.Request) -> bool:
    """Tell whether sending the request twice has the same effect as sending it once."""
    if request.method in IDEMPOTENT_METHODS:
        return True
    return request.method == "POST" and _REPEATABLE_POSTS.search(request.url.path) is not None


def unreachable(request: httpx.Request, error: httpx.TransportError, attempts: int) -> EndpointUnreachableError:
    """Make the error that says which service did not answer, and what to check."""
    where = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
    happened = str(error) or type(error).__name__
    times = "1 attempt" if attempts == 1 else f"{attempts} attempts"
    message = f"No answer from {where} to {request.method} {request.url.path} after {times}: {happened}. "
    if isinstance(error, _NEVER_SENT):
        message += "Check the endpoint's name, the network, and any proxy; then try again."
    elif is_idempotent(request):
        message += "Try again."
    else:
        message += "The request may have been carried out: look at what exists before sending it again."
    return EndpointUnreachableError(message, url=str(request.url.copy_with(query=None)))


def _is_replayable(request: httpx.Request) -> bool:
    return isinstance(request.stream, httpx.ByteStream)


def _retry_after(response: httpx.Response) -> float | None:
    text = response.headers.get("Retry-After", "").strip()
    if text.isdecimal():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
