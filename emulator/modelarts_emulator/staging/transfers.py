"""Copies of objects of OBS to local directories, and of files back to OBS."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from modelarts_emulator.obs.errors import KeyTooLong, ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.processes.local_files import LocalFiles, RefusedFileError, open_regular
from modelarts_emulator.staging.obs_paths import ObsPath, UnsafeKeyError, relative_file
from modelarts_emulator.state.disk_room import leave_room

_CHUNK: Final = 1024 * 1024
_NAMED: Final = 100
_NOT_OF_THE_FILE: Final = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM})


class StagingError(Exception):
    """Objects or files cannot be copied; the message says which and why."""


class _TooLargeError(Exception):
    """A file is more than the limits allow."""


class StagingCancelledError(Exception):
    """The copying was cancelled."""


@dataclass(frozen=True)
class Limits:
    """What is copied at most.

    Attributes:
        objects: number of objects, or of files and directories.
        size: size of all of them together, in bytes; a file with holes counts as one without.
        why: what sets the limit of the size, such as "are the disk of the flavor".
    """

    objects: int = 100_000
    size: int = 64 * 1024**3
    why: str = ""

    @property
    def named(self) -> str:
        """The limit of the size, as messages name it."""
        return f"the {self.size >> 20} MB that {self.why or 'are copied at most'}"


class Staging:
    """Copies between OBS and local directories.

    Copying ends before a disk is full.

    Args:
        storage: the object storage.
        cancelled: called again and again while copying, which ends with `StagingCancelledError` when it returns True.
        limits: limits of a directory that is fetched, and of all directories together that are uploaded; the default
            ones when None.
    """

    def __init__(self, storage: ObjectStorage, cancelled: Callable[[], bool], limits: Limits | None = None) -> None:
        self._storage = storage
        self._cancelled = cancelled
        self._limits = limits or Limits()
        self._objects = 0
        self._size = 0

    def fetch(self, source: ObsPath, target: Path) -> Path:
        """Copy an object, or all objects of a directory, into a local directory.

        Returns:
            The local file when the source is one object, else the local directory.

        Raises:
            StagingError: there are no objects, or too many, or a key cannot be the path of a file.
            StagingCancelledError: `cancelled` has returned True.
            OSError: a file cannot be written.
        """
        target.mkdir(parents=True, exist_ok=True)
        directory = source.as_directory()
        try:
            if self._fetch_directory(directory, target):
                return target
            if not source.key.endswith("/"):
                return self._fetch_object(source, source.name, target)
        except ObsError as error:
            raise StagingError(f"{source}: {error.message}") from error
        raise StagingError(f"{source}: there are no objects.")

    def upload(self, source: Path, target: ObsPath, workspace: Sequence[Path], left_out: Callable[[str], None]) -> None:
        """Copy the files below a local directory to a directory of OBS.

        Links to files and directories below the same directory are followed, except one to a directory that it is in.
        Other links, special files, files with a name outside the workspace, and what cannot be read or cannot have the
        name of an object, are left out.

        Args:
            source: the directory.
            target: where its files go.
            workspace: the directories of the program that has written the files.
            left_out: called with each file that is left out and the reason; of a large number only with the first ones,
                and with the number of others.

        Raises:
            StagingError: the bucket is missing, the files are more than allowed, or they cannot be stored.
            StagingCancelledError: `cancelled` has returned True.
        """
        bounded = _Bounded(left_out)
        try:
            files = LocalFiles(source, workspace, follow=True, check=self._check_cancelled)
        except (RefusedFileError, OSError) as error:
            left_out(f"{source.name!a}: {error}")
            return
        too_large = ""
        for found in files:
            self._objects += 1
            if self._objects > self._limits.objects:
                raise StagingError(f"{target}: there are more than {self._limits.objects} files and directories.")
            if found.kind == "directory":
                continue
            try:
                with files.open(found) as file:
                    relative_file(found.relative)
                    self._put(target.child(found.relative), file)
            except (UnsafeKeyError, RefusedFileError) as error:
                bounded.add(found.relative, str(error))
            except _TooLargeError as error:
                bounded.add(found.relative, str(error))
                too_large = too_large or f"{found.relative!a}: {error}"
            except OSError as error:
                if error.errno in _NOT_OF_THE_FILE:
                    raise StagingError(f"{found.relative!a} cannot be opened: {error.strerror}") from error
                bounded.add(found.relative, f"it cannot be read: {error.strerror}")
        bounded.end()
        if too_large:
            raise StagingError(f"{target}: {too_large}")

    def upload_file(self, source: Path, target: ObsPath) -> None:
        """Copy a file to OBS.

        Raises:
            StagingError: the bucket is missing, or the file is a link or no regular file.
            OSError: the file cannot be read.
        """
        try:
            with open_regular(source) as file:
                self._put(target, file)
        except RefusedFileError as error:
            raise StagingError(f"{source.name!a}: {error}") from error

    def _put(self, target: ObsPath, source: BinaryIO) -> None:
        """Copy an open file.

        Raises:
            StagingError: it cannot be stored.
            RefusedFileError: its key is too long for an object, or it cannot be read.
            _TooLargeError: it is more than the limits allow.
            StagingCancelledError: `cancelled` has returned True.
        """
        size = os.fstat(source.fileno()).st_size  # a log may grow faster than it is read
        if self._size + size > self._limits.size:
            raise _TooLargeError(f"its {size} bytes are more than is left of {self._limits.named}")
        self._size += size
        try:
            with ExitStack() as closing:
                staged = self._storage.stage()
                closing.callback(staged.discard)
                for piece in self._pieces(source, size):
                    leave_room(staged.path)
                    staged.write(piece)
                self._storage.commit(target.bucket, target.key, staged)
        except KeyTooLong as error:
            raise RefusedFileError(f"the object would be {target}: {error.message}") from error
        except ObsError as error:
            raise StagingError(f"{target}: {error.message}") from error
        except (OSError, sqlite3.Error) as error:  # of the storage: those of the file are refusals
            raise StagingError(f"{target} cannot be stored: {error}") from error

    def _pieces(self, source: BinaryIO, size: int) -> Iterator[bytes]:
        """The first `size` bytes of a file, in blocks.

        Raises:
            RefusedFileError: it cannot be read.
            StagingCancelledError: `cancelled` has returned True.
        """
        while size > 0:
            self._check_cancelled()
            try:
                piece = source.read(min(size, _CHUNK))
            except OSError as error:
                raise RefusedFileError(f"it cannot be read: {error.strerror}") from error
            if not piece:
                return
            size -= len(piece)
            yield piece

    def _fetch_directory(self, directory: ObsPath, target: Path) -> int:
        count = size = 0
        for found in self._storage.objects(directory.bucket, directory.key):
            count, size = count + 1, size + found.size
            if count > self._limits.objects or size > self._limits.size:
                raise StagingError(
                    f"{directory}: more than {self._limits.objects} objects or {self._limits.size} bytes."
                )
            relative = found.key[len(directory.key) :]
            if relative.rstrip("/"):
                self._fetch_object(ObsPath(directory.bucket, found.key), relative, target)
        return count

    def _fetch_object(self, source: ObsPath, relative: str, target: Path) -> Path:
        self._check_cancelled()
        try:
            place = target / relative_file(relative.removesuffix("/"))
            if relative.endswith("/"):
                place.mkdir(parents=True, exist_ok=True)
                return place
            place.parent.mkdir(parents=True, exist_ok=True)
            _, content = self._storage.open(source.bucket, source.key)
            with content, place.open("wb") as file:
                self._copy(content, file, place)
        except UnsafeKeyError as error:
            raise StagingError(f"The key {source.key!a} cannot be a file: {error}.") from error
        except (FileExistsError, IsADirectoryError, NotADirectoryError) as error:
            raise StagingError(f"The key {source.key!a} is both a file and a directory.") from error
        return place

    def _copy(self, source: BinaryIO, target: BinaryIO, place: Path) -> None:
        while piece := source.read(_CHUNK):
            self._check_cancelled()
            leave_room(place)
            target.write(piece)

    def _check_cancelled(self) -> None:
        if self._cancelled():
            raise StagingCancelledError


class _Bounded:
    """Names the first files that are left out, and counts the others."""

    def __init__(self, named: Callable[[str], None]) -> None:
        self._named = named
        self._count = 0

    def add(self, relative: str, reason: str) -> None:
        """Leave a file out."""
        self._count += 1
        if self._count <= _NAMED:
            self._named(f"{relative!a}: {reason}")

    def end(self) -> None:
        """Say how many others there are."""
        if self._count > _NAMED:
            self._named(f"{self._count - _NAMED} more files")
