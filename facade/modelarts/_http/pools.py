"""The connections of a session: one pool for all of its blocking calls, and one for each event loop.

Pools are made on first use, and anew after they were closed. A forked process gets its own: the parent's connections
are left to the parent. Clients that share a pool do not close it; the session does, by `close_connections`.
"""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable

import attrs
import httpx

from modelarts._http.forking import renew_in_child


class SharedPool(httpx.BaseTransport):
    """A pool for blocking calls, of any thread.

    Args:
        make: Makes the transport that holds the connections.
    """

    def __init__(self, make: Callable[[], httpx.BaseTransport]) -> None:
        self._make = make
        self._transport: httpx.BaseTransport | None = None
        self._lock = threading.Lock()
        renew_in_child(self._renew)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over one of the connections."""
        transport = self._transport
        if transport is None:
            with self._lock:
                if self._transport is None:
                    self._transport = self._make()
                transport = self._transport
        return transport.handle_request(request)

    def close_connections(self) -> None:
        """Close all connections; the next request opens a new one."""
        with self._lock:
            transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._transport = None


class LoopPools(httpx.AsyncBaseTransport):
    """A pool for each event loop that calls come from, since connections belong to one.

    A pool is closed when its loop ends (`asyncio.run` sees to that), or by `close_connections`.

    Args:
        make: Makes the transport that holds the connections; called in the event loop.
    """

    def __init__(self, make: Callable[[], httpx.AsyncBaseTransport]) -> None:
        self._make = make
        self._pools: dict[asyncio.AbstractEventLoop, _LoopPool] = {}
        renew_in_child(self._renew)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over one of this loop's connections."""
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop) or await self._open(loop)
        return await pool.transport.handle_async_request(request)

    async def close_connections(self) -> None:
        """Close this loop's connections; the next request opens a new one."""
        pool = self._pools.get(asyncio.get_running_loop())
        if pool is not None:
            await pool.lifetime.aclose()

    async def _open(self, loop: asyncio.AbstractEventLoop) -> "_LoopPool":
        for known in list(self._pools):
            if known.is_closed():  # without having ended its generators, as some programs do
                del self._pools[known]
        transport = self._make()
        pool = self._pools[loop] = _LoopPool(transport, self._live(loop, transport))
        await anext(pool.lifetime)
        return pool

    async def _live(
        self, loop: asyncio.AbstractEventLoop, transport: httpx.AsyncBaseTransport
    ) -> AsyncGenerator[None, None]:
        """Yield once, and close the pool afterwards.

        A loop that ends closes the asynchronous generators that were begun in it: the one hook that there is.
        """
        try:
            yield
        finally:
            self._pools.pop(loop, None)
            await transport.aclose()

    def _renew(self) -> None:
        self._pools = {}


@attrs.frozen
class _LoopPool:
    transport: httpx.AsyncBaseTransport
    lifetime: AsyncGenerator[None, None]
