"""Files that are being written by a download: under a name of their own until they are complete, and resumed later."""

import errno
import hashlib
import itertools
import os
import re
import secrets
import stat
import threading
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
_NEW: Final = 0o666
_CREATE: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_MOST_ATTEMPTS: Final = 100
_program: Final = secrets.token_hex(4)
_numbers: Final = itertools.count()

# The kernel changes a folder for one thread at a time, and others spin while they wait: 64 threads take three times the
# processor time of one. So they wait here, by folder, which takes none, and no longer.
_changing: tuple[threading.Lock, ...] = ()


def _renew_locks() -> None:
    """In a forked process, whose parent's threads may have had some."""
    global _changing
    _changing = tuple(threading.Lock() for _ in range(64))


_renew_locks()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_locks)


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


def write(target: str, content: bytes, modified: datetime) -> None:
    """Create or replace a small file, which appears complete, or not at all; its folder is created if necessary.

    It has the permissions of the file that it replaces, also before. A link is replaced, and not what it leads to.
    Its temporary file is there so briefly that it is not locked: where another process cleans up in between and removes
    it, it is written once more.

    Args:
        target: The file.
        content: Its content.
        modified: The time of its last modification.

    Raises:
        OSError: If it cannot be written, also as there is a folder in its place, or a file in that of its folder.
    """
    permissions = _permissions(target)
    folder, seconds = os.path.dirname(target), modified.timestamp()  # noqa: PTH120 - a path costs as much as the file
    changing = _changing[hash(folder) % len(_changing)]
    for number in itertools.islice(_numbers, _MOST_ATTEMPTS):
        name = f".modelarts-{_program}{os.getpid() & 0xFFFFFFFF:08x}-t{number:016x}.part"
        temporary = os.path.join(folder, name)  # noqa: PTH118
        try:
            with changing:
                descriptor = os.open(temporary, _CREATE, _NEW if permissions is None else permissions)
        except FileNotFoundError:
            _make_folder(Path(folder))
            continue
        except FileExistsError:  # of another machine's process
            continue
        try:
            try:
                write_at(descriptor, memoryview(content), 0)
                if permissions is not None:
                    _permit(descriptor, permissions)
            finally:
                os.close(descriptor)
            os.utime(temporary, (seconds, seconds))
            with changing:
                os.replace(temporary, target)  # noqa: PTH105
        except FileNotFoundError:
            continue
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(temporary)  # noqa: PTH108
            raise
        return
    raise ObsTransferError(f"{target!r} was not written: what was written for it disappeared. Download it again.")


class Destination:
    """A file that is being written, under a temporary name beside the target, which it replaces when it is complete.

    It has the permissions of the file that it replaces, also before. A link is replaced, and not what it leads to. Its
    folder is created if necessary.
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
        self, target: "str | Path", size: int, identity: str | None = None, *, modified: datetime | None = None
    ) -> None:
        target = Path(target)
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
        """Create the temporary file, or take the one that an earlier download has left.

        Raises:
            OSError: If it cannot be created, also as there is a folder in the target's place, or a file in that of its
                folder.
        """
        _permissions(str(self._target))
        if not self._target.parent.is_dir():
            _make_folder(self._target.parent)
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
        permissions = _permissions(str(self._target))
        if permissions is not None:
            _permit(self.descriptor, permissions | others)

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


def _permissions(target: str) -> int | None:
    """Return the permissions of the file that another is going to replace; ``None`` if it gets those of a new file.

    Raises:
        IsADirectoryError: If there is a folder.
        NotADirectoryError: If there is a file in the place of a folder above.
    """
    try:
        status = os.lstat(target)
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        _make_folder(Path(target).parent)
        raise
    if stat.S_ISDIR(status.st_mode) or (stat.S_ISLNK(status.st_mode) and Path(target).is_dir()):
        raise IsADirectoryError(errno.EISDIR, f"There is a folder {target!r}, which an object cannot replace")
    if os.name == "nt" or not stat.S_ISREG(status.st_mode):
        return None
    return stat.S_IMODE(status.st_mode) & _PERMISSIONS


def _permit(descriptor: int, permissions: int) -> None:
    """Give a file permissions, unless it has them: not all file systems can."""
    if stat.S_IMODE(os.fstat(descriptor).st_mode) != permissions:
        os.fchmod(descriptor, permissions)


def _make_folder(folder: Path) -> None:
    """Create a folder and those above it.

    Raises:
        NotADirectoryError: If there is a file in the place of one.
        OSError: If one cannot be created.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        file = next((above for above in (*reversed(folder.parents), folder) if not above.is_dir()), folder)
        message = f"{str(file)!r} is a file, where there has to be a folder"
        raise NotADirectoryError(errno.ENOTDIR, message) from error


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
