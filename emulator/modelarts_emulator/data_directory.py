"""The directory in which an emulator keeps its state: private to the user, and used by one emulator at a time."""

from __future__ import annotations

import fcntl
import os
import tempfile
from pathlib import Path
from typing import Final

_LOCK_NAME: Final = "lock"


class DataDirectoryError(OSError):
    """The directory cannot be used; the message says why and what to do."""


class DataDirectory:
    """A locked directory.

    Args:
        path: the directory, made when missing; a temporary one, removed by `close`, when None.

    Raises:
        DataDirectoryError: it cannot be made or written to, or another emulator uses it.
    """

    def __init__(self, path: Path | None) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        if path is None:
            self._temporary = tempfile.TemporaryDirectory(prefix="modelarts-emulator-", ignore_cleanup_errors=True)
            path = Path(self._temporary.name)
        self.path = path.absolute()
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = os.open(self.path / _LOCK_NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise DataDirectoryError(
                f"cannot write to the data directory {self.path}: {error.strerror}; choose another with --data-dir"
            ) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._lock)
            raise DataDirectoryError(
                f"the data directory {self.path} is in use by another emulator; stop that one, or choose another"
                " directory with --data-dir"
            ) from error

    def close(self) -> None:
        """Give up the lock, and remove the directory if it is a temporary one."""
        os.close(self._lock)
        if self._temporary is not None:
            self._temporary.cleanup()
