"""Connections to OBS, kept and shared by threads: urllib3's, with timed steps and no redirects."""

import http.client
import io
import re
import socket
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from modelarts._obs.connecting import connected
from modelarts._obs.deadlines import Exchange, TimedReads, TimedSocket
from modelarts.exceptions import ConfigurationError

if TYPE_CHECKING:
    from modelarts._obs.settings import ObsSettings

BLOCK: Final = 256 * 1024
"""How many bytes of a body are moved in a step."""

_JOINED: Final = 64 * 1024  # the largest body, in bytes, that is sent with the headers
_BUFFERED: Final = 32 * 1024  # of an answer, in bytes: a small object arrives in one step
_MOST_HEADERS: Final = 100
_MOST_INFORMATIONAL: Final = 10
_INFORMATIONAL: Final = frozenset({100, *range(102, 200)})  # 101 would be the last one in HTTP
_LENGTH: Final = re.compile("[0-9]{1,18}")
_LONGEST_LINE: Final = 64 * 1024
_NOT_A_LINE: Final = re.compile("[^\t\x20-\x7e\x80-\xff]")
_NOT_A_TARGET: Final = re.compile("[^\x21-\x7e]")
_USER_AGENT: Final = "user-agent: modelarts-sdk"
_OLD: Final = frozenset({"HTTP/0.9", "HTTP/1.0"})
_NO_RETRIES: Final = urllib3.Retry(total=False, redirect=False)


class UnreadContentError(Exception):
    """Carries the failure to read a content through urllib3, which takes each `OSError` for one of the network.

    Args:
        raised: What was raised.
    """

    def __init__(self, raised: OSError) -> None:
        super().__init__(repr(raised))
        self.raised: Final = raised


class _Current(threading.local):
    exchange: Exchange


_current: Final = _Current()


class _TimedResponse(http.client.HTTPResponse):
    headers: Any

    def __init__(self, sock: Any, *args: Any, **settings: Any) -> None:
        super().__init__(sock, *args, **settings)
        raw = TimedReads(sock.makefile("rb", buffering=0), sock, _current.exchange)
        self.fp.close()
        self.fp = io.BufferedReader(raw, _BUFFERED)

    def begin(self) -> None:
        """Read the status and the headers, as http.client does but without its parser, which is one for mail."""
        for _ in range(_MOST_INFORMATIONAL + 1):
            version, status, reason = self._read_status()  # type: ignore[attr-defined]
            headers = _headers(self.fp)
            if status not in _INFORMATIONAL:
                break
        else:
            raise http.client.HTTPException(f"there are more than {_MOST_INFORMATIONAL} informational answers")
        if not version.startswith("HTTP/1.") and version not in _OLD:
            raise http.client.UnknownProtocol(version)
        self.code = self.status = status
        self.reason = reason.strip()
        self.version = 10 if version in _OLD else 11
        self.headers = self.msg = headers  # type: ignore[assignment]
        self.chunked = headers.get("transfer-encoding", "").lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()  # type: ignore[attr-defined]
        self.length = None if self.chunked else _length(headers)
        if self._method == "HEAD" or status in {http.client.NO_CONTENT, http.client.NOT_MODIFIED} or status < 200:  # type: ignore[attr-defined]
            self.length = 0
        self.will_close = self.will_close or (not self.chunked and self.length is None)


def _headers(file: io.BufferedIOBase) -> urllib3.HTTPHeaderDict:
    """Read headers and the empty line after them."""
    headers = urllib3.HTTPHeaderDict()
    for _ in range(_MOST_HEADERS + 1):
        line = file.readline(_LONGEST_LINE + 1)
        if line in {b"\r\n", b"\n"}:
            return headers
        if len(line) > _LONGEST_LINE:
            raise http.client.LineTooLong("header")
        if not line.endswith(b"\n"):
            raise http.client.IncompleteRead(line)
        name, colon, value = line.decode("latin-1").partition(":")
        if not colon or not name or name != name.strip():
            raise http.client.HTTPException(f"the answer has a header without a name: {line[:100]!r}")
        headers.add(name, value.strip())
    raise http.client.HTTPException(f"the answer has more than {_MOST_HEADERS} headers")


class _Response(urllib3.HTTPResponse):
    def readinto(self, b: bytearray | memoryview) -> int:
        """Read the next bytes without a copy, as many as there is place for, and return their number; 0 at the end."""
        with self._error_catcher():
            size = self._original_response.readinto(b)  # type: ignore[union-attr]
            if len(b) and not size and self.length_remaining:
                raise http.client.IncompleteRead(b"", self.length_remaining)
        if self.length_remaining is not None:
            self.length_remaining -= size
        return size


def _length(headers: urllib3.HTTPHeaderDict) -> int | None:
    """Return how many bytes the body of an answer has; ``None`` if that is not stated."""
    lengths = set(headers.getlist("content-length"))
    if len(lengths) > 1:
        raise http.client.HTTPException("the answer has several lengths")
    if not lengths:
        return None
    if _LENGTH.fullmatch(stated := lengths.pop()) is None:
        raise http.client.HTTPException(f"the answer has a length that none can have: {stated[:30]!r}")
    return int(stated)


def _next_block(body: Any, size: int) -> Any:
    try:
        return body.read(size)
    except OSError as error:
        raised = error
    raise UnreadContentError(raised)


