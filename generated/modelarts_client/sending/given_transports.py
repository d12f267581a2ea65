# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/given_transports.py.
"""The transports and clients that a program hands to a client."""

from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from ..http_settings import HttpSettings


def given_transports(settings: "HttpSettings") -> tuple[httpx.BaseTransport | None, httpx.AsyncBaseTransport | None]:
    """Return what was given for blocking calls and for asyncio; what is both is used for both."""
    blocking, asyncio = settings.transport, settings.async_transport
    given: tuple[object, object] = blocking, asyncio
    if blocking is None and isinstance(given[1], httpx.BaseTransport):
        blocking = given[1]
    if asyncio is None and isinstance(given[0], httpx.AsyncBaseTransport):
        asyncio = given[0]
    if settings.http_client is not None:
        blocking = ClientTransport(settings.http_client)
    if settings.async_http_client is not None:
        asyncio = AsyncClientTransport(settings.async_http_client)
    return blocking, asyncio


class ClientTransport(httpx.BaseTransport):
    """Sends requests as an httpx client does: over its connections, with its proxies, hooks and headers.

    Args:
        client: The client; it is not closed.
    """

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        _add_headers(request, self._client.headers)
        return self._client.send(request, auth=None, follow_redirects=False, stream=True)


class AsyncClientTransport(httpx.AsyncBaseTransport):
    """The same as `ClientTransport`, for asyncio."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        _add_headers(request, self._client.headers)
        return await self._client.send(request, auth=None, follow_redirects=False, stream=True)


def _add_headers(request: httpx.Request, headers: httpx.Headers) -> None:
    for name, value in headers.items():
        request.headers.setdefault(name, value)
