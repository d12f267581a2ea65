"""Folders: what is in them, and new ones.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md and MoXing_API_File.md; ModelArts User
Guide, "MoXing".
"""

from __future__ import annotations

import errno
import fnmatch
import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from modelarts._obs.paths import ObsPath, loose_place

from moxing.framework.file import transfers
from moxing.framework.file.looking import Url, check_folder, exists
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import is_obs, joined
from moxing.framework.file.stats import ObsDirEntry, ObsScan

_MAGIC: Final = frozenset("*?[")


def list_directory(
    url: Url = ".",
    recursive: bool = False,
    remove_sep: bool = True,
    skip_file: bool = False,
    skip_dir: bool = False,
) -> list[str]:
    """The names in a folder, sorted.

    Args:
        url: The folder.
        recursive: Whether to list what is below its folders as well, by relative paths.
        remove_sep: Whether names of folders in OBS have no slash at the end.
        skip_file: Whether to leave out files.
        skip_dir: Whether to leave out folders.

    Raises:
        FileNotFoundError: There is no such folder.
        NotADirectoryError: It is a file.
    """
    names = (
        _names_in_obs(loose_place(url), recursive=recursive) if is_obs(url) else _local_names(url, recursive=recursive)
    )
    chosen = (name for name in names if not (skip_dir if name.endswith("/") else skip_file))
    keeps_slash = is_obs(url) and not remove_sep
    return sorted(name if keeps_slash else name.rstrip("/") for name in chosen)


def scan_dir(url: Url = ".") -> Any:
    """The entries of a folder, as `os.scandir` yields them.

    Raises:
        FileNotFoundError: There is no such folder.
        NotADirectoryError: It is a file.
    """
    return ObsScan(_scanned(url)) if is_obs(url) else ORIGINAL["scandir"](url)


