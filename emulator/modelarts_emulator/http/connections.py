"""Connections of clients: strict about where a request ends, limited in number, and closed if they make no progress."""

from __future__ import annotations

import asyncio
import logging
import re
from http import HTTPStatus
from typing import Any, Final

import h11
from starlette.types import ASGIApp
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from modelarts_emulator.http.limits import MOST_HEAD_BYTES, MOST_HEADERS, MOST_PARAMETERS, ConnectionLimits
from modelarts_emulator.http.repeated_logs import OncePerMinute

_END_OF_HEAD: Final = re.compile(rb"\n\r?\n")
_AMBIGUOUS: Final = re.compile(rb"(?<!\r)\n|\r(?!\n)|\n[ \t]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STATES_LENGTH: Final = (b"content-length", b"transfer-encoding")
_WAITING_TO_BE_REFUSED: Final = 64  # connections beyond the limit whose request is read, to answer it with 503

_VERSIONS: Final = (b"1.1", b"1.0")
_TLS: Final = b"\x16\x03"  # how a client begins that speaks it
_HTTPS: Final = "the client may speak TLS; the emulator is reached by http://, not https://"

_log = logging.getLogger(__name__)
_log.addFilter(OncePerMinute())
_unheard = logging.getLogger(f"{__name__}.uvicorn")  # which does not say why it refuses a request
_unheard.setLevel(logging.ERROR)
_unheard.addFilter(OncePerMinute())


def protocol_class(limits: ConnectionLimits, busy: ASGIApp) -> type[asyncio.Protocol]:
    """The class of the connections of a server, as uvicorn takes it.

    Args:
        limits: The limits of connections.
        busy: Answers the requests on connections beyond the limit.
    """

    class LimitedConnection(_Connection):
        _limits = limits
        _busy = staticmethod(busy)

    return LimitedConnection


class _Parser(h11.Connection):
    """h11's parser, which in addition refuses what proxies and servers are known to read differently.

    These are lines that end with a line feed alone or are continued, control characters, and more than one header that
    states the length of the body. Source: RFC 9112, sections 2.2, 5.2, 6.1 and 6.3; RFC 9110, section 5.5.
    """

    def __init__(self) -> None:
        super().__init__(h11.SERVER, MOST_HEAD_BYTES)
        self.error: h11.RemoteProtocolError | None = None

    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        received = self.trailing_data[0] if self.their_state is h11.IDLE else b""
        try:
            event = super().next_event()
        except h11.RemoteProtocolError as error:
            # The rest of the message is the line, which may have a signature in it.
            reason = _HTTPS if received.startswith(_TLS) else str(error).partition(":")[0]
            self.error = h11.RemoteProtocolError(reason, error.error_status_hint)
            raise
        if isinstance(event, h11.Request):
            end = _END_OF_HEAD.search(received)
            try:
                _check_head(received[: end.end() if end else len(received)], event)
            except h11.RemoteProtocolError as error:
                self.error = error
                raise
        return event


def _check_head(head: bytes, request: h11.Request) -> None:
    """Refuse a request whose end could be read differently, or that has too many headers or parameters.

    Raises:
        h11.RemoteProtocolError: The request is refused; the message says why.
    """
    if _AMBIGUOUS.search(head):
        raise h11.RemoteProtocolError(
            "a line of the headers is continued, does not end with CR LF, or has a control character"
        )
    lines = head.split(b"\r\n")[1:-2]
    if len(head) > MOST_HEAD_BYTES or len(lines) > MOST_HEADERS:
        raise h11.RemoteProtocolError(
            f"there are more than {MOST_HEADERS} headers or {MOST_HEAD_BYTES} bytes of them",
            HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
        )
    if request.http_version not in _VERSIONS:
        raise h11.RemoteProtocolError("the version is neither HTTP/1.1 nor 1.0", HTTPStatus.HTTP_VERSION_NOT_SUPPORTED)
    headers = [(name.lower(), value) for name, _colon, value in (line.partition(b":") for line in lines)]
    stating = [(name, value) for name, value in headers if name in _STATES_LENGTH]
    if len(stating) > 1 or any(b"," in value for _name, value in stating):
        raise h11.RemoteProtocolError("more than one Content-Length or Transfer-Encoding states the length of the body")
    if stating and stating[0][0] == b"transfer-encoding" and request.http_version == b"1.0":
        raise h11.RemoteProtocolError("HTTP/1.0 has no Transfer-Encoding")
    if request.target.count(b"&") >= MOST_PARAMETERS:
        raise h11.RemoteProtocolError(
            f"the query has more than {MOST_PARAMETERS} parameters", HTTPStatus.REQUEST_URI_TOO_LONG
        )


class _Connection(H11Protocol):
    """A connection with limits."""

    _limits: ConnectionLimits
    _busy: ASGIApp

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.logger = _unheard
        self.conn: _Parser = _Parser()
        self._head_timer: asyncio.TimerHandle | None = None
        self._stall_timer: asyncio.TimerHandle | None = None
        self._resumed = 0

    # Its life

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as in the base class
        """Begin to wait for a request, or refuse the connection if there are too many."""
        super().connection_made(transport)
        excess = len(self.connections) - self._limits.connections
        if excess > 0:
            _log.warning("refused a connection: %d are open already", self._limits.connections)
            self.app = self._busy
        if excess > _WAITING_TO_BE_REFUSED:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "too many connections are open; close some, and try again")
            return
        self._await_head()
        self._watch(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """End what waits for the connection."""
        for timer in (self._head_timer, self._stall_timer):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read what has come."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._await_head()
        elif self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def resume_writing(self) -> None:
        """Note that the client takes the answer."""
        self._resumed += 1
        super().resume_writing()

    # Its time

    def _await_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(self._limits.head_seconds, self._head_is_late)

    def _head_is_late(self) -> None:
        self._head_timer = None
        if self.transport.is_closing():
            return
        if not self.conn.trailing_data[0]:
            self.transport.close()  # a client that keeps a connection ready has asked for nothing
            return
        seconds = self._limits.head_seconds
        _log.warning("closed a connection whose headers were not complete after %g s", seconds)
        self._refuse(HTTPStatus.REQUEST_TIMEOUT, f"the headers were not complete after {seconds:g} s")

    def _watch(self, seen: tuple[int, int] | None) -> None:
        """Close the connection if the client has taken nothing of the answer since the last look."""
        waiting = self.transport.get_write_buffer_size()
        now = (self._resumed, waiting)
        if waiting and seen == now:
            _log.warning("closed a connection whose client took nothing for %g s", self._limits.stalled_seconds)
            self.transport.abort()
            return
        self._stall_timer = self.loop.call_later(self._limits.stalled_seconds, self._watch, now)

    # Its refusals

    def send_400_response(self, msg: str) -> None:
        """Answer what is no request, and close the connection; called by the base class."""
        error = self.conn.error or h11.RemoteProtocolError(msg)
        _log.warning("refused a request: %s", error)
        self._refuse(HTTPStatus(error.error_status_hint), f"invalid HTTP request: {error}")

    def _refuse(self, status: HTTPStatus, message: str) -> None:
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):  # no answer has begun
            text = f"{message[:1].upper()}{message[1:]}.\n".encode()
            headers = [
                (b"content-type", b"text/plain; charset=utf-8"),
                (b"content-length", str(len(text)).encode()),
                (b"connection", b"close"),
            ]
            answer = h11.Response(status_code=status, headers=headers, reason=status.phrase.encode())
            for event in (answer, h11.Data(data=text), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
