# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/downloads.py.
"""Receives bodies in parts, without holding them in memory."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import IO, TYPE_CHECKING, Any, Self

from .errors import error_from

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from .answers import Answers
    from .bodies import Encoded
    from .client import Client


class _Download:
    """What downloads have in common.

    Attributes:
        status_code: HTTP status, a success.
        headers: Response headers; names are case-insensitive.
    """

    status_code: int
    headers: Mapping[str, str]

    def __init__(
        self, client: Client, method: str, encoded: Encoded, arguments: Mapping[str, Any], answers: Answers
    ) -> None:
        self._client = client
        self._method = method
        self._encoded = encoded
        self._arguments = arguments
        self._answers = answers
        self._response: httpx.Response | None = None

    def _begin(self, response: httpx.Response) -> None:
        self._response = response
        self.status_code = response.status_code
        self.headers = response.headers

    @property
    def _open(self) -> httpx.Response:
        if self._response is None:
            raise RuntimeError("the download has not begun; use it in a with statement")
        return self._response


class Download(_Download):
    """The body of a response, received while it is used.

    Use it in a ``with`` statement, which sends the request, and iterate it once, or `save` it once.

    Attributes:
        status_code: HTTP status, a success.
        headers: Response headers; names are case-insensitive.

    Raises:
        ApiError: On entering the ``with`` statement: the response is not a success.
        EndpointUnreachableError: There was no response.
        httpx.TransportError: The body ended too early.
    """

    def __enter__(self) -> Self:
        with self._encoded.opened:
            response = self._client.send(self._method, stream=True, **self._arguments)
        if not response.is_success:
            try:
                content = response.read()
            finally:
                response.close()
            raise error_from(self._answers.read(response, content))
        self._begin(response)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._open.close()

    def __iter__(self) -> Iterator[bytes]:
        """Receive the body in parts of any size."""
        return self._open.iter_bytes()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the body to a file.

        The file appears when it is complete; a failure leaves the folder as it was.

        Args:
            path: The file, which is replaced if it exists.

        Returns:
            Its path.

        Raises:
            OSError: The file cannot be written.
        """
        with _Replacement(path) as file:
            for part in self:
                file.write(part)
        return Path(path)


class AsyncDownload(_Download):
    """The same for asyncio: use it in an ``async with`` statement, and iterate it with ``async for``."""

    async def __aenter__(self) -> Self:
        with self._encoded.opened:
            response = await self._client.asend(self._method, stream=True, **self._arguments)
        if not response.is_success:
            try:
                content = await response.aread()
            finally:
                await response.aclose()
            raise error_from(self._answers.read(response, content))
        self._begin(response)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._open.aclose()

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Receive the body in parts of any size."""
        return self._open.aiter_bytes()

    async def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the body to a file, as `Download.save` does, without blocking the event loop."""
        from anyio.to_thread import run_sync  # httpx needs it as well

        with _Replacement(path) as file:
            write: Callable[[bytes], int] = file.write
            async for part in self:
                await run_sync(write, part)
        return Path(path)


class _Replacement:
    """A file that takes the place of another one when it is complete."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path)
        self._unfinished = self._path.with_name(f".{self._path.name}.{token_hex(8)}")

    def __enter__(self) -> IO[bytes]:
        self._file = self._unfinished.open("xb")
        return self._file

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._file.close()  # may fail: the disk is full
            if kind is None:
                with suppress(FileNotFoundError):
                    shutil.copymode(self._path, self._unfinished)
                self._unfinished.replace(self._path)
        finally:
            self._unfinished.unlink(missing_ok=True)


__all__ = ["AsyncDownload", "Download"]
