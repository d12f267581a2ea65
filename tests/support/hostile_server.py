"""A server whose answers no well-meaning one sends: bodies without end, bombs, slow drips, broken HTTP."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, reduce
from itertools import count
from typing import Any, Final, NamedTuple, Self

import brotli
import zstandard


class Request(NamedTuple):
    """The beginning of a request.

    Attributes:
        method: Its method.
        target: Its path and query.
        server: The base URL of the server.
        number: How many requests there were before it.
    """

    method: str
    target: str
    server: str
    number: int


Script = Callable[[Request], Iterator["bytes | float"]]
"""Yields bytes to send, and seconds to wait; then the connection is closed."""

MB: Final = 1024 * 1024
RESET: Final = b"<reset>"
"""Yielded instead of bytes, it resets the connection."""

_BLOCK: Final = b" " * 65536
_DRIP: Final = 0.5  # seconds


_CLOSES: Final = "Connection: close"
"""What says that the server closes the connection: the next page could otherwise be asked for on one that is closed."""


def answer(body: bytes, *headers: str, status: str = "200 OK", kind: str = "application/json") -> bytes:
    """Return a whole response."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def always(*parts: bytes | float) -> Script:
    """Return a script that sends the same each time."""
    return lambda _: iter(parts)


def compressed(coding: str, body: bytes) -> bytes:
    """Return a response with a body in one or several codings."""
    return answer(body, f"Content-Encoding: {coding}")


@cache
def bomb(name: str, size: int) -> bytes:
    """Return so many megabytes of zeros, compressed a thousand times and more.

    Args:
        name: One of `BOMBS`.
        size: How many megabytes.
    """
    zeros = bytes(MB)
    if name == "br":
        brotli_packer = brotli.Compressor(quality=1)
        return b"".join([*(brotli_packer.process(zeros) for _ in range(size)), brotli_packer.finish()])
    if name == "zstd":
        frame = zstandard.ZstdCompressor().compressobj()
        return b"".join([*(frame.compress(zeros) for _ in range(size)), frame.flush()])
    if name == "gzip twice":
        return gzip.compress(bomb("gzip", size))
    packer = zlib.compressobj(9, wbits=-15)
    blocks = (packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)) * size + packer.flush()
    if name == "raw deflate":
        return blocks
    if name == "deflate":
        return (
            b"\x78\xda" + blocks + struct.pack(">I", reduce(lambda sum_, _: zlib.adler32(zeros, sum_), range(size), 1))
        )
    check = reduce(lambda sum_, _: zlib.crc32(zeros, sum_), range(size), 0)
    return b"\x1f\x8b\x08\0\0\0\0\0\2\xff" + blocks + struct.pack("<II", check, size * MB)


BOMBS: Final[Mapping[str, str]] = {
    "gzip": "gzip",
    "deflate": "deflate",
    "raw deflate": "deflate",
    "br": "br",
    "zstd": "zstd",
    "gzip twice": "gzip, gzip",
}
"""The codings of bombs, by their names."""


def exploding(name: str, size: int) -> Script:
    """Return a script that sends a bomb of so many megabytes."""
    return lambda _: iter([compressed(BOMBS[name], bomb(name, size))])


def _endless_chunks(_: Request) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        yield b"10000\r\n" + _BLOCK + b"\r\n"


def _endless(status: str, *headers: str) -> Script:
    def script(_: Request) -> Iterator[bytes]:
        yield "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: application/json", *headers, "", ""]).encode()
        while True:
            yield _BLOCK

    return script


def _drip(beginning: bytes, part: bytes) -> Script:
    def script(_: Request) -> Iterator[bytes | float]:
        yield beginning
        while True:
            yield _DRIP
            yield part

    return script


def _repeated(beginning: bytes, part: bytes) -> Script:
    def script(_: Request) -> Iterator[bytes]:
        yield beginning
        while True:
            yield part

    return script


def _redirect(status: str, location: Callable[[Request], str]) -> Script:
    return lambda request: iter([answer(b"", f"Location: {location(request)}", status=status)])


_PAGE_NUMBERS: Final = count(1)


