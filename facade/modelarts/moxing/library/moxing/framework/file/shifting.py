"""`shift`: Python's own functions for files take paths in OBS.

Source: ModelArts User Guide, "Mapping Between mox.file and Local APIs and Switchover".
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from typing import Any, Final

from moxing.framework.file import file_io
from moxing.framework.file.copying import remove_object
from moxing.framework.file.file_object import File
from moxing.framework.file.originals import ORIGINAL, REPLACED
from moxing.framework.file.places import is_obs


def shift(from_: str, to: str) -> None:
    """Let Python's own functions take paths in OBS, or undo that.

    `shift("os", "mox")` replaces `open`, `glob.glob`, `os.listdir`, `makedirs`, `mkdir`, `remove`, `rename`, `scandir`,
    `stat` and `walk`, `os.path.exists`, `getsize` and `isdir`, and `shutil.copyfile`, `copytree` and `rmtree`. Calls
    without a path in OBS reach Python's own function, unchanged. `shift("mox", "os")` puts these back. A name that a
    module has imported before (`from os import listdir`) stays as it is.

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


def _makedirs(name: str, mode: int = 0o777, exist_ok: bool = False) -> None:
    if not exist_ok and file_io.exists(name):
        raise FileExistsError(f"{name} exists already")
    file_io.make_dirs(name)


def _mkdir(path: str, mode: int = 0o777) -> None:
    file_io.mk_dir(path)


def _remove(path: str) -> None:
    if not remove_object(path):
        raise FileNotFoundError(f"There is no object {path}.")


def _walk(
    top: str,
    topdown: bool = True,
    onerror: Callable[[OSError], object] | None = None,
    followlinks: bool = False,
) -> Iterable[tuple[str, list[str], list[str]]]:
    return file_io.walk(top, topdown, onerror, followlinks)


def _copytree(src: str, dst: str, dirs_exist_ok: bool = False) -> str:
    if not dirs_exist_ok and file_io.exists(dst):
        raise FileExistsError(f"{dst} exists already")
    file_io.copy_parallel(src, dst)
    return dst


def _copyfile(src: str, dst: str, *, follow_symlinks: bool = True) -> str:
    file_io.copy(src, dst)
    return dst


def _rmtree(path: str, ignore_errors: bool = False) -> None:
    try:
        if not file_io.is_directory(path):
            raise NotADirectoryError(f"There is no folder {path}.")
        file_io.remove(os.fspath(path).rstrip("/") + "/", recursive=True)
    except OSError:
        if not ignore_errors:
            raise


_IN_OBS: Final[dict[str, Callable[..., Any]]] = {
    "open": File,
    "glob": file_io.glob,
    "listdir": file_io.list_directory,
    "makedirs": _makedirs,
    "mkdir": _mkdir,
    "remove": _remove,
    "rename": file_io.rename,
    "scandir": file_io.scan_dir,
    "stat": file_io.stat,
    "walk": _walk,
    "exists": file_io.exists,
    "getsize": file_io.get_size,
    "isdir": file_io.is_directory,
    "copyfile": _copyfile,
    "copytree": _copytree,
    "rmtree": _rmtree,
}
_SHIFTED: Final = {name: _either(ORIGINAL[name], remote) for name, remote in _IN_OBS.items()}
# Modules such as shutil look up there what the functions of `os` support.
for _supported in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
    _supported.update(_SHIFTED[name] for name in _SHIFTED if ORIGINAL[name] in _supported)
