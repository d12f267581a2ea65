"""Which files need not be copied again, and which have to go, when a folder is made the same as another one."""

import stat
from pathlib import Path
from typing import Final, Literal

from modelarts._obs.local_files import LocalFile
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import part_size_of
from modelarts._obs.verification import digest_of, part_sizes, plain_md5, tag_of_file
from modelarts.exceptions import InvalidArgumentError

Sync = Literal[False, True, "checksum"]
_CLOSE: Final = 2.0
"""Seconds within which two times do not say which is later: file systems round to up to two, HTTP to one."""

_SAME: Final = 0.0005
"""Seconds within which two times are the same: lists of OBS have milliseconds, and a float is a little less exact."""

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
        return _has_tag(Path(file.path), stored)
    return later > 0


def is_local_unchanged(target: Path, stored: StoredObject, sync: Sync) -> bool:
    """Return whether a file has the content of an object: if it has its size and time, which downloads give it.

    If the times are less than two seconds apart, but not the same, the content is compared with the entity tag: file
    systems round times, and OBS tells that of a single object in whole seconds. A link is not the file of an object,
    which a download puts in its place.
    """
    try:
        status = target.lstat()  # what a link leads to may be replaced during the same download
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(status.st_mode) or status.st_size != stored.size:
        return False
    if sync == "checksum":
        return _has_tag(target, stored)
    apart = abs(status.st_mtime - stored.last_modified.timestamp())
    if apart < _SAME:
        return True
    try:
        return apart < _CLOSE and _has_tag(target, stored)
    except PermissionError:  # to read it, which a download need not do
        return False


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
