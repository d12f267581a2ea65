"""What a session sends with: retries, over one pool for each way out, for blocking calls and for asyncio."""

import ssl
import threading
from typing import TYPE_CHECKING

import attrs
import httpx

from modelarts._http.connection_stack import AsyncConnectionStack, ConnectionStack
from modelarts._http.flow_transport import AsyncFlowTransport, FlowTransport
from modelarts._http.forking import renew_in_child
from modelarts._http.httpcore_transport import HttpcoreTransport
from modelarts._http.pools import LoopPools, SharedPool
from modelarts._http.proxies import route_to
from modelarts._http.redaction import hide_secrets_in_logs
from modelarts._http.retry_transport import AsyncRetryTransport, RetryTransport
from modelarts.http_settings import KEEPALIVE_SECONDS, HttpSettings

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
    """The pools by server, with the way to each: directly, or through a proxy."""

    def __init__(self, settings: HttpSettings) -> None:
        self._settings = settings
        self._by_server: dict[Hashable, _Pools] = {}
        self._context: ssl.SSLContext | None = None
        self._lock = threading.Lock()
        renew_in_child(self._renew)

    @property
    def all(self) -> tuple[_Pools, ...]:
        """Those that there are."""
        return tuple(self._by_server.values())

    def to(self, url: httpx.URL) -> _Pools:
        """Those of the server of a URL."""
        server = (url.scheme, url.netloc)
        return self._by_server.get(server) or self._find(server)

    def _find(self, server: tuple[str, bytes]) -> _Pools:
        scheme, netloc = server
        settings = self._settings
        proxy = route_to(f"{scheme}://{netloc.decode('ascii')}", settings.proxy, trust_env=settings.trust_env).proxy
        with self._lock:
            if self._context is None:
                self._context = settings.ssl_context()
            if server not in self._by_server:
                self._by_server[server] = _pools(settings, self._context, proxy)
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
    # One connection carries all requests of HTTP/2, and one request at a time of HTTP/1.1.
    limits = httpx.Limits(max_connections=count if http2 else 1, keepalive_expiry=KEEPALIVE_SECONDS)

    def one_at_a_time() -> httpx.BaseTransport:
        return HttpcoreTransport(ssl_context=context, keepalive_expiry=KEEPALIVE_SECONDS, proxy=proxy)

    def tasks_over_httpx() -> httpx.AsyncHTTPTransport:
        return httpx.AsyncHTTPTransport(verify=context, http2=http2, limits=limits, proxy=proxy)

    def tasks_over_aiohttp() -> httpx.AsyncBaseTransport:
        from modelarts._http.aiohttp_transport import AiohttpTransport

        return AiohttpTransport(
            ssl_context=context, max_connections=count, keepalive_expiry=KEEPALIVE_SECONDS, proxy=proxy
        )

    def blocking() -> httpx.BaseTransport:
        if http2:
            return httpx.HTTPTransport(verify=context, http2=True, limits=limits, proxy=proxy)
        return ConnectionStack(one_at_a_time, count)

    def tasks() -> httpx.AsyncBaseTransport:
        if settings.uses_aiohttp(proxy):
            return tasks_over_aiohttp()
        return tasks_over_httpx() if http2 else AsyncConnectionStack(tasks_over_httpx, count)

    return _Pools(SharedPool(blocking), LoopPools(tasks))
