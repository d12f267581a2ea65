"""Files that are being written by a download: under a name of their own until they are complete, and resumed later."""

import hashlib
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from modelarts._obs.locks import Lock
from modelarts._obs.positioned import read_at, write_at
from modelarts.exceptions import ObsTransferError

_NAME: Final = re.compile(r"\.modelarts-([0-9a-f]{16})-([rt])[0-9a-f]{16}\.part")
_KEPT_SECONDS: Final = 7 * 24 * 3600
_DONE: Final = b"\1"
_PERMISSIONS: Final = 0o777


def is_partial(name: str) -> bool:
    """Return whether a file's name is that of one that a download has not completed."""
    return _NAME.fullmatch(name) is not None


def clean(folder: Path) -> None:
    """Remove what downloads into a folder have left there, unless it is in use or can still be resumed.

    What can be resumed is removed after a week.
    """
    for path, _, kind in _partial_files(folder):
        if kind == "t" or _age(path) > _KEPT_SECONDS:
            _remove(path)


class Destination:
    """A file that is being written, under a temporary name beside the target, which it replaces when it is complete.

    It has the permissions of the file that it replaces, also before. A link is replaced, and not what it leads to.
    Several threads may write different parts. Leaving the ``with`` block without `publish` removes the temporary file,
    unless `keep` was called. Another process that writes the same file has a temporary file of its own.

    Args:
        target: The file to create or replace.
        size: Its size in bytes.
        identity: What it is going to contain, to the byte; the next one with the same target and identity goes on
            where this one ended. ``None`` if it cannot be resumed.
        modified: The time of its last modification; by default the current time.
    """

    def __init__(
        self, target: Path, size: int, identity: str | None = None, *, modified: datetime | None = None
    ) -> None:
        self._target = target
        self._size = size
        self._identity = identity
        self._modified = modified
        self._prefix = f".modelarts-{_digest(os.fsencode(target.name))}-"
        self._temporary = target
        self._lock: Lock | None = None
        self._keeps = False
        self._resumes = False
        self.descriptor = -1

    def __enter__(self) -> Self:
        """Create the temporary file, or take the one that an earlier download has left."""
        if self._identity is not None:
            path = self._target.with_name(f"{self._prefix}r{_digest(self._identity.encode())}.part")
            self._lock = Lock.taken(path)
            self._resumes = self._lock is not None
        while self._lock is None:
            path = self._target.with_name(f"{self._prefix}t{secrets.token_hex(8)}.part")
            self._lock = Lock.created(path)
        self._temporary = path
        self.descriptor = self._lock.descriptor
        self._permit(stat.S_IRUSR | stat.S_IWUSR)
        return self

    def is_done(self, index: int) -> bool:
        """Return whether an earlier download has written a part.

        Args:
            index: The part's number, from 0; the identity implies how large the parts are.
        """
        return self._resumes and read_at(self.descriptor, 1, self._size + index) == _DONE

    def done(self, index: int) -> None:
        """Record that a part was written."""
        if self._resumes:
            write_at(self.descriptor, _DONE, self._size + index)

    def forget(self) -> None:
        """Take back what `done` has recorded."""
        os.ftruncate(self.descriptor, 0)

    def keep(self) -> None:
        """Leave the temporary file to the next download, if that can resume it."""
        self._keeps = self._resumes

    def write_at(self, offset: int, chunk: "bytes | memoryview") -> None:
        """Write a part; only within the ``with`` block."""
        write_at(self.descriptor, chunk, offset)

    def publish(self) -> None:
        """Move the file to its target.

        Raises:
            ObsTransferError: If it has another size.
        """
        if self._resumes:
            os.ftruncate(self.descriptor, min(self._size, os.fstat(self.descriptor).st_size))
        size = os.fstat(self.descriptor).st_size
        if size != self._size:
            raise ObsTransferError(
                f"{str(self._target)!r} was not written: {size} of {self._size} bytes arrived. Download it again."
            )
        self._permit()
        if self._modified is not None:
            seconds = self._modified.timestamp()
            os.utime(self.descriptor if os.utime in os.supports_fd else self._temporary, (seconds, seconds))
        if os.name == "nt":
            self._close()  # files that are open cannot be renamed there
        self._temporary.replace(self._target)
        self._close()
        if self._resumes:
            self._remove_older()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the temporary file if it is still there and not kept."""
        if self._lock is not None and not self._keeps:
            self._temporary.unlink(missing_ok=True)
        self._close()

    def _permit(self, others: int = 0) -> None:
        """Give the temporary file the permissions of the file that it replaces, and others."""
        if os.name == "nt":
            return
        with suppress(FileNotFoundError):
            status = self._target.lstat()
            mode = stat.S_IMODE(status.st_mode) & _PERMISSIONS | others
            if stat.S_ISREG(status.st_mode) and mode != stat.S_IMODE(os.fstat(self.descriptor).st_mode):
                os.fchmod(self.descriptor, mode)

    def _close(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None
            self.descriptor = -1

    def _remove_older(self) -> None:
        """Remove what downloads of other objects to the same file have left."""
        for path, name, _ in _partial_files(self._target.parent):
            if self._prefix == f".modelarts-{name}-":
                _remove(path)


def _partial_files(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield the path, the digest of the target's name, and the kind of the partial files in a folder."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _NAME.fullmatch(entry.name)
            if found and entry.is_file(follow_symlinks=False):
                yield Path(entry.path), found[1], found[2]


def _remove(path: Path) -> None:
    """Remove a partial file that is not in use."""
    lock = Lock.taken(path, create=False)
    if lock is not None:
        path.unlink(missing_ok=True)
        lock.release()


def _age(path: Path) -> float:
    try:
        return time.time() - path.lstat().st_mtime
    except FileNotFoundError:
        return 0.0


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
