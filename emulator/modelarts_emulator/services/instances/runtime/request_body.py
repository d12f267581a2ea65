"""Reading the body of a request, with a limit."""

from __future__ import annotations

from email.message import Message
from http import HTTPStatus
from io import BufferedIOBase

from modelarts_emulator.services.instances.runtime import refusals
from modelarts_emulator.services.instances.runtime.refusals import MAXIMUM_BODY_BYTES

_MAXIMUM_LINE_BYTES = 4096


def read_body(stream: BufferedIOBase, headers: Message) -> bytes:
    """Read the whole body, with a length or in chunks.

    Raises:
        Refusal: It is too large, breaks HTTP, or ends too early.
    """
    coding = headers.get("transfer-encoding", "")
    if coding:
        if coding.strip().lower() != "chunked":
            raise refusals.request_malformed(HTTPStatus.NOT_IMPLEMENTED, f"Transfer-Encoding {coding[:50]!r}")
        return _read_chunks(stream)
    given = headers.get("content-length", "0").strip()
    if not (given.isascii() and given.isdigit()):
        raise refusals.request_malformed(HTTPStatus.BAD_REQUEST, f"Content-Length {given[:50]!r} is not a number")
    if len(given) > 18 or int(given) > MAXIMUM_BODY_BYTES:
        raise refusals.body_too_large(int(given) if len(given) <= 18 else None)
    return _read(stream, int(given))


def _read_chunks(stream: BufferedIOBase) -> bytes:
    body = bytearray()
    while size := _chunk_size(stream):
        if len(body) + size > MAXIMUM_BODY_BYTES:
            raise refusals.body_too_large(None)
        body += _read(stream, size)
        if stream.read(2) != b"\r\n":
            raise _malformed("a chunk is longer than it says")
    while line := _line(stream):  # trailers, which are ignored
        if line == b"\r\n":
            return bytes(body)
    raise _malformed("it ends within its trailers")


def _chunk_size(stream: BufferedIOBase) -> int:
    digits = _line(stream).partition(b";")[0].strip()
    try:
        if not 1 <= len(digits) <= 16 or digits.strip(b"0123456789abcdefABCDEF"):
            raise ValueError
        return int(digits, 16)
    except ValueError:
        raise _malformed("the size of a chunk is not a number") from None


def _line(stream: BufferedIOBase) -> bytes:
    line = stream.readline(_MAXIMUM_LINE_BYTES)
    if line and not line.endswith(b"\n"):
        raise _malformed("a line between chunks is too long or incomplete")
    return line


def _read(stream: BufferedIOBase, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise _malformed(f"the connection ended after {len(data)} of {size} bytes")
    return data


def _malformed(why: str) -> refusals.Refusal:
    return refusals.request_malformed(HTTPStatus.BAD_REQUEST, f"its body is not well formed: {why}")
