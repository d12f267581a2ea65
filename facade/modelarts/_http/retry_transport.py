"""Transports for httpx that send a request until there is an answer, or no sense in going on.

The answer's body is read here, so that one that breaks off is asked for again as well. What cannot be answered ends in
an `EndpointUnreachableError`, never in an error of whatever library sends.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing, closing
from typing import Final, cast

import attrs
import httpx
from modelarts_client.types import Attempt

from modelarts._http.connection_stack import TOO_LATE
from modelarts.attempts import Hooks, tell
from modelarts.exceptions import EndpointUnreachableError
from modelarts.retries import NEVER_SENT, RetryPolicy, is_idempotent

_NO_ANSWER: Final = (httpx.TransportError, httpx.DecodingError)
_NO_HOOKS: Final = Hooks()
_OPTIONS: Final = ("retries", "deadline")
_REFUSED: Final = frozenset({401, 403})  # what flows that authenticate may answer with another signature or token
_ATTEMPTS: Final = "attempts"
_END: Final = "end"
_NO_TIMEOUTS: Final[dict[str, float | None]] = dict.fromkeys(("connect", "read", "write", "pool", "total"))


class RetryTransport(httpx.BaseTransport):
    """Sends through another transport, again where the policy says so.

    A request may carry the extensions ``retries`` and ``deadline``, which come before the policy's. An answer carries
    the extension ``attempts``: a tuple of `modelarts_client.types.Attempt`, the last of which is the answer.

    Args:
        inner: What really sends.
        policy: What is repeated, and when.
        hooks: Called for each attempt.
        sleep: Waits for so many seconds.
        clock: Tells the time in seconds, from any origin.
    """

    def __init__(
        self,
        inner: httpx.BaseTransport,
        policy: RetryPolicy,
        hooks: Hooks = _NO_HOOKS,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner = inner
        self._policy = policy
        self._hooks = hooks
        self._sleep = sleep
        self._clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
        """
        call = _Call(request, self._policy, self._hooks, self._clock)
        while True:
            call.start()
            try:
                response = self._inner.handle_request(request)
                stream = cast(httpx.SyncByteStream, response.stream)
                with closing(stream):
                    for chunk in stream:
                        call.receive(chunk)
                answer = call.answer(response)
            except _NO_ANSWER as error:
                self._sleep(call.after_error(error))
                continue
            delay = call.after_answer(answer)
            if delay is None:
                return answer
            self._sleep(delay)

    def close(self) -> None:
        """Close the transport that really sends."""
        self._inner.close()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """The same as `RetryTransport`, for asyncio."""

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        policy: RetryPolicy,
        hooks: Hooks = _NO_HOOKS,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner = inner
        self._policy = policy
        self._hooks = hooks
        self._sleep = sleep
        self._clock = clock

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
        """
        call = _Call(request, self._policy, self._hooks, self._clock)
        while True:
            call.start()
            try:
                response = await self._inner.handle_async_request(request)
                stream = cast(httpx.AsyncByteStream, response.stream)
                async with aclosing(stream):
                    async for chunk in stream:
                        call.receive(chunk)
                answer = call.answer(response)
            except _NO_ANSWER as error:
                await self._sleep(call.after_error(error))
                continue
            delay = call.after_answer(answer)
            if delay is None:
                return answer
            await self._sleep(delay)

    async def aclose(self) -> None:
        """Close the transport that really sends."""
        await self._inner.aclose()


class _Call:
    """One request until it is answered or given up: what both transports have in common."""

    def __init__(
        self,
        request: httpx.Request,
        policy: RetryPolicy,
        hooks: Hooks,
        clock: Callable[[], float],
    ) -> None:
        options = {name: request.extensions[name] for name in _OPTIONS if name in request.extensions}
        self._policy = attrs.evolve(policy, **options) if options else policy
        self._request = request
        self._hooks = hooks
        self._clock = clock
        self._timeouts: dict[str, float | None] = {**_NO_TIMEOUTS, **request.extensions.get("timeout", {})}
        # A request comes here again when it was refused and its credentials were renewed.
        self._attempts: tuple[Attempt, ...] = request.extensions.get(_ATTEMPTS, ())
        self._before = len(self._attempts)
        end: float | None = request.extensions.get(_END)
        self._end = clock() + self._policy.deadline if end is None else end

    def start(self) -> None:
        """Begin an attempt, which waits no longer for the server than the call may still take."""
        self._chunks: list[bytes] = []
        self._started = self._clock()
        left = max(0.0, self._end - self._started)
        self._request.extensions["timeout"] = {
            phase: left if seconds is None else min(seconds, left) for phase, seconds in self._timeouts.items()
        }
        for hook in self._hooks.request:
            hook(self._request)

    def receive(self, chunk: bytes) -> None:
        """Take a piece of the answer's body.

        Raises:
            httpx.ReadTimeout: If the call has taken too long.
        """
        self._chunks.append(chunk)
        if self._clock() > self._end:
            raise httpx.ReadTimeout(TOO_LATE, request=self._request)

    def answer(self, response: httpx.Response) -> httpx.Response:
        """Return the answer with the body that was received.

        Raises:
            httpx.DecodingError: If the body is not encoded as its headers say.
        """
        content = b"".join(self._chunks)
        if "Content-Encoding" in response.headers:
            httpx.Response(response.status_code, headers=response.headers, content=content, request=self._request)
        response.stream = httpx.ByteStream(content)
        return response

    def after_answer(self, response: httpx.Response) -> float | None:
        """Say how many seconds to wait before the next attempt; ``None`` if the answer is for the caller."""
        delay = self._policy.delay_after_response(self._request, response, self._count + 1)
        delay = self._within_deadline(delay)
        self._end_attempt(response, None, delay)
        if delay is None:
            response.extensions[_ATTEMPTS] = self._attempts
        return delay

    def after_error(self, error: httpx.RequestError) -> float:
        """Say how many seconds to wait before the next attempt.

        Raises:
            EndpointUnreachableError: If there is none.
        """
        delay = self._within_deadline(self._policy.delay_after_error(self._request, error, self._count + 1))
        self._end_attempt(None, _described(error), delay)
        if delay is not None:
            return delay
        # h11's words about a header that cannot be sent quote its value, which may be a token.
        raise self._unreachable(error) from (None if isinstance(error, httpx.LocalProtocolError) else error)

    @property
    def _count(self) -> int:
        return len(self._attempts) - self._before

    def _within_deadline(self, delay: float | None) -> float | None:
        return None if delay is None or self._clock() + delay >= self._end else delay

    def _end_attempt(self, response: httpx.Response | None, error: str | None, delay: float | None) -> None:
        duration = self._clock() - self._started
        outcome = error if response is None or error else str(response.status_code)
        number = len(self._attempts) + 1
        self._attempts = (*self._attempts, Attempt(number, outcome or "", duration, delay or 0.0))
        if delay is None:
            extensions = self._request.extensions
            extensions["timeout"] = self._timeouts
            if response is not None and response.status_code in _REFUSED:
                extensions |= {_ATTEMPTS: self._attempts, _END: self._end}
            else:
                extensions.pop(_ATTEMPTS, None)
                extensions.pop(_END, None)
        tell(self._hooks, self._request, response, error, attempt=number, duration=duration, pause=delay)

    def _unreachable(self, error: httpx.RequestError) -> EndpointUnreachableError:
        request = self._request
        where = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
        times = "1 attempt" if len(self._attempts) == 1 else f"{len(self._attempts)} attempts"
        message = f"No answer from {where} to {request.method} {request.url.path} after {times}"
        if self._clock() >= self._end:
            message += f" and the {self._policy.deadline:g} s that the call might take"
        message += f": {_described(error)}. "
        if isinstance(error, httpx.LocalProtocolError):
            message += "Look for line breaks and other control characters in what goes into its headers."
        elif isinstance(error, NEVER_SENT):
            message += "Check the endpoint's name, the network, and any proxy; then try again."
        elif is_idempotent(request):
            message += "Try again."
        else:
            message += "The request may have been carried out: look at what exists before sending it again."
        return EndpointUnreachableError(message, url=str(request.url.copy_with(query=None)), attempts=self._attempts)


def _described(error: httpx.RequestError) -> str:
    kind = type(error).__name__
    if isinstance(error, httpx.LocalProtocolError):
        return f"{kind}: the request cannot be written as HTTP"
    return f"{kind}: {error}" if str(error) else kind
