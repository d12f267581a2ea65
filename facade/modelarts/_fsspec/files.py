"""Objects as fsspec's files."""

import io
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Self

from fsspec import AbstractFileSystem
from fsspec.spec import AbstractBufferedFile

from modelarts._fsspec.names import Info, place_of, stored_as
from modelarts._obs import objects, ranges
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.sockets import BLOCK
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.writing import ObsWriter, StoredOrDiscarded
from modelarts.exceptions import ObsError, ObsTransferError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_RANGE_NOT_SATISFIABLE: Final = 416


class ReadFile(AbstractBufferedFile):  # type: ignore[misc]  # fsspec has no types
    """An object that is read, as it was when it was opened, through one of fsspec's caches.

    Args:
        fs: The file system.
        path: The object's name.
        requests: Sends the requests.
        details: What is known of the object.
        settings: The block size and the cache, as fsspec's files take them.
    """

    def __init__(
        self, fs: AbstractFileSystem, path: str, requests: ObsRequests, details: Info, **settings: Any
    ) -> None:
        self._requests = requests
        self._place = place_of(details["name"])
        self._stored = stored_as(details)
        self._check = ranges.EndCheck(self._place, self._stored)
        super().__init__(fs, path, "rb", size=self._stored.size, **settings)
        self.details = details
        self.kwargs = {"details": details}  # which a copy in another process is opened with

    def _fetch_range(self, start: int, end: int) -> bytes:
        end = min(end, self._stored.size)
        if start >= end:
            return b""
        content = bytearray(end - start)
        ranges.read_into(self._requests.for_the_next_step(), self._place, self._stored, start, content)
        self._check.add(start, content)
        return bytes(content)


class WrittenFile(ObsWriter):
    """An object that is written, and stored when it is closed; in a transaction when that is complete.

    Args:
        fs: The file system.
        path: The object's name.
        requests: Sends the requests.
        exclusive: Whether it must not exist yet.
        autocommit: Whether it is stored when it is closed, not by `commit`.
        headers: Headers of the object, such as ``content-type``, by names in lower case.
    """

    def __init__(
        self,
        fs: AbstractFileSystem,
        path: str,
        requests: ObsRequests,
        *,
        exclusive: bool,
        autocommit: bool,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(requests, place_of(path), exclusive=exclusive, headers=headers)
        self.fs: Final = fs
        self.path: Final = path
        self.autocommit: Final = autocommit
        self._ended = False

    def close(self) -> None:
        """Store the object, or in a transaction write no more."""
        if self.autocommit:
            self.commit()
        self._ended = True

    def commit(self) -> None:
        """Store the object."""
        super().close()
        self.fs.invalidate_cache(self.path)

    def _check_open(self) -> None:
        super()._check_open()
        if self._ended:
            raise ValueError(f"{self._path} is closed.")


class CompressedFile(StoredOrDiscarded, io.BufferedIOBase):
    """An object that is compressed while it is written.

    Args:
        compressed: Compresses.
        file: What it writes to.
    """

    def __init__(self, compressed: Any, file: WrittenFile) -> None:
        super().__init__()
        self._compressed = compressed
        self._file = file

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write bytes."""
        self._compressed.write(data)
        return memoryview(data).nbytes

    def close(self) -> None:
        """Store the object."""
        if not self.closed:
            super().close()
            self._compressed.close()
            self._file.close()

    def discard(self) -> None:
        """Close the file without storing the object."""
        super().close()
        self._file.discard()
        with suppress(ValueError):  # as it writes its last bytes to a closed file
            self._compressed.close()


class TextFile(StoredOrDiscarded, io.TextIOWrapper):
    """An object that is written as text."""

    def __init__(self, file: Any, **settings: Any) -> None:
        super().__init__(file, **settings)
        self._file: Final[StoredOrDiscarded] = file

    def discard(self) -> None:
        """Close the file without storing the object."""
        self._file.discard()
        with suppress(ValueError):  # as it writes the rest to a closed file
            self.close()

    def __enter__(self) -> Self:
        """Start writing."""
        super().__enter__()
        return self


def content_of(requests: ObsRequests, place: ObsPath, first: int, size: int | None) -> bytes:
    """Return a part of an object, with one request if its content arrives.

    Args:
        requests: Sends the requests.
        place: The object.
        first: Where the part begins.
        size: Its size in bytes, of which there may be fewer; ``None`` for all that follows.

    Raises:
        ObsTransferError: If the content does not arrive or is damaged.
        ObsError: If OBS refuses.
    """
    if size is not None and size <= 0:
        return b""
    content = bytearray()
    try:
        with objects.opened(requests, place, first, size) as body:
            length = int(text) if (text := body.headers.get("content-length", "")).isdecimal() else None
            e_tag = body.headers.get("etag")
            try:
                while block := body.read(BLOCK):
                    content += block
            except ObsTransferError:
                if length is None:
                    raise
    except ObsError as error:
        if error.status_code == _RANGE_NOT_SATISFIABLE:
            return b""
        raise
    length = len(content) if length is None else length
    stored = StoredObject(place.key, first + length, e_tag=e_tag)
    while len(content) < length:
        piece = bytearray(min(BLOCK, length - len(content)))
        ranges.read_into(requests, place, stored, first + len(content), piece)
        content += piece
    if first == 0 and size is None:
        ranges.check(place, stored, content)
    return bytes(content)
