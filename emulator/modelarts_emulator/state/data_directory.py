"""The data directory: private to the user, and used by one emulator at a time."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from contextlib import ExitStack
from pathlib import Path

from modelarts_emulator.state.directory_lock import DirectoryLock


class DataDirectoryError(OSError):
    """The directory cannot be used; the message says why and what to do."""


class DataDirectory:
    """A locked directory.

    Args:
        path: the directory, created when missing; a temporary one, removed by `close`, when None.

    Raises:
        DataDirectoryError: it cannot be created or written to, or another emulator uses it.
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
            return DirectoryLock(self.path)
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


def _remove(directory: Path, process: int) -> None:
    """Remove a directory, unless this process was forked from the one that it belongs to."""
    if os.getpid() == process:
        shutil.rmtree(directory, ignore_errors=True)
