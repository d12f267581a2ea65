"""The methods of ``session.obs`` for asyncio: ``session.async_obs``."""

import functools
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator, Mapping
from itertools import islice
from types import TracebackType
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    AnyStr,
    Concatenate,
    Generic,
    Literal,
    ParamSpec,
    Self,
    TypeVar,
    overload,
)

from modelarts._obs.background import in_thread
from modelarts._obs.deadlines import Cancellation
from modelarts._obs.descriptions import ObsObject
from modelarts._obs.listing import PAGE
from modelarts._obs.writing import ObsTextWriter, ObsWriter
from modelarts._public_names import public
from modelarts._session.connections import Connections
from modelarts.exceptions import InvalidArgumentError
from modelarts.obs import Obs

if TYPE_CHECKING:
    from modelarts_client.request_options import RequestOptions

__all__ = ["AsyncObs", "AsyncObsFile"]

Given = ParamSpec("Given")
Result = TypeVar("Result")


def _awaitable(
    method: Callable[Concatenate[Obs, Given], Result],
) -> "Callable[Concatenate[AsyncObs, Given], Coroutine[Any, Any, Result]]":
    """Return a method of `AsyncObs` that runs one of `Obs` in a thread."""

    @functools.wraps(method)
    async def call(self: "AsyncObs", /, *args: Given.args, **kwargs: Given.kwargs) -> Result:
        cancellation = Cancellation()
        obs = self._blocking(cancellation)
        return await in_thread(lambda: method(obs, *args, **kwargs), cancellation)

    return call


