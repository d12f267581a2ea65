"""Exclusive use of a directory by one process."""

from __future__ import annotations

import fcntl
import os
from contextlib import ExitStack
from functools import partial
from pathlib import Path


class DirectoryLock:
    """Locks a directory until `release` is called or the process ends.

    Args:
        root: the directory.

    Raises:
        RuntimeError: another process has locked it.
        OSError: the directory does not exist, or cannot be written to or locked.
    """

    def __init__(self, root: Path) -> None:
        with ExitStack() as closing:
            file = closing.enter_context(open(root / "lock", "ab", opener=partial(os.open, mode=0o600)))
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise RuntimeError(
                    f"{root} is in use by another emulator. Stop it, or choose another data directory."
                ) from error
            self._closing = closing.pop_all()

    def release(self) -> None:
        """Unlock the directory. Can be called twice."""
        self._closing.close()
