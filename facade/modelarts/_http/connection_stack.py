"""Connections that one request at a time uses, the one that was used last first; below them are httpx's own transports.

httpx's pools are for many requests at once, and at their worst then. For threads, its pool may take a connection for an
idle one that the server has closed, while another thread has begun to use it and its answer arrives, and close it. For
asyncio, it looks at all connections, and at all requests that wait, each time that something happens.
"""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Final, cast

import httpx

TOO_LATE: Final = "the answer was not there whole in time"
_NOT_IN_TIME: Final = "no connection became free in time"


class ConnectionStack(httpx.BaseTransport):
    """The connections of blocking calls to one server; threads share it.

    Args:
        make: Makes a transport that needs no more than one connection.
        max_connections: How many there are at most; further requests wait.
    """

    def __init__(self, make: Callable[[], httpx.BaseTransport], max_connections: int) -> None:
        self._make = make
        self._free = threading.Semaphore(max_connections)
        self._idle: list[httpx.BaseTransport] = []
        self._closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request when there is a connection for it.

        Raises:
            httpx.PoolTimeout: If there is none in time.
        """
        if not self._free.acquire(timeout=_timeout(request, "pool")):
            raise httpx.PoolTimeout(_NOT_IN_TIME, request=request)
        try:
            transport = self._take()
            response = self._send(transport, request)
        except BaseException:  # interruption too
            self._free.release()
            raise
        stream = cast(httpx.SyncByteStream, response.stream)
        response.stream = _Stream(stream, lambda whole: self._put_back(transport, whole))
        return response

    def close(self) -> None:
        """Close the connections; those in use are closed when their answers were read."""
        self._closed = True
        while self._idle:
            self._take().close()

    def _send(self, transport: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
        try:
            return transport.handle_request(request)
        except BaseException:
            transport.close()
            raise

    def _take(self) -> httpx.BaseTransport:
        try:
            return self._idle.pop()  # which is one step, so that it needs no lock
        except IndexError:
            return self._make()

    def _put_back(self, transport: httpx.BaseTransport, whole: bool) -> None:
        try:
            if whole and not self._closed:
                self._idle.append(transport)
            else:
                transport.close()
        finally:
            self._free.release()


class AsyncConnectionStack(httpx.AsyncBaseTransport):
    """The same as `ConnectionStack`, for asyncio; made and used in one event loop."""

    def __init__(self, make: Callable[[], httpx.AsyncBaseTransport], max_connections: int) -> None:
        self._make = make
        self._free = asyncio.Semaphore(max_connections)
        self._idle: list[httpx.AsyncBaseTransport] = []
        self._closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request when there is a connection for it.

        Raises:
            httpx.PoolTimeout: If there is none in time.
        """
        try:
            async with asyncio.timeout(_timeout(request, "pool")):
                await self._free.acquire()
        except TimeoutError as error:
            raise httpx.PoolTimeout(_NOT_IN_TIME, request=request) from error
        try:
            transport = self._idle.pop() if self._idle else self._make()
            response = await self._send(transport, request)
        except BaseException:  # cancellation too
            self._free.release()
            raise
        stream = cast(httpx.AsyncByteStream, response.stream)
        response.stream = _AsyncStream(stream, lambda whole: self._put_back(transport, whole))
        return response

    async def aclose(self) -> None:
        """Close the connections; those in use are closed when their answers were read."""
        self._closed = True
        while self._idle:
            await self._idle.pop().aclose()

    async def _send(self, transport: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
        try:
            async with asyncio.timeout(_timeout(request, "total")):
                return await transport.handle_async_request(request)
        except BaseException as error:
            await transport.aclose()
            if isinstance(error, TimeoutError):
                raise httpx.ReadTimeout(TOO_LATE, request=request) from error
            raise

    async def _put_back(self, transport: httpx.AsyncBaseTransport, whole: bool) -> None:
        try:
            if whole and not self._closed:
                self._idle.append(transport)
            else:
                await transport.aclose()
        finally:
            self._free.release()


class _Stream(httpx.SyncByteStream):
    """An answer's body; what it came over can be used again only if it was read to its end and nothing went wrong."""

    def __init__(self, stream: httpx.SyncByteStream, put_back: Callable[[bool], None]) -> None:
        self._stream = stream
        self._put_back: Callable[[bool], None] | None = put_back
        self._ended = False

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream
        self._ended = True

    def close(self) -> None:
        put_back, self._put_back = self._put_back, None
        whole = False
        try:
            self._stream.close()
            whole = self._ended
        finally:
            if put_back is not None:
                put_back(whole)


class _AsyncStream(httpx.AsyncByteStream):
    """The same as `_Stream`, for asyncio."""

    def __init__(self, stream: httpx.AsyncByteStream, put_back: Callable[[bool], Awaitable[None]]) -> None:
        self._stream = stream
        self._put_back: Callable[[bool], Awaitable[None]] | None = put_back
        self._ended = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk
        self._ended = True

    async def aclose(self) -> None:
        put_back, self._put_back = self._put_back, None
        whole = False
        try:
            await self._stream.aclose()
            whole = self._ended
        finally:
            if put_back is not None:
                await put_back(whole)


def _timeout(request: httpx.Request, phase: str) -> float | None:
    seconds: float | None = request.extensions.get("timeout", {}).get(phase)
    return seconds
