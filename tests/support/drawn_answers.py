"""Draws answers of servers that drift from the description, or break down while they send what it documents."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any, Final

from hypothesis import strategies as st
from modelarts_client.operations import OPERATIONS
from modelarts_client.testing import Values

from tests.client.distortions import distorted
from tests.client.instances import ANY_JSON
from tests.support.description import answers, bundle, resolve
from tests.support.hostile_server import RESET

SILENCE: Final = 3600.0
"""A pause that lasts until the client gives up."""

_STATUSES: Final = (*range(200, 600), 101, 102, 199, 600, 799, 999)
_REASONS: Final = ("OK", "", "Internal Server Error", "\xfc", "a" * 300)
_TYPES: Final = (
    *("application/json", "application/json;charset=utf-8", "application/json; charset=gbk", "APPLICATION/JSON"),
    *("application/json; charset=no-such-charset", "application/json; charset=utf-16", "application/problem+json"),
    *("text/plain; charset=iso-8859-1", "text/html", "text/event-stream", "application/octet-stream", "image/png"),
    *("application/json, text/html", "multipart/form-data; boundary=x", "/", ";;=", "\xff", ""),
)
_CHARSETS: Final = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "gbk", "cp037", "utf-7")
_HEADERS: Final = (
    *("Retry-After: 0", "Retry-After: -1", "Retry-After: 1e9", "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"),
    *("Date: yesterday", "Date: Wed, 32 Oct 2015 25:61:61 XYZ", "X-Request-Id: \xff\xfe", "X-Request-Id:"),
    *("Location: //elsewhere.example.com/%zz", "Location: http://[", "Location: ?", "Location: \xff"),
    *("Set-Cookie: a=b; Max-Age=nothing; Domain=example.com", "Set-Cookie: =;;=", "X-Subject-Token:"),
    *("WWW-Authenticate: Digest", "Content-Language: \xff", "Link: <a>; rel", "Vary: *", "Age: -1", "ETag: \xff"),
    *("Content-Disposition: attachment; filename*=x''%ff", "Trailer: X-A", "Upgrade: h2c", "Keep-Alive: timeout=a"),
)
_CODINGS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda body: body,  # which is none
    "identity": lambda body: body,
    "gzip, deflate": lambda body: zlib.compress(gzip.compress(body)),
    "no-such-coding": lambda body: body,
}
_PAUSES: Final = (0.001, 0.01, 0.03)
_NUMBER: Final = re.compile(r"(?<=[:\[] )-?\d+(\.\d+)?(?=[,}\]])")
_NUMBERS: Final = ("1e999", "-1e999", "NaN", "-Infinity", "9" * 5000, "01", "0x10", "+1", "1_000", "1.0", "-0", "1e2")
_NO_JSON: Final = (
    *(b"", b" ", b"{", b"{}{}", b"{'a': 1}", b"\x00", b"<html>", b'<?xml version="1.0"?><a/>', b'{"a":1,}'),
    *(b'"\\ud800"', b'{"\\udfff": "\\ud800"}', b"\xff\xfe{", b"callback({})", b"data: {}\n\n", b"[" * 1000),
)
_BREAKS: Final = ("cut off", "reset", "silent", "too long")


@dataclass(frozen=True)
class DrawnAnswer:
    """An answer.

    Attributes:
        what: The status, and what is unusual about it.
        parts: Bytes to send, and seconds to wait, as a `hostile_server.Script` yields them.
        body: The content, if it arrives whole and as JSON in UTF-8.
        status: The status.
    """

    what: str
    parts: Sequence[bytes | float] = field(repr=False)
    body: bytes | None = field(repr=False)
    status: int

    def __repr__(self) -> str:
        sent = b"".join(part if isinstance(part, bytes) else b"<%g s>" % part for part in self.parts)
        return f"{self.what}: {sent!r}"


def drawn_answers(operation_id: str) -> st.SearchStrategy[DrawnAnswer]:
    """Answers of an operation: mostly a documented one with a few changes of its JSON, some with none."""
    return _drawn(operation_id)


@st.composite
def _drawn(draw: st.DrawFn, operation_id: str) -> DrawnAnswer:
    # What hypothesis draws is seldom unusual in many ways, and often what it was before.
    chance = Random(draw(st.integers(0, 2**64 - 1)))  # noqa: S311 (no secret)
    status, values = chance.choice(_documented(operation_id))
    unusual: list[str] = []
    if _one_in(chance, 8):
        status = chance.choice(_STATUSES)
        unusual.append("status")
    body = _body(draw, chance, values, unusual)
    kind = "application/json"
    if _one_in(chance, 6):
        kind = chance.choice(_TYPES)
        unusual.append(kind or "no type")
    headers = [f"Content-Type: {kind}"]
    if _one_in(chance, 6):
        headers += chance.sample(_HEADERS, chance.randint(1, 4))
        unusual.append("headers")
    arrives = body
    if _one_in(chance, 12):
        coding = chance.choice(sorted(_CODINGS))
        headers.append(f"Content-Encoding: {coding}")
        body = _CODINGS[coding](body)
        unusual.append(coding)
        arrives = arrives if coding in ("gzip", "deflate", "gzip, deflate", "identity") else b""
    reason = chance.choice(_REASONS) if _one_in(chance, 20) else "OK"
    parts = list(_delivered(chance, f"HTTP/1.1 {status} {reason}", headers, body, unusual))
    is_whole = not {"body", "charset", *_BREAKS} & set(unusual) and arrives != b""
    return DrawnAnswer(f"{status}, {', '.join(unusual) or 'usual'}", parts, arrives if is_whole else None, status)


def _one_in(chance: Random, count: int) -> bool:
    return chance.randrange(count) == 0


@cache
def _documented(operation_id: str) -> Sequence[tuple[int, st.SearchStrategy[Any] | None]]:
    """Statuses and bodies of the documented answers; a success as often as all errors."""
    operation = OPERATIONS[operation_id]
    found = {status: _values_of(operation_id, status) for status in operation.responses}
    successes = [(status, values) for status, values in found.items() if status < 300]
    errors = [(status, values) for status, values in found.items() if status >= 300]
    return successes * max(1, len(errors) // len(successes)) + errors


def _values_of(operation_id: str, status: int) -> st.SearchStrategy[Any] | None:
    """What is documented for a status: the examples, and what the schema allows; None if there is no body."""
    operation = OPERATIONS[operation_id]
    described = bundle()["paths"][operation.path][operation.method.lower()]["responses"][str(status)]
    content = resolve(described).get("content", {})
    media = next((each for each in content.values() if each), None)
    if media is None:
        return None
    values = _schemas().of(media["schema"])
    shown = list(answers(operation_id, status).values())
    return st.sampled_from(shown) | values if shown else values


@cache
def _schemas() -> Values:
    return Values({"components": bundle()["components"]})


def _body(draw: st.DrawFn, chance: Random, values: st.SearchStrategy[Any] | None, unusual: list[str]) -> bytes:
    if values is None:
        if _one_in(chance, 2):
            return b""
        unusual.append("undocumented")
        values = ANY_JSON
    if _one_in(chance, 20):
        unusual.append("body")
        return chance.choice([*_NO_JSON, chance.randbytes(50)])
    if not _one_in(chance, 10):
        values = distorted(values, _NAMES, is_whole=True)
        unusual.append("drift")
    text = json.dumps(draw(values), ensure_ascii=_one_in(chance, 2))
    if _one_in(chance, 10) and (found := _NUMBER.search(text)):
        text = text[: found.start()] + chance.choice(_NUMBERS) + text[found.end() :]
        unusual.append("number")
    if _one_in(chance, 15):
        charset = chance.choice(_CHARSETS)
        unusual.append("charset")
        return text.encode(charset, "replace")
    return text.encode("utf-8", "surrogatepass")


# Of fields that are added or renamed, besides those that exist and those of Python.
_NAMES: Final = (
    "id",
    "name",
    "status",
    "items",
    "total",
    "error_code",
    "error_msg",
    "metadata",
    "newField",
    "__dict__",
)


def _delivered(
    chance: Random, line: str, headers: list[str], body: bytes, unusual: list[str]
) -> Iterator[bytes | float]:
    end = chance.choice(_BREAKS) if _one_in(chance, 10) else ""
    if end == "silent" and not _one_in(chance, 10):  # it takes as long as a call may
        end = "cut off"
    if end:
        unusual.append(end)
    if chunked := _one_in(chance, 4):
        headers = [*headers, "Transfer-Encoding: chunked"]
        pieces = [b"%x\r\n%b\r\n" % (len(piece), piece) for piece in _pieces(chance, body) if piece]
        pieces.append(b"0\r\n\r\n")
    else:
        headers = [*headers, f"Content-Length: {len(body)}"]
        pieces = _pieces(chance, body)
    head = "\r\n".join([line, *headers, "Connection: close", "", ""]).encode("latin-1")
    if end in ("cut off", "reset", "silent"):
        whole = head + b"".join(pieces)
        kept = chance.randrange(len(whole))
        pieces = [whole[:kept]]
        yield whole[:kept]
    else:
        yield head
        slow = _one_in(chance, 10)
        if slow:
            unusual.append("slow")
        for piece in pieces:
            if slow:
                yield chance.choice(_PAUSES)
            yield piece
    if end == "too long":
        yield b"{}" if not chunked else b"5\r\nxxxxx\r\n"
    elif end == "reset":
        yield RESET
    elif end == "silent":
        yield SILENCE


def _pieces(chance: Random, body: bytes) -> list[bytes]:
    cuts = sorted(chance.randint(0, len(body)) for _ in range(chance.randint(0, 3)))
    return [body[start:end] for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True)]
