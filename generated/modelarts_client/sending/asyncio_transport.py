# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/asyncio_transport.py.
"""The httpx transport for asyncio, where aiohttp is not installed or cannot do what is asked."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Hashable
from contextlib import AsyncExitStack, aclosing, asynccontextmanager

import httpcore
import httpx

from .asyncio_network import AsyncioNetwork
from .bounds import BoundedBody, agathered, is_success
from .connections import (
    CORE_ERRORS,
    NO_CONNECTION,
    IdleConnections,
    Way,
    core_request,
    httpx_error,
    httpx_response,
    is_streamed,
    server_of,
)
from .event_loops import LoopLocal
from .failures import TOO_LATE


class AsyncioTransport(httpx.AsyncBaseTransport):
    """Sends requests and reads their responses; each event loop has connections of its own.

    The request's extension ``timeout`` may have a ``total`` beside httpx's phases: seconds for the whole exchange, or
    until the body begins for a request with the extension ``stream``, whose body the caller reads if it is a success.
    Idle connections are closed when their time is over.

    Args:
        way: How servers are connected to.
    """

    def __init__(self, way: Way) -> None:
        self._connections = LoopLocal(lambda: _LoopConnections(way), _LoopConnections.aclose)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no response.
            ResponseTooLargeError: If it is larger than the request's extension ``max_response_bytes`` allows.
            ConfigurationError: If the certificates of the settings cannot be used.
        """
        connections = await self._connections.get()
        timeouts = request.extensions.get("timeout", {})
        total = timeouts.get("total")
        end = None if total is None else asyncio.get_running_loop().time() + total
        try:
            if is_streamed(request):
                async with AsyncExitStack() as held:
                    connection = await held.enter_async_context(connections.one(request.url, timeouts.get("pool")))
                    async with asyncio.timeout_at(end):
                        response = await connection.handle_async_request(core_request(request))
                        await held.enter_async_context(aclosing(response))
                        if not is_success(response.status):
                            content = await agathered(response.aiter_stream(), BoundedBody(request, response.status))
                            return httpx_response(response, httpx.ByteStream(content))
                    return httpx_response(response, _Body(request, response, held.pop_all()))
            async with (
                connections.one(request.url, timeouts.get("pool")) as connection,
                asyncio.timeout_at(end),
                aclosing(await connection.handle_async_request(core_request(request))) as response,
            ):
                content = await agathered(response.aiter_stream(), BoundedBody(request, response.status))
        except TimeoutError as error:
            raise httpx.ReadTimeout(TOO_LATE, request=request) from error
        except CORE_ERRORS as error:
            raise httpx_error(error, request) from error
        return httpx_response(response, httpx.ByteStream(content))

    async def aclose(self) -> None:
        """Close the connections of the running event loop; the next request opens new ones."""
        await self._connections.aclose()


class _LoopConnections:
    """The connections of one event loop."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._pool = httpcore.AsyncConnectionPool(**way.pool_arguments(), network_backend=AsyncioNetwork())
        self._idle = IdleConnections(self._pool.create_connection)
        self._free: dict[Hashable, asyncio.Semaphore] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def one(
        self, url: httpx.URL, patience: float | None
    ) -> AsyncGenerator[httpcore.AsyncConnectionInterface | httpcore.AsyncConnectionPool, None]:
        """Lend a connection to a server.

        Args:
            url: A URL of the server.
            patience: How many seconds to wait for one that is free; ``None`` for any time.

        Raises:
            httpcore.PoolTimeout: If none is free in time.
        """
        if self._way.settings.http2:
            yield self._pool
            return
        free = self._free.setdefault(server_of(url), asyncio.Semaphore(self._way.settings.max_connections))
        try:
            async with asyncio.timeout(patience):
                await free.acquire()
        except TimeoutError as error:
            raise httpcore.PoolTimeout(NO_CONNECTION) from error
        dead: list[httpcore.AsyncConnectionInterface] = []
        try:
            connection = self._idle.take(url, dead)
            try:
                yield connection
            finally:
                self._idle.put_back(url, connection, dead)
                if self._timer is None:
                    self._close_expired()
                await _close(dead)
        finally:
            free.release()

    async def aclose(self) -> None:
        """Close the connections, those in use when their responses were read."""
        if self._timer is not None:
            self._timer.cancel()
        await _close(self._idle.close())
        await self._pool.aclose()

    def _close_expired(self) -> None:
        """Close what has been idle for too long, and come back when the next will have."""
        loop = asyncio.get_running_loop()
        dead: list[httpcore.AsyncConnectionInterface] = []
        end = self._idle.take_expired(dead)
        if dead:
            self._closing = loop.create_task(_close(dead))
        self._timer = None if end is None else loop.call_later(end - time.monotonic(), self._close_expired)


class _Body(httpx.AsyncByteStream):
    """A body that is read while it arrives; its connection can be used again once it is closed."""

    def __init__(self, request: httpx.Request, response: httpcore.Response, held: AsyncExitStack) -> None:
        self._request = request
        self._response = response
        self._held = held

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for part in self._response.aiter_stream():
                yield part
                del part  # it may hold keys, which a traceback with local variables would show
        except CORE_ERRORS as error:
            await self.aclose()
            raise httpx_error(error, self._request) from error

    async def aclose(self) -> None:
        await self._held.aclose()


async def _close(connections: list[httpcore.AsyncConnectionInterface]) -> None:
    for connection in connections:
        await connection.aclose()
