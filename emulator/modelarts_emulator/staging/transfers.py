"""Bringing objects from OBS to a node, and files of a node back to OBS."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.staging.obs_paths import ObsPath, UnsafeKeyError, relative_file

_CHUNK = 1024 * 1024


class StagingError(Exception):
    """The objects cannot be brought to the node; the message says which and why."""


class StagingCancelledError(Exception):
    """The job was stopped meanwhile."""


@dataclass(frozen=True)
class Limits:
    """How much one directory of a job may have; beyond that, the job fails before it runs.

    Attributes:
        objects: number of objects.
        size: bytes of all objects.
    """

    objects: int = 100_000
    size: int = 64 * 1024**3


class Staging:
    """Copies between OBS and one node.

    Args:
        storage: the object storage.
        cancelled: asked between pieces; when it says True, copying ends with `StagingCancelledError`.
        limits: of what is fetched from one directory.
    """

    def __init__(self, storage: ObjectStorage, cancelled: Callable[[], bool], limits: Limits | None = None) -> None:
        self._storage = storage
        self._cancelled = cancelled
        self._limits = limits or Limits()

    def fetch(self, source: ObsPath, target: Path) -> Path:
        """Bring an object, or all objects of a directory, below a local directory.

        Returns:
            The local file when the source is one object, else the local directory.

        Raises:
            StagingError: there is nothing there, it exceeds the limits, or a key cannot be a file.
            StagingCancelledError: the job was stopped meanwhile.
            OSError: the disk is full, or the like.
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

    def upload(self, source: Path, target: ObsPath) -> list[str]:
        """Bring the files below a local directory to a directory of OBS.

        Links are followed as far as they lead to files below the same directory; other links and special files are
        left out.

        Returns:
            What was left out, each with the reason.

        Raises:
            StagingError: the bucket is missing.
            StagingCancelledError: the emulator ends.
        """
        left_out = []
        root = source.resolve()
        for path in _files(source):
            self._check_cancelled()
            relative = path.relative_to(source).as_posix()
            try:
                real = path.resolve(strict=True)
                if not real.is_relative_to(root) or not stat.S_ISREG(real.stat().st_mode):
                    left_out.append(f"{relative!a}: no regular file of this directory")
                    continue
                relative_file(relative)
                self._put(target.child(relative), real)
            except (UnsafeKeyError, OSError) as error:
                left_out.append(f"{relative!a}: {error}")
        return left_out

    def upload_file(self, source: Path, target: ObsPath) -> None:
        """Bring one file to OBS.

        Raises:
            StagingError: the bucket is missing.
            OSError: the file cannot be read.
        """
        self._put(target, source)

    def _put(self, target: ObsPath, source: Path) -> None:
        try:
            self._storage.put_file(target.bucket, target.key, source)
        except ObsError as error:
            raise StagingError(f"{target}: {error.message}") from error

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
                self._copy(content, file)
        except UnsafeKeyError as error:
            raise StagingError(f"The key {source.key!a} cannot be a file: {error}.") from error
        except (FileExistsError, IsADirectoryError, NotADirectoryError) as error:
            raise StagingError(f"The key {source.key!a} is both a file and a directory.") from error
        return place

    def _copy(self, source: BinaryIO, target: BinaryIO) -> None:
        while piece := source.read(_CHUNK):
            self._check_cancelled()
            target.write(piece)

    def _check_cancelled(self) -> None:
        if self._cancelled():
            raise StagingCancelledError


def _files(directory: Path) -> Iterator[Path]:
    """All entries below a directory that are no directories, in order; directories behind links are not entered."""
    for parent, directories, names in os.walk(directory):
        directories.sort()
        for name in sorted(names):
            yield Path(parent, name)
        for name in directories:
            if (path := Path(parent, name)).is_symlink():
                yield path
