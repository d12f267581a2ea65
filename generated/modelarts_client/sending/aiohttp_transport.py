# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/sending/aiohttp_transport.py.
"""An httpx transport over aiohttp, whose pool and parser take a fraction of the time with hundreds of requests at once.

Used by asyncio's clients when aiohttp is installed (``pip install aiohttp``). It is HTTP/1.1 only.
"""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Mapping
from typing import Final, cast

import aiohttp
import httpx
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.client_middlewares import ClientHandlerType
from aiohttp.http_exceptions import HttpProcessingError
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from ..http_settings import KEEPALIVE_SECONDS
from ..retries import chain
from .bounds import BoundedBody, agathered, is_success
from .connections import Way, is_streamed, protocol_problem
from .dialing import alook_up
from .event_loops import LoopLocal
from .failures import without_quotation

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_LONGEST_HEADER: Final = 100 * 1024  # as h11 has it; tokens can exceed aiohttp's own 8 KB
# The words of aiohttp's error when it writes nothing. With others, the request may have arrived.
_CLOSED: Final = "Cannot write to closing transport"
_PHASES: Final = ("total", "pool", "connect", "read")
_SHORTEST: Final = 0.001  # seconds
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
    (HttpProcessingError, httpx.RemoteProtocolError),
)

_UNREADABLE: Final = (aiohttp.ClientResponseError, HttpProcessingError)
_FAILURES: Final = cast("tuple[type[Exception], ...]", tuple(theirs for theirs, _ in _ERRORS))


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Sends requests and reads their responses; each event loop has connections of its own.

    The request's extension ``timeout`` may have a ``total`` beside httpx's phases: seconds for the whole exchange, or
    until the body begins for a request with the extension ``stream``, whose body the caller reads if it is a success.

    Args:
        way: How servers are connected to.
    """

    def __init__(self, way: Way) -> None:
        self._way = way
        self._sessions = LoopLocal(self._make_session, aiohttp.ClientSession.close)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            httpx.TransportError: If there was no response.
            ResponseTooLargeError: If it is larger than the request's extension ``max_response_bytes`` allows.
            ConfigurationError: If the certificates of the settings cannot be used.
        """
        if problem := protocol_problem(request.url):
            raise httpx.UnsupportedProtocol(problem, request=request)
        session = await self._sessions.get()
        url = request.url
        phases = request.extensions.get("timeout", {})
        exchange = session.request(
            request.method,
            URL(f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}", encoded=True),
            headers=_headers(request),
            data=_data(request),
            allow_redirects=False,
            timeout=_timeout(phases | {"total": None} if is_streamed(request) else phases),
        )
        try:
            if is_streamed(request):
                async with asyncio.timeout(phases.get("total")):
                    return await _streamed(request, await exchange)
            async with exchange as response:
                try:
                    return await _read(request, response)
                finally:
                    del response  # it shows all headers in tracebacks with local variables
        except _FAILURES as error:
            raise _translated(error, request) from error

    async def aclose(self) -> None:
        """Close the connections of the running event loop; the next request opens new ones."""
        await self._sessions.aclose()

    def _make_session(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            ssl=self._way.ssl_context(),
            limit=0,
            limit_per_host=self._way.settings.max_connections,
            keepalive_timeout=KEEPALIVE_SECONDS,
            enable_cleanup_closed=False,
            resolver=_Resolver(self._way.settings.phases.connect),
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_NO_HEADERS,
            auto_decompress=False,
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
            middlewares=(_send_once,),
            proxy=None if self._way.proxy is None else self._way.proxy.reveal(),
        )


