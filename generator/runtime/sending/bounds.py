"""How much of a response is read: its body ends at a number of bytes, as it arrives and as it is decompressed.

Bodies are decompressed here and not by httpx, which does it in one go, whatever comes of it: a thousand times the size,
while no deadline is looked at.
"""

import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing, closing
from io import BytesIO
from typing import Any, Final

import httpx

from ..errors import ResponseTooLargeError
from ..json_codecs import any_json, not_json
from ..json_memory import TooMuchMemoryError
from .decompression import CODING, Decompression

MAX_BYTES: Final = "max_response_bytes"
"""The extension of requests with the number of bytes that the body of the response may have."""

DEFAULT_BYTES: Final = 100_000_000
"""How many bytes the body of a response may have, unless a setting says otherwise."""

ERROR_BYTES: Final = 1_000_000
"""How many bytes of the body of an error are read; the rest is cut off."""


_TURN: Final = 0.01  # seconds that the event loop's other tasks wait while a body is decompressed


def is_success(status: int) -> bool:
    """Whether a status says that the request was carried out."""
    return 200 <= status < 300


class BoundedBody:
    """Gathers the parts of a body, up to the limit of its request. The body of an error is cut at 1 MB.

    Args:
        request: The request, whose extension `MAX_BYTES` is the limit.
        status: The status of the response.

    Attributes:
        is_cut: Whether the body of an error ends here, though more of it came.
    """

    __slots__ = ("_first", "_is_error", "_left", "_request", "_rest", "_status", "is_cut")

    def __init__(self, request: httpx.Request, status: int) -> None:
        limit: int = request.extensions.get(MAX_BYTES, DEFAULT_BYTES)
        self._request = request
        self._status = status
        self._is_error = not is_success(status)
        self._left = min(limit, ERROR_BYTES) if self._is_error else limit
        self._first = b""
        self._rest: BytesIO | None = None  # most bodies come in one part, which is not copied
        self.is_cut = False

    def add(self, part: bytes) -> None:
        """Add a part.

        Raises:
            ResponseTooLargeError: If the body is larger than its limit, and not that of an error.
        """
        self._left -= len(part)
        if self._left < 0:
            if not self._is_error:
                raise too_large(self._request, self._status)
            part, self.is_cut = part[: self._left], True
        if self._rest is not None:
            self._rest.write(part)
        elif self._first:
            self._rest = BytesIO()
            self._rest.write(self._first)
            self._rest.write(part)
            self._first = b""
        else:
            self._first = bytes(part)

    @property
    def content(self) -> bytes:
        """What was gathered."""
        return self._first if self._rest is None else self._rest.getvalue()


def gathered(parts: Iterable[bytes], body: BoundedBody) -> bytes:
    """Return the parts of a body in one piece, up to its limit.

    Raises:
        ResponseTooLargeError: If it is larger.
    """
    for part in parts:
        body.add(part)
        del part  # it may hold keys, which a traceback with local variables would show
        if body.is_cut:
            break
    return body.content


async def agathered(parts: AsyncIterator[bytes], body: BoundedBody) -> bytes:
    """The same as `gathered`, for asyncio."""
    async for part in parts:
        body.add(part)
        del part
        if body.is_cut:
            break
    return body.content


def limit_of(response: httpx.Response) -> int:
    """Return how many bytes the body of a response may have, and its values in memory."""
    try:
        limit: int = response.request.extensions.get(MAX_BYTES, DEFAULT_BYTES)
    except RuntimeError:  # it was made without a request
        return DEFAULT_BYTES
    return limit


def json_within_limit(response: httpx.Response, parse_constant: Callable[[str], Any] = not_json) -> Any:
    """Decode the JSON of a success that was read.

    Args:
        response: The response.
        parse_constant: Returns the value of ``NaN``, ``Infinity`` or ``-Infinity``; by default they are not JSON.

    Raises:
        ValueError: If it is no JSON.
        ResponseTooLargeError: If its values would take more memory than the body may have bytes.
    """
    try:
        return any_json(response.content, limit_of(response), parse_constant)
    except TooMuchMemoryError:
        raise too_large(response.request, response.status_code, in_memory=True) from None


def too_large(request: httpx.Request, status: int, *, in_memory: bool = False) -> ResponseTooLargeError:
    """Return the error for a response whose body, or what it is in memory, is larger than its limit."""
    limit: int = request.extensions.get(MAX_BYTES, DEFAULT_BYTES)
    operation = _operation(request)
    name = f"{request.method} {request.url.path}" + (f" ({operation})" if operation else "")
    what = "has so many small values that they take more memory than" if in_memory else "is larger than"
    return ResponseTooLargeError(
        f"The response to {name} {what} {MAX_BYTES}={limit:,}. It has the status {status}, so the request was "
        f"carried out. If it is right, allow more for this call: with_options({MAX_BYTES}=...).",
        limit=limit,
        operation=operation,
        status_code=status,
        url=str(request.url.copy_with(query=None)),
    )


def _operation(request: httpx.Request) -> str | None:
    """Return the ID of the operation that a request is for; ``None`` if it is for none of the description."""
    import re

    from ..operations import OPERATIONS  # large, and rarely needed
    from ..retries import path_pattern

    found = [
        operation
        for operation in OPERATIONS.values()
        if operation.method == request.method and re.search(path_pattern(operation.path), request.url.path)
    ]
    # The one with the fewest parameters is the most specific.
    return min(found, key=lambda operation: operation.path.count("{")).id if found else None


def _in_time() -> None:
    """Accept any time."""


