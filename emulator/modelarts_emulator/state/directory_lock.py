"""Holding a directory for one process."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class DirectoryLock:
    """Keeps other processes out of a directory until it is released or the process ends.

    Args:
        root: The directory.

    Raises:
        RuntimeError: Another process holds it.
    """

    def __init__(self, root: Path) -> None:
        self._descriptor = os.open(root / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._descriptor)
            raise RuntimeError(
                f"{root} is in use by another emulator. Stop it, or choose another data directory."
            ) from error

    def release(self) -> None:
        """Let other processes have the directory."""
        os.close(self._descriptor)
