"""Connections to OBS, kept and shared by threads: urllib3's, with timed steps and no redirects."""

import http.client
import io
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import unquote, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from modelarts._obs.deadlines import Exchange, TimedReads, TimedSocket
from modelarts.exceptions import ConfigurationError

if TYPE_CHECKING:
    from modelarts._obs.settings import ObsSettings

BLOCK: Final = 256 * 1024
"""How many bytes of a body are moved in a step."""


class _Current(threading.local):
    exchange: Exchange


_current: Final = _Current()


class _TimedResponse(http.client.HTTPResponse):
    def __init__(self, sock: Any, *args: Any, **settings: Any) -> None:
        super().__init__(sock, *args, **settings)
        raw = TimedReads(sock.makefile("rb", buffering=0), sock, _current.exchange)
        self.fp.close()
        self.fp = io.BufferedReader(raw)


class _Timed:
    """A connection whose every step on the socket is timed by the exchange of its thread."""

    sock: TimedSocket
    response_class: Any = _TimedResponse

    def send(self, data: Any) -> None:
        sent = 0
        try:
            if self.sock is not None:
                _current.exchange.before_step(self.sock)
            super().send(data)  # type: ignore[misc]  # of http.client.HTTPConnection
            sent = len(data)
        finally:
            _current.exchange.after_step(sent)


class _Plain(_Timed, HTTPConnection):
    pass


class _Tls(_Timed, HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        self.is_verified = True  # or the session has warned of verify=False already; urllib3 would, with each request


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
            OSError: If the content cannot be read.
        """
        _current.exchange = exchange
        parts = urlsplit(url)
        pool = self._manager.connection_from_host(parts.hostname, parts.port, parts.scheme)
        forwarded = self._manager.proxy is not None and parts.scheme == "http"
        return pool.urlopen(
            method,
            f"{url}{target}" if forwarded else target,
            body=body,
            headers=headers,
            retries=False,
            redirect=False,
            assert_same_host=False,
            timeout=urllib3.Timeout(connect=self._settings.connect_timeout, read=self._settings.timeout),
            preload_content=False,
            decode_content=False,
        )

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._manager.clear()

    def forget(self) -> None:
        """Leave the connections to the process that this one was forked from."""
        self._manager = self._made()

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
