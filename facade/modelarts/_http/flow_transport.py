"""Transports for httpx's flows that authenticate: what these need of a transport, and httpx does not do.

Of errors, httpx does not tell a flow. One that asks for something on the way (a token) marks that request with the
extension `FAILURE_AS_ANSWER`: when it fails there is an answer, in which the flow finds the error by `failure_in`.

What a flow adds to a request stays with the server that it is for (`modelarts._http.origins`), and out of logs, even of
programs that log the variables of all frames with an error.
"""

import asyncio
from typing import Final

import httpx

from modelarts._http.origins import stay_at_origin
from modelarts.exceptions import ConfigurationError, EndpointUnreachableError

FAILURE_AS_ANSWER: Final = "failure_as_answer"
_FAILURE: Final = "failure"
_FAILURES: Final = (ConfigurationError, EndpointUnreachableError)


class FlowTransport(httpx.BaseTransport):
    """Sends through another transport.

    Args:
        inner: What really sends; it raises the SDK's errors.
    """

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer.
            ConfigurationError: If httpx made it of a redirect to another server.
        """
        try:
            stay_at_origin(request)
            return self._inner.handle_request(request)
        except _FAILURES as error:
            return _answer(request, error)

    def close(self) -> None:
        """Close the transport that really sends."""
        self._inner.close()


class AsyncFlowTransport(httpx.AsyncBaseTransport):
    """The same as `FlowTransport`, for asyncio."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer.
            ConfigurationError: If httpx made it of a redirect to another server.
        """
        try:
            stay_at_origin(request)
            return await self._inner.handle_async_request(request)
        except _FAILURES as error:
            return _answer(request, error)
        except asyncio.CancelledError as error:
            error.__traceback__ = None
            raise

    async def aclose(self) -> None:
        """Close the transport that really sends."""
        await self._inner.aclose()


def failure_in(response: httpx.Response) -> Exception | None:
    """Return the error that an answer stands for, if it does."""
    failure: Exception | None = response.extensions.get(_FAILURE)
    return failure


def _answer(request: httpx.Request, error: Exception) -> httpx.Response:
    _forget_what_led_to(error)
    if not request.extensions.get(FAILURE_AS_ANSWER):
        raise error
    return httpx.Response(httpx.codes.SERVICE_UNAVAILABLE, extensions={_FAILURE: error})


def _forget_what_led_to(error: Exception) -> None:
    """Let go of all but httpx's error: frames below hold what was sent and received, and other libraries quote it."""
    cause = error.__cause__
    if cause is not None:
        cause.__cause__ = cause.__context__ = cause.__traceback__ = None
    error.__context__ = error.__traceback__ = None
