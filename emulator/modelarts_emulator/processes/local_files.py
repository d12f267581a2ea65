"""Files that programs of users have written, opened without following a way out of their directory.

A program may leave a link to any file that the emulator can read, such as its database, and may change files while they
are read. So a path is opened component by component without following links, and what is checked is the open file, not
its name.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # without O_NONBLOCK, a pipe would block
_DIRECTORY = os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY | os.O_CLOEXEC
_KINDS = {
    stat.S_IFDIR: "a directory",
    stat.S_IFLNK: "a link",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


class RefusedFileError(Exception):
    """A file is not one that can be copied; the message says why."""


class LocalFiles:
    """The regular files below a directory.

    Args:
        root: the directory; it may be a link to another directory of the workspace.
        workspace: the directories that are the program's own. A file that has a name elsewhere is refused.

    Raises:
        RefusedFileError: the directory is a link to a place outside the workspace.
        OSError: there is no such directory.
    """

    def __init__(self, root: Path, workspace: Sequence[Path]) -> None:
        self._root = _resolved(root)
        self._workspace = tuple(directory.resolve() for directory in workspace)
        self._names: dict[tuple[int, int], int] | None = None
        if not any(self._root.is_relative_to(directory) for directory in self._workspace):
            raise RefusedFileError("the directory is a link to a place outside the workspace")

    def __iter__(self) -> Iterator[str]:
        """The paths of all entries except directories, relative to the root and in order; links are not followed."""
        return (path for path, is_directory in self._entries() if not is_directory)

    def directories(self) -> Iterator[str]:
        """The paths of all directories, relative to the root and in order; links are not followed."""
        return (path for path, is_directory in self._entries() if is_directory)

    def _entries(self) -> Iterator[tuple[str, bool]]:
        """The paths of all entries, each with whether it is a directory; a link to a directory is none."""
        for parent, directories, names in os.walk(self._root):
            directories.sort()
            relative = Path(parent).relative_to(self._root)
            links = [name for name in directories if Path(parent, name).is_symlink()]
            for name in [*sorted(names), *links]:
                yield (relative / name).as_posix(), False
            for name in directories:
                if name not in links:
                    yield (relative / name).as_posix(), True

    def open(self, relative: str) -> BinaryIO:
        """Open a file; a link is followed when it leads to a file below the root.

        Raises:
            RefusedFileError: it is no regular file, leads out of the directory, or has a name outside the workspace.
            OSError: it cannot be read.
        """
        path = self._root / relative
        if stat.S_ISLNK(path.lstat().st_mode):
            path = _resolved(path)
            if not path.is_relative_to(self._root):
                raise RefusedFileError("it is a link to a place outside this directory")
        _check_kind(path.lstat())  # what is no regular file may not be possible to open
        file = self._open_below(path.relative_to(self._root).parts)
        try:
            status = os.fstat(file.fileno())  # of what is open, whatever has the name by now
            _check_kind(status)
            if status.st_nlink > 1 and status.st_nlink > self._names_inside(status):
                raise RefusedFileError("it is a hard link to a file outside the workspace")
        except BaseException:
            file.close()
            raise
        return file

    def _open_below(self, parts: tuple[str, ...]) -> BinaryIO:
        with ExitStack() as closing:
            place = os.open(self._root, _DIRECTORY)
            closing.callback(os.close, place)
            for part in parts[:-1]:
                place = os.open(part, _DIRECTORY, dir_fd=place)
                closing.callback(os.close, place)
            return os.fdopen(os.open(parts[-1], _FILE, dir_fd=place), "rb")

    def _names_inside(self, status: os.stat_result) -> int:
        """The number of names that a file has in the workspace, which is read once."""
        if self._names is None:
            self._names = {}
            for directory in self._workspace:
                for parent, _, names in os.walk(directory):
                    for name in names:
                        self._count(Path(parent, name))
        return self._names.get((status.st_dev, status.st_ino), 0)

    def _count(self, path: Path) -> None:
        try:
            found = path.lstat()
        except FileNotFoundError:
            return
        if self._names is not None and found.st_nlink > 1:
            key = found.st_dev, found.st_ino
            self._names[key] = self._names.get(key, 0) + 1


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file that has this name only.

    Raises:
        RefusedFileError: it is a link or no regular file, or has further names.
        OSError: it cannot be read.
    """
    try:
        file = os.fdopen(os.open(path, _FILE), "rb")
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise RefusedFileError("it is a link") from error
        raise
    try:
        status = os.fstat(file.fileno())
        _check_kind(status)
        if status.st_nlink > 1:
            raise RefusedFileError("it is a hard link to another file")
    except BaseException:
        file.close()
        raise
    return file


def _check_kind(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise RefusedFileError(f"it is {_KINDS.get(stat.S_IFMT(status.st_mode), 'a special file')}, not a regular file")


def _resolved(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except RuntimeError as error:  # before Python 3.13
        raise RefusedFileError("it is a link to itself") from error
