"""Full disks: how they are recognized, and the room that deletions have on them."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from modelarts_emulator.state.data_directory import create_private

RESERVE: Final = "reserve"
"""The file in the data directory that takes the room."""

_BYTES: Final = 4 * 1024 * 1024  # a list of 1000 keys to delete writes less to the log of the database
_PIECE: Final = 256 * 1024
_FULL: Final = {errno.ENOSPC, errno.EDQUOT}

_log = logging.getLogger(__name__)


def is_full(error: BaseException) -> bool:
    """Whether an error says that a disk is full, or that the user may not have more of it."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return isinstance(error, OSError) and error.errno in _FULL


def message_of(data_dir: Path) -> str:
    """Return the message of errors on a full disk."""
    return f"the disk of the data directory {data_dir} is full"


class Reserve:
    """A file that takes room of a disk, and gives it to what makes room: a deletion is written to the disk as well.

    Args:
        data_dir: the data directory. The file that an earlier emulator left in it counts.
    """

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / RESERVE
        self._changing = threading.Lock()
        self._borrowers = 0

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Give the room to the block if the disk has less left, and take it back after the last of such blocks."""
        with self._changing:
            self._borrowers += 1
            if shutil.disk_usage(self._path.parent).free < _BYTES:
                self._path.unlink(missing_ok=True)
        try:
            yield
        finally:
            with self._changing:
                self._borrowers -= 1
                if not self._borrowers and (not self._path.exists() or self._path.stat().st_size < _BYTES):
                    self._take()

    def _take(self) -> None:
        """Take as much room as there is."""
        self._path.unlink(missing_ok=True)
        content = os.urandom(_PIECE)  # which no file system compresses
        try:
            with create_private(self._path) as file:
                for _ in range(_BYTES // _PIECE):
                    file.write(content)
                    file.flush()
        except OSError as error:
            _log.warning("deletions have less room than usual: %s", error.strerror)
