"""Files and folders on this machine: those to upload, and those to download to."""

import errno
import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from modelarts._obs.partial_files import is_partial
from modelarts._obs.paths import check_characters
from modelarts.exceptions import InvalidArgumentError

_SHOWN: Final = 200
_SECOND_NS: Final = 1_000_000_000
_TICK_NS: Final = 20_000_000
_COARSE_TICK_NS: Final = 2 * _SECOND_NS


@attrs.frozen
class LocalFile:
    """A file to upload.

    Attributes:
        path: Its path.
        relative: Its path relative to the uploaded folder, with slashes.
        size: Its size in bytes.
        modified: The time of its last modification, in seconds since 1970.
    """

    path: str
    relative: str
    size: int
    modified: float = 0.0


@attrs.frozen
class LeftOut:
    """What is in a folder and cannot be uploaded.

    Attributes:
        path: Its path.
        reason: Why it is left out.
        is_failure: Whether it may be a file that the caller wants to have in OBS, rather than nothing that could be.
    """

    path: str
    reason: str
    is_failure: bool


def contents_of(folder: Path) -> Iterator[LocalFile | LeftOut]:
    """Yield what is in a folder and its subfolders, by name.

    Links are followed, so what has several names is there under each. A link to nothing or to a folder that it is in,
    and what is neither a file nor a folder, is left out. So are the partial files of downloads, silently.

    Args:
        folder: The folder.
    """
    status = folder.stat()
    waiting = [(str(folder), "", frozenset({(status.st_dev, status.st_ino)}))]
    while waiting:
        here, prefix, around = waiting.pop()
        below: list[tuple[str, str, frozenset[tuple[int, int]]]] = []
        try:
            with os.scandir(here) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield LeftOut(here, f"The folder cannot be read: {error.strerror}.", is_failure=True)
            continue
        for entry in found:
            path, relative = entry.path, prefix + entry.name
            try:
                status = os.stat(path)  # noqa: PTH116 - of what a link leads to
            except OSError as error:
                yield LeftOut(path, _unreadable(Path(path), error), is_failure=not _leads_nowhere(Path(path), error))
                continue
            identity = status.st_dev, status.st_ino
            if stat.S_ISREG(status.st_mode):
                if not is_partial(entry.name):
                    yield LocalFile(path, relative, status.st_size, status.st_mtime)
            elif not stat.S_ISDIR(status.st_mode):
                yield LeftOut(path, "It is neither a file nor a folder.", is_failure=False)
            elif identity in around:
                yield LeftOut(path, "It is a link to a folder that it is in.", is_failure=False)
            else:
                below.append((path, f"{relative}/", around | {identity}))
        waiting += reversed(below)


def left_of_tick(status: os.stat_result) -> float:
    """Return in how many seconds every later change of a file will give it other times than it has.

    Times are those of the file system's clock, which ticks some hundred times a second, or every second or two where
    times are whole seconds. A change within the tick of the last one would not show.
    """
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    tick = _COARSE_TICK_NS if changed % _SECOND_NS == 0 else _TICK_NS
    left = changed + tick - time.time_ns()
    return left / _SECOND_NS if 0 < left <= tick else 0.0


def _unreadable(path: Path, error: OSError) -> str:
    if _leads_nowhere(path, error):
        return "It is a link to itself." if error.errno == errno.ELOOP else "It is a link to nothing."
    return f"It cannot be looked at: {error.strerror}."


def _leads_nowhere(path: Path, error: OSError) -> bool:
    """Return whether it is a link to nothing or to itself, rather than to what this process may not look at."""
    return path.is_symlink() and error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}


def folders_below(folder: Path) -> Iterator[tuple[Path, Sequence[str], Sequence[str]]]:
    """Yield a folder and all below it with the names of their folders and of everything else, each sorted.

    Links are followed, except one to a folder that it is in, which is not counted as a folder. The partial files of
    downloads are left out.

    Raises:
        OSError: If a folder cannot be read.
    """
    status = folder.stat()
    waiting = [(folder, frozenset({(status.st_dev, status.st_ino)}))]
    while waiting:
        here, around = waiting.pop()
        below: list[tuple[Path, frozenset[tuple[int, int]]]] = []
        names: list[str] = []
        with os.scandir(here) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if entry.is_dir():
                status = Path(entry).stat()
                identity = status.st_dev, status.st_ino
                if identity not in around:
                    below.append((Path(entry), around | {identity}))
                    continue
            if not is_partial(entry.name):
                names.append(entry.name)
        yield here, [path.name for path, _ in below], names
        waiting += reversed(below)


