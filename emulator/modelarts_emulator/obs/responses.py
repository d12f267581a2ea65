"""Responses of the object storage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.utils import format_datetime
from typing import BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from modelarts_emulator.obs.conditions import ByteRange
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.request import Family, ObsRequest
from modelarts_emulator.obs.xml import AMZ_NAMESPACE, OBS_NAMESPACE, Element, element, render

OWNER_ID = "modelarts-emulator"
"""The owner of everything, since the emulator has one account."""

_BLOCK_BYTES = 256 * 1024
_FEW_CHILDREN = 50


def document(request: ObsRequest, root: Element, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with an XML document in the namespace of the request's family."""
    return DocumentResponse(root, OBS_NAMESPACE if request.family is Family.OBS else AMZ_NAMESPACE, headers)


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


def owner(name: str = "Owner") -> Element:
    """Return the element of the owner."""
    return element(name, element("ID", OWNER_ID), element("DisplayName", OWNER_ID))


def http_date(moment: datetime) -> str:
    """Format a UTC time for HTTP headers."""
    return format_datetime(moment, usegmt=True)


def iso_time(moment: datetime) -> str:
    """Format a UTC time for XML documents, with milliseconds."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


class DocumentResponse(Response):
    """Renders a document when it is sent, in a worker thread if it is a long one.

    Args:
        root: The root element.
        namespace: Its namespace.
        headers: All headers except Content-Length and Content-Type.
    """

    def __init__(self, root: Element, namespace: str, headers: Mapping[str, str] | None) -> None:
        super().__init__(media_type="application/xml", headers=headers)
        self._root = root
        self._namespace = namespace

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response."""
        if len(self._root.children) > _FEW_CHILDREN:
            self.body = await run_in_threadpool(render, self._root, self._namespace)
        else:
            self.body = render(self._root, self._namespace)
        self.headers["content-length"] = str(len(self.body))
        await super().__call__(scope, receive, send)


class ContentResponse(Response):
    """Sends a range of an open file, in blocks, and closes the file.

    Args:
        content: The open file.
        part: The range to send.
        status: 200 or 206.
        headers: All headers except Content-Length.
    """

    def __init__(self, content: BinaryIO, part: ByteRange, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(status_code=status, headers={**headers, "content-length": str(part.length)})
        self._content = content
        self._part = part

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response."""
        try:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            self._content.seek(self._part.first)
            remaining = self._part.length
            while remaining:
                block = await run_in_threadpool(self._content.read, min(remaining, _BLOCK_BYTES))
                if not block:
                    raise EOFError("The content of an object is shorter than the index says.")
                remaining -= len(block)
                await send({"type": "http.response.body", "body": block, "more_body": remaining > 0})
            if not self._part.length:
                await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._content.close()