class _Resolver(AbstractResolver):
    """Looks names up in time, and keeps none of the threads that the event loop waits for at its end."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address in await alook_up(host, port, self._seconds)
        ]

    async def close(self) -> None:
        """Do nothing: look-ups end by themselves."""


async def _read(request: httpx.Request, response: aiohttp.ClientResponse) -> httpx.Response:
    body = BoundedBody(request, response.status)
    content = await agathered(response.content.iter_any(), body)
    if body.is_cut:
        response.close()
    return _response(response, httpx.ByteStream(content))


async def _streamed(request: httpx.Request, response: aiohttp.ClientResponse) -> httpx.Response:
    if is_success(response.status):
        return _response(response, _Body(request, response))
    async with response:
        return await _read(request, response)


def _response(response: aiohttp.ClientResponse, body: httpx.AsyncByteStream) -> httpx.Response:
    return httpx.Response(
        response.status,
        headers=response.raw_headers,
        stream=body,
        extensions={"reason_phrase": (response.reason or "").encode("latin-1", "replace")},
    )


class _Body(httpx.AsyncByteStream):
    """A body that is read while it arrives; its connection can be used again once it is closed."""

    def __init__(self, request: httpx.Request, response: aiohttp.ClientResponse) -> None:
        self._request = request
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for part in self._response.content.iter_any():
                yield part
                del part  # it may hold keys, which a traceback with local variables would show
        except _FAILURES as error:
            await self.aclose()
            raise _translated(error, self._request) from error

    async def aclose(self) -> None:
        self._response.release()


def _headers(request: httpx.Request) -> list[tuple[str, str]]:
    """Decode a request's headers.

    Raises:
        httpx.LocalProtocolError: If one is not UTF-8, or has a control character.
    """
    try:
        headers = [(name.decode("ascii"), value.decode("utf-8")) for name, value in request.headers.raw]
    except UnicodeDecodeError:
        headers = None
    if headers is not None and not any(
        _CONTROLS.search(value) for _, value in headers
    ):  # aiohttp itself adds the header of a body of unknown length
        return [(name, value) for name, value in headers if name.lower() != "transfer-encoding"]
    # Outside of the handler, as that error quotes the header.
    raise httpx.LocalProtocolError("a header is not UTF-8, or has a control character", request=request)


def _data(request: httpx.Request) -> object:
    """Return a request's body as aiohttp takes it."""
    return (request.content or None) if isinstance(request.stream, httpx.ByteStream) else request.stream


def _timeout(phases: Mapping[str, float | None]) -> aiohttp.ClientTimeout:
    # aiohttp takes 0 for no timeout, while here it means that no time is left.
    total, pool, connect, read = (
        None if seconds is None else max(seconds, _SHORTEST) for seconds in map(phases.get, _PHASES)
    )
    return aiohttp.ClientTimeout(
        total=total,
        connect=None if pool is None else pool + (connect or 0.0),
        sock_connect=connect,
        sock_read=read,
    )


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
    known = next(ours for theirs, ours in _ERRORS if isinstance(error, theirs))
    for linked in chain(error):
        _forget_secrets(linked)
    if known is httpx.ProxyError and isinstance(error, aiohttp.ClientResponseError):
        return known(f"{error.status} {error.message}", request=request)
    # The text of others has the status code 400 if a response cannot be read.
    return known(error.message if isinstance(error, _UNREADABLE) else str(error), request=request)


def _forget_secrets(error: BaseException) -> None:
    """Remove from one of aiohttp's errors the headers, the proxy's password, and what its parser quotes."""
    if isinstance(error, aiohttp.ClientResponseError):
        url = error.request_info.real_url.with_user(None)
        error.request_info = aiohttp.RequestInfo(
            url, error.request_info.method, CIMultiDictProxy(CIMultiDict[str]()), url
        )
        error.headers, error.history, error.args = None, (), ()
        error.message = without_quotation(error.message)
    elif isinstance(error, HttpProcessingError):
        error.headers, error.message = None, without_quotation(error.message)
        error.args = (error.code, error.message)
        for quoted in ("line", "hdr"):
            vars(error).pop(quoted, None)
    elif isinstance(error, aiohttp.ServerDisconnectedError):
        error.message, error.args = "Server disconnected", ("Server disconnected",)
