"""Answers as they arrive on a socket: each step is timed, and a body that ends early is an error."""

import http.client
import io
import re
from collections.abc import Callable
from typing import Any, Final

from modelarts._obs.deadlines import Exchange, TimedReads, TimedSocket

_BUFFERED: Final = 32 * 1024  # in bytes: a small object arrives in one step
_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_LONGEST_END: Final = 4
_LONGEST_HEAD: Final = 64 * 1024
_MOST_HEADERS: Final = 100
_MOST_INFORMATIONAL: Final = 10
_INFORMATIONAL: Final = frozenset({100, *range(102, 200)})  # 101 would be the last one in HTTP
_STATUS: Final = re.compile(r"HTTP/([0-9])\.([0-9]) +([1-9][0-9][0-9])(?: .*)?")
_LENGTH: Final = re.compile("[0-9]{1,18}")
_LONGEST_LINE: Final = 4096
_CHUNK: Final = re.compile(rb"([0-9a-fA-F]{1,15})[ \t]*(?:;[^\r\n]*)?\r?\n")


class Response(http.client.HTTPResponse):
    """An answer whose head was read.

    http.client's parser of heads, which is one for mail, would take most of the time of a small object. A connection on
    which anything unexpected arrives is not used again, since nobody could say which request the next answer is for.

    Args:
        exchange: Times the steps.
        sock: The socket.
        method: The method of the request.
    """

    headers: Any
    """The headers, by names in lower case."""

    def __init__(self, exchange: Exchange, sock: TimedSocket, method: str | None = None) -> None:
        self._arriving: Final = TimedReads(sock, exchange)
        super().__init__(_Opened(self._arriving), method=method)  # type: ignore[arg-type]
        self._release: Callable[[bool], object] | None = None

    def begin(self) -> None:
        """Read the head.

        Raises:
            http.client.HTTPException: If it is none.
        """
        for _ in range(_MOST_INFORMATIONAL + 1):
            status_line, *lines = _head(self.fp)
            found = _STATUS.fullmatch(status_line)
            if found is None:
                raise http.client.BadStatusLine(status_line[:100])
            self.code = self.status = int(found[3])
            if self.status not in _INFORMATIONAL:
                break
        else:
            raise http.client.HTTPException(f"there are more than {_MOST_INFORMATIONAL} informational answers")
        if self.status == http.client.SWITCHING_PROTOCOLS:
            raise http.client.UnknownProtocol(status_line[:100])
        self.version = 11 if found[1] == "1" and found[2] != "0" else 10
        if found[1] > "1":
            raise http.client.UnknownProtocol(status_line[:100])
        self.headers = _headers(lines)
        encoding, stated = self.headers.get("transfer-encoding"), self.headers.get("content-length")
        if encoding is not None and encoding.lower() != "chunked":
            raise http.client.HTTPException(f"the answer has an unknown encoding: {encoding[:30]!r}")
        self.chunked = encoding is not None
        self.chunk_left = None
        self.length = None if self.chunked else _length(stated)
        if self._method == "HEAD" or self.status in {http.client.NO_CONTENT, http.client.NOT_MODIFIED}:  # type: ignore[attr-defined]
            self.chunked, self.length = False, 0
        is_ambiguous = encoding is not None and stated is not None
        self.will_close = is_ambiguous or self._check_close() or (not self.chunked and self.length is None)  # type: ignore[attr-defined]

    def readinto(self, b: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read the next bytes, as many as there is place for, and return their number; 0 at the end.

        Raises:
            http.client.IncompleteRead: If the body ends early.
        """
        try:
            size = super().readinto(b)
            if len(b) and not size and self.length:
                raise http.client.IncompleteRead(b"", self.length)
        except BaseException:
            self.will_close = True
            raise
        return size

    def read_up_to(self, limit: int) -> bytes:
        """Read the body, or its beginning.

        Args:
            limit: How many bytes are read at most.

        Raises:
            http.client.IncompleteRead: If the body ends early.
        """
        try:
            content = self.read(limit)
            if len(content) < limit and self.length:
                raise http.client.IncompleteRead(content, self.length)
        except BaseException:
            self.will_close = True
            raise
        return content

    def _read_next_chunk_size(self) -> int:
        """Read the line before a chunk, which http.client also takes for one when the size is negative."""
        line = self.fp.readline(_LONGEST_LINE)
        found = _CHUNK.fullmatch(line)
        if found is None:
            raise http.client.HTTPException(f"the answer has a chunk without a size: {line[:30]!r}")
        return int(found[1], 16)

    def released_by(self, release: Callable[[bool], object]) -> None:
        """Set what is called when the answer is not needed any more, with whether its connection can be used again."""
        self._release = release

    def release(self) -> None:
        """Let the connection be used again if the whole body was read; close it otherwise."""
        release, self._release = self._release, None
        if self.length == 0 and not self.isclosed():
            self._close_conn()
        can_go_on = self.isclosed() and not self.will_close
        self.close()
        if release is not None:
            release(can_go_on)

    def _close_conn(self) -> None:
        """End the body, as http.client does when it was read."""
        self._arriving.is_over = True
        if self.fp.peek():  # what arrived with the body and does not belong to it
            self.will_close = True
        super()._close_conn()  # type: ignore[misc]


class _Opened:
    """A socket as http.client takes one for an answer: a file is made of it."""

    def __init__(self, arriving: TimedReads) -> None:
        self._arriving = arriving

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what arrives, each step timed."""
        return io.BufferedReader(self._arriving, _BUFFERED)


def _head(file: io.BufferedReader) -> list[str]:
    """Read the line of the status and those of the headers, and the empty one after them."""
    head = bytearray()
    while arrived := file.peek():
        before = len(head)
        head += arrived
        if not head.startswith(b"HTTP/"[: len(head)]):
            raise http.client.BadStatusLine(repr(bytes(head[:100])))
        if len(head) > _LONGEST_HEAD:
            raise http.client.LineTooLong("header")
        end = _HEAD_END.search(head, max(0, before - _LONGEST_END + 1))
        if end is not None:
            file.read(end.end() - before)  # what follows is the body
            return head[: end.start()].decode("latin-1").replace("\r\n", "\n").split("\n")
        file.read(len(arrived))
    if head:
        raise http.client.IncompleteRead(bytes(head[:100]))
    raise http.client.RemoteDisconnected("the connection was closed without an answer")


def _headers(lines: list[str]) -> dict[str, str]:
    """Return headers by their names in lower case; those that are there several times with all their values."""
    if len(lines) > _MOST_HEADERS:
        raise http.client.HTTPException(f"the answer has more than {_MOST_HEADERS} headers")
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not name or name != name.strip():
            raise http.client.HTTPException(f"the answer has a header without a name: {line[:100]!r}")
        name, value = name.lower(), value.strip()
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _length(stated: str | None) -> int | None:
    """Return how many bytes the body of an answer has; ``None`` if that is not stated."""
    if stated is None:
        return None
    lengths = {length.strip() for length in stated.split(",")}
    if len(lengths) > 1:
        raise http.client.HTTPException("the answer has several lengths")
    if _LENGTH.fullmatch(found := lengths.pop()) is None:
        raise http.client.HTTPException(f"the answer has a length that none can have: {found[:30]!r}")
    return int(found)
