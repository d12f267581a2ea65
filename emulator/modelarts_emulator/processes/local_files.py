"""Files that programs of users have written, opened without following a way out of their directory.

A program may leave a link to any file that the emulator can read, such as its database, and may change files while they
are read. So a path is opened component by component without following links, and what is checked is the open file, not
its name.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final, Literal, TypeAlias

LONGEST_PATH: Final = 1024
"""Bytes of a path below a directory, as of the key of an object; what lies deeper is refused."""

_Kind: TypeAlias = Literal["directory", "link", "file", "refused"]

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


@dataclass(frozen=True)
class Found:
    """What is in a directory.

    Attributes:
        relative: its path relative to the root, also through links that were followed.
        place: its path relative to the root without a link on the way to it.
        kind: what it is; `refused` when it is a link that is not followed or a directory that cannot be read.
        reason: why it is refused.
    """

    relative: str
    place: tuple[str, ...]
    kind: _Kind
    reason: str = ""


class LocalFiles:
    """The files below a directory.

    Args:
        root: the directory; it may be a link to another directory of the workspace.
        workspace: the directories that are the program's own. A file that has a name elsewhere is refused.
        follow: whether links to files and directories below the root are followed, and others refused.
        check: called for each entry that is looked at; what it raises ends that.

    Raises:
        RefusedFileError: the directory is a link to a place outside the workspace.
        OSError: there is no such directory.
    """

    def __init__(
        self, root: Path, workspace: Sequence[Path], *, follow: bool = False, check: Callable[[], None] = lambda: None
    ) -> None:
        self._root = _resolved(root)
        self._workspace = tuple(directory.resolve() for directory in workspace)
        self._follow = follow
        self._check = check
        self._names: dict[tuple[int, int], int] | None = None
        if not any(self._root.is_relative_to(directory) for directory in self._workspace):
            raise RefusedFileError("the directory is a link to a place outside the workspace")

    def __iter__(self) -> Iterator[Found]:
        """All entries: those of a directory by name, and each directory before what is in it.

        A link to a directory that it is in is refused, and so is a directory that lies deeper than a key can be long.
        """
        waiting: list[tuple[Found, frozenset[tuple[int, int]]]] = [(Found("", (), "directory"), frozenset())]
        while waiting:  # not by recursion, as a program can make directories of any depth
            here, around = waiting.pop()
            self._check()
            if here.place:
                yield here
            try:
                names, identity = self._contents(here)
            except (RefusedFileError, OSError) as error:
                yield replace(here, kind="refused", reason=str(error))
                continue
            inside = around | {identity}
            below: list[tuple[Found, frozenset[tuple[int, int]]]] = []
            for name, kind in names:
                self._check()
                relative = f"{here.relative}/{name}" if here.relative else name
                found = Found(relative, (*here.place, name), kind)
                if self._follow and kind == "link":
                    found = self._followed(found, inside)
                if found.kind == "directory":
                    below.append((found, inside))
                else:
                    yield found
            waiting += reversed(below)

    def open(self, found: Found) -> BinaryIO:
        """Open a file.

        Raises:
            RefusedFileError: it is no regular file, or has a name outside the workspace, or was refused before.
            OSError: it cannot be read.
        """
        if found.kind == "refused":
            raise RefusedFileError(found.reason)
        with _opened(self._root, found.place[:-1]) as parent:
            name = found.place[-1]
            _check_kind(os.stat(name, dir_fd=parent, follow_symlinks=False))  # it may not be possible to open others
            file = os.fdopen(os.open(name, _FILE, dir_fd=parent), "rb")
        try:
            status = os.fstat(file.fileno())  # of what is open, whatever has the name by now
            _check_kind(status)
            if status.st_nlink > 1 and status.st_nlink > self._names_inside(status):
                raise RefusedFileError("it is a hard link to a file outside the workspace")
        except BaseException:
            file.close()
            raise
        return file

    def status(self, found: Found) -> os.stat_result:
        """The status of an entry itself, if it is a link.

        Raises:
            OSError: it cannot be read.
        """
        with _opened(self._root, found.place[:-1]) as parent:
            return os.stat(found.place[-1], dir_fd=parent, follow_symlinks=False)

    def target(self, found: Found) -> str:
        """What a link says.

        Raises:
            OSError: it cannot be read.
        """
        with _opened(self._root, found.place[:-1]) as parent:
            return os.readlink(found.place[-1], dir_fd=parent)

    def _contents(self, directory: Found) -> tuple[list[tuple[str, _Kind]], tuple[int, int]]:
        """The names in a directory, sorted and each with its kind, and what the directory is known by."""
        if len(os.fsencode(directory.relative)) > LONGEST_PATH:
            raise RefusedFileError(f"its path is longer than {LONGEST_PATH} bytes")
        with _opened(self._root, directory.place) as descriptor:
            status = os.fstat(descriptor)
            with os.scandir(descriptor) as entries:
                return sorted((entry.name, _kind_of(entry)) for entry in entries), (status.st_dev, status.st_ino)

    def _followed(self, link: Found, inside: frozenset[tuple[int, int]]) -> Found:
        """What a link leads to, by the path of the link."""
        try:
            target = _resolved(self._root.joinpath(*link.place))
            status = target.stat()
        except RefusedFileError as error:
            return replace(link, kind="refused", reason=str(error))
        except OSError as error:
            reason = "it is a link to nothing" if error.errno == errno.ENOENT else f"it is a link: {error.strerror}"
            return replace(link, kind="refused", reason=reason)
        if not target.is_relative_to(self._root):
            return replace(link, kind="refused", reason="it is a link to a place outside this directory")
        if (status.st_dev, status.st_ino) in inside:
            return replace(link, kind="refused", reason="it is a link to a directory that it is in")
        place = target.relative_to(self._root).parts
        return replace(link, place=place, kind="directory" if stat.S_ISDIR(status.st_mode) else "file")

    def _names_inside(self, status: os.stat_result) -> int:
        """The number of names that a file has in the workspace, which is read once."""
        if self._names is None:
            self._names = {}
            for directory in self._workspace:
                self._count(directory)
        return self._names.get((status.st_dev, status.st_ino), 0)

    def _count(self, directory: Path) -> None:
        counted = LocalFiles(directory, (directory,))
        for found in counted:
            self._check()
            if found.kind != "file":
                continue
            try:
                status = counted.status(found)
            except OSError:
                continue
            if self._names is not None and status.st_nlink > 1:
                key = status.st_dev, status.st_ino
                self._names[key] = self._names.get(key, 0) + 1


@contextmanager
def _opened(root: Path, parts: Sequence[str]) -> Iterator[int]:
    """Open a directory component by component, so that no link is followed and no path is long."""
    place = os.open(root, _DIRECTORY)
    try:
        for part in parts:
            inner = os.open(part, _DIRECTORY, dir_fd=place)
            os.close(place)
            place = inner
        yield place
    finally:
        os.close(place)


def _kind_of(entry: os.DirEntry[str]) -> _Kind:
    if entry.is_symlink():
        return "link"
    return "directory" if entry.is_dir(follow_symlinks=False) else "file"


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
