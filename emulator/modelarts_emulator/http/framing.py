"""Where a request ends: strict about what programs read differently, and bounded in the work that one step takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

import h11

from modelarts_emulator.http.limits import (
    LEAST_CHUNK_BYTES,
    MOST_CHUNK_HEAD_BYTES,
    MOST_HEAD_BYTES,
    MOST_HEADERS,
    MOST_PARAMETERS,
    MOST_SMALL_CHUNKS,
    MOST_TRAILER_BYTES,
)
from modelarts_emulator.http.writing import JoiningConnection

_END_OF_HEAD: Final = re.compile(rb"\n\r?\n")
_AMBIGUOUS: Final = re.compile(rb"(?<!\r)\n|\r(?!\n)|\n[ \t]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STATED_LENGTH: Final = re.compile(rb"\n(?:content-length|transfer-encoding):([^\r]*)", re.IGNORECASE)
_VERSIONS: Final = (b"1.1", b"1.0")
_TLS: Final = b"\x16\x03"  # how a client begins that speaks it
_PIECE: Final = 16 * 1024
_HTTPS: Final = "the client may speak TLS; the emulator is reached by http://, not https://"


class StrictParser(JoiningConnection):
    """h11's parser, which in addition refuses what proxies and servers are known to read differently.

    These are lines that end with a line feed alone or are continued, control characters, and more than one header that
    states the length of the body. Source: RFC 9112, sections 2.2, 5.2, 6.1, 6.3 and 7.1; RFC 9110, section 5.5.

    Lines are looked at before h11 reads them, since its expressions take a time that is quadratic in the length of some
    of them. What is received goes to h11 in small pieces, of which it is quick to look at the beginning.

    Args:
        soon: Calls a function in the next turn of the event loop.

    Attributes:
        error: Why the last request was refused.
        has_more: Whether the last step ended before all that was received had been read.
    """

    def __init__(self, soon: Callable[[Callable[[], None]], object]) -> None:
        super().__init__(MOST_HEAD_BYTES, soon)
        self.error: h11.RemoteProtocolError | None = None
        self.has_more = False
        self._events_left = 0
        self._later = bytearray()  # received, and not given to h11 yet
        self._searched = 0  # bytes without the end of the headers
        self._is_chunked = False
        self._before_chunk = False
        self._in_trailers = False
        self._chunks = 0
        self._chunked_bytes = 0

    def receive_data(self, data: bytes) -> None:
        """Keep what has been received, for `next_event`."""
        self._later += data

    def begin_step(self, events: int) -> None:
        """Allow as many events; after them `next_event` asks for more data, and `has_more` is true."""
        self._events_left = events
        self.has_more = False

    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """Return the next event.

        Raises:
            h11.RemoteProtocolError: The request is refused; `error` is the same.
        """
        if not self._events_left:
            self.has_more = True
            return h11.NEED_DATA
        self._events_left -= 1
        if self._later and self.their_state is h11.IDLE and not self.trailing_data[0]:
            self._give_piece()  # h11 has nothing, and would only ask for it
        event = self._next_event()
        while event is h11.NEED_DATA and self._later:
            self._give_piece()
            event = self._next_event()
        return event

    def _give_piece(self) -> None:
        piece = self._later if self.their_state is h11.SEND_BODY and not self._is_chunked else self._later[:_PIECE]
        super().receive_data(bytes(piece))
        del self._later[: len(piece)]

    def _next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        is_head = self.their_state is h11.IDLE
        received = self.trailing_data[0] if is_head or self._before_chunk else b""
        try:
            if is_head:
                self._check_head(received)
            elif self._before_chunk:
                self._check_chunk(received)
            event = super().next_event()
            self._follow(event)
        except h11.RemoteProtocolError as error:
            # The rest of the message is the line, which may have a signature in it.
            reason = _HTTPS if is_head and received.startswith(_TLS) else str(error).partition(":")[0]
            self.error = h11.RemoteProtocolError(reason, error.error_status_hint)
            raise self.error from None
        return event

    def _check_head(self, received: bytes) -> None:
        match = _END_OF_HEAD.search(received, max(self._searched - 2, 0))
        self._searched = 0 if match else len(received)
        head = received[: match.end()] if match else received
        if len(head) > MOST_HEAD_BYTES or head.count(b"\n") > MOST_HEADERS + 2:
            raise h11.RemoteProtocolError(
                f"there are more than {MOST_HEADERS} headers or {MOST_HEAD_BYTES} bytes of them",
                HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            )
        if match:
            _check_lines(head)
            stating = _STATED_LENGTH.findall(head)
            if len(stating) > 1 or any(b"," in value for value in stating):
                raise h11.RemoteProtocolError(
                    "more than one Content-Length or Transfer-Encoding states the length of the body"
                )

    def _check_chunk(self, received: bytes) -> None:
        trailers = received
        if not self._in_trailers:
            begin = len(received[:2]) - len(received[:2].lstrip(b"\r\n"))  # the end of the chunk before
            end = received.find(b"\n", begin)
            line = received[begin : end if end >= 0 else None]
            if len(line) > MOST_CHUNK_HEAD_BYTES:
                raise h11.RemoteProtocolError(f"the line before a chunk has more than {MOST_CHUNK_HEAD_BYTES} bytes")
            if end < 0:
                return
            _check_lines(line + b"\n")
            self._in_trailers = not line.partition(b";")[0].strip(b" \t\r0")
            if not self._in_trailers:
                self._begin_chunk()
                return
            trailers = received[end + 1 :]
        if not trailers.startswith(b"\r\n"):
            match = _END_OF_HEAD.search(trailers)
            lines = trailers[: match.end()] if match else trailers
            if len(lines) > MOST_TRAILER_BYTES:
                raise h11.RemoteProtocolError(
                    f"there are more than {MOST_TRAILER_BYTES} bytes of headers after the body",
                    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                )
            if match:
                _check_lines(lines)

    def _begin_chunk(self) -> None:
        self._before_chunk = False
        self._chunks += 1
        if self._chunks - MOST_SMALL_CHUNKS > self._chunked_bytes // LEAST_CHUNK_BYTES:
            raise h11.RemoteProtocolError(
                f"the body has too many chunks; those after the first {MOST_SMALL_CHUNKS} have to have"
                f" {LEAST_CHUNK_BYTES} bytes on average",
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            )

    def _follow(self, event: h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]) -> None:
        if isinstance(event, h11.Request):
            _check_request(event)
            self._is_chunked = any(name == b"transfer-encoding" for name, _value in event.headers)
            self._before_chunk, self._in_trailers = self._is_chunked, False
            self._chunks = self._chunked_bytes = 0
        elif isinstance(event, h11.Data) and self._is_chunked:
            self._before_chunk = event.chunk_end
            self._chunked_bytes += len(event.data)
        elif isinstance(event, h11.EndOfMessage):
            self._is_chunked = self._before_chunk = False


def _check_lines(lines: bytes) -> None:
    if _AMBIGUOUS.search(lines):
        raise h11.RemoteProtocolError("a line is continued, does not end with CR LF, or has a control character")


def _check_request(request: h11.Request) -> None:
    if request.http_version not in _VERSIONS:
        raise h11.RemoteProtocolError("the version is neither HTTP/1.1 nor 1.0", HTTPStatus.HTTP_VERSION_NOT_SUPPORTED)
    if request.http_version == b"1.0" and any(name == b"transfer-encoding" for name, _value in request.headers):
        raise h11.RemoteProtocolError("HTTP/1.0 has no Transfer-Encoding")
    if request.target.count(b"&") >= MOST_PARAMETERS:
        raise h11.RemoteProtocolError(
            f"the query has more than {MOST_PARAMETERS} parameters", HTTPStatus.REQUEST_URI_TOO_LONG
        )
