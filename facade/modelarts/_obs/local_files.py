"""Files on this side of a copy: found for an upload, read with their progress counted, written whole or not at all."""

import os
import secrets
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import attrs

from modelarts.exceptions import InvalidArgumentError, ObsTransferError


@attrs.frozen
class LocalFile:
    """A file to upload.

    Attributes:
        path: Where it is.
        relative: Its path relative to the folder that is uploaded, with slashes.
        size: Bytes.
    """

    path: Path
    relative: str
    size: int


class CountingReader:
    """A file that tells how much of it has been read.

    Args:
        file: The file.
        count: Is told how many more bytes have been read.
        stop: Makes reading fail when it is set.
    """

    def __init__(self, file: BinaryIO, count: Callable[[int], None], stop: threading.Event) -> None:
        self._file = file
        self._count = count
        self._stop = stop

    def read(self, size: int = -1) -> bytes:
        """Read up to ``size`` bytes.

        Raises:
            ObsTransferError: If the upload is to end early.
        """
        if self._stop.is_set():
            raise ObsTransferError("The upload was stopped.")
        chunk = self._file.read(size)
        self._count(len(chunk))
        return chunk

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move in the file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Say where in the file this is."""
        return self._file.tell()


class Destination:
    """A file that is being written: under a name of its own beside the target, which it replaces when it is whole.

    Several threads may write different parts. Leaving the ``with`` block without `publish` removes what was written.

    Args:
        target: The file to make or replace.
        size: How many bytes it will have.
    """

    def __init__(self, target: Path, size: int) -> None:
        self._target = target
        self._size = size
        self._temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}.part")
        self._lock = threading.Lock()
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Create the temporary file."""
        self._file = self._temporary.open("xb")
        return self

    def write_at(self, offset: int, chunk: "bytes | memoryview") -> None:
        """Write a part; there must be a file, so only within the ``with`` block."""
        with self._lock:
            if self._file is None:
                raise ValueError("the file is not open")
            self._file.seek(offset)
            self._file.write(chunk)

    def publish(self) -> None:
        """Put the file in its place.

        Raises:
            ObsTransferError: If it does not have its size.
        """
        self._close()
        size = self._temporary.stat().st_size
        if size != self._size:
            raise ObsTransferError(
                f"{str(self._target)!r} was not written: {size} of {self._size} bytes arrived. Download it again."
            )
        self._temporary.replace(self._target)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the temporary file if it is still there."""
        self._close()
        self._temporary.unlink(missing_ok=True)

    def _close(self) -> None:
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None


def files_below(folder: Path) -> Iterator[LocalFile]:
    """Find the files in a folder and its subfolders, by name; links are followed, each folder once.

    Raises:
        InvalidArgumentError: If a name cannot be an object's name, as it is not text.
        OSError: If a folder cannot be read.
    """
    seen: set[tuple[int, int]] = set()

    def fail(error: OSError) -> None:
        raise error

    for here, folders, names in os.walk(folder, onerror=fail, followlinks=True):
        status = Path(here).stat()
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders.sort()
        for name in sorted(names):
            path = Path(here, name)
            if not path.is_file():
                continue  # a socket, a pipe, or a link to nothing
            relative = path.relative_to(folder).as_posix()
            try:
                relative.encode()
            except UnicodeEncodeError as error:
                raise InvalidArgumentError(
                    f"The file name {relative!r} is not valid UTF-8 and cannot be an object's name. Rename the file."
                ) from error
            yield LocalFile(path, relative, path.stat().st_size)


def existing_folder(path: "str | os.PathLike[str]", *, what: str) -> Path:
    """Check the folder that is to be uploaded.

    Raises:
        InvalidArgumentError: If there is no such folder, or it has no name of its own.
    """
    folder = Path(path)
    if not folder.is_dir():
        raise InvalidArgumentError(f"{what}={os.fspath(path)!r} is not a folder. Give the path of an existing folder.")
    named = folder if folder.name not in {"", ".."} else folder.resolve()
    if not named.name:
        raise InvalidArgumentError(f"{what}={os.fspath(path)!r} has no name of its own. Upload a folder below it.")
    return named


def existing_file(path: "str | os.PathLike[str]", *, what: str) -> Path:
    """Check the file that is to be uploaded.

    Raises:
        InvalidArgumentError: If there is no such file.
    """
    file = Path(path)
    if not file.is_file():
        hint = " It is a folder: use upload_dir." if file.is_dir() else ""
        raise InvalidArgumentError(f"{what}={os.fspath(path)!r} is not an existing file.{hint}")
    return file


def target_folder(path: "str | os.PathLike[str]", *, what: str) -> Path:
    """Check the folder that something is downloaded into; it need not exist yet.

    Raises:
        InvalidArgumentError: If a text neither ends with a slash nor names an existing folder, or a file is there.
    """
    folder = Path(path)
    if folder.exists() and not folder.is_dir():
        raise InvalidArgumentError(f"{what}={os.fspath(path)!r} is a file. Give a folder, with a slash at its end.")
    slashes = tuple({"/", os.sep})
    if isinstance(path, str) and not path.endswith(slashes) and not folder.is_dir():
        raise InvalidArgumentError(f"{what}={path!r} must end with a slash, as it names a folder: {path + '/'!r}.")
    return folder
