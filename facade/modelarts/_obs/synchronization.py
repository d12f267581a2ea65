"""Which files need not be copied again, and which have to go, when a folder is made the same as another one."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal
from zlib import crc32

from modelarts._obs.local_files import LocalFile
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import part_size_of
from modelarts._obs.verification import digest_of, part_sizes, plain_md5, tag_of_file
from modelarts.exceptions import InvalidArgumentError

Sync = Literal[False, True, "checksum"]
_CLOSE: Final = 2.0
"""Seconds within which two times do not say which is later: file systems round to up to two, HTTP to one."""

_MOST_WRONG: Final = 15 * 60.0
"""Seconds by which this machine's clock may differ from OBS's, which refuses signatures beyond."""


def check_sync(sync: object, *, delete: object) -> None:
    """Check the arguments of a transfer.

    Raises:
        InvalidArgumentError: If ``sync`` is not a flag or ``checksum``, or ``delete`` is given without it.
    """
    if not isinstance(sync, bool) and sync != "checksum":
        raise InvalidArgumentError(f"sync={sync!r} must be False, True or 'checksum'.")
    if not isinstance(delete, bool):
        raise InvalidArgumentError(f"delete={delete!r} must be True or False.")
    if delete and not sync:
        raise InvalidArgumentError("delete=True needs sync=True or sync='checksum'.")


def is_stored_unchanged(file: LocalFile, stored: StoredObject, sync: Sync) -> bool:
    """Return whether an object has the content of a file: if it has its size, and was written after it.

    If that was less than 15 minutes after it, the content is compared with the entity tag: the file may have changed
    while it was being uploaded, or later by a clock that is behind OBS's.
    """
    if file.size != stored.size:
        return False
    later = stored.last_modified.timestamp() - file.modified
    if sync == "checksum" or -_CLOSE < later < _MOST_WRONG:
        return _has_tag(file.path, stored)
    return later > 0


def is_local_unchanged(target: Path, stored: StoredObject, sync: Sync) -> bool:
    """Return whether a file has the content of an object: if it has its size and time, which downloads give it.

    A link is not the file of an object, which a download puts in its place.

    An object that was replaced soon after it was downloaded may have that time as well, so a file is compared with the
    entity tag, once: the fraction of a second in its time then says with which.
    """
    try:
        status = target.lstat()  # what a link leads to may be replaced during the same download
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(status.st_mode) or status.st_size != stored.size:
        return False
    if sync == "checksum":
        return _has_tag(target, stored)
    written = stored.last_modified.timestamp()
    if abs(status.st_mtime - written) >= _CLOSE:
        return False
    mark = _mark(stored)
    if status.st_mtime_ns == mark:
        return True
    try:
        is_same = _has_tag(target, stored)
    except PermissionError:  # to read it, which a download need not do
        return False
    if is_same:
        _settle(target, status, mark)
    return is_same


def _mark(stored: StoredObject) -> int:
    """Return the time, in nanoseconds, of a file that was compared with an object; its microseconds are of the content.

    Unlike the time of a file's status, it stays the same when the file is moved or its permissions change.
    """
    return (int(stored.last_modified.timestamp()) * 1_000_000 + crc32((stored.e_tag or "").encode()) % 1_000_000) * 1000


def _settle(path: Path, before: os.stat_result, mark: int) -> None:
    """Set the time of a file by which the next run sees that it was compared; unless it has changed.

    A file of several names keeps its time, as it would seem to have changed by the others during the same download.
    """
    with suppress(OSError):  # such as for a file that belongs to somebody else
        now = path.stat()
        if (now.st_mtime_ns, now.st_ctime_ns, now.st_nlink) == (before.st_mtime_ns, before.st_ctime_ns, 1):
            os.utime(path, ns=(before.st_atime_ns, mark))


def _has_tag(path: Path, stored: StoredObject) -> bool:
    """Return whether a file has the entity tag of an object; no if that is not made of MD5 digests."""
    with path.open("rb") as file:
        expected = plain_md5(stored.e_tag)
        if expected is not None:
            return digest_of(file.fileno(), 0, stored.size).hex() == expected
        tag = (stored.e_tag or "").strip('"')
        sizes = part_sizes(tag, stored.size, part_size_of(stored.size))
        return any(tag_of_file(file.fileno(), stored.size, size) == tag for size in sizes)


def not_below(key: str, kept: set[str]) -> bool:
    """Return whether a name is none of some others, and not below one of them."""
    return not any(key[:index] in kept for index, character in enumerate(f"{key}/") if character == "/")
