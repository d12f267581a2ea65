"""What is known of a file or folder."""

from __future__ import annotations

import os
import stat as modes
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from modelarts._obs.stored_object import StoredObject


@dataclass(frozen=True)
class FileStat:
    """What `stat` returns, by the names of `os.stat` and by those of MoXing.

    Attributes:
        st_mode: Whether it is a file or a folder, as `os.stat` has it.
        st_size: The size in bytes; 0 for a folder in OBS.
        st_mtime_ns: When it was written, in ns since 1970.
    """

    st_mode: int
    st_size: int
    st_mtime_ns: int

    @classmethod
    def of_object(cls, size: int, modified: datetime) -> Self:
        """That of an object."""
        return cls(modes.S_IFREG | 0o644, size, _nanoseconds(modified))

    @classmethod
    def of_entry(cls, entry: StoredObject) -> Self:
        """That of an entry of a folder in OBS."""
        if entry.is_folder:
            return cls.of_folder()
        return cls.of_object(entry.size, entry.last_modified)

    @classmethod
    def of_folder(cls) -> Self:
        """That of a folder in OBS."""
        return cls(modes.S_IFDIR | 0o755, 0, 0)

    @classmethod
    def of_local(cls, status: os.stat_result) -> Self:
        """That of a file or folder of this machine."""
        return cls(status.st_mode, status.st_size, status.st_mtime_ns)

    def as_of_os(self, inode: int) -> os.stat_result:
        """What `os.stat` returns: a tuple with names.

        Args:
            inode: A number that no other file has.
        """
        moment = int(self.st_mtime)
        tuple_ = (self.st_mode, inode, 0, 1, 0, 0, self.st_size, moment, moment, moment)
        kinds = ("atime", "mtime", "ctime")
        exact = {f"st_{kind}_ns": self.st_mtime_ns for kind in kinds} | {f"st_{kind}": self.st_mtime for kind in kinds}
        return os.stat_result(tuple_, exact)

    @property
    def st_mtime(self) -> float:
        """When it was written, in s since 1970."""
        return self.st_mtime_ns / 1e9

    @property
    def length(self) -> int:
        """The size in bytes."""
        return self.st_size

    @property
    def mtime_nsec(self) -> int:
        """When it was written, in ns since 1970."""
        return self.st_mtime_ns

    @property
    def is_directory(self) -> bool:
        """Whether it is a folder."""
        return modes.S_ISDIR(self.st_mode)


@dataclass(frozen=True)
class ObsDirEntry:
    """What `scan_dir` yields for OBS, as `os.scandir` does.

    Attributes:
        name: The name in the folder.
        path: The whole path.
    """

    name: str
    path: str
    _entry: StoredObject

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        """Whether it is a folder."""
        return self._entry.is_folder

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        """Whether it is an object."""
        return not self._entry.is_folder

    def is_symlink(self) -> bool:
        """Whether it is a link, which OBS does not have."""
        return False

    def stat(self, *, follow_symlinks: bool = True) -> FileStat:
        """Its size and time."""
        return FileStat.of_entry(self._entry)

    def __fspath__(self) -> str:
        return self.path


class ObsScan:
    """The iterator that `scan_dir` returns for OBS; like that of `os.scandir` it can be used in a `with` statement.

    Args:
        found: The entries.
    """

    def __init__(self, found: list[ObsDirEntry]) -> None:
        self._found = iter(found)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ObsDirEntry:
        return next(self._found)

    def close(self) -> None:
        """Nothing is open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _nanoseconds(moment: datetime) -> int:
    return int(moment.timestamp()) * 10**9 + moment.microsecond * 1000
