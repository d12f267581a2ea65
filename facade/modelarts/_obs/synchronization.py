"""Which files need not be copied again, and which have to go, when a folder is made the same as another one."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from modelarts._obs.local_files import LocalFile
from modelarts._obs.partial_files import is_partial
from modelarts._obs.stored_object import StoredObject
from modelarts._obs.uploads import part_size_of
from modelarts._obs.verification import digest_of, part_sizes, plain_md5, tag_of_file
from modelarts.exceptions import InvalidArgumentError

Sync = Literal[False, True, "checksum"]

_SAME_SECONDS: Final = 1.0


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
    """Return whether an object has the content of a file: if it has its size, and was written after it."""
    if file.size != stored.size:
        return False
    if sync == "checksum":
        return _has_tag(file.path, stored)
    return sync and stored.last_modified.timestamp() >= file.modified


def is_local_unchanged(target: Path, stored: StoredObject, sync: Sync) -> bool:
    """Return whether a file has the content of an object: if it has its size and time, which downloads give it."""
    try:
        status = target.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not target.is_file() or status.st_size != stored.size:
        return False
    if sync == "checksum":
        return _has_tag(target, stored)
    return abs(status.st_mtime - stored.last_modified.timestamp()) < _SAME_SECONDS


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
    return not any(key == name or key.startswith(f"{name}/") for name in kept)


def delete_local(root: Path, kept: set[Path]) -> int:
    """Delete the files in a folder except some, and the folders that are empty afterwards. Links are not followed.

    Args:
        root: The folder.
        kept: The files that stay.

    Returns:
        How many files were deleted.

    Raises:
        OSError: If one cannot be deleted.
    """
    extra = [path for path in _files_below(root) if path not in kept]
    for path in extra:
        path.unlink(missing_ok=True)
    for folder in sorted({path.parent for path in extra}, key=lambda path: len(path.parts), reverse=True):
        while folder != root and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    return len(extra)


def _files_below(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(Path(entry.path))
            elif not is_partial(entry.name):
                yield Path(entry.path)
