"""The functions of `mox.file`.

Source: huaweicloud/ModelArts-Lab, docs/moxing_api_doc/MoXing_API_File_apidoc.md and MoXing_API_File.md; ModelArts User
Guide, "MoXing".
"""

from __future__ import annotations

import fnmatch
import functools
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final

from modelarts._obs.listing import Entry
from modelarts._obs.local_files import files_below
from modelarts._obs.paths import ObsPath, local_target

from moxing.framework.file import transfers
from moxing.framework.file.errors import MoxFileNameDuplicateException, missing
from moxing.framework.file.file_object import File
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import as_folder, is_obs, place
from moxing.framework.file.stats import FileStat, ObsDirEntry, ObsScan

_Url = str | os.PathLike[str]
_MAGIC: Final = frozenset("*?[")
_log: Final = logging.getLogger("moxing")

# Contents


def read(url: _Url, client_id: str | None = None, binary: bool = False) -> Any:
    """Read a whole file.

    Args:
        url: The file.
        client_id: Has no effect.
        binary: Whether to return bytes; otherwise the file is text in UTF-8.

    Raises:
        FileNotFoundError: There is no such file; of an object also as `MoxFileNotExistsException`.
    """
    with _opened(url, "r", binary=binary) as file:
        return file.read()


def write(url: _Url, data: str | bytes, binary: bool = False) -> None:
    """Write a whole file, over what was there.

    Args:
        url: The file.
        data: The text, or bytes if `binary`.
        binary: Whether these are bytes; otherwise text is written in UTF-8.
    """
    with _opened(url, "w", binary=binary) as file:
        file.write(data)


def append(url: _Url, data: str | bytes, binary: bool = False) -> None:
    """Write at the end of a file, which is created if there is none; an object is written anew as a whole."""
    with _opened(url, "a", binary=binary) as file:
        file.write(data)


def append_remote(src_url: _Url, dst_url: _Url) -> None:
    """Write the content of a file at the end of another one."""
    append(dst_url, read(src_url, binary=True), binary=True)


# Looking


def exists(url: _Url) -> bool:
    """Whether there is a file or a folder of this name."""
    if not is_obs(url):
        return bool(ORIGINAL["exists"](url))
    path = place(url)
    return transfers.find(path) is not None or transfers.is_folder(path)


def is_directory(url: _Url) -> bool:
    """Whether it is a folder: in OBS a bucket, a folder marker, or what has anything below it."""
    return transfers.is_folder(place(url)) if is_obs(url) else bool(ORIGINAL["isdir"](url))


isdir = is_directory


def get_size(url: _Url, recursive: bool = False) -> int:
    """The size in bytes of a file, or of all files of a folder.

    Args:
        url: The file or folder.
        recursive: Whether to add up a folder in OBS; its size is 0 otherwise. Folders of this machine always are.

    Raises:
        FileNotFoundError: There is no such file or folder.
    """
    if is_obs(url):
        path = place(url)
        if (found := transfers.find(path)) is not None:
            return found.size
        _check_folder(path)
        return sum(entry.size for entry in transfers.entries(path, recursive=True)) if recursive else 0
    if ORIGINAL["isdir"](url):
        return sum(file.size for file in files_below(Path(url)))
    return int(ORIGINAL["getsize"](url))


def stat(url: _Url) -> FileStat:
    """Size, time and kind of a file or folder.

    Raises:
        FileNotFoundError: There is no such file or folder; in OBS also as `MoxFileNotExistsException`.
    """
    if not is_obs(url):
        return FileStat.of_local(ORIGINAL["stat"](url))
    path = place(url)
    if (found := transfers.find(path)) is not None:
        return FileStat.of_object(found.size, found.last_modified)
    _check_folder(path)
    return FileStat.of_folder()


# Folders