def walk(
    url: Url,
    topdown: bool = True,
    onerror: Callable[[OSError], object] | None = None,
    followlinks: bool = False,
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Go through a folder and all below it, as `os.walk` does; nothing is yielded if it is no folder.

    Args:
        url: The folder.
        topdown: Whether a folder comes before what is in it; removing names from its list of folders then skips these.
        onerror: Called with an error of listing a folder; errors of this machine's folders are ignored without it.
        followlinks: Whether to go through links of this machine that are folders.
    """
    if not is_obs(url):
        yield from ORIGINAL["walk"](url, topdown, onerror, followlinks)
        return
    try:
        entries = _scanned(url)
    except (FileNotFoundError, NotADirectoryError) as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    here = os.fspath(url), folders, [entry.name for entry in entries if entry.is_file()]
    if topdown:
        yield here
    for name in folders:
        yield from walk(joined(url, name), topdown, onerror, followlinks)
    if not topdown:
        yield here


def glob(url: Url, **options: Any) -> list[str]:
    """The whole paths of files and folders whose paths fit a pattern, sorted for OBS.

    Args:
        url: The pattern, with `*`, `?` and `[...]`, none of which fits a slash, or a dot at the beginning of a name.
        options: Those of `glob.glob`: `recursive=True` makes `**` fit any number of folders, `include_hidden=True` lets
            patterns fit a dot at the beginning of a name, and `root_dir` is the folder of a pattern that is no whole
            path, by which the paths that are returned are relative; `dir_fd` is for this machine.
    """
    root = options.get("root_dir")
    if is_obs(url):
        return _glob(os.fspath(url), **options)
    if not is_obs(root):
        return list(ORIGINAL["glob"](url, **options))
    above = str(loose_place(root).as_folder)
    pattern = re.sub(r"([*?[])", r"[\1]", above) + os.fspath(url)
    return [found.removeprefix(above) for found in _glob(pattern, **options)]


def _glob(
    pattern: str,
    *,
    root_dir: object = None,
    dir_fd: int | None = None,
    recursive: bool = False,
    include_hidden: bool = False,
) -> list[str]:
    root = pattern[: len(pattern) - len(pattern.partition("://")[2])] if "://" in pattern else "obs://"
    path = loose_place(pattern)
    parts = [part for part in path.key.split("/") if part]
    found = [f"{root}{path.bucket}"]
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        found = list(_matches(found, part, last=last, recursive=recursive, hidden=include_hidden))
    return sorted(found)


def make_dirs(url: Url) -> None:
    """Create a folder, and those above it; one that is there already stays as it is.

    Raises:
        FileExistsError: There is a file of this name.
    """
    if not is_obs(url):
        ORIGINAL["makedirs"](url, exist_ok=True)
        return
    path = loose_place(url)
    if transfers.find(ObsPath(path.bucket, path.key.rstrip("/"))) is not None:
        raise FileExistsError(errno.EEXIST, f"There is an object {path}.")
    if not transfers.is_folder(path):
        transfers.create_folder(path)


def mk_dir(url: Url) -> None:
    """Create a folder in a folder that is there.

    Raises:
        FileNotFoundError: There is no folder above it.
        FileExistsError: There is a file or folder of this name.
    """
    if not is_obs(url):
        ORIGINAL["mkdir"](url)
        return
    path = loose_place(url)
    check_folder(ObsPath(path.bucket, path.key.rstrip("/").rpartition("/")[0]))
    if exists(url):
        raise FileExistsError(errno.EEXIST, f"{path} exists already.")
    transfers.create_folder(path)


def _names_in_obs(path: ObsPath, *, recursive: bool) -> set[str]:
    """The names in a folder in OBS; those of folders end with a slash."""
    check_folder(path)
    folder = path.as_folder
    names: set[str] = set()
    for entry in transfers.entries(folder, recursive=recursive):
        name = entry.key.removeprefix(folder.key)
        names.add(name)
        parents = name.rstrip("/").split("/")[:-1]
        names |= {"/".join(parents[: depth + 1]) + "/" for depth in range(len(parents))}
    return names


def _local_names(url: Url, *, recursive: bool) -> set[str]:
    names: set[str] = set()
    for parent, folders, files in _walked(url, recursive=recursive):
        below = "" if (relative := os.path.relpath(parent, url)) == "." else f"{relative}/"
        names |= {f"{below}{name}/" for name in folders} | {f"{below}{name}" for name in files}
    return names


def _walked(url: Url, *, recursive: bool) -> Iterator[tuple[str, list[str], list[str]]]:
    def fail(error: OSError) -> None:
        raise error

    for found in ORIGINAL["walk"](url, True, fail):
        yield found
        if not recursive:
            return


def _scanned(url: Url) -> list[ObsDirEntry]:
    path = loose_place(url)
    check_folder(path)
    folder = path.as_folder
    entries = [
        (entry.key.removeprefix(folder.key).rstrip("/"), entry) for entry in transfers.entries(folder, recursive=False)
    ]
    return [ObsDirEntry(name, joined(url, name), entry) for name, entry in entries if name]


def _matches(above: Iterable[str], part: str, *, last: bool, recursive: bool, hidden: bool) -> Iterator[str]:
    """The paths below some folders whose next part fits a part of a pattern."""

    def fits(name: str) -> bool:
        return hidden or part.startswith(".") or not name.startswith(".")

    for folder in above:
        if part == "**" and recursive:
            for root, folders, files in walk(folder):
                folders[:] = filter(fits, folders)
                yield root
                yield from (joined(root, name) for name in files if last and fits(name))
        elif _MAGIC.isdisjoint(part):
            url = joined(folder, part)
            if not last or exists(url):
                yield url
        elif transfers.is_folder(loose_place(folder)):
            for entry in _scanned(folder):
                if fits(entry.name) and fnmatch.fnmatchcase(entry.name, part) and (entry.is_dir() or last):
                    yield entry.path
