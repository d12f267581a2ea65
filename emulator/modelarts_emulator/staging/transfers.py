"""Copies of objects of OBS to local directories, and of files back to OBS."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.processes.local_files import LocalFiles, RefusedFileError, open_regular
from modelarts_emulator.staging.obs_paths import ObsPath, UnsafeKeyError, relative_file

_CHUNK = 1024 * 1024


class StagingError(Exception):
    """Objects or files cannot be copied; the message says which and why."""


class StagingCancelledError(Exception):
    """The copying was cancelled."""


@dataclass(frozen=True)
class Limits:
    """The largest directory of OBS that is fetched.

    Attributes:
        objects: number of objects.
        size: size of all objects together, in bytes.
    """

    objects: int = 100_000
    size: int = 64 * 1024**3


class Staging:
    """Copies between OBS and local directories.

    Args:
        storage: the object storage.
        cancelled: called again and again while copying, which ends with `StagingCancelledError` when it returns True.
        limits: limits of a directory that is fetched; the default ones when None.
    """

    def __init__(self, storage: ObjectStorage, cancelled: Callable[[], bool], limits: Limits | None = None) -> None:
        self._storage = storage
        self._cancelled = cancelled
        self._limits = limits or Limits()

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

    def upload(self, source: Path, target: ObsPath, workspace: Sequence[Path]) -> list[str]:
        """Copy the files below a local directory to a directory of OBS.

        Links to files below the same directory are followed; other links, special files and files with a name outside
        the workspace are skipped.

        Args:
            source: the directory.
            target: where its files go.
            workspace: the directories of the program that has written the files.

        Returns:
            The files that were skipped, each with the reason.

        Raises:
            StagingError: the bucket is missing.
            StagingCancelledError: `cancelled` has returned True.
        """
        left_out = []
        try:
            files = LocalFiles(source, workspace)
        except (RefusedFileError, OSError) as error:
            return [f"{source.name!a}: {error}"]
        for relative in files:
            self._check_cancelled()
            try:
                relative_file(relative)
                with files.open(relative) as file:
                    self._put(target.child(relative), file)
            except (UnsafeKeyError, RefusedFileError, OSError) as error:
                left_out.append(f"{relative!a}: {error}")
        return left_out

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
        staged = self._storage.stage()
        try:
            staged.write_from(source, os.fstat(source.fileno()).st_size)  # a log may grow faster than it is read
            self._storage.commit(target.bucket, target.key, staged)
        except ObsError as error:
            raise StagingError(f"{target}: {error.message}") from error
        finally:
            staged.discard()

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