def list_directory(
    url: _Url = ".",
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
    names = _names_in_obs(place(url), recursive=recursive) if is_obs(url) else _local_names(url, recursive=recursive)
    chosen = (name for name in names if not (skip_dir if name.endswith("/") else skip_file))
    keeps_slash = is_obs(url) and not remove_sep
    return sorted(name if keeps_slash else name.rstrip("/") for name in chosen)


def scan_dir(url: _Url = ".") -> Any:
    """The entries of a folder, as `os.scandir` yields them.

    Raises:
        FileNotFoundError: There is no such folder.
        NotADirectoryError: It is a file.
    """
    return ObsScan(_scanned(url)) if is_obs(url) else ORIGINAL["scandir"](url)


def walk(
    url: _Url,
    topdown: bool = True,
    onerror: Callable[[OSError], object] | None = None,
    followlinks: bool = False,
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Go through a folder and all below it, as `os.walk` does; nothing is yielded if there is no such folder.

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
    except FileNotFoundError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    here = os.fspath(url), folders, [entry.name for entry in entries if entry.is_file()]
    if topdown:
        yield here
    for name in folders:
        yield from walk(_joined(url, name), topdown, onerror, followlinks)
    if not topdown:
        yield here


def glob(url: _Url, **options: Any) -> list[str]:
    """The whole paths of files and folders whose paths fit a pattern, sorted for OBS.

    Args:
        url: The pattern, with `*`, `?` and `[...]`, none of which fits a slash.
        options: Those of `glob.glob`, for this machine; `recursive=True` makes `**` fit any number of folders in OBS
            too.
    """
    pattern = os.fspath(url)
    if not is_obs(pattern):
        return list(ORIGINAL["glob"](pattern, **options))
    root = pattern[: len(pattern) - len(pattern.partition("://")[2])] if "://" in pattern else "obs://"
    path = place(pattern)
    parts = [part for part in path.key.split("/") if part]
    found = [f"{root}{path.bucket}"]
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        found = list(_matches(found, part, last=last, recursive=bool(options.get("recursive"))))
    return sorted(found)


def make_dirs(url: _Url) -> None:
    """Create a folder, and those above it; one that is there already stays as it is.

    Raises:
        FileExistsError: There is a file of this name.
    """
    if not is_obs(url):
        ORIGINAL["makedirs"](url, exist_ok=True)
        return
    path = place(url)
    if transfers.find(ObsPath(path.bucket, path.key.rstrip("/"))) is not None:
        raise FileExistsError(f"There is an object {path}.")
    if not transfers.is_folder(path):
        transfers.create_folder(path)


def mk_dir(url: _Url) -> None:
    """Create a folder in a folder that is there.

    Raises:
        FileNotFoundError: There is no folder above it.
        FileExistsError: There is a file or folder of this name.
    """
    if not is_obs(url):
        ORIGINAL["mkdir"](url)
        return
    path = place(url)
    _check_folder(ObsPath(path.bucket, path.key.rstrip("/").rpartition("/")[0]))
    if exists(url):
        raise FileExistsError(f"{path} exists already.")
    transfers.create_folder(path)


# Copying


def copy(src_url: _Url, dst_url: _Url, client_id: str | None = None) -> None:
    """Copy one file; folders above its target are created.

    Args:
        src_url: The file.
        dst_url: Its target, or a folder (one of this machine that exists, or a path with a slash at the end), in which
            it keeps its name.
        client_id: Has no effect.

    Raises:
        FileNotFoundError: There is no such file.
        IsADirectoryError: It is a folder, which `copy_parallel` copies.
    """
    name = place(src_url).name if is_obs(src_url) else Path(src_url).name
    target = _joined(dst_url, name) if _names_folder(dst_url) else dst_url
    if is_obs(src_url):
        _copy_object(place(src_url), target)
    elif ORIGINAL["isdir"](src_url):
        raise IsADirectoryError(f"{os.fspath(src_url)!r} is a folder. copy_parallel copies folders.")
    elif is_obs(target):
        transfers.upload(Path(src_url), place(target))
    else:
        _make_parent(target)
        ORIGINAL["copyfile"](src_url, target)


def copy_parallel(
    src_url: _Url,
    dst_url: _Url,
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
        MoxFileNameDuplicateException: The folder in OBS has a file and a folder of the same name.
    """
    if _is_file(src_url):
        copy(src_url, dst_url)
        return
    files = _files_to_copy(src_url)
    if file_list is not None:
        wanted = [name.strip("/") for name in file_list]
        if unknown := sorted(set(wanted) - set(files)):
            raise missing(f"There is no file {unknown[0]!r} in {os.fspath(src_url)}.")
        files = {name: files[name] for name in wanted}
    if not files:
        _log.warning("No files to copy from %s.", src_url)
    if not is_obs(dst_url):
        _make_folders(Path(dst_url), files)
        files = {name: entry for name, entry in files.items() if not name.endswith("/")}
    tasks = [functools.partial(_copy_named, src_url, dst_url, name, entry) for name, entry in files.items()]
    transfers.run_all(tasks, threads)


def rename(src_url: _Url, dst_url: _Url) -> None:
    """Move a file or a folder, also between this machine and OBS.

    Raises:
        FileNotFoundError: There is no such file or folder.
        IsADirectoryError: A file is to replace a folder.
    """
    if not is_obs(src_url) and not is_obs(dst_url):
        ORIGINAL["rename"](src_url, dst_url)
    elif _is_file(src_url):
        if is_directory(dst_url):
            raise IsADirectoryError(f"{os.fspath(dst_url)!r} is a folder, which the file {src_url} cannot replace.")
        copy(src_url, dst_url)
        remove(src_url)
    else:
        copy_parallel(src_url, dst_url)
        remove(os.fspath(src_url).rstrip("/") + "/", recursive=True)


def remove(url: _Url, recursive: bool = False) -> None:
    """Delete a file, or a folder with all that is in it.

    Args:
        url: The file or folder. In OBS nothing happens if there is none.
        recursive: Whether to delete a folder; in OBS nothing happens to a folder otherwise. This cannot be undone.

    Raises:
        FileNotFoundError: There is no such file or folder on this machine.
    """
    if is_obs(url):
        path = place(url)
        if not remove_object(url) and recursive:
            folder = as_folder(path)
            found = list(transfers.entries(folder, recursive=True)) if transfers.is_folder(folder) else []
            transfers.delete(folder.bucket, [*found, *([Entry(folder.key)] if folder.key else [])])
    elif recursive and ORIGINAL["isdir"](url) and not Path(url).is_symlink():
        ORIGINAL["rmtree"](url)
    else:
        ORIGINAL["remove"](url)


def remove_object(url: _Url) -> bool:
    """Delete an object.

    Returns:
        False if there is none.
    """
    path = place(url)
    return not path.key.endswith("/") and transfers.delete_object(path)


# What they have in common


def _opened(url: _Url, mode: str, *, binary: bool) -> IO[Any]:
    file: IO[Any] = File(url, f"{mode}b") if binary else File(url, mode, encoding="utf-8")  # type: ignore[assignment]
    return file


def _joined(url: _Url, name: str) -> str:
    return f"{os.fspath(url).rstrip('/')}/{name}" if is_obs(url) else str(Path(url, name))


def _check_folder(path: ObsPath) -> None:
    if not transfers.is_folder(path):
        if transfers.find(path) is not None:
            raise NotADirectoryError(f"{path} is an object, not a folder.")
        raise missing(f"There is no object or folder {path}.")


def _is_file(url: _Url) -> bool:
    if is_obs(url):
        return transfers.find(place(url)) is not None
    return Path(url).is_file()


def _names_folder(url: _Url) -> bool:
    """Whether a target is a folder, which keeps the name of what is copied to it."""
    if is_obs(url):
        path = place(url)
        return not path.key or path.key.endswith("/")
    return os.fspath(url).endswith(os.sep) or bool(ORIGINAL["isdir"](url))


def _make_parent(target: _Url) -> None:
    ORIGINAL["makedirs"](Path(target).parent, exist_ok=True)


def _copy_object(source: ObsPath, target: _Url) -> None:
    found = transfers.find(source)
    if found is None:
        if transfers.is_folder(source):
            raise IsADirectoryError(f"{source} is a folder. copy_parallel copies folders.")
        raise missing(f"There is no object {source}.")
    if is_obs(target):
        transfers.duplicate(source, place(target), found)
    else:
        _make_parent(target)
        transfers.download(source, Path(target), found)


def _files_to_copy(url: _Url) -> dict[str, Entry | None]:
    """The files of a folder by relative path, and in OBS its folder markers, with a slash at the end."""
    if not is_obs(url):
        if not ORIGINAL["isdir"](url):
            raise FileNotFoundError(f"There is no file or folder {os.fspath(url)!r}.")
        return {file.relative: None for file in files_below(Path(url))}
    path = place(url)
    _check_folder(path)
    folder = as_folder(path)
    return {entry.key.removeprefix(folder.key): entry for entry in transfers.entries(folder, recursive=True)}


def _make_folders(root: Path, names: Iterable[str]) -> None:
    """Create a folder, and those below it for files; names that lead outside are refused before that."""
    targets = {local_target(root, name) for name in names if not name.endswith("/")}
    folders = {root, *(target.parent for target in targets)}
    folders |= {local_target(root, name.rstrip("/")) for name in names if name.endswith("/")}
    for folder in folders:
        clash = next((above for above in (folder, *folder.parents) if above in targets), None)
        if clash is not None:
            raise MoxFileNameDuplicateException(f"There are both a file and a folder of the name {str(clash)!r}.")
    for folder in sorted(folders):
        ORIGINAL["makedirs"](folder, exist_ok=True)


def _copy_named(src_url: _Url, dst_url: _Url, name: str, entry: Entry | None) -> None:
    """Copy a file of a folder; `entry` is that in OBS."""
    if name.endswith("/"):
        transfers.create_folder(place(_joined(dst_url, name)))
    elif entry is not None:
        source = as_folder(place(src_url)).joined(name)  # exact, whatever characters it has
        if is_obs(dst_url):
            transfers.duplicate(source, as_folder(place(dst_url)).joined(name), transfers.stored(entry))
        else:
            transfers.download(source, local_target(Path(dst_url), name), transfers.stored(entry))
    elif is_obs(dst_url):
        transfers.upload(Path(src_url, name), as_folder(place(dst_url)).joined(name))
    else:
        ORIGINAL["copyfile"](Path(src_url, name), Path(dst_url, name))


def _names_in_obs(path: ObsPath, *, recursive: bool) -> set[str]:
    """The names in a folder in OBS; those of folders end with a slash."""
    _check_folder(path)
    folder = as_folder(path)
    names: set[str] = set()
    for entry in transfers.entries(folder, recursive=recursive):
        name = entry.key.removeprefix(folder.key)
        names.add(name)
        parents = name.rstrip("/").split("/")[:-1]
        names |= {"/".join(parents[: depth + 1]) + "/" for depth in range(len(parents))}
    return names


def _local_names(url: _Url, *, recursive: bool) -> set[str]:
    names: set[str] = set()
    for parent, folders, files in _walked(url, recursive=recursive):
        below = "" if (relative := os.path.relpath(parent, url)) == "." else f"{relative}/"
        names |= {f"{below}{name}/" for name in folders} | {f"{below}{name}" for name in files}
    return names


def _walked(url: _Url, *, recursive: bool) -> Iterator[tuple[str, list[str], list[str]]]:
    def fail(error: OSError) -> None:
        raise error

    for found in ORIGINAL["walk"](url, True, fail):
        yield found
        if not recursive:
            return


def _scanned(url: _Url) -> list[ObsDirEntry]:
    path = place(url)
    _check_folder(path)
    folder = as_folder(path)
    entries = [
        (entry.key.removeprefix(folder.key).rstrip("/"), entry) for entry in transfers.entries(folder, recursive=False)
    ]
    return [ObsDirEntry(name, _joined(url, name), entry) for name, entry in entries if name]


def _matches(above: Iterable[str], part: str, *, last: bool, recursive: bool) -> Iterator[str]:
    """The paths below some folders whose next part fits a part of a pattern."""
    for folder in above:
        if part == "**" and recursive:
            for root, _, files in walk(folder):
                yield root
                yield from (_joined(root, name) for name in files if last)
        elif _MAGIC.isdisjoint(part):
            url = _joined(folder, part)
            if not last or exists(url):
                yield url
        elif transfers.is_folder(place(folder)):
            for entry in _scanned(folder):
                if fnmatch.fnmatchcase(entry.name, part) and (entry.is_dir() or last):
                    yield entry.path
