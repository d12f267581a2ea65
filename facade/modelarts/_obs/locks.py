"""Files that belong to one process at a time."""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

if sys.platform != "win32":  # where nothing is taken over from an earlier run
    import fcntl

_BINARY: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_MODE: Final = 0o666


class Lock:
    """An open file that no other process has as well; the end of the process releases it.

    Attributes:
        descriptor: The descriptor of the file, open for reading and writing.
    """

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor

    @classmethod
    def taken(cls, path: Path, *, create: bool = True, mode: int = _MODE) -> "Lock | None":
        """Open a file that may be there already.

        Args:
            path: The file.
            create: Whether to create it if there is none.
            mode: The permissions of a new file, without those that the process denies.

        Returns:
            ``None`` if another process has it, it belongs to somebody else, it is no regular file, or the file system
            has no locks.

        Raises:
            OSError: If it cannot be created.
        """
        if sys.platform == "win32":
            return None
        while True:
            try:
                descriptor = os.open(path, os.O_RDWR | _BINARY | (os.O_CREAT if create else 0), mode)
            except OSError:
                if create:
                    raise
                return None
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(descriptor)
                return None
            if _is_own(descriptor) and _is_at(descriptor, path):
                return cls(descriptor)
            replaced = not _is_at(descriptor, path)
            os.close(descriptor)
            if not replaced or not create:
                return None

    @classmethod
    def created(cls, path: Path) -> "Lock | None":
        """Create a file.

        Returns:
            ``None`` if another process has removed it at once, as it does with what it takes for left over.

        Raises:
            OSError: If it cannot be created, or is there already.
        """
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, _MODE)
        if sys.platform != "win32":
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            except OSError:
                return cls(descriptor)  # a file system without locks, where nobody removes it either
            if not _is_at(descriptor, path):
                os.close(descriptor)
                return None
        return cls(descriptor)

    def release(self) -> None:
        """Close the file, and leave it to others, although a forked process may still have it open."""
        if sys.platform != "win32":
            with suppress(OSError):  # a file system without locks
                fcntl.flock(self.descriptor, fcntl.LOCK_UN)
        os.close(self.descriptor)


def _is_own(descriptor: int) -> bool:
    status = os.fstat(descriptor)
    return stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