def _page(request: Request) -> bytes:
    """A page of any list, with an entry that no page has had, and the promise of a million more."""
    number = f"id-{next(_PAGE_NUMBERS)}"
    entry: dict[str, Any] = {"metadata": {"id": number, "name": number, "resourceVersion": "1"}}
    entry |= {"model_id": number, "service_id": number, "id": number, "name": number, "uuid": number}
    entry |= {"ai_engine": number, "template_id": number, "specification": number, "key": number}
    lists = ["items", "models", "services", "events", "algorithms", "trials", "logs", "projects", "workspaces"]
    lists += ["engine_runtimes", "templates", "specifications", "tags"]
    page: dict[str, Any] = {name: [entry] for name in lists}
    page |= {"total": 10**6, "total_count": 10**6, "count": 1, "limit": 1, "offset": 0}
    page["metadata"] = {"continue": number, "id": number}
    return answer(json.dumps(page).encode(), _CLOSES)


def _same_page(request: Request) -> Iterator[bytes]:
    page = {"items": [{"metadata": {"id": "1"}}], "models": [{"model_id": "1"}], "services": [{"service_id": "1"}]}
    more = {"total": 10**6, "total_count": 10**6, "count": 1, "metadata": {"continue": "same"}}
    yield answer(json.dumps(page | more).encode(), _CLOSES)


_OK: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
_REFUSED: Final = b'{"error_code": "ModelArts.0101", "error_msg": "refused"}'

