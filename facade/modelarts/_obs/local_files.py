"""Files on this machine: found for an upload, read with a progress count, written completely or not at all."""

import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import attrs

from modelarts._obs.paths import check_characters
from modelarts._obs.positioned import write_at
from modelarts.exceptions import InvalidArgumentError, ObsTransferError

_SHOWN: Final = 200


@attrs.frozen
class LocalFile:
    """A file to upload.

    Attributes:
        path: Its path.
        relative: Its path relative to the uploaded folder, with slashes.
        size: Its size in bytes.
    """

    path: Path
    relative: str
    size: int


class Destination:
    """A file that is being written, under a temporary name beside the target, which it replaces when it is complete.

    Several threads may write different parts. Leaving the ``with`` block without `publish` removes the temporary file.

    Args:
        target: The file to create or replace.
        size: Its size in bytes.
    """

    def __init__(self, target: Path, size: int) -> None:
        self._target = target
        self._size = size
        self._temporary = target.with_name(f".{secrets.token_hex(16)}.part")
        self.descriptor = -1

    def __enter__(self) -> Self:
        """Create the temporary file."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self.descriptor = os.open(self._temporary, flags, 0o666)
        return self

    def write_at(self, offset: int, chunk: "bytes | memoryview") -> None:
        """Write a part; only within the ``with`` block."""
        write_at(self.descriptor, chunk, offset)

    def publish(self) -> None:
        """Move the file to its target.

        Raises:
            ObsTransferError: If it has another size.
        """
        self._close()
        size = self._temporary.stat().st_size
        if size != self._size:
            raise ObsTransferError(
                f"{str(self._target)!r} was not written: {size} of {self._size} bytes arrived. Download it again."
            )
        self._temporary.replace(self._target)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the temporary file if it is still there."""
        self._close()
        self._temporary.unlink(missing_ok=True)

    def _close(self) -> None:
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


def folders_below(folder: Path) -> Iterator[tuple[Path, Sequence[str], Sequence[str]]]:
    """Yield a folder and all below it with the names of their folders and of everything else, each sorted.

    Links are followed, except one to a folder that it is in, which is not counted as a folder.

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
            yield LocalFile(path, relative, path.stat().st_size)


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
    if isinstance(path, str):
        return None if path.endswith(tuple({"/", os.sep})) else given
    return given if given.name == name or _is(Path.is_file, given) else None


def _path(path: "str | os.PathLike[str]", *, what: str) -> Path:
    if not isinstance(path, str | os.PathLike) or not os.fspath(path):
        raise InvalidArgumentError(f"{what}={path!r} is not a path. Give the path of a file or folder as text.")
    if "\0" in os.fsdecode(path):
        raise InvalidArgumentError(f"{what}={path!r} contains a NUL, which no path may contain.")
    return Path(path)


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
