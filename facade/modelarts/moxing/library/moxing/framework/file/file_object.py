"""Open files, of this machine or in OBS."""

from __future__ import annotations

import errno
import os
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from modelarts._obs.paths import ObsPath, loose_place

from moxing.framework.file import transfers
from moxing.framework.file.errors import missing
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import is_obs


class File:
    """An open file: what `open` returns, also for objects in OBS.

    An object is downloaded when it is opened, and written when the file is flushed or closed; a program that ends
    without closing it writes it as well. A `with` block that an exception leaves writes nothing more, so that the
    object stays as it was or as the last `flush` wrote it. In a forked process, the file is still that of its parent:
    `flush` and `close` write, but the end of the process does not. Everything else is as in Python's own files.

    Args:
        name: The path.
        mode: As `open` takes it, with `b` in any place: `r`, `wb`, `a`, `br+`, ...
        buffering: As `open` takes it.
        encoding: The encoding of text; UTF-8 for objects by default.
        errors: What to do with bytes that are no text, as `open` takes it.
        newline: What ends a line, as `open` takes it.
        closefd: For files of this machine, as `open` takes it.
        opener: For files of this machine, as `open` takes it.

    Raises:
        MoxFileNotExistsException: There is no such object, and the mode is for reading.
        IsADirectoryError: The path is that of a folder.
        FileExistsError: There is such an object, and the mode has an `x`.
        ValueError: The mode is none, or `closefd` or `opener` was given for an object.
    """

    def __init__(
        self,
        name: str | os.PathLike[str],
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Callable[[str, int], int] | None = None,
    ) -> None:
        self._name = name
        self._mode = mode
        self._remote: _RemoteFile | None = None
        if is_obs(name):
            if not closefd or opener is not None:
                raise ValueError(f"closefd and opener are for files of this machine, and {name!r} is not one.")
            encoding = encoding or (None if "b" in mode else "utf-8")
            self._remote = _RemoteFile(loose_place(name), mode, buffering, encoding, errors, newline)
            self._file = self._remote.file
            # It is written when nothing refers to it any longer, as files of this machine are, and at exit.
            self._end = weakref.finalize(self, self._remote.end)
        else:
            self._file = ORIGINAL["open"](name, mode, buffering, encoding, errors, newline, closefd, opener)
            self._end = weakref.finalize(self, self._file.close)

    @property
    def name(self) -> str | os.PathLike[str]:
        """The path."""
        return self._name

    @property
    def mode(self) -> str:
        """The mode that it was opened with."""
        return self._mode

    def size(self) -> int:
        """The size in bytes, with what has been written so far."""
        if self._file.writable():
            self._file.flush()
        return os.fstat(self._file.fileno()).st_size

    def flush(self) -> None:
        """Write what has been written so far, to OBS as well."""
        self._file.flush()
        if self._remote is not None:
            self._remote.write_back()

    def close(self) -> None:
        """Close it. Can be called again."""
        self._finish(complete=True)

    # These are methods, since the method of `self._file` alone would not keep this file open while it is called.

    def read(self, n: int = -1) -> Any:
        """Read up to `n` bytes or characters; all that is left by default."""
        return self._file.read(n)

    def readline(self, size: int = -1) -> Any:
        """Read one line."""
        return self._file.readline(size)

    def readlines(self, sizeint: int = -1) -> list[Any]:
        """Read all lines."""
        return self._file.readlines(sizeint)

    def write(self, data: Any) -> int:
        """Write text or bytes."""
        return self._file.write(data)

    def writelines(self, sequence: Iterable[Any]) -> None:
        """Write several texts or bytes."""
        self._file.writelines(sequence)

    def __getattr__(self, name: str) -> Any:
        """Everything else is that of Python's own file."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__dict__["_file"], name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)

    def __next__(self) -> Any:
        return next(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._finish(complete=kind is None)

    def _finish(self, *, complete: bool) -> None:
        if self._end.detach() is None:
            return
        if self._remote is None:
            self._file.close()
        else:
            self._remote.close(complete=complete)


class _RemoteFile:
    """A file of this machine that stands for an object."""

    def __init__(
        self,
        path: ObsPath,
        mode: str,
        buffering: int,
        encoding: str | None,
        errors: str | None,
        newline: str | None,
    ) -> None:
        if not path.key or path.key.endswith("/"):
            raise _is_a_folder(path)
        self._path = path
        self._process = os.getpid()
        writes = set(mode) & set("wax+")
        handle, name = tempfile.mkstemp(prefix="moxing-")
        os.close(handle)
        self._copy = Path(name)
        try:
            found = None if "w" in mode else transfers.find(path)
            # OBS can have an object and a folder of one name, but nobody means to make that.
            if found is None and transfers.is_folder(path) and not ("w" in mode and transfers.find(path)):
                raise _is_a_folder(path)
            if found is None and "r" in mode:
                raise missing(f"There is no object {path}.")
            if found is not None and "x" in mode:
                raise FileExistsError(errno.EEXIST, f"There is an object {path} already.")
            if found is not None:
                transfers.download(path, self._copy, found)
            self.file: IO[Any] = ORIGINAL["open"](name, mode.replace("x", "w"), buffering, encoding, errors, newline)
        except BaseException:
            self._copy.unlink(missing_ok=True)
            raise
        self._writes = bool(writes)
        # A new object is written even if nothing is written to it.
        self._written: tuple[int, int] | None = None if found is None else self._state()

    def write_back(self) -> None:
        """Write the object if the file has changed since it was last written."""
        if self._writes and (state := self._state()) != self._written:
            transfers.upload(self._copy, self._path)
            self._written = state

    def end(self) -> None:
        """Close the file when nothing refers to it any longer; in a forked process, its parent still has it."""
        self.close(complete=os.getpid() == self._process)

    def close(self, *, complete: bool) -> None:
        """Close the file.

        Args:
            complete: Whether to write the object, if the file has changed.
        """
        try:
            if not complete:
                self._drop_buffer()
            self.file.close()
            if complete:
                self.write_back()
        finally:
            if os.getpid() == self._process:
                self._copy.unlink(missing_ok=True)

    def _drop_buffer(self) -> None:
        """Let what the file has in memory go nowhere, since a forked process shares the file, and its position."""
        if not self.file.closed:
            nowhere = os.open(os.devnull, os.O_RDWR)
            try:
                os.dup2(nowhere, self.file.fileno(), inheritable=False)
            finally:
                os.close(nowhere)

    def _state(self) -> tuple[int, int]:
        status = self._copy.stat()
        return status.st_mtime_ns, status.st_size


def _is_a_folder(path: ObsPath) -> IsADirectoryError:
    return IsADirectoryError(errno.EISDIR, f"{path} is a folder")