def read_within_limit(response: httpx.Response, check_time: Callable[[], None] = _in_time) -> httpx.Response:
    """Read the body of a response and close it.

    Args:
        response: The response, with its request.
        check_time: Is called now and then, and raises an error if the call takes too long.

    Returns:
        The response to use from now on.

    Raises:
        ResponseTooLargeError: If the body is larger than its limit, also once it is decompressed.
        httpx.HTTPError: If it ends too early, or cannot be decompressed.
        httpx.StreamError: If it was consumed already, and not kept.
    """
    with closing(response):
        body = _unread(response)
        if body is not None:
            content = gathered(_timed(response.iter_raw(), check_time), body)
            response.close()
            _keep(response, content)
        response = decompressing(response, check_time)
        response.read()
        return response


async def aread_within_limit(response: httpx.Response, check_time: Callable[[], None] = _in_time) -> httpx.Response:
    """The same as `read_within_limit`, for asyncio."""
    async with aclosing(response):
        body = _unread(response)
        if body is not None:
            content = await agathered(_atimed(response.aiter_raw(), check_time), body)
            await response.aclose()
            _keep(response, content)
        response = decompressing(response, check_time)
        await response.aread()
        return response


def decompressing(
    response: httpx.Response, check_time: Callable[[], None] | None = None
) -> "httpx.Response | DecompressedResponse":
    """Return a response whose body is decompressed step by step, if it is compressed and was not read.

    Args:
        response: The response.
        check_time: Is called after each step. ``None`` for a body that is read while it arrives, which has no limit.
    """
    if CODING not in response.headers or _has_content(response):
        return response
    return DecompressedResponse(response, check_time)


class DecompressedResponse(httpx.Response):
    """A response whose body is decompressed step by step, so that it ends at its limit, and in time.

    Args:
        response: The response as it arrived.
        check_time: Is called after each step. ``None`` for a body that is read while it arrives, which has no limit.
    """

    def __init__(self, response: httpx.Response, check_time: Callable[[], None] | None) -> None:
        super().__init__(
            response.status_code,
            headers=response.headers,
            stream=response.stream,
            request=response.request,
            extensions=response.extensions,
            history=response.history,
            default_encoding=response.default_encoding,
        )
        self._check_time = check_time

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Iterate over the decompressed body."""
        if _has_content(self):
            yield from super().iter_bytes(chunk_size)
            return
        decompression, body = self._begin()
        for raw in self.iter_raw():
            for part in decompression.parts(raw):
                if body is None:
                    if part:
                        yield from _in_chunks(part, chunk_size)
                elif self._is_full(body, part):
                    yield body.content
                    return
                del part
            del raw
        decompression.check_complete()
        if body is not None:
            yield body.content

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Iterate over the decompressed body."""
        if _has_content(self):
            async for part in super().aiter_bytes(chunk_size):
                yield part
            return
        decompression, body = self._begin()
        began = time.monotonic()
        async for raw in self.aiter_raw():
            for part in decompression.parts(raw):
                if time.monotonic() - began > _TURN:
                    await _let_others_run()
                    began = time.monotonic()
                if body is None:
                    for chunk in _in_chunks(part, chunk_size) if part else ():
                        yield chunk
                elif self._is_full(body, part):
                    yield body.content
                    return
                del part
            del raw
        decompression.check_complete()
        if body is not None:
            yield body.content

    def _begin(self) -> tuple[Decompression, BoundedBody | None]:
        body = None if self._check_time is None else BoundedBody(self.request, self.status_code)
        return Decompression(self), body

    def _is_full(self, body: BoundedBody, part: bytes) -> bool:
        body.add(part)
        if self._check_time is not None:
            self._check_time()
        return body.is_cut

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_check_time": None}


async def _let_others_run() -> None:
    import asyncio  # here, since programs that only block do not need it

    await asyncio.sleep(0)


def escape_unusable_redirect(response: httpx.Response) -> None:
    """Escape the address of a redirect that is no URL: httpx parses it though it does not follow it, and would fail."""
    if not response.has_redirect_location:
        return
    try:
        response.request.url.join(response.headers["Location"])
    except (httpx.InvalidURL, ValueError):
        from urllib.parse import quote

        response.headers["Location"] = quote(response.headers["Location"])


def _has_content(response: httpx.Response) -> bool:
    """Whether the body of a response was read, and decompressed."""
    try:
        response.content  # noqa: B018 (which httpx has no other way to tell)
    except httpx.ResponseNotRead:
        return False
    return True


def _unread(response: httpx.Response) -> BoundedBody | None:
    """Return what gathers the body of a response; ``None`` if all of it is there."""
    if isinstance(response.stream, httpx.ByteStream) or _has_content(response):
        return None
    return BoundedBody(response.request, response.status_code)


def _keep(response: httpx.Response, content: bytes) -> None:
    """Let the body of a response be read again, as it arrived."""
    response.stream = httpx.ByteStream(content)
    response.is_stream_consumed = response.is_closed = False


def _timed(parts: Iterator[bytes], check_time: Callable[[], None]) -> Iterator[bytes]:
    for part in parts:
        yield part
        del part
        check_time()


async def _atimed(parts: AsyncIterator[bytes], check_time: Callable[[], None]) -> AsyncIterator[bytes]:
    async for part in parts:
        yield part
        del part
        check_time()


def _in_chunks(part: bytes, size: int | None) -> Iterator[bytes]:
    if size is None:
        yield part
        return
    for start in range(0, len(part), size):
        yield part[start : start + size]
