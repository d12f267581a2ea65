"""`shift`: Python's own functions for files take paths in OBS.

Source: ModelArts User Guide, "Mapping Between mox.file and Local APIs and Switchover".
"""

from __future__ import annotations

import errno
import functools
import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from modelarts._obs.paths import local_target, loose_place

from moxing.framework.file import file_io
from moxing.framework.file.copying import check_all_can_be_copied, copy_all, files_to_copy, remove_object
from moxing.framework.file.errors import missing
from moxing.framework.file.file_object import File
from moxing.framework.file.looking import Url
from moxing.framework.file.originals import ORIGINAL, REPLACED
from moxing.framework.file.places import is_obs, joined


def shift(from_: str, to: str) -> None:
    """Let Python's own functions take paths in OBS, or undo that.

    `shift("os", "mox")` replaces `open`, `glob.glob`, `os.listdir`, `lstat`, `makedirs`, `mkdir`, `remove`, `rename`,
    `replace`, `scandir`, `stat`, `unlink` and `walk`, `os.path.exists`, `getsize` and `isdir`, and `shutil.copy`,
    `copy2`, `copyfile`, `copytree` and `rmtree`, and with them what is made of these, such as `pathlib.Path.exists`.
    Calls without a path in OBS reach Python's own function, unchanged. `shift("mox", "os")` puts these back. A name
    that a module has imported before (`from os import listdir`) stays as it is.

    Raises:
        ValueError: It is neither of the two.
    """
    match from_, to:
        case "os", "mox":
            for module, name in REPLACED:
                setattr(module, name, _SHIFTED[name])
        case "mox", "os":
            for module, name in REPLACED:
                setattr(module, name, ORIGINAL[name])
        case _:
            raise ValueError(f"shift({from_!r}, {to!r}) is neither shift('os', 'mox') nor shift('mox', 'os')")


def _either(local: Callable[..., Any], remote: Callable[..., Any]) -> Callable[..., Any]:
    """Call `remote` if any path is one in OBS, else `local`."""

    @functools.wraps(local)
    def call(*arguments: Any, **options: Any) -> Any:
        chosen = remote if any(map(is_obs, (*arguments[:2], *options.values()))) else local
        return chosen(*arguments, **options)

    return call


def _open(
    file: Url,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
    opener: Callable[[str, int], int] | None = None,
) -> File:
    return File(file, mode, buffering, encoding, errors, newline, closefd, opener)


# A path in OBS is a whole path, so `dir_fd` has no effect on it, as on other whole paths. OBS has no links, no modes.


def _listdir(path: Url = ".") -> list[str]:
    return file_io.list_directory(path)


def _makedirs(name: Url, mode: int = 0o777, exist_ok: bool = False) -> None:
    if not exist_ok and file_io.exists(name):
        raise FileExistsError(errno.EEXIST, f"{name} exists already")
    file_io.make_dirs(name)


def _mkdir(path: Url, mode: int = 0o777, *, dir_fd: int | None = None) -> None:
    file_io.mk_dir(path)


def _remove(path: Url, *, dir_fd: int | None = None) -> None:
    if not remove_object(path):
        if file_io.is_directory(path):
            raise IsADirectoryError(errno.EISDIR, f"{path} is a folder.")
        raise missing(f"There is no object {path}.")


def _rename(src: Url, dst: Url, *, src_dir_fd: int | None = None, dst_dir_fd: int | None = None) -> None:
    file_io.rename(src, dst)


def _scandir(path: Url = ".") -> Any:
    return file_io.scan_dir(path)


def _stat(path: Url, *, dir_fd: int | None = None, follow_symlinks: bool = True) -> os.stat_result:
    digest = hashlib.blake2b(str(loose_place(path).as_folder).encode(), digest_size=7).digest()
    return file_io.stat(path).as_of_os(int.from_bytes(digest))


def _walk(
    top: Url,
    topdown: bool = True,
    onerror: Callable[[OSError], object] | None = None,
    followlinks: bool = False,
) -> Iterable[tuple[str, list[str], list[str]]]:
    return file_io.walk(top, topdown, onerror, followlinks)


def _glob(pathname: Url, **options: Any) -> list[str]:
    return file_io.glob(pathname, **options)


def _exists(path: Url) -> bool:
    return file_io.exists(path)


def _getsize(filename: Url) -> int:
    return file_io.get_size(filename)


def _isdir(s: Url) -> bool:
    return file_io.is_directory(s)


def _copyfile(src: Url, dst: Url, *, follow_symlinks: bool = True) -> Url:
    if file_io.is_directory(dst):
        raise IsADirectoryError(errno.EISDIR, f"{dst} is a folder.")
    return _copy(src, dst, follow_symlinks=follow_symlinks)


