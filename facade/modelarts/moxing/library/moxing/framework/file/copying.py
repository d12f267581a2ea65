"""Copies, also between this machine and OBS, and removal.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md and MoXing_API_File.md; ModelArts User
Guide, "MoXing".
"""

from __future__ import annotations

import errno
import functools
import logging
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from modelarts._obs.extra_files import SameFiles
from modelarts._obs.local_files import check_file_name, files_below, folders_below
from modelarts._obs.partial_files import clean
from modelarts._obs.paths import ObsPath, local_target, loose_place
from modelarts._obs.stored_object import StoredObject

from moxing.framework.file import transfers
from moxing.framework.file.errors import MoxFileNameDuplicateException, missing
from moxing.framework.file.looking import Url, check_folder, is_directory, is_file
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import is_obs, joined

if TYPE_CHECKING:
    from modelarts._obs.deadlines import Cancellation

_log: Final = logging.getLogger("moxing")


def copy(src_url: Url, dst_url: Url, client_id: str | None = None) -> None:
    """Copy one file; folders above its target are created.

    Args:
        src_url: The file.
        dst_url: Its target, or a folder (one that exists, or a path with a slash at the end), in which it keeps its
            name.
        client_id: Has no effect.

    Raises:
        FileNotFoundError: There is no such file.
        IsADirectoryError: It is a folder, which `copy_parallel` copies.
    """
    copy_one(src_url, dst_url)


def copy_one(src_url: Url, dst_url: Url) -> StoredObject | None:
    """Copy one file, as `copy` does, and return the object that was copied, if it is one in OBS."""
    name = loose_place(src_url).name if is_obs(src_url) else Path(src_url).name
    target = joined(dst_url, name) if _names_folder(dst_url) else dst_url
    if is_obs(src_url):
        return _copy_object(loose_place(src_url), target)
    if ORIGINAL["isdir"](src_url):
        raise IsADirectoryError(errno.EISDIR, f"{os.fspath(src_url)!r} is a folder. copy_parallel copies folders.")
    if is_obs(target):
        transfers.upload(Path(src_url), loose_place(target))
    else:
        _make_parent(target)
        ORIGINAL["copyfile"](src_url, target)
    return None


def copy_parallel(
    src_url: Url,
    dst_url: Url,
    file_list: Sequence[str] | None = None,
    threads: int = 16,
    is_processing: bool = True,
    use_queue: bool = True,
) -> None:
    """Copy what is in a folder into another folder, several files at a time; or one file, as `copy` does.

    Files that are in the target already are replaced, others there stay.

    Args:
        src_url: The folder.
        dst_url: The target, which is created if necessary.
        file_list: The files to copy, by paths relative to the folder; all of them if it is not given.
        threads: The largest number of files at a time; 0 is 1.
        is_processing: Has no effect: files are copied by threads.
        use_queue: Has no effect.

    Raises:
        FileNotFoundError: There is no such folder, or no such file in it.
        NotADirectoryError: The target is a file.
        MoxFileNameDuplicateException: The folder in OBS has a file and a folder of the same name, or two files would
            become one on this machine, through a link or as the case of names is ignored. Nothing is copied then.
    """
    if is_file(src_url):
        copy(src_url, dst_url)
        return
    files = files_to_copy(src_url)
    if file_list is not None:
        wanted = [name.strip("/") for name in file_list]
        if unknown := sorted(set(wanted) - set(files)):
            raise missing(f"There is no file {unknown[0]!r} in {os.fspath(src_url)}.")
        files = {name: files[name] for name in wanted}
    if not files:
        _log.warning("No files to copy from %s.", src_url)
    copy_all(src_url, dst_url, files, threads)


def check_all_can_be_copied(folder: Path) -> None:
    """Check that a folder of this machine has only what can be an object.

    Raises:
        OSError: There is something else in it.
    """
    for here, _, names in folders_below(folder):
        for name in names:
            if not (here / name).is_file():
                raise OSError(
                    errno.EINVAL,
                    f"{str(folder)!r} cannot become a folder in OBS: {str(here / name)!r} is no file, or a link to "
                    "nothing or to a folder that it is in. Remove it first.",
                )


def remove(url: Url, recursive: bool = False) -> None:
    """Delete a file, or a folder with all that is in it.

    Args:
        url: The file or folder. In OBS nothing happens if there is none.
        recursive: Whether to delete a folder; in OBS nothing happens to a folder otherwise. This cannot be undone.

    Raises:
        FileNotFoundError: There is no such file or folder on this machine.
    """
    if is_obs(url):
        path = loose_place(url)
        if not remove_object(url) and recursive:
            folder = path.as_folder
            found = list(transfers.entries(folder, recursive=True)) if transfers.is_folder(folder) else []
            transfers.delete(folder.bucket, [*found, *([StoredObject(folder.key)] if folder.key else [])])
    elif recursive and ORIGINAL["isdir"](url) and not Path(url).is_symlink():
        ORIGINAL["rmtree"](url)
    else:
        ORIGINAL["remove"](url)


def remove_object(url: Url) -> bool:
    """Delete an object.

    Returns:
        False if there is none.
    """
    path = loose_place(url)
    return not path.key.endswith("/") and transfers.delete_object(path)


