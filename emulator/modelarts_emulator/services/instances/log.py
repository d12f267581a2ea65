"""The log of an instance: the newest part of what its processes print, across restarts."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from modelarts_emulator.processes.logs import PREVIEW_BYTES


class InstanceLog:
    """A file that keeps at least the newest `keep` bytes, and never grows beyond twice as many.

    Args:
        path: The file; one that is there is continued.
        keep: Bytes; as many as a preview of a log shows.
    """

    def __init__(self, path: Path, keep: int = PREVIEW_BYTES) -> None:
        self._path = path
        self._keep = keep
        self._file = path.open("ab", buffering=0)

    def write(self, data: bytes) -> None:
        """Append something.

        Raises:
            OSError: The disk is full, or the like.
        """
        if self._file.tell() + len(data) > 2 * self._keep:
            self._forget_oldest()
        self._file.write(data[-self._keep :])

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _forget_oldest(self) -> None:
        with self._path.open("rb") as file:
            file.seek(-min(self._keep, os.fstat(file.fileno()).st_size), os.SEEK_END)
            newest = file.read()
        newest = newest[newest.find(b"\n") + 1 :]
        descriptor, temporary = tempfile.mkstemp(dir=self._path.parent, prefix=f".{self._path.name}-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(newest)
            continued = Path(temporary).open("ab", buffering=0)  # noqa: SIM115 - it becomes the log
            Path(temporary).replace(self._path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        self._file.close()
        self._file = continued
