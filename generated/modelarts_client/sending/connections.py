# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/connections.py.
"""What the transports for blocking calls and for asyncio share: how connections are made, and which is used next.

Connections are httpcore's, but not its pools. Those are slowest with many requests at once: the one for threads may
close a connection while another thread uses it, and the one for asyncio looks at all connections and all waiting
requests each time that something happens. Here a connection carries one request at a time, and the one that was used
last is used next. With HTTP/2, one connection carries all requests, which httpcore's pools do well.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Hashable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar, cast

import attrs
import httpcore
import httpx

from ..http_settings import KEEPALIVE_SECONDS

if TYPE_CHECKING:
    import ssl

    from ..http_settings import HttpSettings
    from ..secret import Secret

STREAM: Final = "stream"
"""The extension of requests for which the caller reads the body of the response while it arrives."""

NO_CONNECTION: Final = "no connection became free in time"

CORE_ERRORS: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
"""What httpcore raises when there is no response."""


@attrs.frozen
class Way:
    """How servers are connected to.

    Attributes:
        settings: How the services are reached.
        proxy: The URL of an HTTP or SOCKS proxy; ``None`` for none.
        ssl_context: Returns what servers are verified with.
    """

    settings: "HttpSettings"
    proxy: "Secret | None"
    ssl_context: "Callable[[], ssl.SSLContext]" = attrs.field(repr=False)

    def pool_arguments(self) -> dict[str, Any]:
        """Return the arguments for httpcore's pools, which also make single connections.

        Raises:
            ConfigurationError: If the certificates of the settings cannot be used.
        """
        context = self.ssl_context()
        return {
            "ssl_context": context,
            "proxy": None if self.proxy is None else _proxy(self.proxy, context),
            "max_connections": self.settings.max_connections,
            "keepalive_expiry": KEEPALIVE_SECONDS,
            "http2": self.settings.http2,
        }


def _proxy(url: "Secret", context: "ssl.SSLContext") -> httpcore.Proxy:
    proxy = httpx.Proxy(url.reveal())  # which takes the user and the password out of the URL
    address = httpcore.URL(scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=b"/")
    return httpcore.Proxy(address, auth=proxy.raw_auth, ssl_context=context if proxy.url.scheme == "https" else None)


class _Connection(Protocol):
    def is_available(self) -> bool: ...

    def has_expired(self) -> bool: ...


C = TypeVar("C", bound=_Connection)


class IdleConnections(Generic[C]):
    """The connections that wait for a request, for each server the one that was used last on top. Threads may share it.

    Args:
        make: Makes a connection.
    """

    def __init__(self, make: Callable[[httpcore.Origin], C]) -> None:
        self._make = make
        self._stacks: dict[Hashable, deque[tuple[float, C]]] = {}  # with the time when each is closed
        self._is_closed = False
        self._lock = threading.Lock()

    def take(self, url: httpx.URL, dead: list[C]) -> C:
        """Return a connection to the server of a URL, a new one if none is idle; adds to ``dead`` what to close."""
        while True:
            with self._lock:
                stack = self._stacks.get(server_of(url))
                connection = stack.pop()[1] if stack else None
            if connection is None:
                return self._make(_core_url(url).origin)
            if not connection.has_expired():
                return connection
            dead.append(connection)  # the server has closed it

    def put_back(self, url: httpx.URL, connection: C, dead: list[C]) -> None:
        """Keep a connection for another request if it can carry one; adds to ``dead`` what to close."""
        with self._lock:
            if connection.is_available() and not self._is_closed:
                end = time.monotonic() + KEEPALIVE_SECONDS
                self._stacks.setdefault(server_of(url), deque()).append((end, connection))
            else:
                dead.append(connection)

    def take_expired(self, dead: list[C]) -> float | None:
        """Add to ``dead`` what has been idle for too long; returns when the next will have, by `time.monotonic`."""
        now = time.monotonic()
        with self._lock:
            for stack in self._stacks.values():
                while stack and stack[0][0] <= now:
                    dead.append(stack.popleft()[1])
            return min((stack[0][0] for stack in self._stacks.values() if stack), default=None)

    def close(self) -> list[C]:
        """Return all that are idle; those in use will be put back dead."""
        with self._lock:
            self._is_closed = True
            dead = [connection for stack in self._stacks.values() for _, connection in stack]
            self._stacks.clear()
        return dead


def server_of(url: httpx.URL) -> Hashable:
    """Return what tells servers apart.

    Raises:
        httpcore.UnsupportedProtocol: If it is no URL of an HTTP server.
    """
    if problem := protocol_problem(url):
        raise httpcore.UnsupportedProtocol(problem)
    return url.scheme, url.netloc


def protocol_problem(url: httpx.URL) -> str | None:
    """Return what is wrong with a URL that is not of an HTTP server."""
    if url.scheme in {"http", "https"} and url.host:
        return None
    return f"{str(url.copy_with(query=None, userinfo=b''))!r} does not begin with http:// or https:// and a host"


def _core_url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def core_request(request: httpx.Request) -> httpcore.Request:
    """Return a request as httpcore has it."""
    return httpcore.Request(
        method=request.method,
        url=_core_url(request.url),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def is_streamed(request: httpx.Request) -> bool:
    """Whether the caller reads the body of the response while it arrives."""
    return bool(request.extensions.get(STREAM))


def httpx_response(response: httpcore.Response, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> httpx.Response:
    """Return a response with a body as httpx has it."""
    return httpx.Response(
        response.status,
        headers=response.headers,
        stream=body,
        extensions=dict(cast("dict[str, Any]", response.extensions)),
    )


@contextmanager
def as_core_errors() -> Generator[None, None, None]:
    """Raise what keeps a name from being looked up as httpcore has it."""
    try:
        yield
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(error.strerror or str(error)) from error
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error


def httpx_error(error: Exception, request: httpx.Request) -> httpx.TransportError:
    """Return one of `CORE_ERRORS` as httpx has it: by the same name."""
    kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__)
    return kind(str(error), request=request)
