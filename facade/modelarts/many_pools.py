"""httpx's own asyncio transport for many requests at once.

httpx's pool looks at all of its connections, and at all requests that wait for one, each time that something happens.
So there are many small pools here, and requests wait before they come to one.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final, cast

import httpx

_CONNECTIONS_OF_A_POOL: Final = 2


class ManyPools(httpx.AsyncBaseTransport):
    """Sends over the connections of one event loop; made and used in it.

    Args:
        make: Makes httpx's transport for so many connections.
        max_connections: How many connections there are at most, in all pools together.
    """

    def __init__(self, make: Callable[[int], httpx.AsyncBaseTransport], max_connections: int) -> None:
        self._pools: list[httpx.AsyncBaseTransport] = []
        # The pool that was used last comes first, so that only as many connections are open as are needed.
        self._free: asyncio.LifoQueue[httpx.AsyncBaseTransport] = asyncio.LifoQueue()
        for start in range(0, max_connections, _CONNECTIONS_OF_A_POOL):
            count = min(_CONNECTIONS_OF_A_POOL, max_connections - start)
            self._pools.append(make(count))
            for _ in range(count):
                self._free.put_nowait(self._pools[-1])

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request when there is a connection for it.

        Raises:
            httpx.PoolTimeout: If there is none in time.
        """
        try:
            async with asyncio.timeout(request.extensions.get("timeout", {}).get("pool")):
                pool = await self._free.get()
        except TimeoutError as error:
            raise httpx.PoolTimeout("no connection became free in time", request=request) from error
        try:
            response = await pool.handle_async_request(request)
        except BaseException:  # cancellation too
            self._free.put_nowait(pool)
            raise
        stream = cast(httpx.AsyncByteStream, response.stream)
        response.stream = _ReleasingStream(stream, lambda: self._free.put_nowait(pool))
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        for pool in self._pools:
            await pool.aclose()


class _ReleasingStream(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, release: Callable[[], None]) -> None:
        self._stream = stream
        self._release: Callable[[], None] | None = release

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    async def aclose(self) -> None:
        release, self._release = self._release, None
        try:
            await self._stream.aclose()
        finally:
            if release is not None:
                release()