def copy_all(src_url: Url, dst_url: Url, files: Mapping[str, StoredObject | None], threads: int = 16) -> None:
    """Copy files of a folder, and its empty folders.

    Raises:
        NotADirectoryError: The target is a file.
        OSError: An object has content and a slash at the end of its name, so that it can be no file of this machine.
    """
    if is_file(os.fspath(dst_url).rstrip("/")) and not is_directory(dst_url):
        raise NotADirectoryError(errno.ENOTDIR, f"{os.fspath(dst_url)!r} is a file, which a folder cannot replace.")
    if is_obs(dst_url):
        if not files and loose_place(dst_url).key:
            transfers.create_folder(loose_place(dst_url))
    else:
        if odd := [entry.key for entry in files.values() if entry and entry.size and entry.key.endswith("/")]:
            raise OSError(errno.EINVAL, f"The object {odd[0]!r} has content, but its name is a folder's.")
        _make_folders(Path(dst_url), files)
        files = {name: entry for name, entry in files.items() if not name.endswith("/")}
    tasks = [functools.partial(_copy_named, src_url, dst_url, name, entry) for name, entry in files.items()]
    transfers.run_all(tasks, threads)


def _names_folder(url: Url) -> bool:
    """Whether a target is a folder, which keeps the name of what is copied to it."""
    if is_obs(url):
        path = loose_place(url)
        return not path.key or path.key.endswith("/") or (transfers.is_folder(path) and transfers.find(path) is None)
    return os.fspath(url).endswith(os.sep) or bool(ORIGINAL["isdir"](url))


def _make_parent(target: Url) -> None:
    ORIGINAL["makedirs"](Path(target).parent, exist_ok=True)


def _copy_object(source: ObsPath, target: Url) -> StoredObject:
    found = transfers.find(source)
    if found is None:
        if transfers.is_folder(source):
            raise IsADirectoryError(errno.EISDIR, f"{source} is a folder. copy_parallel copies folders.")
        raise missing(f"There is no object {source}.")
    if is_obs(target):
        transfers.duplicate(source, loose_place(target), found)
    else:
        _make_parent(target)
        clean(Path(target).parent)
        transfers.download(source, Path(target), found)
    return found


def files_to_copy(url: Url) -> dict[str, StoredObject | None]:
    """The files of a folder by relative path; with a slash at the end its empty folders, and folder markers in OBS."""
    if not is_obs(url):
        if not ORIGINAL["isdir"](url):
            raise FileNotFoundError(errno.ENOENT, f"There is no file or folder {os.fspath(url)!r}.")
        return dict.fromkeys([*(file.relative for file in files_below(Path(url))), *_empty_folders(Path(url))])
    path = loose_place(url)
    check_folder(path)
    folder = path.as_folder
    return {entry.key.removeprefix(folder.key): entry for entry in transfers.entries(folder, recursive=True)}


def _empty_folders(root: Path) -> Iterator[str]:
    """The empty folders below a folder, with a slash at the end."""
    for here, folders, names in folders_below(root):
        if here != root and not folders and not names:
            relative = f"{here.relative_to(root).as_posix()}/"
            check_file_name(relative)
            yield relative


def _make_folders(root: Path, names: Iterable[str]) -> None:
    """Create a folder, and those below it for files; names that lead outside are refused before that.

    So are those of files that would be one on this machine, of which only one would be left.
    """
    targets = {local_target(root, name) for name in names if not name.endswith("/")}
    same = SameFiles(root)
    for target in sorted(targets):
        if (earlier := same.earlier(target)) is not None:
            raise MoxFileNameDuplicateException(
                f"{str(target)!r} and {str(earlier)!r} are the same file on this machine, through a link or as the "
                "case of names is ignored. Copy to another folder."
            )
    folders = {root, *(target.parent for target in targets)}
    folders |= {local_target(root, name.rstrip("/")) for name in names if name.endswith("/")}
    for folder in folders:
        clash = next((above for above in (folder, *folder.parents) if above in targets), None)
        if clash is not None:
            raise MoxFileNameDuplicateException(f"There are both a file and a folder of the name {str(clash)!r}.")
    for folder in sorted(folders):
        ORIGINAL["makedirs"](folder, exist_ok=True)
        clean(folder)


def _copy_named(src_url: Url, dst_url: Url, name: str, entry: StoredObject | None, cancellation: Cancellation) -> None:
    """Copy a file of a folder; `entry` is that in OBS."""
    if name.endswith("/") and (entry is None or not entry.size):
        transfers.create_folder(loose_place(joined(dst_url, name)))
    elif entry is not None:
        source = loose_place(src_url).as_folder.joined(name)  # exact, whatever characters it has
        if is_obs(dst_url):
            transfers.duplicate(source, loose_place(dst_url).as_folder.joined(name), entry, cancellation)
        else:
            transfers.download(source, local_target(Path(dst_url), name), entry, cancellation)
    elif is_obs(dst_url):
        transfers.upload(Path(src_url, name), loose_place(dst_url).as_folder.joined(name), cancellation)
    else:
        ORIGINAL["copyfile"](Path(src_url, name), Path(dst_url, name))
