"""The transports and clients that a program hands to its session."""

from typing import TYPE_CHECKING

import attrs
import httpx

from modelarts.exceptions import ConfigurationError

if TYPE_CHECKING:
    from modelarts.http_settings import HttpSettings


@attrs.frozen
class GivenTransports:
    """What a session was given to send with; ``None`` where it was given nothing."""

    blocking: httpx.BaseTransport | None
    asyncio: httpx.AsyncBaseTransport | None

    def for_blocking_calls(self) -> httpx.BaseTransport:
        """Return the transport for blocking calls.

        Raises:
            ConfigurationError: If there is none.
        """
        if self.blocking is None:
            raise ConfigurationError(
                "This session was given a transport for asyncio only, and cannot make blocking calls. "
                "Pass transport= or http_client= as well."
            )
        return self.blocking

    def for_asyncio(self) -> httpx.AsyncBaseTransport:
        """Return the transport for asyncio.

        Raises:
            ConfigurationError: If there is none.
        """
        if self.asyncio is None:
            raise ConfigurationError(
                "This session was given a transport for blocking calls only, and cannot be used with asyncio. "
                "Pass async_transport= or async_http_client= as well."
            )
        return self.asyncio


def given_transports(settings: "HttpSettings") -> GivenTransports | None:
    """Return what a session was given to send with; ``None`` if it has its own connections."""
    if not settings.has_given_transports:
        return None
    blocking, asyncio = settings.transport, settings.async_transport
    both: object = blocking or asyncio
    if settings.http_client is not None:
        blocking = ClientTransport(settings.http_client)
    if settings.async_http_client is not None:
        asyncio = AsyncClientTransport(settings.async_http_client)
    if asyncio is None and isinstance(both, httpx.AsyncBaseTransport):
        asyncio = both
    if blocking is None and isinstance(both, httpx.BaseTransport):
        blocking = both
    return GivenTransports(blocking, asyncio)


class ClientTransport(httpx.BaseTransport):
    """Sends requests as an httpx client does: over its connections, with its proxies, hooks and headers.

    Args:
        client: The client; it is not closed.
    """

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no response.
        """
        _add_headers(request, self._client.headers)
        return self._client.send(request, auth=None, follow_redirects=False, stream=True)


class AsyncClientTransport(httpx.AsyncBaseTransport):
    """The same as `ClientTransport`, for asyncio."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no response.
        """
        _add_headers(request, self._client.headers)
        return await self._client.send(request, auth=None, follow_redirects=False, stream=True)


def _add_headers(request: httpx.Request, headers: httpx.Headers) -> None:
    for name, value in headers.items():
        request.headers.setdefault(name, value)
