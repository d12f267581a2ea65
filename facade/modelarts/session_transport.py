"""What a session sends with: retries, over one pool for each way out, for blocking calls and for asyncio."""

import ssl
import threading
from typing import TYPE_CHECKING

import attrs
import httpx

from modelarts.flow_transport import AsyncFlowTransport, FlowTransport
from modelarts.forking import renew_in_child
from modelarts.http_settings import KEEPALIVE_SECONDS, HttpSettings
from modelarts.many_pools import ManyPools
from modelarts.pools import LoopPools, SharedPool
from modelarts.proxies import route_to
from modelarts.redaction import hide_secrets_in_logs
from modelarts.transport import AsyncRetryTransport, RetryTransport

if TYPE_CHECKING:
    from collections.abc import Hashable


class SessionTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends all requests of a session, blocking and asyncio's, with retries. Threads may share one.

    It is not closed with a client, as others use it; `close_connections` and `aclose_connections` do that.

    Args:
        settings: How the services are reached.
    """

    def __init__(self, settings: HttpSettings) -> None:
        hide_secrets_in_logs()
        policy, hooks = settings.policy, settings.hooks
        self._ways = _Ways(settings)
        self._blocking = FlowTransport(RetryTransport(_BlockingWays(self._ways), policy, hooks))
        self._tasks = AsyncFlowTransport(AsyncRetryTransport(_TaskWays(self._ways), policy, hooks))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
            ConfigurationError: If the certificates of the settings cannot be used, or a redirect leads elsewhere.
        """
        return self._blocking.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            EndpointUnreachableError: If there was no answer to the last attempt.
            ConfigurationError: If the certificates of the settings cannot be used, or a redirect leads elsewhere.
        """
        return await self._tasks.handle_async_request(request)

    def close_connections(self) -> None:
        """Close the connections of blocking calls; the next one opens new ones."""
        for pools in self._ways.all:
            pools.blocking.close_connections()

    async def aclose_connections(self) -> None:
        """Close the connections of the running event loop; the next call opens new ones."""
        for pools in self._ways.all:
            await pools.tasks.close_connections()


@attrs.frozen
class _Pools:
    blocking: SharedPool
    tasks: LoopPools


class _Ways:
    """The pools that lead to a server: directly, or through a proxy."""

    def __init__(self, settings: HttpSettings) -> None:
        self._settings = settings
        self._by_server: dict[Hashable, _Pools] = {}
        self._by_proxy: dict[str | None, _Pools] = {}
        self._context: ssl.SSLContext | None = None
        self._lock = threading.Lock()
        renew_in_child(self._renew)

    @property
    def all(self) -> tuple[_Pools, ...]:
        """Those that there are."""
        return tuple(self._by_proxy.values())

    def to(self, url: httpx.URL) -> _Pools:
        """Those that lead to the server of a URL."""
        server = (url.scheme, url.netloc)
        return self._by_server.get(server) or self._find(server)

    def _find(self, server: tuple[str, bytes]) -> _Pools:
        scheme, netloc = server
        settings = self._settings
        proxy = route_to(f"{scheme}://{netloc.decode('ascii')}", settings.proxy, trust_env=settings.trust_env).proxy
        with self._lock:
            if self._context is None:
                self._context = settings.ssl_context()
            if proxy not in self._by_proxy:
                self._by_proxy[proxy] = _pools(settings, self._context, proxy)
            self._by_server[server] = self._by_proxy[proxy]
        return self._by_server[server]

    def _renew(self) -> None:
        self._lock = threading.Lock()


class _BlockingWays(httpx.BaseTransport):
    def __init__(self, ways: _Ways) -> None:
        self._ways = ways

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._ways.to(request.url).blocking.handle_request(request)


class _TaskWays(httpx.AsyncBaseTransport):
    def __init__(self, ways: _Ways) -> None:
        self._ways = ways

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._ways.to(request.url).tasks.handle_async_request(request)


def _pools(settings: HttpSettings, context: ssl.SSLContext, proxy: str | None) -> _Pools:
    count, http2 = settings.max_connections, settings.http2

    def limits(count: int) -> httpx.Limits:
        # All connections may be kept: idle ones are closed soon enough.
        return httpx.Limits(max_connections=count, max_keepalive_connections=count, keepalive_expiry=KEEPALIVE_SECONDS)

    def blocking() -> httpx.BaseTransport:
        return httpx.HTTPTransport(verify=context, http2=http2, limits=limits(count), proxy=proxy)

    def over_httpx(count: int) -> httpx.AsyncBaseTransport:
        return httpx.AsyncHTTPTransport(verify=context, http2=http2, limits=limits(count), proxy=proxy)

    def over_aiohttp() -> httpx.AsyncBaseTransport:
        from modelarts.aiohttp_transport import AiohttpTransport

        return AiohttpTransport(
            ssl_context=context, max_connections=count, keepalive_expiry=KEEPALIVE_SECONDS, proxy=proxy
        )

    def tasks() -> httpx.AsyncBaseTransport:
        if settings.uses_aiohttp(proxy):
            return over_aiohttp()
        return over_httpx(count) if http2 else ManyPools(over_httpx, count)

    return _Pools(SharedPool(blocking), LoopPools(tasks))
