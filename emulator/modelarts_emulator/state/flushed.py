"""Files and directories whose changes are on the disk before they are acknowledged."""

from __future__ import annotations

import os
import threading
from pathlib import Path


class Flushed:
    """Flushes a file or a directory to the disk, once for all threads that wait for it.

    What was written to a file by others is flushed too. A directory is flushed with the names in it.

    Args:
        path: the file or the directory; it has to be the same one until `close`.

    Raises:
        OSError: it could not be flushed.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self._changed = threading.Condition()
        self._written = 0  # how often somebody has asked for a flush
        self._flushed = 0  # of these, how many need no other flush
        self._flushing = False
        self.flush()
        parent = os.open(path.parent, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(parent)  # it is new, perhaps
        finally:
            os.close(parent)

    def flush(self) -> None:
        """Return when what was written before this call is on the disk.

        Raises:
            OSError: it could not be flushed.
        """
        with self._changed:
            self._written += 1
            mine = self._written
            self._changed.wait_for(lambda: self._flushed >= mine or not self._flushing)
            if self._flushed >= mine:
                return
            self._flushing, covered = True, self._written
        try:
            os.fsync(self._descriptor)
        except OSError:
            covered = 0
            raise
        finally:
            with self._changed:
                self._flushing, self._flushed = False, max(self._flushed, covered)
                self._changed.notify_all()

    def close(self) -> None:
        """Close the file, after the flush that is under way. Can be called twice."""
        with self._changed:
            self._changed.wait_for(lambda: not self._flushing)
            if self._descriptor >= 0:
                os.close(self._descriptor)
            self._descriptor = -1