def files_below(folder: Path) -> Iterator[LocalFile]:
    """Yield the files in a folder and its subfolders, by name; links are followed, except one to a folder it is in.

    Raises:
        InvalidArgumentError: If a name is not valid UTF-8 or has a control character, so that it cannot be an object's
            name.
        OSError: If a folder cannot be read.
    """
    for here, _, names in folders_below(folder):
        for name in names:
            path = here / name
            if not path.is_file():
                continue  # a socket, a pipe, a loop, or a link to nothing
            relative = path.relative_to(folder).as_posix()
            check_file_name(relative)
            yield LocalFile(str(path), relative, path.stat().st_size)


def check_file_name(relative: str) -> None:
    """Check that a file's path can be the end of an object's name.

    Raises:
        InvalidArgumentError: If it is not valid UTF-8 or has a control character.
    """
    check_characters(relative, what=f"The file name {relative!r}")
    try:
        relative.encode()
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(
            f"The file name {relative!r} is not valid UTF-8 and cannot be an object's name. Rename the file."
        ) from error


def existing_folder(path: "str | os.PathLike[str]", *, what: str) -> Path:
    """Check the folder to upload.

    Raises:
        InvalidArgumentError: If there is no such folder, or it has no name of its own.
    """
    folder = _path(path, what=what)
    if not _is(Path.is_dir, folder):
        hint = " It is a file: use upload_file." if _is(Path.is_file, folder) else _where(folder)
        raise InvalidArgumentError(f"{what}={_shown(path)} is not an existing folder.{hint}")
    named = folder if folder.name not in {"", ".."} else folder.resolve()
    if not named.name:
        raise InvalidArgumentError(f"{what}={_shown(path)} has no name of its own. Upload a folder below it.")
    return named


def existing_file(path: "str | os.PathLike[str]", *, what: str, folder_hint: str = "") -> Path:
    """Check the file to send.

    Raises:
        InvalidArgumentError: If there is no such file.
    """
    file = _path(path, what=what)
    if not _is(Path.is_file, file):
        hint = f" It is a folder.{folder_hint}" if _is(Path.is_dir, file) else _where(file)
        raise InvalidArgumentError(f"{what}={_shown(path)} is not an existing file.{hint}")
    return file


def target_folder(path: "str | os.PathLike[str]", *, what: str) -> Path:
    """Check the folder to download to; it need not exist yet.

    Raises:
        InvalidArgumentError: If it is a file.
    """
    folder = _path(path, what=what)
    if _is(Path.exists, folder) and not folder.is_dir():
        raise InvalidArgumentError(f"{what}={_shown(path)} is a file. Give a folder, with a slash at its end.")
    _check_no_file_above(folder, path, what=what)
    return folder


def target_file(path: "str | os.PathLike[str]", name: str, *, what: str) -> Path | None:
    """Return the file to download an object to, if the path names a file; ``None`` if it names a folder.

    A text names a folder if it ends with a slash, and a `Path` unless it ends with the object's name or is a file.

    Args:
        path: The path, which need not exist yet.
        name: The name of the object, without its folder.
        what: The argument's name, for the error message.
    """
    given = _path(path, what=what)
    if _is(Path.is_dir, given):
        return None
    _check_no_file_above(given, path, what=what)
    if isinstance(path, str):
        return None if path.endswith(tuple({"/", os.sep})) else given
    return given if given.name == name or _is(Path.is_file, given) else None


def _path(path: "str | os.PathLike[str]", *, what: str) -> Path:
    if not isinstance(path, str | os.PathLike) or not os.fspath(path):
        raise InvalidArgumentError(f"{what}={path!r} is not a path. Give the path of a file or folder as text.")
    if "\0" in os.fsdecode(path):
        raise InvalidArgumentError(f"{what}={path!r} contains a NUL, which no path may contain.")
    return Path(path)


def _check_no_file_above(given: Path, path: "str | os.PathLike[str]", *, what: str) -> None:
    for above in given.parents:
        if _is(Path.is_file, above):
            raise InvalidArgumentError(f"{what}={_shown(path)} is below {str(above)!r}, which is a file.")


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    try:
        return kind(path)
    except OSError:  # a name that is too long
        return False


def _where(path: Path) -> str:
    text = str(path)
    if text.startswith("obs:"):
        return " It is a path in OBS, but one of this machine is expected."
    if text.startswith("~"):
        return " A '~' is not expanded; use os.path.expanduser(...)."
    return "" if path.is_absolute() else f" The path is relative to {str(Path.cwd())!r}."


def _shown(path: "str | os.PathLike[str]") -> str:
    text = os.fspath(path)
    return repr(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!r}..."
