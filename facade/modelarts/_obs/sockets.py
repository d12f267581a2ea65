"""Connections to OBS, kept and shared by threads: urllib3's, with timed steps, answers of our own and no redirects."""

import http.client
import queue
import re
import socket
import ssl
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_match_hostname import CertificateError

from modelarts._obs.connecting import connected
from modelarts._obs.deadlines import Exchange, TimedSocket
from modelarts._obs.responses import Response
from modelarts.exceptions import ConfigurationError

if TYPE_CHECKING:
    from modelarts._obs.settings import ObsSettings

BLOCK: Final = 256 * 1024
"""How many bytes of a body are moved in a step."""

NO_ANSWER: Final = (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError)
"""What is raised when there is no answer, or none that is complete."""

# Raised when a server has closed the connection before it had the whole request: perhaps with an answer that says why.
_REFUSED_EARLY: Final = (BrokenPipeError, ConnectionResetError, ssl.SSLEOFError, ssl.SSLZeroReturnError)

_MOST_POOLS: Final = 10
_JOINED: Final = 64 * 1024  # the largest body, in bytes, that is sent with the headers
_NOT_A_HEAD: Final = re.compile("[^\t\r\n\x20-\x7e\x80-\xff]")
_NOT_A_TARGET: Final = re.compile("[^\x21-\x7e]")
_USER_AGENT: Final = "user-agent: modelarts-sdk"


class UnreadContentError(Exception):
    """Carries the failure to read a content, an `OSError`, past those that are about the network.

    Args:
        raised: What was raised.
    """

    def __init__(self, raised: OSError) -> None:
        super().__init__(repr(raised))
        self.raised: Final = raised


def _next_block(body: Any, size: int) -> Any:
    try:
        return body.read(size)
    except OSError as error:
        raised = error
    raise UnreadContentError(raised)


class _Timed:
    """A connection whose every step on the socket is timed by an exchange.

    Requests are put together here: http.client and urllib3 take most of the time of a small object for them. Without
    chunks, redirects and contents to decode, little is left to do.
    """

    exchange: Exchange
    response_class: Any  # of a proxy's answer to CONNECT
    sock: TimedSocket | None

    def request(self, method: str, target: str, body: Any, headers: Mapping[str, str]) -> None:
        """Send a request whose headers state its length."""
        lines = [f"{method} {target} HTTP/1.1", _USER_AGENT, *(f"{name}: {value}" for name, value in headers.items())]
        text = "\r\n".join([*lines, "", ""])
        if (
            _NOT_A_TARGET.search(target)
            or _NOT_A_HEAD.search(text)
            or not text.count("\r") == text.count("\n") == len(lines) + 1
        ):
            raise http.client.HTTPException("a header has a character that none can have")
        head = text.encode("latin-1")
        size = int(headers.get("content-length", 0)) if body is not None else 0
        if size <= _JOINED:
            first = body if isinstance(body, bytes) else _next_block(body, size) if size else b""
            self.send(head + first)
            rest = size - len(first)
        else:
            self.send(head)
            rest = size
        if rest and isinstance(body, bytes):
            self.send(body)
        elif rest:
            while block := _next_block(body, BLOCK):
                self.send(block)

    def send(self, data: "bytes | memoryview") -> None:
        """Send bytes."""
        sock = cast("TimedSocket", self.sock)
        self.exchange.before_step(sock)
        sock.sendall(data)
        self.exchange.after_step(len(data))

    def _new_conn(self) -> socket.socket:
        host: str = self._dns_host  # type: ignore[attr-defined]
        seconds: float = self.timeout  # type: ignore[attr-defined]
        connection = cast("HTTPConnection", self)
        try:
            return connected(host, connection.port, self.exchange, seconds, connection.socket_options or ())
        except socket.gaierror as error:
            raise urllib3.exceptions.NameResolutionError(host, connection, error) from error
        except TimeoutError as error:
            raise urllib3.exceptions.ConnectTimeoutError(connection, f"{host} did not answer in time") from error
        except OSError as error:
            raise urllib3.exceptions.NewConnectionError(connection, f"no connection: {error}") from error


class _Plain(_Timed, HTTPConnection):  # type: ignore[misc]  # their own way to put requests together
    pass


class _Tls(_Timed, HTTPSConnection):  # type: ignore[misc]
    def connect(self) -> None:
        with ExitStack() as self._connecting:
            super().connect()
        self.is_verified = True  # or the session has warned of verify=False already; urllib3 would, with each request

    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        self._connecting.enter_context(self.exchange.waking(made))
        return made

    def _tunnel(self) -> None:
        super()._tunnel()
        self.exchange.before_step(cast("TimedSocket", self.sock))  # which times the handshake as well


