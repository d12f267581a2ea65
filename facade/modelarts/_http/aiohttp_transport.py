"""An httpx transport over aiohttp, whose pool and parser take a fraction of the time with hundreds of requests at once.

Used by asyncio's clients when aiohttp is installed (``pip install "modelarts-sdk[aiohttp]"``). It is HTTP/1.1 only.
"""

import ssl
from collections.abc import AsyncIterator
from typing import Final

import aiohttp
import httpx
from aiohttp.client_middlewares import ClientHandlerType
from yarl import URL

_LONGEST_HEADER: Final = 100 * 1024  # as h11 has it; tokens can exceed aiohttp's own 8 KB
# The words of aiohttp's error when it writes nothing. With others, the request may have arrived.
_CLOSED: Final = "Cannot write to closing transport"
_NO_HEADERS: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")  # those of aiohttp's own


class _BrokenConnectionError(aiohttp.ClientError):
    """The connection broke after the request was sent, or while it was."""


class _UnsentError(aiohttp.ClientError):
    """The connection was closed before the request was sent."""


# By how far a request has come, the first that fits; only the first five are certain not to have reached the server.
_ERRORS: Final[tuple[tuple[type[Exception], type[httpx.TransportError]], ...]] = (
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientProxyConnectionError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),  # names, refused connections, TLS
    (_UnsentError, httpx.ConnectError),
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.SocketTimeoutError, httpx.ReadTimeout),
    (TimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientOSError, httpx.ReadError),
    (ConnectionError, httpx.ReadError),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
    (aiohttp.http_exceptions.HttpProcessingError, httpx.RemoteProtocolError),
)

_FAILURES: Final = (
    aiohttp.ClientError,
    aiohttp.http_exceptions.HttpProcessingError,
    TimeoutError,
    ConnectionError,
    UnicodeDecodeError,
)


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Sends over the connections of one event loop; made and used in it.

    Args:
        ssl_context: How servers are verified.
        max_connections: How many connections there are at most.
        keepalive_expiry: Seconds after which an idle connection is closed.
        proxy: The URL of an HTTP proxy.
    """

    def __init__(
        self, *, ssl_context: ssl.SSLContext, max_connections: int, keepalive_expiry: float, proxy: str | None
    ) -> None:
        connector = aiohttp.TCPConnector(
            ssl=ssl_context, limit=max_connections, keepalive_timeout=keepalive_expiry, enable_cleanup_closed=False
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_NO_HEADERS,
            auto_decompress=False,
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
            middlewares=(_send_once,),
            proxy=proxy,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no answer.
        """
        url = request.url
        timeout = request.extensions.get("timeout", {})
        pool, connect = timeout.get("pool"), timeout.get("connect")
        data = request.stream if not isinstance(request.stream, httpx.ByteStream) else request.content or None
        try:
            headers = [(name.decode("ascii"), value.decode("utf-8")) for name, value in request.headers.raw]
            answer = await self._session.request(
                request.method,
                URL(f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}", encoded=True),
                headers=headers,
                data=data,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=timeout.get("total"),
                    connect=None if pool is None else pool + (connect or 0.0),
                    sock_connect=connect,
                    sock_read=timeout.get("read"),
                ),
            )
        except _FAILURES as error:
            raise _translated(error, request) from error
        return httpx.Response(
            answer.status,
            headers=answer.raw_headers,
            stream=_Body(request, answer),
            extensions={"reason_phrase": (answer.reason or "").encode("latin-1", "replace")},
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._session.close()


class _Body(httpx.AsyncByteStream):
    def __init__(self, request: httpx.Request, answer: aiohttp.ClientResponse) -> None:
        self._request = request
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._answer.content.iter_any():
                yield chunk
        except _FAILURES as error:
            raise _translated(error, self._request) from error

    async def aclose(self) -> None:
        self._answer.close()  # does nothing to a connection whose answer was read to its end


async def _send_once(request: aiohttp.ClientRequest, handler: ClientHandlerType) -> aiohttp.ClientResponse:
    """Keep aiohttp from sending a request again by itself, unseen, when a kept connection breaks."""
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        broken = _UnsentError if _was_closed_before(error) else _BrokenConnectionError
        raise broken(str(error)) from error


def _was_closed_before(error: Exception) -> bool:
    """Whether the connection had been closed when the body was to be written, so that no whole request has left."""
    cause = error.__cause__
    return isinstance(cause, aiohttp.ClientConnectionResetError) and str(cause) == _CLOSED


def _translated(error: Exception, request: httpx.Request) -> httpx.TransportError:
    if isinstance(error, UnicodeDecodeError):  # whose text would quote the header
        return httpx.LocalProtocolError("a header is not UTF-8", request=request)
    known = next(ours for theirs, ours in _ERRORS if isinstance(error, theirs))
    return known(str(error), request=request)