def _copy(src: Url, dst: Url, *, follow_symlinks: bool = True) -> Url:
    if not follow_symlinks and not is_obs(src) and Path(src).is_symlink():
        raise OSError(errno.ENOTSUP, f"{str(src)!r} is a link, which OBS cannot have.")
    target = joined(dst, os.path.basename(src)) if file_io.is_directory(dst) else dst  # noqa: PTH119 - also in OBS
    file_io.copy(src, target)
    return target


def _copytree(
    src: Url,
    dst: Url,
    symlinks: bool = False,
    ignore: Callable[[Any, list[str]], Iterable[str]] | None = None,
    copy_function: Callable[[str, str], object] | None = None,
    ignore_dangling_symlinks: bool = False,
    dirs_exist_ok: bool = False,
) -> Url:
    if not dirs_exist_ok and file_io.exists(dst):
        raise FileExistsError(errno.EEXIST, f"{dst} exists already")
    if not is_obs(src):
        if symlinks and any(path.is_symlink() for path in Path(src).rglob("*")):
            raise OSError(errno.ENOTSUP, f"{str(src)!r} has links, which OBS cannot have: copy it with symlinks=False.")
        if not ignore_dangling_symlinks:
            check_all_can_be_copied(Path(src))
    files = files_to_copy(src)
    if ignore is not None:
        files = {name: files[name] for name in _not_ignored(src, list(files), ignore)}
    if copy_function is None or copy_function in _COPYING:
        copy_all(src, dst, files)
        return dst
    copy_all(src, dst, {name: entry for name, entry in files.items() if name.endswith("/")})
    for name in files:
        if not name.endswith("/"):
            target = joined(dst, name) if is_obs(dst) else str(local_target(Path(dst), name))
            if not is_obs(dst):
                Path(target).parent.mkdir(parents=True, exist_ok=True)
            copy_function(joined(src, name), target)
    return dst


def _not_ignored(folder: Url, names: Sequence[str], ignore: Callable[[Any, list[str]], Iterable[str]]) -> Iterator[str]:
    """The relative paths below a folder that `ignore` does not name, which gets a folder and what is in it."""
    below: dict[str, list[str]] = {}
    for name in names:
        below.setdefault(name.partition("/")[0], []).append(name)
    ignored = set(ignore(os.fspath(folder), list(below)))
    for first, paths in below.items():
        if first not in ignored:
            if inner := [rest for path in paths if (rest := path.partition("/")[2])]:
                yield from (f"{first}/{path}" for path in _not_ignored(joined(folder, first), inner, ignore))
            yield from (path for path in paths if path in {first, f"{first}/"})


def _rmtree(
    path: Url,
    ignore_errors: bool = False,
    onerror: Callable[[Any, Any, Any], object] | None = None,
    *,
    onexc: Callable[[Any, Any, Any], object] | None = None,
    dir_fd: int | None = None,
) -> None:
    try:
        if not file_io.is_directory(path):
            if file_io.exists(path):
                raise NotADirectoryError(errno.ENOTDIR, f"{path} is an object.")
            raise missing(f"There is no folder {path}.")
        file_io.remove(os.fspath(path).rstrip("/") + "/", recursive=True)
    except OSError as error:
        if ignore_errors:
            return
        if onexc is not None:
            onexc(shutil.rmtree, path, error)
        elif onerror is not None:
            onerror(shutil.rmtree, path, sys.exc_info())
        else:
            raise


_IN_OBS: Final[dict[str, Callable[..., Any]]] = {
    "open": _open,
    "glob": _glob,
    "listdir": _listdir,
    "lstat": _stat,
    "makedirs": _makedirs,
    "mkdir": _mkdir,
    "remove": _remove,
    "rename": _rename,
    "replace": _rename,
    "scandir": _scandir,
    "stat": _stat,
    "unlink": _remove,
    "walk": _walk,
    "exists": _exists,
    "getsize": _getsize,
    "isdir": _isdir,
    "copy": _copy,
    "copy2": _copy,
    "copyfile": _copyfile,
    "copytree": _copytree,
    "rmtree": _rmtree,
}
_SHIFTED: Final = {name: _either(ORIGINAL[name], remote) for name, remote in _IN_OBS.items()}
_COPYING: Final = {function[name] for function in (ORIGINAL, _SHIFTED) for name in ("copy", "copy2", "copyfile")}
# Modules such as shutil look up there what the functions of `os` support.
for _supported in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
    _supported.update(_SHIFTED[name] for name in _SHIFTED if ORIGINAL[name] in _supported)