class _Exchanging:
    """A pool of urllib3 whose connections make exchanges. Its own way, with retries and redirects, takes longer."""

    def exchanged(
        self,
        exchange: Exchange,
        method: str,
        target: str,
        body: Any,
        headers: Mapping[str, str],
        *,
        seconds: float,
        tunnels: bool,
    ) -> Response:
        """Send a request, and return the answer when its head was read.

        Args:
            exchange: Times it.
            method: The method.
            target: The target.
            body: The content: bytes, or what has ``read``; ``None`` without one.
            headers: The headers.
            seconds: How many seconds it may take to connect.
            tunnels: Whether a proxy is asked for a connection to the server, rather than for its answer.
        """
        pool = cast("urllib3.HTTPConnectionPool", self)
        connection: Any = pool._get_conn()
        try:
            connection.exchange = exchange
            if connection.is_closed:
                connection.timeout = seconds
                connection.response_class = partial(Response, exchange)
                self._connect(pool, connection, tunnels=tunnels)
            with suppress(*_REFUSED_EARLY):
                connection.request(method, target, body, headers)
            found = Response(exchange, connection.sock, method)
            found.begin()
        except BaseException:
            exchange.end()
            connection.close()
            pool._put_conn(connection)
            raise

        def release(can_go_on: bool) -> None:
            exchange.end()
            if not can_go_on:
                connection.close()
            pool._put_conn(connection)

        found.released_by(release)
        return found

    @staticmethod
    def _connect(pool: urllib3.HTTPConnectionPool, connection: Any, *, tunnels: bool) -> None:
        try:
            if tunnels:
                pool._prepare_proxy(connection)
            else:
                connection.connect()
        except (*NO_ANSWER, CertificateError) as error:
            if connection.proxy and not connection.has_connected_to_proxy:
                raise urllib3.exceptions.ProxyError("Unable to connect to proxy", error) from error
            if isinstance(error, ssl.SSLError | CertificateError):
                raise urllib3.exceptions.SSLError(error) from error
            raise


class _Idle:
    """Connections that are not in use, the last one first.

    A `queue.LifoQueue` has a lock, which Ctrl-C can leave locked for ever: between the moment when a thread has it and
    the beginning of the block that releases it. These steps cannot be interrupted.

    Args:
        maxsize: How many there can be.
    """

    def __init__(self, maxsize: int = 0) -> None:
        self._most = maxsize
        self._connections: list[Any] = []

    def get(self, block: bool = False, timeout: float | None = None) -> Any:
        """Take one."""
        try:
            return self._connections.pop()
        except IndexError:
            raise queue.Empty from None

    def put(self, connection: Any, block: bool = False, timeout: float | None = None) -> None:
        """Put one back; ``None`` stands for one that has not been made."""
        if connection is None:
            return
        if len(self._connections) >= self._most:
            raise queue.Full
        self._connections.append(connection)


class _PlainPool(_Exchanging, urllib3.HTTPConnectionPool):
    ConnectionCls = cast("Any", _Plain)
    QueueCls = cast("Any", _Idle)


class _TlsPool(_Exchanging, urllib3.HTTPSConnectionPool):
    ConnectionCls = cast("Any", _Tls)
    QueueCls = cast("Any", _Idle)


class Sockets:
    """Sends single requests, on connections that are kept.

    Args:
        settings: How OBS is reached.

    Attributes:
        clock_ahead: How far the server's clock is ahead of this machine's.
    """

    def __init__(self, settings: "ObsSettings") -> None:
        self._settings = settings
        self._manager = self._made()
        self._pools: dict[str, _PlainPool | _TlsPool] = {}  # by URL: the manager takes longer to find them
        self.clock_ahead = timedelta()

    def exchange(
        self, exchange: Exchange, method: str, url: str, target: str, headers: dict[str, str], body: Any
    ) -> Response:
        """Send a request, and return the answer as soon as its headers are there; the caller has to release it.

        Args:
            exchange: Times it.
            method: The method.
            url: The scheme, host and port.
            target: The path and the query, as they are sent.
            headers: The headers.
            body: The content: bytes, or what has ``read``; ``None`` without one.

        Raises:
            UnreadContentError: If the content cannot be read.
            Exception: One of `NO_ANSWER`, if there is no answer.
        """
        pool = self._pool_of(url)
        tunnels = pool.proxy is not None and url.startswith("https:")
        if pool.proxy is not None and not tunnels:
            target, headers = f"{url}{target}", {**headers, **pool.proxy_headers}
        seconds = self._settings.connect_timeout
        return pool.exchanged(exchange, method, target, body, headers, seconds=seconds, tunnels=tunnels)

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._pools = {}
        self._manager.clear()

    def forget(self) -> None:
        """Leave the connections to the process that this one was forked from."""
        self._pools = {}
        self._manager = self._made()

    def _pool_of(self, url: str) -> _PlainPool | _TlsPool:
        found = self._pools.get(url)
        if found is None:
            while len(self._pools) >= _MOST_POOLS:  # of many buckets that have hosts of their own
                self._pools.pop(next(iter(self._pools)), None)
            parts = urlsplit(url)
            made = self._manager.connection_from_host(parts.hostname, parts.port, parts.scheme)
            found = self._pools[url] = cast("_PlainPool | _TlsPool", made)
        return found

    def _made(self) -> urllib3.PoolManager:
        settings = self._settings
        shared: dict[str, Any] = {"maxsize": settings.max_connections, "blocksize": BLOCK}
        if settings.endpoint.startswith("https:"):
            shared["ssl_context"] = context = settings.ssl_context()
            if not context.check_hostname:  # as whoever made the context wants it
                shared["assert_hostname"] = False
        proxy = settings.route.proxy
        manager = urllib3.PoolManager(**shared) if proxy is None else _through(proxy.reveal(), shared)
        manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}
        return manager


def _through(proxy: str, shared: dict[str, Any]) -> urllib3.ProxyManager:
    parts = urlsplit(proxy)
    if parts.scheme.startswith("socks"):
        raise ConfigurationError(
            "OBS cannot be reached through a SOCKS proxy. Give an HTTP proxy, or list OBS's host in NO_PROXY."
        )
    login = parts.netloc.rpartition("@")[0]
    headers = None
    if login:
        headers = urllib3.make_headers(proxy_basic_auth=unquote(login))
    address = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    return urllib3.ProxyManager(address, proxy_headers=headers, **shared)