class _Timed:
    """A connection whose every step on the socket is timed by the exchange of its thread.

    Requests and responses are put together here: http.client and urllib3 take most of the time of a small object for
    them. Without chunks, redirects and contents to decode, little is left to do.
    """

    sock: TimedSocket | None
    response_class: Any = _TimedResponse

    def request(
        self, method: str, url: str, body: Any = None, headers: Mapping[str, str] | None = None, **_settings: object
    ) -> None:
        """Send a request whose headers state its length."""
        given = headers or {}
        lines = [f"{method} {url} HTTP/1.1", _USER_AGENT, *(f"{name}: {value}" for name, value in given.items())]
        if _NOT_A_TARGET.search(url) or any(_NOT_A_LINE.search(line) for line in lines):
            raise http.client.HTTPException("a header has a character that none can have")
        self._asked = method, url
        head = "\r\n".join([*lines, "", ""]).encode("latin-1")
        size = int(given.get("content-length", 0)) if body is not None else 0
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

    def send(self, data: Any) -> None:
        """Send bytes."""
        sent = 0
        if self.sock is None:
            self.connect()  # type: ignore[attr-defined]
        try:
            _current.exchange.before_step(cast("TimedSocket", self.sock))
            super().send(data)  # type: ignore[misc]  # of http.client.HTTPConnection
            sent = len(data)
        finally:
            _current.exchange.after_step(sent)

    def _new_conn(self) -> socket.socket:
        host: str = self._dns_host  # type: ignore[attr-defined]
        seconds: float = self.timeout  # type: ignore[attr-defined]
        connection = cast("HTTPConnection", self)
        try:
            return connected(host, connection.port, _current.exchange, seconds, connection.socket_options or ())
        except socket.gaierror as error:
            raise urllib3.exceptions.NameResolutionError(host, connection, error) from error
        except TimeoutError as error:
            raise urllib3.exceptions.ConnectTimeoutError(connection, f"{host} did not answer in time") from error
        except OSError as error:
            raise urllib3.exceptions.NewConnectionError(connection, f"no connection: {error}") from error

    def getresponse(self) -> urllib3.HTTPResponse:
        """Read the status and the headers of the answer."""
        method, url = self._asked
        shutdown = getattr(self.sock, "shutdown", None)
        found = self.response_class(self.sock, method=method)
        try:
            found.begin()
        except BaseException:
            found.close()
            raise
        if found.will_close:
            self.close()  # type: ignore[attr-defined]  # which leaves the socket to the response
        return _Response(
            found,
            found.headers,
            found.status,
            found.version,
            f"HTTP/{found.version // 10}.{found.version % 10}",
            found.reason,
            preload_content=False,
            decode_content=False,
            original_response=found,
            request_method=method,
            request_url=url,
            sock_shutdown=shutdown,
        )


class _Plain(_Timed, HTTPConnection):  # type: ignore[misc]  # their own way to put requests together
    pass


class _Tls(_Timed, HTTPSConnection):  # type: ignore[misc]
    def connect(self) -> None:
        with ExitStack() as self._connecting:
            super().connect()
        self.is_verified = True  # or the session has warned of verify=False already; urllib3 would, with each request

    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        self._connecting.enter_context(_current.exchange.waking(made))
        return made

    def _tunnel(self) -> None:
        super()._tunnel()
        _current.exchange.before_step(cast("TimedSocket", self.sock))  # which times the handshake as well
        _current.exchange.after_step(0)


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
        self._pools: dict[str, urllib3.HTTPConnectionPool] = {}  # by URL: the manager takes longer to find them
        self.clock_ahead = timedelta()

    def exchange(
        self, exchange: Exchange, method: str, url: str, target: str, headers: dict[str, str], body: Any
    ) -> urllib3.BaseHTTPResponse:
        """Send a request, and return the response as soon as its headers are there.

        Args:
            exchange: Times it.
            method: The method.
            url: The scheme, host and port.
            target: The path and the query, as they are sent.
            headers: The headers.
            body: The content: bytes, or what has ``read``.

        Raises:
            urllib3.exceptions.HTTPError: If there is no response.
            UnreadContentError: If the content cannot be read.
        """
        _current.exchange = exchange
        pool = self._pool_of(url)
        forwarded = pool.proxy is not None and pool.scheme == "http"
        return pool.urlopen(
            method,
            f"{url}{target}" if forwarded else target,
            body=body,
            headers=headers,
            retries=_NO_RETRIES,
            redirect=False,
            assert_same_host=False,
            timeout=urllib3.Timeout(connect=self._settings.connect_timeout, read=self._settings.timeout),
            preload_content=False,
            decode_content=False,
        )

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._pools = {}
        self._manager.clear()

    def forget(self) -> None:
        """Leave the connections to the process that this one was forked from."""
        self._pools = {}
        self._manager = self._made()

    def _pool_of(self, url: str) -> urllib3.HTTPConnectionPool:
        found = self._pools.get(url)
        if found is None:
            parts = urlsplit(url)
            found = self._pools[url] = self._manager.connection_from_host(parts.hostname, parts.port, parts.scheme)
        return found

    def _made(self) -> urllib3.PoolManager:
        settings = self._settings
        shared: dict[str, Any] = {"maxsize": settings.max_connections, "blocksize": BLOCK}
        if settings.endpoint.startswith("https:"):
            shared["ssl_context"] = settings.ssl_context()
        proxy = settings.route.proxy
        manager = urllib3.PoolManager(**shared) if proxy is None else _through(proxy.reveal(), shared)
        manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}
        return manager


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = cast("Any", _Plain)


class _TlsPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = cast("Any", _Tls)


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
