"""The data directory: private to the user, and used by one emulator at a time."""

from __future__ import annotations

import os
import shlex
import stat
import tempfile
import weakref
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Final

from modelarts_emulator.state.directory_lock import DirectoryLock
from modelarts_emulator.state.removal import remove_tree

DATABASE: Final = "state.sqlite3"
"""The file with the documents, the password and the secret key of the account among them."""

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


class DataDirectoryError(OSError):
    """The directory cannot be used; the message says why and what to do."""


class DataDirectory:
    """A locked directory that only its owner can enter.

    An empty directory, and one that an earlier emulator made, is made private. Any other that others can read is
    refused, since it may have files that are meant for them.

    Args:
        path: the directory, created when missing; a temporary one, removed by `close`, when None.

    Raises:
        DataDirectoryError: it cannot be created or written to, others can read it, or another emulator uses it.
    """

    def __init__(self, path: Path | None) -> None:
        with ExitStack() as closing:
            if path is None:
                path = Path(tempfile.mkdtemp(prefix="modelarts-emulator-"))
                closing.callback(weakref.finalize(self, _remove, path, os.getpid()))
            self.path = path.absolute()
            closing.callback(self._lock().release)
            self._closing = closing.pop_all()

    def close(self) -> None:
        """Unlock the directory, and remove it if it is a temporary one. Can be called twice."""
        self._closing.close()

    def _lock(self) -> DirectoryLock:
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._make_private()
            return DirectoryLock(self.path)
        except DataDirectoryError:
            raise
        except FileExistsError as error:
            raise DataDirectoryError(
                f"the data directory {self.path} is a file; name a directory with --data-dir"
            ) from error
        except OSError as error:
            raise DataDirectoryError(
                f"cannot write to the data directory {self.path}: {error.strerror}; choose another with --data-dir"
            ) from error
        except RuntimeError as error:
            raise DataDirectoryError(
                f"the data directory {self.path} is in use by another emulator; stop that one, or choose another"
                " directory with --data-dir"
            ) from error

    def _make_private(self) -> None:
        """Take from others the access to the directory, and to the secrets in it.

        Raises:
            DataDirectoryError: It has other files, or is another user's.
        """
        if _is_private(self.path):
            return
        kept = list(self.path.iterdir())
        if kept and self.path / DATABASE not in kept:
            raise self._readable("it has files that no emulator made")
        try:
            self.path.chmod(0o700)
            for entry in kept:  # which another process may be in, or have open
                if not entry.is_symlink():
                    entry.chmod(0o700 if entry.is_dir() else 0o600)
        except PermissionError as error:
            raise self._readable("it belongs to another user") from error

    def _readable(self, why: str) -> DataDirectoryError:
        mode = stat.S_IMODE(self.path.stat().st_mode)
        return DataDirectoryError(
            f"others can read the data directory {self.path} (mode {mode:03o}), which would have secrets in it, and "
            f"{why}; run chmod 700 {shlex.quote(str(self.path))}, or choose another directory with --data-dir"
        )


def private_file(path: Path) -> Path:
    """Make a file that only its owner can read, unless it is there, and return its path.

    SQLite gives the mode of a database to the files that it puts beside it.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    return path


def create_private(path: Path) -> BinaryIO:
    """Create a file that only its owner can read, and open it for writing.

    Raises:
        FileExistsError: It exists.
    """
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), "wb")


def _is_private(directory: Path) -> bool:
    return not stat.S_IMODE(directory.stat().st_mode) & _OTHERS


def _remove(directory: Path, process: int) -> None:
    """Remove a directory, unless this process was forked from the one that it belongs to."""
    if os.getpid() == process:
        remove_tree(directory)
