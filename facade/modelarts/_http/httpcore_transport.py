"""An httpx transport over one connection of httpcore's, whose requests end in time, however slowly the answer drips.

httpx's own transport waits for each piece of an answer as long as it may wait for a whole one.
"""

import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpcore
import httpx

from modelarts._http.connection_stack import TOO_LATE

_NO_ANSWER: Final = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError)


class HttpcoreTransport(httpx.BaseTransport):
    """Sends one request after the other; threads do not share it.

    The request's extension ``timeout`` may have a ``total`` beside httpx's phases: seconds for the whole exchange.

    Args:
        ssl_context: How servers are verified.
        keepalive_expiry: Seconds after which the idle connection is closed.
        proxy: The URL of an HTTP or SOCKS proxy.
    """

    def __init__(self, *, ssl_context: ssl.SSLContext, keepalive_expiry: float, proxy: str | None) -> None:
        self._network = _Network()
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl_context,
            proxy=_proxy(proxy, ssl_context),
            max_connections=1,
            keepalive_expiry=keepalive_expiry,
            network_backend=self._network,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no answer.
        """
        self._network.begin(request.extensions.get("timeout", {}).get("total"))
        url = request.url
        with _as_httpx(request):
            answer = self._pool.handle_request(
                httpcore.Request(
                    method=request.method,
                    url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                    headers=request.headers.raw,
                    content=request.stream,
                    extensions=request.extensions,
                )
            )
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(request, answer),
            extensions=dict(answer.extensions),
        )

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, request: httpx.Request, answer: httpcore.Response) -> None:
        self._request = request
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx(self._request):
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Network(httpcore.NetworkBackend):
    """Opens connections whose every step ends when the exchange must."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()
        self._end: float | None = None

    def begin(self, seconds: float | None) -> None:
        """Begin an exchange that may take so many seconds."""
        self._end = None if seconds is None else time.monotonic() + seconds

    def within(self, timeout: float | None, late: type[httpcore.TimeoutException]) -> float | None:
        """Shorten a timeout to what is left of the exchange's time.

        Raises:
            httpcore.TimeoutException: If nothing is left.
        """
        if self._end is None:
            return timeout
        left = self._end - time.monotonic()
        if left <= 0:
            raise late(TOO_LATE)
        return left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        timeout = self.within(timeout, httpcore.ConnectTimeout)
        return _Stream(self, self._backend.connect_tcp(host, port, timeout, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    def __init__(self, network: _Network, stream: httpcore.NetworkStream) -> None:
        self._network = network
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._network.within(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._network.within(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = self._network.within(timeout, httpcore.ConnectTimeout)
        return _Stream(self._network, self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _proxy(url: str | None, ssl_context: ssl.SSLContext) -> httpcore.Proxy | None:
    if url is None:
        return None
    proxy = httpx.Proxy(url)  # which takes the user and the password out of the URL
    address = httpcore.URL(scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=b"/")
    return httpcore.Proxy(
        address, auth=proxy.raw_auth, ssl_context=ssl_context if proxy.url.scheme == "https" else None
    )


@contextmanager
def _as_httpx(request: httpx.Request) -> Iterator[None]:
    try:
        yield
    except (*_NO_ANSWER, httpcore.UnsupportedProtocol) as error:
        # httpx has the same exceptions, by the same names.
        kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__)
        raise kind(str(error), request=request) from error
