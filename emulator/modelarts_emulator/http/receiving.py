"""Received requests: path, query, headers and body, each within bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from starlette.requests import Request
from starlette.types import Scope

from modelarts_emulator.contract import Problem
from modelarts_emulator.http.parameters import lenient_query
from modelarts_emulator.http.workers import in_worker

_SMALL_BYTES: Final = 64 * 1024
_TIMES_DISCARDED: Final = 10  # the rest of a body is read and discarded up to this multiple of the accepted size


@dataclass(frozen=True)
class ReceivedRequest:
    """A whole request, as it came over the wire.

    Attributes:
        method: HTTP method as received.
        path: path as received, percent-encoded, without the query.
        query: decoded names and values in the order received.
        headers: names in lower case; values without the blanks that HTTP allows around them; the values of a repeated
            header are joined with a comma.
        body: payload, empty when there is none.
    """

    method: str
    path: str
    query: Sequence[tuple[str, str]] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


def raw_path(scope: Scope) -> str:
    """The path as received: percent-encoded, without the query."""
    raw = scope.get("raw_path")
    path = raw.decode("latin-1") if isinstance(raw, bytes) else str(scope["path"])
    return path.partition("?")[0]


def first_segment(path: str) -> str:
    """The first segment of a path, as received."""
    return path.removeprefix("/").partition("/")[0]


async def receive(
    request: Request, most_bytes: int, check_credentials: Callable[[ReceivedRequest], object] | None
) -> ReceivedRequest:
    """Read a whole request.

    The credentials of a request whose body may be large are checked before it, unless they are a signature, which
    depends on the body.

    The rest of a body that is too large is read, within limits, and discarded, since most clients do not read an answer
    before they have sent the whole body.

    Args:
        request: the request, with an unread body.
        most_bytes: size of the largest body that is accepted, in bytes.
        check_credentials: checks the credentials of the request without its body, in a worker thread, and raises a
            `Problem`; None where no credentials are needed.

    Raises:
        Problem: 413, the body is larger; or the one that `check_credentials` raises.
    """
    head = ReceivedRequest(
        method=request.method,
        path=raw_path(request.scope),
        query=lenient_query(request.scope["query_string"].decode("latin-1")),
        headers=_headers(request.scope),
        body=b"",
    )
    if check_credentials is not None and "authorization" not in head.headers and _may_be_large(head):
        await in_worker(check_credentials, head)
    if not _has_body(head):
        return head
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= most_bytes:
            chunks.append(chunk)
        elif size > _TIMES_DISCARDED * most_bytes:
            break
    if size > most_bytes:
        limit = f"{most_bytes // 2**20} MB" if most_bytes >= 2**20 else f"{most_bytes // 2**10} KB"
        raise Problem(413, "ModelArts.4104", f"body is larger than {limit}.", f"Send at most {limit}.")
    return replace(head, body=b"".join(chunks))


def _has_body(head: ReceivedRequest) -> bool:
    return "transfer-encoding" in head.headers or head.headers.get("content-length", "0") != "0"


def _may_be_large(head: ReceivedRequest) -> bool:
    stated = head.headers.get("content-length", "0")  # which has been found to be a number
    return "transfer-encoding" in head.headers or len(stated) > len(str(_SMALL_BYTES)) or int(stated) > _SMALL_BYTES


def _headers(scope: Scope) -> dict[str, str]:
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("utf-8", "surrogateescape")
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return headers
