"""The connections of a session: one pool for all of its blocking calls, and one for each event loop.

Pools are made on first use, and anew after they were closed. A forked process gets its own: the parent's connections
are left to the parent. Clients that share a pool do not close it; the session does, by `close_connections`.
"""

import asyncio
import threading
import weakref
from collections.abc import AsyncGenerator, Callable

import httpx

from modelarts.forking import renew_in_child


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
        self._pools: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _LoopPool] = weakref.WeakKeyDictionary()
        renew_in_child(self._renew)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over one of this loop's connections."""
        loop = asyncio.get_running_loop()
        held = self._pools.get(loop)
        if held is None:
            held = self._pools[loop] = _LoopPool(self._make())
            await held.stay_until_loop_ends()
        return await held.transport.handle_async_request(request)

    async def close_connections(self) -> None:
        """Close this loop's connections; the next request opens a new one."""
        held = self._pools.pop(asyncio.get_running_loop(), None)
        if held is not None:
            await held.aclose()

    def _renew(self) -> None:
        self._pools = weakref.WeakKeyDictionary()


class _LoopPool:
    """A pool that is closed with its event loop."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self.transport = transport
        # A loop that ends closes the asynchronous generators that were begun in it: the one hook that there is.
        self._lifetime = self._live()

    async def stay_until_loop_ends(self) -> None:
        await anext(self._lifetime)

    async def aclose(self) -> None:
        await self._lifetime.aclose()

    async def _live(self) -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            await self.transport.aclose()
