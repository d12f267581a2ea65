"""Moves between this machine and OBS, and within OBS: copies, of which exactly what was copied is removed.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from modelarts._obs.local_files import left_of_tick
from modelarts._obs.partial_files import is_partial
from modelarts._obs.paths import loose_place

from moxing.framework.file import transfers
from moxing.framework.file.copying import check_all_can_be_copied, copy_all, copy_one, files_to_copy
from moxing.framework.file.looking import Url, check_folder, is_directory, is_file
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import is_obs

_SHOWN: Final = 3


def rename(src_url: Url, dst_url: Url) -> None:
    """Move a file or a folder, also between this machine and OBS. Nothing happens if it is where it is to go.

    Between this machine and OBS, and within OBS, it is copied, and what was copied is removed. What another program
    writes meanwhile is not: it stays where it is.

    Args:
        src_url: The file or folder.
        dst_url: Its new path. What is in a folder in OBS that is there already stays, except files of the same names.

    Raises:
        FileNotFoundError: There is no such file or folder.
        IsADirectoryError: A file is to replace a folder.
        NotADirectoryError: A folder is to replace a file.
        MoxFileNameDuplicateException: Two files of a folder in OBS would become one on this machine; nothing has moved.
        OSError: A folder is to move into itself, or has something on this machine that OBS cannot have, such as a link
            to nothing; nothing has moved then. Or something was changed or added meanwhile, which the error names.
    """
    if not is_obs(src_url) and not is_obs(dst_url):
        ORIGINAL["rename"](src_url, dst_url)
    elif is_file(src_url):
        _move_file(src_url, dst_url)
    elif not _is_same(src_url, dst_url):
        _move_folder(src_url, dst_url)


def _is_same(src_url: Url, dst_url: Url) -> bool:
    """Whether a folder in OBS, which is there, is that of another path."""
    if not is_obs(src_url) or not is_obs(dst_url) or loose_place(src_url).as_folder != loose_place(dst_url).as_folder:
        return False
    check_folder(loose_place(src_url))
    return True


def _move_file(src_url: Url, dst_url: Url) -> None:
    if is_obs(src_url) and is_obs(dst_url) and loose_place(src_url) == loose_place(dst_url):
        return
    if is_directory(dst_url):
        raise IsADirectoryError(
            errno.EISDIR, f"{os.fspath(dst_url)!r} is a folder, which the file {src_url} cannot replace."
        )
    if is_obs(src_url):
        found = copy_one(src_url, dst_url)
        left = [str(src_url)] if found and transfers.delete_unchanged(loose_place(src_url).bucket, [found]) else []
    else:
        seen = _Seen(Path(src_url))
        copy_one(src_url, dst_url)
        left = seen.remove(None)
    _check_nothing_left(src_url, dst_url, left)


def _move_folder(src_url: Url, dst_url: Url) -> None:
    if not is_obs(src_url):
        folder = Path(src_url)
        seen = _Seen(folder)
        files = files_to_copy(src_url)
        check_all_can_be_copied(folder)
        copy_all(src_url, dst_url, files)
        _check_nothing_left(src_url, dst_url, seen.remove(files))
        return
    files = files_to_copy(src_url)
    source = loose_place(src_url).as_folder
    if is_obs(dst_url):
        target = loose_place(dst_url).as_folder
        inside = [name for name in ("", *files) if target.joined(name).key.startswith(source.key)]
        if inside and source.bucket == target.bucket:
            raise OSError(errno.EINVAL, f"{source} cannot move to {target}: {target.joined(inside[0])} would be in it.")
    marker = transfers.find_marker(source)
    if marker is not None and marker.size:
        files = {"": marker, **files}
    copy_all(src_url, dst_url, files)
    moved = [entry for entry in (marker, *files.values()) if entry is not None]
    left = transfers.delete_unchanged(source.bucket, moved)
    _check_nothing_left(src_url, dst_url, [f"obs://{source.bucket}/{entry.key}" for entry in left])


def _check_nothing_left(src_url: Url, dst_url: Url, left: Sequence[str]) -> None:
    if left:
        named = ", ".join(map(repr, left[:_SHOWN])) + f" and {len(left) - _SHOWN:,} more" * (len(left) > _SHOWN)
        raise OSError(
            errno.EBUSY,
            f"{os.fspath(src_url)!r} was moved to {os.fspath(dst_url)!r} as it was, but something was changed or added "
            f"there meanwhile, and stays: {named}. Move it again.",
        )


class _Seen:
    """What is in a folder of this machine before it moves, or a file. Links are not followed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: list[Path] = []
        self._files: dict[Path, os.stat_result] = {}
        if root.is_symlink() or not root.is_dir():
            self._files[root] = ORIGINAL["lstat"](root)
        else:
            self._look(root)
        time.sleep(max(map(left_of_tick, self._files.values()), default=0.0))  # so that later changes show

    def _look(self, folder: Path) -> None:
        self._folders.append(folder)
        for entry in _entries(folder):
            if entry.is_dir(follow_symlinks=False):
                self._look(Path(entry.path))
            else:
                self._files[Path(entry.path)] = ORIGINAL["lstat"](entry.path)

    def remove(self, copied: Collection[str] | None) -> list[str]:
        """Remove what was copied and has not changed, and the folders that are empty then.

        Args:
            copied: The relative paths of what was copied; not given for a file.

        Returns:
            The paths of what is left.
        """
        for path, before in self._files.items():
            relative = path.relative_to(self._root).as_posix()
            was_copied = copied is None or relative in copied or (path.is_symlink() and path.is_dir())
            was_copied = was_copied or is_partial(path.name)  # which is of no use here any more
            with suppress(FileNotFoundError):
                if was_copied and _is_unchanged(before, ORIGINAL["lstat"](path)):
                    ORIGINAL["remove"](path)
        for folder in reversed(self._folders):
            with suppress(OSError):  # as it is not empty
                folder.rmdir()
        return list(_left(self._root))


def _is_unchanged(before: os.stat_result, now: os.stat_result) -> bool:
    """Whether a file is the same; that another name of it was removed changes the time of its status as well."""
    same = (before.st_ino, before.st_size, before.st_mtime_ns) == (now.st_ino, now.st_size, now.st_mtime_ns)
    return same and (before.st_nlink > 1 or before.st_ctime_ns == now.st_ctime_ns)


def _left(path: Path) -> Iterator[str]:
    """The files of a folder that are still there, or its empty folders."""
    if path.is_symlink() or not path.is_dir():
        if os.path.lexists(path):
            yield str(path)
        return
    entries = [Path(entry.path) for entry in _entries(path)]
    if not entries:
        yield str(path)
    for entry in entries:
        yield from _left(entry)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with ORIGINAL["scandir"](folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)
