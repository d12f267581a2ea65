"""Responses of the object storage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from typing import BinaryIO

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from modelarts_emulator.contract import Problem
from modelarts_emulator.http.workers import in_worker
from modelarts_emulator.obs.conditions import ByteRange
from modelarts_emulator.obs.errors import AccessDenied, ObsError, RequestTimeout, ServiceUnavailable
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.xml import AMZ_NAMESPACE, OBS_NAMESPACE, Element, element, render

OWNER_ID = "modelarts-emulator"
"""The owner of everything, since the emulator has one account."""

_REFUSALS: dict[int, type[ObsError]] = {403: AccessDenied, 408: RequestTimeout, 503: ServiceUnavailable}
_BLOCK_BYTES = 256 * 1024


def document(
    request: ObsRequest, root: Element, headers: Mapping[str, str] | None = None, *, exact: bool = False
) -> Response:
    """Answer with an XML document in the namespace of the request's family, see `render`."""
    namespace = OBS_NAMESPACE if request.family is Family.OBS else AMZ_NAMESPACE
    return Response(render(root, namespace, exact=exact), media_type="application/xml", headers=headers)


def empty(status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Answer without a body."""
    return Response(status_code=status, headers=headers)


def error_response(error: ObsError, resource: str, request_id: str, *, with_body: bool) -> Response:
    """Answer with the document of an error; in an answer without a body, code and message are headers."""
    headers = dict(error.headers)
    if not with_body:
        for family in Family:
            headers[f"{family.value}error-code"] = error.code
        return Response(status_code=error.status, headers=headers)
    root = element(
        "Error",
        element("Code", error.code),
        element("Message", error.message),
        *(element(name, value) for name, value in error.details.items()),
        element("Resource", resource),
        element("RequestId", request_id),
        element("HostId", OWNER_ID),
    )
    return Response(render(root, None), error.status, headers, media_type="application/xml")


def refusal(problem: Problem, resource: str, request_id: str, *, with_body: bool) -> Response:
    """Answer a request that is refused before it is read, with the document of the error that its status stands for."""
    message = " ".join(filter(None, (problem.error_msg, problem.error_solution)))
    return error_response(_REFUSALS[problem.status](message), resource, request_id, with_body=with_body)


def owner(name: str = "Owner") -> Element:
    """Return the element of the owner."""
    return element(name, element("ID", OWNER_ID), element("DisplayName", OWNER_ID))


def http_date(moment: datetime) -> str:
    """Format a UTC time for HTTP headers."""
    return format_datetime(moment, usegmt=True)


def iso_time(moment: datetime) -> str:
    """Format a UTC time for XML documents, with milliseconds."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


class ContentResponse(Response):
    """Sends a range of an open file, in blocks, and closes the file.

    The first block is read at once, since responses are made in worker threads.

    Args:
        content: The open file.
        part: The range to send.
        status: 200 or 206.
        headers: All headers except Content-Length.
    """

    def __init__(self, content: BinaryIO, part: ByteRange, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(status_code=status, headers={**headers, "content-length": str(part.length)})
        self._content = content
        self._remaining = part.length
        content.seek(part.first)
        self._first = self._block()
        if not self._remaining:
            content.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response."""
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            await send({"type": "http.response.body", "body": self._first, "more_body": self._remaining > 0})
            while self._remaining:
                block = await in_worker(self._block)
                await send({"type": "http.response.body", "body": block, "more_body": self._remaining > 0})
        finally:
            self._content.close()

    def _block(self) -> bytes:
        wanted = min(self._remaining, _BLOCK_BYTES)
        block = self._content.read(wanted)
        if not block and wanted:
            raise EOFError("The content of an object is shorter than the index says.")
        self._remaining -= len(block)
        return block
