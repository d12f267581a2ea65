"""Files under generated names, which hold the content of objects and parts; only those of appendable objects grow."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import sys
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from modelarts_emulator.state.data_directory import create_private
from modelarts_emulator.state.flushed import Flushed

_COPY_BYTES = 1024 * 1024


class StagedFile:
    """Content that is being received: hashed as it is written, and not visible yet."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._file: BinaryIO = create_private(path)
        self._moved = False

    def write(self, data: bytes) -> None:
        """Append the bytes."""
        self._file.write(data)
        self._md5.update(data)
        self.size += len(data)

    def write_from(self, source: BinaryIO, length: int = sys.maxsize) -> None:
        """Append the rest of an open file, at most `length` bytes."""
        while length > 0 and (data := source.read(min(length, _COPY_BYTES))):
            self.write(data)
            length -= len(data)

    @property
    def md5(self) -> str:
        """The MD5 of the content so far, in hexadecimal."""
        return self._md5.hexdigest()

    def reopen(self) -> BinaryIO:
        """Close the file, and open it for reading."""
        self._file.close()
        return self.path.open("rb")

    def seal(self) -> None:
        """Flush the content to the disk and close the file."""
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()

    def move(self, target: Path) -> None:
        """Give the file another name, by which `discard` does not find it."""
        self.path.replace(target)
        self._moved = True

    def discard(self) -> None:
        """Close and remove the file; does nothing once it has become a blob."""
        self._file.close()
        if not self._moved:
            self.path.unlink(missing_ok=True)


class _Beginning(io.RawIOBase):
    """The first bytes of a file that may grow."""

    def __init__(self, path: Path, size: int) -> None:
        self._file = path.open("rb", buffering=0)
        self._size = size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        if whence == os.SEEK_END:
            return self._file.seek(self._size + offset)
        return self._file.seek(offset, whence)

    def readinto(self, buffer: bytearray | memoryview) -> int | None:  # type: ignore[override] # what is passed here
        return self._file.readinto(memoryview(buffer)[: max(self._size - self._file.tell(), 0)])

    def close(self) -> None:
        self._file.close()
        super().close()


class BlobStore:
    """A directory of blobs and a directory of staged files.

    The blobs of a process are in one of the directories below, which is flushed once for all that are made meanwhile.

    Args:
        root: The parent of both; created when missing.
    """

    def __init__(self, root: Path) -> None:
        self._blobs = root / "blobs"
        self._incoming = root / "incoming"
        self._blobs.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._incoming.mkdir(mode=0o700, exist_ok=True)
        self._prefix = uuid.uuid4().hex[:2]
        directory = self._blobs / self._prefix
        directory.mkdir(mode=0o700, exist_ok=True)
        self._directory = Flushed(directory)

    def close(self) -> None:
        """Release the directory. Can be called twice."""
        self._directory.close()

    def path(self, name: str) -> Path:
        """Return the path of a blob."""
        return self._blobs / name[:2] / name

    def open_beginning(self, name: str, size: int) -> BinaryIO:
        """Open the first `size` bytes of a blob that may grow.

        Raises:
            FileNotFoundError: The blob has just been removed.
        """
        return io.BufferedReader(_Beginning(self.path(name), size))

    def stage(self) -> StagedFile:
        """Create a file for new content."""
        return StagedFile(self._incoming / uuid.uuid4().hex)

    def adopt(self, staged: StagedFile) -> str:
        """Turn staged content into a blob that survives a crash.

        Returns:
            The name of the blob.
        """
        name, target = self._new_blob()
        with _removed_on_failure(target):
            staged.move(target)  # first, as a file system may then write content and name at once
            staged.seal()
            self._directory.flush()
        return name

    def duplicate(self, name: str) -> str:
        """Make a second blob of the same content: a hard link, or a copy where the file system has none.

        Returns:
            The name of the second blob.

        Raises:
            FileNotFoundError: The first blob has just been removed.
        """
        copy, target = self._new_blob()
        with _removed_on_failure(target):
            try:
                target.hardlink_to(self.path(name))
            except FileNotFoundError:
                raise
            except OSError:
                with self.path(name).open("rb") as source, create_private(target) as sink:
                    shutil.copyfileobj(source, sink, _COPY_BYTES)
                    sink.flush()
                    os.fsync(sink.fileno())
            self._directory.flush()
        return copy

    def copy(self, name: str, size: int) -> str:
        """Make a blob of the first `size` bytes of another.

        Returns:
            The name of the new blob.

        Raises:
            FileNotFoundError: The first blob has just been removed.
        """
        with self.path(name).open("rb") as source:
            staged = self.stage()
            try:
                staged.write_from(source, size)
                return self.adopt(staged)
            finally:
                staged.discard()

    def is_shared(self, name: str) -> bool:
        """Whether a blob shares its content with another.

        Raises:
            FileNotFoundError: The blob has just been removed.
        """
        return self.path(name).stat().st_nlink > 1

    def digest(self, name: str, size: int) -> hashlib._Hash:
        """Return the MD5 of the first `size` bytes of a blob, which can be updated.

        Raises:
            FileNotFoundError: The blob has just been removed.
        """
        digest = hashlib.md5(usedforsecurity=False)
        with self.path(name).open("rb") as content:
            while size > 0 and (data := content.read(min(size, _COPY_BYTES))):
                digest.update(data)
                size -= len(data)
        return digest

    def extend(self, name: str, size: int, staged: StagedFile, digest: hashlib._Hash) -> None:
        """Write staged content after the first `size` bytes of a blob, so that it survives a crash.

        Args:
            name: The blob.
            size: How much of it stays; the rest is overwritten.
            staged: The content.
            digest: The digest of the first `size` bytes; updated.

        Raises:
            FileNotFoundError: The blob has just been removed.
        """
        with self.path(name).open("r+b") as blob, staged.reopen() as source:
            blob.truncate(size)
            blob.seek(size)
            while data := source.read(_COPY_BYTES):
                blob.write(data)
                digest.update(data)
            blob.flush()
            os.fsync(blob.fileno())

    def truncate(self, name: str, size: int) -> None:
        """Cut a blob that is longer than `size` bytes."""
        path = self.path(name)
        if path.exists() and path.stat().st_size > size:
            os.truncate(path, size)

    def remove(self, names: Iterable[str]) -> None:
        """Remove blobs; files that are open stay readable."""
        for name in names:
            self.path(name).unlink(missing_ok=True)

    def sweep(self, used: Iterable[str]) -> int:
        """Remove staged files, and blobs that are not used: leftovers of a crash.

        Args:
            used: The names of the blobs to keep.

        Returns:
            The number of files that were removed.
        """
        keep = set(used)
        orphans = [path for path in self._blobs.glob("*/*") if path.name not in keep]
        orphans += self._incoming.iterdir()
        for orphan in orphans:
            orphan.unlink()
        return len(orphans)

    def _new_blob(self) -> tuple[str, Path]:
        name = self._prefix + uuid.uuid4().hex[2:]
        return name, self.path(name)


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    """Remove a file if the block raises."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
