"""Which uploads in parts this machine has begun, so that the next run goes on with one that was interrupted."""

import hashlib
import json
import logging
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from modelarts._obs.locks import Lock
from modelarts._obs.paths import ObsPath
from modelarts._obs.positioned import read_at, write_at

_KEPT_SECONDS: Final = 30 * 24 * 3600
_LARGEST: Final = 4096
_log: Final = logging.getLogger("modelarts.obs")


class UploadRecord:
    """The record of the upload of a file to an object, which one process has at a time.

    Args:
        path: The file of the record.
        lock: That file, open; ``None`` if nothing can be recorded.
    """

    def __init__(self, path: Path, lock: Lock | None) -> None:
        self._path = path
        self._lock = lock

    @property
    def is_kept(self) -> bool:
        """Whether the next run finds what was read or written."""
        return self._lock is not None

    def read(self) -> str | None:
        """Return the ID of the upload that was begun; ``None`` if there is none."""
        if self._lock is None:
            return None
        try:
            upload_id = json.loads(read_at(self._lock.descriptor, _LARGEST, 0))["upload_id"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return upload_id if isinstance(upload_id, str) and upload_id else None

    def write(self, upload_id: str) -> None:
        """Record an upload, if that is possible."""
        if self._lock is None:
            return
        try:
            written = json.dumps({"upload_id": upload_id}).encode()
            write_at(self._lock.descriptor, written, 0)
            os.ftruncate(self._lock.descriptor, len(written))
        except OSError as error:  # such as a disk that is full
            _log.warning("The upload cannot be resumed if it is interrupted: %s was not written: %s", self._path, error)
            self.remove()
            self._lock = None

    def remove(self) -> None:
        """Remove the record, as the upload has ended."""
        if self._lock is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


@contextmanager
def record_of(
    endpoint: str, source: Path, path: ObsPath, headers: Mapping[str, str] | None = None
) -> Iterator[UploadRecord]:
    """Take the record of the upload of a file to an object within the ``with`` block.

    If another process has it, or this machine has no place for it, nothing is recorded.

    Args:
        endpoint: OBS's base URL.
        source: The file.
        path: The object.
        headers: Headers of the object, which an upload has from its beginning.
    """
    given = (f"{name}:{value}" for name, value in sorted((headers or {}).items()))
    named = "\0".join((endpoint, path.bucket, path.key, str(source.absolute()), *given))
    folder = _folder()
    file = folder / f"{hashlib.sha256(named.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"
    lock = None
    with suppress(OSError):  # such as a home that cannot be written to
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = Lock.taken(file, mode=0o600)
    try:
        yield UploadRecord(file, lock)
    finally:
        if lock is not None:
            with suppress(OSError):
                if os.fstat(lock.descriptor).st_size == 0:
                    file.unlink(missing_ok=True)
            lock.release()
            _remove_old(folder)


def _folder() -> Path:
    """Return the folder of the records, which is in the user's cache folder."""
    given = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - fails without a home
    return Path(given, "modelarts", "uploads")


def _remove_old(folder: Path) -> None:
    oldest = time.time() - _KEPT_SECONDS
    with suppress(OSError):
        for file in folder.glob("*.json"):
            if file.lstat().st_mtime < oldest:
                file.unlink(missing_ok=True)
