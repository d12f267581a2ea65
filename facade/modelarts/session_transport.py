"""What a session sends with: retries, over one pool for each way out, for blocking calls and for asyncio."""

import asyncio
import ssl
import threading
from collections.abc import AsyncIterator, Callable

import httpx

from modelarts.forking import renew_in_child
from modelarts.http_settings import KEEPALIVE_SECONDS, HttpSettings
from modelarts.pools import LoopPools, SharedPool
from modelarts.proxies import route_to
from modelarts.redaction import hide_secrets_in_logs
from modelarts.transport import AsyncRetryTransport, RetryTransport


class SessionTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends blocking and asyncio requests, with retries. Closing it closes nothing, as other clients use the pools."""

    def __init__(self, blocking: RetryTransport, tasks: AsyncRetryTransport) -> None:
        self._blocking = blocking
        self._tasks = tasks

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
        """
        return self._blocking.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
        """
        return await self._tasks.handle_async_request(request)


class SessionTransports:
    """Makes the transports of a session, which share its pools. Threads may share one.

    Args:
        settings: How the services are reached.
    """

    def __init__(self, settings: HttpSettings) -> None:
        self._settings = settings
        self._ssl: ssl.SSLContext | None = None
        self._pools: dict[str | None, tuple[SharedPool, LoopPools]] = {}
        self._lock = threading.Lock()
        renew_in_child(self._renew)

    def to(self, endpoint: str) -> SessionTransport:
        """Make the transport for an endpoint.

        Raises:
            ConfigurationError: If certificates cannot be used.
        """
        hide_secrets_in_logs()
        settings = self._settings
        proxy = route_to(endpoint, settings.proxy, trust_env=settings.trust_env).proxy
        with self._lock:
            if proxy not in self._pools:
                self._pools[proxy] = _pools(settings, self._shared_ssl_context(), proxy)
            blocking, tasks = self._pools[proxy]
        policy, hooks = settings.policy, settings.hooks
        return SessionTransport(RetryTransport(blocking, policy, hooks), AsyncRetryTransport(tasks, policy, hooks))

    def close(self) -> None:
        """Close the connections of blocking calls."""
        for blocking, _ in list(self._pools.values()):
            blocking.close_connections()

    async def aclose(self) -> None:
        """Close the connections of this event loop."""
        for _, tasks in list(self._pools.values()):
            await tasks.close_connections()

    def _shared_ssl_context(self) -> ssl.SSLContext:
        if self._ssl is None:
            self._ssl = self._settings.ssl_context()
        return self._ssl

    def _renew(self) -> None:
        self._lock = threading.Lock()


def _pools(settings: HttpSettings, context: ssl.SSLContext, proxy: str | None) -> tuple[SharedPool, LoopPools]:
    # Of connections that are kept there may be as many as there are: idle ones are closed soon enough.
    count = settings.max_connections
    limits = httpx.Limits(max_connections=count, max_keepalive_connections=count, keepalive_expiry=KEEPALIVE_SECONDS)

    def blocking() -> httpx.BaseTransport:
        return httpx.HTTPTransport(verify=context, http2=settings.http2, limits=limits, proxy=proxy)

    def over_httpx() -> httpx.AsyncBaseTransport:
        inner = httpx.AsyncHTTPTransport(verify=context, http2=settings.http2, limits=limits, proxy=proxy)
        return inner if settings.http2 else WaitingTransport(inner, count)

    def over_aiohttp() -> httpx.AsyncBaseTransport:
        from modelarts.aiohttp_transport import AiohttpTransport

        return AiohttpTransport(
            ssl_context=context, max_connections=count, keepalive_expiry=KEEPALIVE_SECONDS, proxy=proxy
        )

    tasks = over_aiohttp if settings.uses_aiohttp(proxy) else over_httpx
    return SharedPool(blocking), LoopPools(tasks)


class WaitingTransport(httpx.AsyncBaseTransport):
    """Has requests wait for a connection before they come to httpx's pool, which looks at all that wait at each event.

    Args:
        inner: httpx's transport.
        max_connections: How many requests it may have at once.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, max_connections: int) -> None:
        self._inner = inner
        self._free = asyncio.Semaphore(max_connections)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request when there is a connection for it.

        Raises:
            httpx.PoolTimeout: If there is none in time.
        """
        try:
            async with asyncio.timeout(request.extensions.get("timeout", {}).get("pool")):
                await self._free.acquire()
        except TimeoutError as error:
            raise httpx.PoolTimeout("no connection became free in time", request=request) from error
        try:
            response = await self._inner.handle_async_request(request)
        except BaseException:  # cancellation too
            self._free.release()
            raise
        response.stream = _ReleasingStream(response.stream, self._free.release)
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class _ReleasingStream(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.SyncByteStream | httpx.AsyncByteStream, release: Callable[[], None]) -> None:
        assert isinstance(stream, httpx.AsyncByteStream)  # noqa: S101 (what an async transport gives)
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
