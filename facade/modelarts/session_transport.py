"""What a session sends with: retries, over one pool for each way out, for blocking calls and for asyncio."""

import ssl
import threading

import httpx

from modelarts.exceptions import ConfigurationError, EndpointUnreachableError
from modelarts.failures import as_answer
from modelarts.forking import renew_in_child
from modelarts.http_settings import KEEPALIVE_SECONDS, HttpSettings
from modelarts.many_pools import ManyPools
from modelarts.origins import stay_at_origin
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
            ConfigurationError: If it was made of a redirect to another server.
        """
        try:
            stay_at_origin(request)
            return self._blocking.handle_request(request)
        except (ConfigurationError, EndpointUnreachableError) as error:
            return as_answer(request, error)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
            ConfigurationError: If it was made of a redirect to another server.
        """
        try:
            stay_at_origin(request)
            return await self._tasks.handle_async_request(request)
        except (ConfigurationError, EndpointUnreachableError) as error:
            return as_answer(request, error)


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
    def limits(count: int) -> httpx.Limits:
        # All connections may be kept: idle ones are closed soon enough.
        return httpx.Limits(max_connections=count, max_keepalive_connections=count, keepalive_expiry=KEEPALIVE_SECONDS)

    def over_httpx(count: int) -> httpx.AsyncHTTPTransport:
        return httpx.AsyncHTTPTransport(verify=context, http2=settings.http2, limits=limits(count), proxy=proxy)

    def over_aiohttp() -> httpx.AsyncBaseTransport:
        from modelarts.aiohttp_transport import AiohttpTransport

        return AiohttpTransport(
            ssl_context=context, max_connections=count, keepalive_expiry=KEEPALIVE_SECONDS, proxy=proxy
        )

    def tasks() -> httpx.AsyncBaseTransport:
        if settings.uses_aiohttp(proxy):
            return over_aiohttp()
        return over_httpx(count) if settings.http2 else ManyPools(over_httpx, count)

    count = settings.max_connections
    return (
        SharedPool(
            lambda: httpx.HTTPTransport(verify=context, http2=settings.http2, limits=limits(count), proxy=proxy)
        ),
        LoopPools(tasks),
    )
