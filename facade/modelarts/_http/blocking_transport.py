"""The httpx transport for blocking calls."""

import threading
from collections.abc import Hashable, Iterator
from contextlib import closing, contextmanager

import attrs
import httpcore
import httpx

from modelarts._http.connections import (
    CORE_ERRORS,
    NO_CONNECTION,
    IdleConnections,
    Way,
    core_request,
    httpx_error,
    httpx_response,
    origin,
)
from modelarts._http.deadlines import DeadlineNetwork
from modelarts._http.forking import renew_in_child


class BlockingTransport(httpx.BaseTransport):
    """Sends requests and reads their responses; threads share its connections.

    The request's extension ``timeout`` may have a ``total`` beside httpx's phases: seconds for the whole exchange.
    Idle connections are closed when their time is over, on the next request. A forked process opens its own.

    Args:
        way: How servers are connected to.
    """

    def __init__(self, way: Way) -> None:
        self._way = way
        self._network = DeadlineNetwork()
        self._renew()
        renew_in_child(self._renew)

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._pool: httpcore.ConnectionPool | None = None
        self._servers: dict[Hashable, _Server] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no response.
            ConfigurationError: If the certificates of the settings cannot be used.
        """
        timeouts = request.extensions.get("timeout", {})
        try:
            self._network.end_in(timeouts.get("total"))
            with (
                self._connection(request.url, timeouts.get("pool")) as connection,
                closing(connection.handle_request(core_request(request))) as response,
            ):
                response.read()
        except CORE_ERRORS as error:
            raise httpx_error(error, request) from error
        return httpx_response(response)

    def close(self) -> None:
        """Close the connections, those in use when their responses were read; the next request opens new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
            servers, self._servers = self._servers, {}
        for server in servers.values():
            _close(server.idle.close())
        if pool is not None:
            pool.close()

    @contextmanager
    def _connection(
        self, url: httpx.URL, timeout: float | None
    ) -> "Iterator[httpcore.ConnectionInterface | httpcore.ConnectionPool]":
        if self._way.settings.http2:
            yield self._shared_pool()
            return
        server = self._server(url)
        if not server.free.acquire(timeout=timeout):
            raise httpcore.PoolTimeout(NO_CONNECTION)
        dead: list[httpcore.ConnectionInterface] = []
        try:
            connection = server.idle.take(dead)
            try:
                yield connection
            finally:
                server.idle.put_back(connection, dead)
        finally:
            server.free.release()
            for known in list(self._servers.values()):
                known.idle.take_expired(dead)
            _close(dead)

    def _shared_pool(self) -> httpcore.ConnectionPool:
        with self._lock:
            if self._pool is None:
                self._pool = httpcore.ConnectionPool(**self._way.pool_arguments(), network_backend=self._network)
            return self._pool

    def _server(self, url: httpx.URL) -> "_Server":
        key = (url.scheme, url.netloc)
        known = self._servers.get(key)
        if known is not None:
            return known
        pool, server = self._shared_pool(), origin(url)
        made = _Server(
            threading.Semaphore(self._way.settings.max_connections),
            IdleConnections(lambda: pool.create_connection(server)),
        )
        with self._lock:
            return self._servers.setdefault(key, made)


@attrs.frozen
class _Server:
    free: threading.Semaphore
    idle: IdleConnections[httpcore.ConnectionInterface]


def _close(connections: list[httpcore.ConnectionInterface]) -> None:
    for connection in connections:
        connection.close()
