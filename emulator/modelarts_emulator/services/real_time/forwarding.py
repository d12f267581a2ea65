"""Which parts of a request an instance receives, and which parts of its answer the client receives."""

from __future__ import annotations

from contextlib import aclosing
from typing import Final
from urllib.parse import unquote

from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from modelarts_emulator.contract import Problem
from modelarts_emulator.http.answers import REQUEST_ID_HEADER, problem_response
from modelarts_emulator.services.instances.runtime.refusals import TRACEBACK_HEADER
from modelarts_emulator.services.real_time.upstream import Headers, Response

# RFC 9110, section 7.6.1, and what RFC 7230 listed before: for this connection only.
_HOP_BY_HOP: Final = frozenset(
    b"connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding"
    b" upgrade".split()
)
# The code of a model must not learn how to act as the caller.
_CREDENTIALS: Final = frozenset(b"authorization cookie x-auth-token x-sdk-date x-security-token".split())
_MADE_ANEW: Final = frozenset({b"host", b"content-length", b"expect", REQUEST_ID_HEADER.lower().encode()})
_TRACEBACK: Final = TRACEBACK_HEADER.lower().encode()
_OF_THE_SERVER: Final = frozenset({b"date", b"server", REQUEST_ID_HEADER.lower().encode(), _TRACEBACK})
_HELD_BYTES: Final = 64 * 1024  # of an answer, held back so that an error can still be sent instead


def request_headers(headers: Headers, request_id: str) -> list[tuple[bytes, bytes]]:
    """The headers that an instance gets.

    Args:
        headers: The headers of the client, names in lower case.
        request_id: Sent along, so that logs can be matched.
    """
    kept = _without(headers, _HOP_BY_HOP | _CREDENTIALS | _MADE_ANEW)
    return [*kept, (REQUEST_ID_HEADER.lower().encode(), request_id.encode())]


def traceback_of(response: Response) -> str:
    """The end of the traceback, if the code of the model has failed; empty otherwise."""
    return "".join(unquote(value.decode("ascii")) for name, value in response.headers if name == _TRACEBACK)


class Exchange:
    """The answer to one request of a client.

    Args:
        scope: The request.
        receive: The client's side of the connection.
        send: The client's side of the connection.
        request_id: Sent with the answer.

    Attributes:
        request: The request.
        request_id: As above.
        received: Whether the request has come in whole.
    """

    def __init__(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        self.request = Request(scope, receive)
        self.request_id = request_id
        self.received = False
        self._send = send
        self._begun = False

    async def pass_on(self, response: Response) -> None:
        """Send an instance's answer to the client.

        Raises:
            BrokenError: It breaks off.
        """
        try:
            async with aclosing(response.chunks()) as chunks:
                held, size = [], 0
                async for chunk in chunks:
                    held.append(chunk)
                    size += len(chunk)
                    if size >= _HELD_BYTES:
                        await self._send_part(response, b"".join(held), more=True)
                        held, size = [], 0
                await self._send_part(response, b"".join(held), more=False)
        finally:
            response.abort()

    async def refuse(self, problem: Problem) -> None:
        """Send a documented error; when an answer has begun, break it off instead."""
        if not self._begun:
            response = problem_response(problem, self.request_id, iam=False)
            await response(self.request.scope, self.request.receive, self._send)

    async def _send_part(self, response: Response, body: bytes, *, more: bool) -> None:
        if not self._begun:
            self._begun = True
            kept = _without(response.headers, _HOP_BY_HOP | _OF_THE_SERVER)
            headers = [*kept, (REQUEST_ID_HEADER.lower().encode(), self.request_id.encode())]
            await self._send({"type": "http.response.start", "status": response.status, "headers": headers})
        await self._send({"type": "http.response.body", "body": body, "more_body": more})


def _without(headers: Headers, names: frozenset[bytes]) -> list[tuple[bytes, bytes]]:
    """The headers but these, and but those that Connection names."""
    named = {name.strip().lower() for header, value in headers if header == b"connection" for name in value.split(b",")}
    return [(name, value) for name, value in headers if name not in names and name not in named]
