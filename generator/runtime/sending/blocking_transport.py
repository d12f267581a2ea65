"""The httpx transport for blocking calls."""

import threading
from collections.abc import Generator, Hashable, Iterator
from contextlib import ExitStack, closing, contextmanager

import attrs
import httpcore
import httpx

from .bounds import BoundedBody, gathered, is_success
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
from .deadlines import DeadlineNetwork
from .forking import renew_in_child


class BlockingTransport(httpx.BaseTransport):
    """Sends requests and reads their responses; threads share its connections.

    The request's extension ``timeout`` may have a ``total`` beside httpx's phases: seconds for the whole exchange, or
    until the body begins for a request with the extension ``stream``, whose body the caller reads if it is a success.
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
        self._opened: _Opened | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no response.
            ResponseTooLargeError: If it is larger than the request's extension ``max_response_bytes`` allows.
            ConfigurationError: If the certificates of the settings cannot be used.
        """
        timeouts = request.extensions.get("timeout", {})
        try:
            self._network.end_in(timeouts.get("total"))
            with ExitStack() as held:
                connection = held.enter_context(self._connection(request.url, timeouts.get("pool")))
                response = held.enter_context(closing(connection.handle_request(core_request(request))))
                if is_streamed(request) and is_success(response.status):
                    return httpx_response(response, _Body(request, response, self._network, held.pop_all()))
                content = gathered(response.iter_stream(), BoundedBody(request, response.status))
        except CORE_ERRORS as error:
            raise httpx_error(error, request) from error
        return httpx_response(response, httpx.ByteStream(content))

    def close(self) -> None:
        """Close the connections, those in use when their responses were read; the next request opens new ones."""
        with self._lock:
            opened, self._opened = self._opened, None
        if opened is not None:
            _close(opened.idle.close())
            opened.pool.close()

    @contextmanager
    def _connection(
        self, url: httpx.URL, timeout: float | None
    ) -> "Generator[httpcore.ConnectionInterface | httpcore.ConnectionPool, None, None]":
        opened = self._open()
        if self._way.settings.http2:
            yield opened.pool
            return
        free = opened.free.get(server_of(url))
        if free is None:  # if threads make one at the same time, all use the first
            free = opened.free.setdefault(server_of(url), threading.Semaphore(self._way.settings.max_connections))
        if not free.acquire(timeout=timeout):
            raise httpcore.PoolTimeout(NO_CONNECTION)
        dead: list[httpcore.ConnectionInterface] = []
        try:
            connection = opened.idle.take(url, dead)
            try:
                yield connection
            finally:
                opened.idle.put_back(url, connection, dead)
        finally:
            free.release()
            opened.idle.take_expired(dead)
            _close(dead)

    def _open(self) -> "_Opened":
        with self._lock:
            if self._opened is None:
                pool = httpcore.ConnectionPool(**self._way.pool_arguments(), network_backend=self._network)
                self._opened = _Opened(pool, IdleConnections(pool.create_connection))
            return self._opened


@attrs.frozen
class _Opened:
    """The connections.

    Attributes:
        pool: Makes them, and keeps those that speak HTTP/2.
        idle: Keeps the others.
        free: How many more there may be, by server.
    """

    pool: httpcore.ConnectionPool
    idle: IdleConnections[httpcore.ConnectionInterface]
    free: dict[Hashable, threading.Semaphore] = attrs.field(factory=dict)


class _Body(httpx.SyncByteStream):
    """A body that is read while it arrives; its connection can be used again once it is closed."""

    def __init__(
        self, request: httpx.Request, response: httpcore.Response, network: DeadlineNetwork, held: ExitStack
    ) -> None:
        self._request = request
        self._parts = response.iter_stream()
        self._network = network
        self._held = held

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self._network.end_in(None)  # another exchange of this thread may have set it
            try:
                part = next(self._parts, None)
            except CORE_ERRORS as error:
                self.close()
                raise httpx_error(error, self._request) from error
            if part is None:
                return
            yield part
            del part  # it may hold keys, which a traceback with local variables would show

    def close(self) -> None:
        self._held.close()


def _close(connections: list[httpcore.ConnectionInterface]) -> None:
    for connection in connections:
        connection.close()
