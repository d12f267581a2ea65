"""Requests as they are received: their path, their headers, their body, each within bounds."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import Scope

from modelarts_emulator.contract import Problem
from modelarts_emulator.http.parameters import lenient_query
from modelarts_emulator.iam.signing import ReceivedRequest

_TIMES_DISCARDED = 10  # of a body that is too big, so many times what is allowed is read and thrown away


def raw_path(scope: Scope) -> str:
    """The path as received: percent-encoded, without the query."""
    raw = scope.get("raw_path")
    path = raw.decode("latin-1") if isinstance(raw, bytes) else str(scope["path"])
    return path.partition("?")[0]


def first_segment(path: str) -> str:
    """The first segment of a path, as received."""
    return path.removeprefix("/").partition("/")[0]


async def receive(request: Request, most_bytes: int) -> ReceivedRequest:
    """Read a whole request.

    Of a body that is too big the rest is read, within limits, and thrown away: most clients do not look for an
    answer before they have sent everything.

    Args:
        request: what has come of it so far.
        most_bytes: largest body that is accepted.

    Raises:
        Problem: 413, the body is larger.
    """
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= most_bytes:
            chunks.append(chunk)
        elif size > _TIMES_DISCARDED * most_bytes:
            break
    if size > most_bytes:
        limit = f"{most_bytes // 2**20} MB"
        raise Problem(413, "ModelArts.4104", f"body is larger than {limit}.", f"Send at most {limit}.")
    return ReceivedRequest(
        method=request.method,
        path=raw_path(request.scope),
        query=lenient_query(request.url.query),
        headers=_headers(request.scope),
        body=b"".join(chunks),
    )


def _headers(scope: Scope) -> dict[str, str]:
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("utf-8", "surrogateescape")
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return headers