@public(__name__)
class AsyncObs:
    """The methods of `modelarts.obs.Obs` with the same names and arguments, to be awaited: ``session.async_obs``.

    They run in threads, up to 64 at once, and never block the event loop. When a task is cancelled, the transfer ends,
    nothing half-made is left under a final name, and then the task goes on.

    Args:
        connections: The session's connections.
        options: The timeout, retries and deadline of the session's `with_options`.

    Raises:
        InvalidArgumentError: If it is anything else.
    """

    def __init__(self, connections: Connections, options: "RequestOptions | None" = None) -> None:
        if not isinstance(connections, Connections):
            raise InvalidArgumentError("Programs do not make an AsyncObs themselves. Use session.async_obs.")
        self._connections = connections
        self._options = options

    def __repr__(self) -> str:
        """Name the endpoint."""
        return f"AsyncObs(endpoint={self._connections.endpoints.obs!r})"

    upload_file = _awaitable(Obs.upload_file)
    upload_dir = _awaitable(Obs.upload_dir)
    download_file = _awaitable(Obs.download_file)
    download_dir = _awaitable(Obs.download_dir)
    list = _awaitable(Obs.list)
    head = _awaitable(Obs.head)
    exists = _awaitable(Obs.exists)
    is_obs_path_exists = _awaitable(Obs.is_obs_path_exists)
    read_bytes = _awaitable(Obs.read_bytes)
    write_bytes = _awaitable(Obs.write_bytes)
    read_text = _awaitable(Obs.read_text)
    write_text = _awaitable(Obs.write_text)
    copy = _awaitable(Obs.copy)
    copy_dir = _awaitable(Obs.copy_dir)
    presign = _awaitable(Obs.presign)
    delete_file = _awaitable(Obs.delete_file)
    delete_dir = _awaitable(Obs.delete_dir)
    list_buckets = _awaitable(Obs.list_buckets)
    create_bucket = _awaitable(Obs.create_bucket)
    delete_bucket = _awaitable(Obs.delete_bucket)
    abort_uploads = _awaitable(Obs.abort_uploads)

    async def iter(self, obs_dir_path: str, *, recursive: bool = True) -> AsyncIterator[ObsObject]:
        """Yield what `list` returns, page by page; see `modelarts.obs.Obs.iter`.

        Raises:
            InvalidArgumentError: As `modelarts.obs.Obs.list` raises it.
            ObsError: As `modelarts.obs.Obs.list` raises it.
        """
        cancellation = Cancellation()
        found = self._blocking(cancellation).iter(obs_dir_path, recursive=recursive)
        while page := await in_thread(lambda: [*islice(found, PAGE)], cancellation):
            for stored in page:
                yield stored

    @overload
    def open(
        self,
        path: str,
        mode: Literal["rb", "br", "wb", "bw", "xb", "bx"],
        *,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> "AsyncOpening[bytes]": ...
    @overload
    def open(
        self,
        path: str,
        mode: Literal["r", "rt", "tr", "w", "wt", "tw", "x", "xt", "tx"] = "r",
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> "AsyncOpening[str]": ...
    def open(
        self,
        path: str,
        mode: str = "r",
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        content_type: str | None = None,
        metadata: Mapping[str, str] | None = None,
    ) -> "AsyncOpening[bytes] | AsyncOpening[str]":
        """Open an object like a file, as in ``async with session.async_obs.open(path) as file``.

        The arguments and errors are those of `modelarts.obs.Obs.open`. It can also be awaited, and returns the file
        then, which must be closed.
        """
        cancellation = Cancellation()
        obs = self._blocking(cancellation)

        def opened() -> Any:
            return obs.open(
                path,
                mode,
                encoding=encoding,
                errors=errors,
                newline=newline,
                content_type=content_type,
                metadata=metadata,
            )

        return AsyncOpening[Any](opened, cancellation)

    def _blocking(self, cancellation: Cancellation) -> Obs:
        return Obs(self._connections, self._options, cancellation)


class AsyncObsFile(Generic[AnyStr]):
    """An object that is read or written like a file; its methods are awaited. `AsyncObs.open` makes it.

    A task that is cancelled while it reads or writes ends the file: it can only be closed or discarded afterwards.
    """

    def __init__(self, file: IO[AnyStr], cancellation: Cancellation) -> None:
        self._file: IO[AnyStr] = file
        self._cancellation = cancellation

    @property
    def name(self) -> str:
        """The path, ``obs://bucket/dir/name``."""
        return self._file.name

    @property
    def closed(self) -> bool:
        """Whether it is closed."""
        return self._file.closed

    async def read(self, size: int = -1) -> AnyStr:
        """Read the next bytes or characters, at most ``size``; all that are left by default."""
        return await self._run(lambda: self._file.read(size))

    async def readline(self) -> AnyStr:
        """Read the rest of a line, with its end; empty at the end of the object."""
        return await self._run(self._file.readline)

    async def write(self, data: AnyStr) -> int:
        """Write bytes or text, and return the number of bytes or characters."""
        return await self._run(lambda: self._file.write(data))

    async def seek(self, offset: int, whence: int = 0) -> int:
        """Move to another position of an object that is read, and return it."""
        return await self._run(lambda: self._file.seek(offset, whence))

    async def tell(self) -> int:
        """Return the position."""
        return await self._run(self._file.tell)

    async def close(self) -> None:
        """Close the file; an object that was written is stored.

        Raises:
            ObsError: If OBS refuses; nothing is stored.
        """
        await self._run(self._file.close)

    async def discard(self) -> None:
        """Close the file without storing what was written.

        Raises:
            ObsError: If OBS refuses to delete what it has of it.
        """
        await in_thread(lambda: discard(self._file), Cancellation())

    def __aiter__(self) -> Self:
        """Iterate over the lines."""
        return self

    async def __anext__(self) -> AnyStr:
        """Return the next line."""
        if not (line := await self.readline()):
            raise StopAsyncIteration
        return line

    async def __aenter__(self) -> Self:
        """Return the file."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Store what was written, or discard it if an exception leaves the ``with`` block."""
        if error is None:
            await self.close()
        else:
            await self.discard()

    async def _run(self, call: Callable[[], Result]) -> Result:
        return await in_thread(call, self._cancellation)


class AsyncOpening(Awaitable[AsyncObsFile[AnyStr]]):
    """A file that is about to be opened: by ``await``, or by ``async with``."""

    def __init__(self, opened: Callable[[], IO[AnyStr]], cancellation: Cancellation) -> None:
        self._opened: Callable[[], IO[AnyStr]] = opened
        self._cancellation = cancellation
        self._file: AsyncObsFile[AnyStr] | None = None

    def __await__(self) -> Generator[Any, None, AsyncObsFile[AnyStr]]:
        """Open it."""
        return self._open().__await__()

    async def __aenter__(self) -> AsyncObsFile[AnyStr]:
        """Open it."""
        self._file = await self._open()
        return self._file

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it, or discard what was written if an exception leaves the ``with`` block."""
        if self._file is not None:
            await self._file.__aexit__(kind, error, trace)

    async def _open(self) -> AsyncObsFile[AnyStr]:
        file = await in_thread(self._opened, self._cancellation, undo=discard)
        return AsyncObsFile(file, self._cancellation)


def discard(file: "IO[Any]") -> None:
    """Close a file without storing what was written."""
    if isinstance(file, ObsWriter | ObsTextWriter):
        file.discard()
    else:
        file.close()
