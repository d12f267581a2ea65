"""Immutable files under generated names, which hold the content of objects and parts."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_COPY_BYTES = 1024 * 1024


class StagedFile:
    """Content on its way in: written in pieces, hashed as it is written, not yet visible to anyone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._file: BinaryIO = path.open("xb")

    def write(self, data: bytes) -> None:
        """Append the bytes."""
        self._file.write(data)
        self._md5.update(data)
        self.size += len(data)

    def write_from(self, source: BinaryIO, length: int = sys.maxsize) -> None:
        """Append what is left of an open file, at most length bytes."""
        while length > 0 and (data := source.read(min(length, _COPY_BYTES))):
            self.write(data)
            length -= len(data)

    @property
    def md5(self) -> str:
        """The MD5 of what was written so far, in hexadecimal."""
        return self._md5.hexdigest()

    def seal(self) -> None:
        """Bring everything to the disk and close the file."""
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()

    def discard(self) -> None:
        """Close and remove the file; nothing happens when it has become a blob."""
        self._file.close()
        self.path.unlink(missing_ok=True)


class BlobStore:
    """A directory of blobs and one of staged files.

    Args:
        root: The directory that holds both; made when missing.
    """

    def __init__(self, root: Path) -> None:
        self._blobs = root / "blobs"
        self._incoming = root / "incoming"
        self._blobs.mkdir(parents=True, exist_ok=True)
        self._incoming.mkdir(exist_ok=True)

    def path(self, name: str) -> Path:
        """Return where the blob with that name lies."""
        return self._blobs / name[:2] / name

    def stage(self) -> StagedFile:
        """Begin new content."""
        return StagedFile(self._incoming / uuid.uuid4().hex)

    def adopt(self, staged: StagedFile) -> str:
        """Turn staged content into a blob that survives a crash.

        Returns:
            The name of the blob.
        """
        staged.seal()
        name, target = self._new_blob()
        with _removed_on_failure(target):
            staged.path.replace(target)
            _sync_directory(target.parent)
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
                with self.path(name).open("rb") as source, target.open("xb") as sink:
                    shutil.copyfileobj(source, sink, _COPY_BYTES)
                    sink.flush()
                    os.fsync(sink.fileno())
            _sync_directory(target.parent)
        return copy

    def remove(self, names: Iterable[str]) -> None:
        """Remove blobs; those who have them open keep reading."""
        for name in names:
            self.path(name).unlink(missing_ok=True)

    def sweep(self, used: Iterable[str]) -> int:
        """Remove staged files, and blobs that nothing refers to: what a crash left behind.

        Returns:
            How many files were removed.
        """
        keep = set(used)
        orphans = [path for path in self._blobs.glob("*/*") if path.name not in keep]
        orphans += self._incoming.iterdir()
        for orphan in orphans:
            orphan.unlink()
        return len(orphans)

    def _new_blob(self) -> tuple[str, Path]:
        name = uuid.uuid4().hex
        target = self.path(name)
        if not target.parent.exists():
            target.parent.mkdir(exist_ok=True)
            _sync_directory(self._blobs)
        return name, target


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    """Remove a file if the block raises."""
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _sync_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