KINDS: Final[Mapping[str, Script]] = {
    # Without end.
    "endless chunks": _endless_chunks,
    "endless until close": _endless("200 OK"),
    "huge Content-Length": _endless("200 OK", "Content-Length: 100000000000000"),
    "endless error": _endless("500 Internal Server Error"),
    "endless headers": _repeated(_OK, b"X-Header: value\r\n"),
    "endless header line": _repeated(_OK + b"X-Header: ", b"a" * 1024),
    "endless 1xx": _repeated(b"", b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n" * 100),
    "endless status line": _repeated(b"HTTP/1.1 200 ", b"a" * 1024),
    "endless chunk extension": _repeated(_OK + b"Transfer-Encoding: chunked\r\n\r\n5;", b"a" * 1024),
    "endless trailers": _repeated(_OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", b"A: b\r\n"),
    # Compressed.
    **{f"bomb of {name}": exploding(name, 300) for name in BOMBS},
    "twenty codings": always(compressed(", ".join(["gzip"] * 20), gzip.compress(b"{}"))),
    "no gzip": always(compressed("gzip", b"{}")),
    "gzip that ends too early": always(compressed("gzip", gzip.compress(b'{"a": 1}' * 100)[:-10])),
    "unknown coding": always(compressed("rot13", b"{}")),
    # Slow.
    "silence": always(3600.0),
    "a body in drips": _drip(_OK + b"Content-Length: 1000000\r\n\r\n", b" "),
    "chunks in drips": _drip(_OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    "an error in drips": _drip(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 1000000\r\n\r\n", b" "),
    "headers in drips": _drip(b"HTTP/1.1 200 OK\r\n", b"X-Header: 1\r\n"),
    "gzip in drips": _drip(
        _OK + b"Content-Encoding: gzip\r\nContent-Length: 1000000\r\n\r\n" + gzip.compress(b" ")[:10], b"\0"
    ),
    # Broken HTTP.
    "closed at once": always(),
    "reset at once": always(RESET),
    "reset in the middle": always(_OK + b"Content-Length: 1000\r\n\r\n{", 0.05, RESET),
    "cut off": always(_OK + b"Content-Length: 1000\r\n\r\n{}"),
    "cut off in a chunk": always(_OK + b"Transfer-Encoding: chunked\r\n\r\n100\r\n{}"),
    "longer than its length": always(_OK + b"Content-Length: 2\r\n\r\n{}" + b"x" * 1000),
    "length of letters": always(_OK + b"Content-Length: abc\r\n\r\n{}"),
    "negative length": always(_OK + b"Content-Length: -1\r\n\r\n{}"),
    "two lengths": always(_OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "),
    "length and chunks": always(_OK + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
    "bad size of a chunk": always(_OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
    "a megabyte of header": always(answer(b"{}", f"X-Header: {'a' * MB}")),
    "no HTTP": always(b"220 mail.example.com ESMTP\r\n"),
    "TLS": always(b"\x15\x03\x01\x00\x02\x02\x46"),
    "switching protocols": always(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    "status 999": always(answer(b"{}", status="999 Unknown")),
    "cookies": always(answer(b"{}", *(f"Set-Cookie: name{n}=value" for n in range(1000)))),
    # Redirects.
    "redirect to itself": _redirect("302 Found", lambda request: request.target),
    "redirect that goes on": _redirect("307 Temporary Redirect", lambda request: f"/next-{request.number}"),
    "redirect to another host": _redirect("301 Moved Permanently", lambda _: "http://192.0.2.1/elsewhere"),
    "redirect to a file": _redirect("303 See Other", lambda _: "file:///etc/passwd"),
    "redirect to nowhere": _redirect("308 Permanent Redirect", lambda _: "http://[:bad:"),
    # Statuses.
    "204 with a body": always(b"HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"),
    "304": always(b"HTTP/1.1 304 Not Modified\r\n\r\n"),
    "401 for ever": always(answer(_REFUSED, status="401 Unauthorized")),
    "403 for ever": always(answer(_REFUSED, status="403 Forbidden")),
    "429 for ever": always(answer(_REFUSED, status="429 Too Many Requests")),
    "503, Retry-After in a year": always(answer(_REFUSED, "Retry-After: 31536000", status="503 Unavailable")),
    "503, Retry-After of 400 digits": always(answer(_REFUSED, f"Retry-After: {'9' * 400}", status="503 Unavailable")),
    "503, Retry-After negative": always(answer(_REFUSED, "Retry-After: -5", status="503 Unavailable")),
    "503, Retry-After of letters": always(answer(_REFUSED, "Retry-After: soon\xb2", status="503 Unavailable")),
    "503, Retry-After in the past": always(
        answer(_REFUSED, "Retry-After: Mon, 01 Jan 0001 00:00:00 -2400", status="503 Unavailable")
    ),
    # Content.
    "empty": always(answer(b"")),
    "HTML": always(answer(b"<!DOCTYPE html><html><body>Sign in</body></html>", kind="text/html")),
    "JSON as text": always(answer(b"{}", kind="text/plain")),
    "bytes": always(answer(bytes(range(256)), kind="application/octet-stream")),
    "a bad type": always(answer(b"{}", kind="; charset=\xff;;=")),
    "no UTF-8": always(answer(b'{"error_msg": "\xff\xfe"}')),
    "a byte order mark": always(answer(b"\xef\xbb\xbf{}")),
    "deep lists": always(answer(b"[" * 200_000 + b"]" * 200_000)),
    "deep objects": always(answer(b'{"metadata":' * 100_000 + b"1" + b"}" * 100_000)),
    "NaN": always(answer(b'{"total": NaN, "count": Infinity, "items": [-Infinity]}')),
    "a number of a million digits": always(answer(b'{"total": ' + b"9" * MB + b"}")),
    "huge exponents": always(answer(b'{"total": 1e999999999, "count": -1e308, "create_time": 9e99}')),
    "a million empty lists": always(answer(b"[" + b"[]," * MB + b"[]]")),
    "an object of a hundred thousand names": always(
        answer(b"{" + b",".join(b'"%d":0' % number for number in range(100_000)) + b"}")
    ),
    "names twice": always(answer(b'{"total": 1, "total": {}, "items": [], "items": null}')),
    "half a character": always(answer(b'{"error_msg": "\\ud800", "job_name": "\\udfff"}')),
    "null": always(answer(b"null")),
    "a list": always(answer(b"[]")),
    "a number": always(answer(b"1")),
    "a text": always(answer(b'"text"')),
    # Pages.
    "pages that never end": lambda request: iter([_page(request)]),
    "the same page again": _same_page,
}
"""The kinds of answers, by name."""


class HostileServer:
    """Answers each request in the same hostile way.

    Attributes:
        script: The way.
        url: Its base URL.
        requests: How many requests have come.
    """

    def __init__(self, script: Script = KINDS["empty"]) -> None:
        self.script = script
        self.requests = 0
        self._stopped = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                opened, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(opened,), daemon=True).start()

    def _serve(self, opened: socket.socket) -> None:
        opened.settimeout(60)
        with opened:
            try:
                request = self._read(opened)
                if request is not None:
                    self._answer(opened, request)
            except OSError:
                return  # the client has had enough

    def _answer(self, opened: socket.socket, request: Request) -> None:
        for part in self.script(request):
            if isinstance(part, float):
                if self._stopped.wait(part) or _is_closed(opened):
                    return
            elif part is RESET:
                opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            else:
                opened.sendall(part)

    def _read(self, opened: socket.socket) -> Request | None:
        file = opened.makefile("rb")
        line = file.readline(65536).split()
        length = 0
        while (header := file.readline(65536)) not in (b"\r\n", b""):
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        file.read(length)
        if len(line) < 2:
            return None
        self.requests += 1
        return Request(line[0].decode("latin-1"), line[1].decode("latin-1"), self.url, self.requests)


def _is_closed(opened: socket.socket) -> bool:
    """Whether the client has closed the connection."""
    try:
        return opened.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
