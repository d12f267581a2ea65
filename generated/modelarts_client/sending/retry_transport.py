# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/retry_transport.py.
"""The httpx transport of clients: sends a request again where the retry policy allows it, within the call's deadline.

The body of a response is read here, so that a request whose response breaks off is repeated as well. The caller reads
that of a success itself if the request has the extension ``stream``, and the deadline is for the time until it begins.
A request that gets no response ends in an `EndpointUnreachableError`, whose cause is httpx's error.
"""

import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, ExitStack
from datetime import timedelta
from typing import Final

import attrs
import httpx

from ..errors import ConfigurationError, EndpointTimeoutError, EndpointUnreachableError
from ..http_settings import EventHooks
from ..retries import RetryPolicy
from ..types import Attempt
from .bounds import (
    DEFAULT_BYTES,
    MAX_BYTES,
    aread_within_limit,
    decompressing,
    escape_unusable_redirect,
    read_within_limit,
)
from .connections import is_streamed
from .failures import TOO_LATE, TOO_LATE_TO_SEND, described, forget_quoted_values, forget_request, what_to_do
from .hooks import report_attempt

LOGGER: Final = logging.getLogger(f"{__name__.partition('.')[0]}.http")

_NO_ANSWER: Final = (httpx.TransportError, httpx.DecodingError)
_NO_HOOKS: Final[EventHooks] = {}
_OPTIONS: Final = ("retries", "deadline")
_REFUSED: Final = frozenset({401, 403})  # after which an auth flow may send the request with another signature or token
_ATTEMPTS: Final = "attempts"
_END: Final = "end"
_SPENT: Final = "spent"
_ORIGIN: Final = "origin"
_NO_TIMEOUTS: Final[dict[str, float | None]] = dict.fromkeys(("connect", "read", "write", "pool", "total"))


async def _asyncio_sleep(seconds: float) -> None:
    import asyncio  # here, since programs that only block do not need it

    await asyncio.sleep(seconds)


class RetryTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends requests through other transports, for blocking calls and for asyncio; clients may share one.

    A request may have the extensions ``retries`` and ``deadline``, which come before the policy's, and
    ``max_response_bytes``. A response has the extension ``attempts``: a tuple of `types.Attempt`, the last of which is
    the response itself.

    Closing it leaves the other transports open.

    Args:
        blocking: Returns the transport for blocking calls.
        asyncio: Returns the transport for asyncio.
        policy: Decides what is repeated, and when.
        hooks: Functions to call for each attempt, by event.
        max_bytes: How many bytes the body of a response may have.
        advice: What to check when a host cannot be reached, by host name.
        logger: Logs each attempt.
        sleep: Waits for so many seconds.
        async_sleep: The same, for asyncio.
        clock: Returns the time in seconds, from any origin.
    """

    def __init__(
        self,
        blocking: Callable[[], httpx.BaseTransport],
        asyncio: Callable[[], httpx.AsyncBaseTransport],
        policy: RetryPolicy,
        hooks: EventHooks = _NO_HOOKS,
        *,
        max_bytes: int = DEFAULT_BYTES,
        advice: Mapping[str, str] | None = None,
        logger: logging.Logger = LOGGER,
        sleep: Callable[[float], None] = time.sleep,
        async_sleep: Callable[[float], Awaitable[None]] = _asyncio_sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._blocking = blocking
        self._asyncio = asyncio
        self._sleep = sleep
        self._async_sleep = async_sleep
        self.policy = policy
        self.hooks = hooks
        self.max_bytes = max_bytes
        self.advice = advice or {}
        self.logger = logger
        self.clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no response to the last attempt.
            ResponseTooLargeError: If the response is larger than it may be.
            ConfigurationError: If httpx made the request of a redirect to another server, there is no transport for
                blocking calls, or a given one has consumed the response without keeping it.
        """
        transport = self._blocking()
        call = _Call(request, self)
        while True:
            call.start()
            try:
                call.check_start()
                response = transport.handle_request(request)
                response.request = request
                if is_streamed(request) and response.is_success:
                    response = decompressing(response)
                else:
                    response = read_within_limit(response, call.check_time)
            except _NO_ANSWER as error:
                self._sleep(call.after_error(error))
                continue
            except httpx.StreamError:
                raise _lost() from None
            with ExitStack() as unless_returned:
                unless_returned.callback(response.close)
                pause = call.after_answer(response)
                if pause is None:
                    unless_returned.pop_all()
                    return response
            self._sleep(pause)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no response to the last attempt.
            ResponseTooLargeError: If the response is larger than it may be.
            ConfigurationError: If httpx made the request of a redirect to another server, there is no transport for
                asyncio, or a given one has consumed the response without keeping it.
        """
        transport = self._asyncio()
        call = _Call(request, self)
        while True:
            call.start()
            try:
                call.check_start()
                response = await transport.handle_async_request(request)
                response.request = request
                if is_streamed(request) and response.is_success:
                    response = decompressing(response)
                else:
                    response = await aread_within_limit(response, call.check_time)
            except _NO_ANSWER as error:
                await self._async_sleep(call.after_error(error))
                continue
            except httpx.StreamError:
                raise _lost() from None
            async with AsyncExitStack() as unless_returned:
                unless_returned.push_async_callback(response.aclose)
                pause = call.after_answer(response)
                if pause is None:
                    unless_returned.pop_all()
                    return response
            await self._async_sleep(pause)


def _lost() -> ConfigurationError:
    return ConfigurationError(
        "A given transport, or an event hook of a given client, has consumed or closed a response without keeping "
        "its body. Call response.read() (await response.aread() with asyncio) there, or leave the body alone."
    )


class _Call:
    """One request until it is answered or given up: everything but the waiting."""

    def __init__(self, request: httpx.Request, settings: RetryTransport) -> None:
        _stay_at_origin(request)
        extensions = request.extensions
        extensions.setdefault(MAX_BYTES, settings.max_bytes)
        options = {name: extensions[name] for name in _OPTIONS if name in extensions}
        self._policy = attrs.evolve(settings.policy, **options) if options else settings.policy
        self._request = request
        self._hooks = settings.hooks
        self._advice = settings.advice
        self._logger = settings.logger
        self._clock = settings.clock
        self._began = self._clock()
        self._timeouts: dict[str, float | None] = {**_NO_TIMEOUTS, **extensions.get("timeout", {})}
        # A request comes here again when it was refused and its credentials were renewed.
        self._attempts: tuple[Attempt, ...] = extensions.get(_ATTEMPTS, ())
        self._before = len(self._attempts)
        end: float | None = extensions.get(_END)
        spent: float = extensions.get(_SPENT, 0.0)  # on a token
        self._end = self._clock() + self._policy.deadline - spent if end is None else end

    def start(self) -> None:
        """Begin an attempt, which waits no longer for the server than the call may still take."""
        self._started = self._clock()
        left = max(0.0, self._end - self._started)
        timeouts: dict[str, float | None] = {
            phase: left if seconds is None else min(seconds, left) for phase, seconds in self._timeouts.items()
        }
        if is_streamed(self._request):  # parts of its body may come later; the total ends the wait for the first
            timeouts["read"] = self._timeouts["read"]
        self._request.extensions["timeout"] = timeouts
        for hook in self._hooks.get("request", ()):
            hook(self._request)

    def check_start(self) -> None:
        """Raise an error if no time is left to send the request.

        Raises:
            httpx.ConnectTimeout: If there is none.
        """
        if self._clock() >= self._end:
            raise httpx.ConnectTimeout(TOO_LATE_TO_SEND, request=self._request)

    def check_time(self) -> None:
        """Raise an error if the time of the call has ended before its response is complete.

        Raises:
            httpx.ReadTimeout: If it has.
        """
        if self._clock() > self._end:
            raise httpx.ReadTimeout(TOO_LATE, request=self._request)

    def after_answer(self, response: httpx.Response) -> float | None:
        """Return how many seconds to wait before the next attempt; ``None`` if the response is for the caller."""
        pause = self._within_deadline(self._policy.delay_after_response(self._request, response, self._count + 1))
        self._end_attempt(response, None, pause)
        response.extensions[_ATTEMPTS] = self._attempts
        escape_unusable_redirect(response)
        response.elapsed = timedelta(seconds=self._clock() - self._began)
        if isinstance(response.stream, httpx.ByteStream):  # which can be read again, as it was sent
            response.is_stream_consumed = response.is_closed = False
        return pause

    def after_error(self, error: httpx.RequestError) -> float:
        """Return how many seconds to wait before the next attempt.

        Raises:
            EndpointUnreachableError: If there is none.
        """
        forget_quoted_values(error)
        pause = self._within_deadline(self._policy.delay_after_error(self._request, error, self._count + 1))
        self._end_attempt(None, described(error), pause)
        if pause is None:
            unreachable = self._unreachable(error)
            forget_request(error)
            raise unreachable from error
        return pause

    @property
    def _count(self) -> int:
        return len(self._attempts) - self._before

    def _within_deadline(self, pause: float | None) -> float | None:
        return None if pause is None or self._clock() + pause >= self._end else pause

    def _end_attempt(self, response: httpx.Response | None, error: str | None, pause: float | None) -> None:
        duration = self._clock() - self._started
        outcome = error or ("" if response is None else str(response.status_code))
        number = len(self._attempts) + 1
        self._attempts = (*self._attempts, Attempt(number, outcome, duration, pause or 0.0))
        if pause is None:
            extensions = self._request.extensions
            extensions["timeout"] = self._timeouts
            if response is not None and response.status_code in _REFUSED:
                extensions |= {_ATTEMPTS: self._attempts, _END: self._end}
            else:
                extensions.pop(_ATTEMPTS, None)
                extensions.pop(_END, None)
        report_attempt(
            self._hooks,
            self._request,
            response,
            error,
            logger=self._logger,
            attempt=number,
            duration=duration,
            pause=pause,
        )

    def _unreachable(self, error: httpx.RequestError) -> EndpointUnreachableError:
        request = self._request
        where = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
        times = "1 attempt" if len(self._attempts) == 1 else f"{len(self._attempts)} attempts"
        message = f"No answer from {where} to {request.method} {request.url.path} after {times}"
        host = request.url.host  # perhaps a bucket's
        advice = what_to_do(request, error, self._advice.get(host) or self._advice.get(host.partition(".")[2]))
        is_late = self._clock() >= self._end
        if is_late:
            message += f" and the {self._policy.deadline:.3g} s that the call may take"
            advice += " If the service needs longer, raise deadline=."
        message += f": {described(error)}. {advice}"
        kind = (
            EndpointTimeoutError if is_late or isinstance(error, httpx.TimeoutException) else EndpointUnreachableError
        )
        return kind(message, url=str(request.url.copy_with(query=None)), attempts=self._attempts)


def _stay_at_origin(request: httpx.Request) -> None:
    """Check that a request goes to the server that it was made for.

    For a redirect, httpx makes a new request with the extensions of the first, and with all its headers but
    ``Authorization``: tokens would go along, and with 307 and 308 also the body, which may hold the password.
    """
    origin = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
    first = request.extensions.setdefault(_ORIGIN, origin)
    if first != origin:
        raise ConfigurationError(
            f"{first} redirects to {origin}. Credentials are not sent to another server: if it is the right one, "
            "give its address as the endpoint."
        )
