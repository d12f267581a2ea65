"""What there is: whether a file or folder exists, its size and its state.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md and MoXing_API_File.md; ModelArts User
Guide, "MoXing".
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from modelarts._obs.local_files import files_below
from modelarts._obs.paths import ObsPath, loose_place

from moxing.framework.file import transfers
from moxing.framework.file.errors import missing
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import is_obs
from moxing.framework.file.stats import FileStat

Url = str | os.PathLike[str]


def exists(url: Url) -> bool:
    """Whether there is a file or a folder of this name."""
    if not is_obs(url):
        return bool(ORIGINAL["exists"](url))
    path = loose_place(url)
    return transfers.find(path) is not None or transfers.is_folder(path)


def is_directory(url: Url) -> bool:
    """Whether it is a folder: in OBS a bucket, a folder marker, or what has anything below it."""
    return transfers.is_folder(loose_place(url)) if is_obs(url) else bool(ORIGINAL["isdir"](url))


isdir = is_directory


def get_size(url: Url, recursive: bool = False) -> int:
    """The size in bytes of a file, or of all files of a folder.

    Args:
        url: The file or folder.
        recursive: Whether to add up a folder in OBS; its size is 0 otherwise. Folders of this machine always are.

    Raises:
        FileNotFoundError: There is no such file or folder.
    """
    if is_obs(url):
        path = loose_place(url)
        if (found := transfers.find(path)) is not None:
            return found.size
        check_folder(path)
        return sum(entry.size for entry in transfers.entries(path, recursive=True)) if recursive else 0
    if ORIGINAL["isdir"](url):
        return sum(file.size for file in files_below(Path(url)))
    return int(ORIGINAL["getsize"](url))


def stat(url: Url) -> FileStat:
    """Size, time and kind of a file or folder.

    Raises:
        FileNotFoundError: There is no such file or folder; in OBS also as `MoxFileNotExistsException`.
    """
    if not is_obs(url):
        return FileStat.of_local(ORIGINAL["stat"](url))
    path = loose_place(url)
    if (found := transfers.find(path)) is not None:
        return FileStat.of_object(found.size, found.last_modified)
    check_folder(path)
    return FileStat.of_folder()


def check_folder(path: ObsPath) -> None:
    """Check that there is a folder in OBS.

    Raises:
        FileNotFoundError: There is nothing of this name.
        NotADirectoryError: It is an object.
    """
    if not transfers.is_folder(path):
        if transfers.find(path) is not None:
            raise NotADirectoryError(errno.ENOTDIR, f"{path} is an object, not a folder.")
        raise missing(f"There is no object or folder {path}.")


def is_file(url: Url) -> bool:
    """Whether it is a file."""
    if is_obs(url):
        return transfers.find(loose_place(url)) is not None
    return Path(url).is_file()
