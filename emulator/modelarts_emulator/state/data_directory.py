"""The directory in which an emulator keeps its state: private to the user, and used by one emulator at a time."""

from __future__ import annotations

import tempfile
from pathlib import Path

from modelarts_emulator.state.directory_lock import DirectoryLock


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
            self._lock = DirectoryLock(self.path)
        except OSError as error:
            raise DataDirectoryError(
                f"cannot write to the data directory {self.path}: {error.strerror}; choose another with --data-dir"
            ) from error
        except RuntimeError as error:
            raise DataDirectoryError(
                f"the data directory {self.path} is in use by another emulator; stop that one, or choose another"
                " directory with --data-dir"
            ) from error

    def close(self) -> None:
        """Give up the lock, and remove the directory if it is a temporary one."""
        self._lock.release()
        if self._temporary is not None:
            self._temporary.cleanup()
