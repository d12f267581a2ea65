"""Open files, of this machine or in OBS."""

from __future__ import annotations

import contextlib
import os
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from modelarts._obs.paths import ObsPath

from moxing.framework.file import transfers
from moxing.framework.file.errors import missing
from moxing.framework.file.originals import ORIGINAL
from moxing.framework.file.places import is_obs, place


class File:
    """An open file: what `open` returns, also for objects in OBS.

    An object is downloaded when it is opened, and written when the file is flushed or closed; a program that ends
    without closing it writes it as well. Everything else is as in Python's own files.

    Args:
        name: The path.
        mode: As `open` takes it, with `b` in any place: `r`, `wb`, `a`, `br+`, ...
        buffering: For files of this machine, as `open` takes it.
        encoding: The encoding of text; UTF-8 for objects by default.
        errors: What to do with bytes that are no text, as `open` takes it.
        newline: What ends a line, as `open` takes it.

    Raises:
        MoxFileNotExistsException: There is no such object, and the mode is for reading.
        IsADirectoryError: The path is that of a folder.
        FileExistsError: There is such an object, and the mode has an `x`.
        ValueError: The mode is none.
    """

    def __init__(
        self,
        name: str | os.PathLike[str],
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        **options: Any,
    ) -> None:
        self._name = name
        self._mode = mode
        self._remote: _RemoteFile | None = None
        if is_obs(name):
            encoding = encoding or (None if "b" in mode else "utf-8")
            self._remote = _RemoteFile(place(name), mode, encoding, errors, newline)
            self._file = self._remote.file
            # It is written when nothing refers to it any longer, as files of this machine are, and at exit.
            self._close = weakref.finalize(self, self._remote.close)
        else:
            self._file = ORIGINAL["open"](name, mode, buffering, encoding, errors, newline, **options)
            self._close = weakref.finalize(self, self._file.close)

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
        self._close()

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
        self.close()


class _RemoteFile:
    """A file of this machine that stands for an object."""

    def __init__(self, path: ObsPath, mode: str, encoding: str | None, errors: str | None, newline: str | None) -> None:
        if not path.key or path.key.endswith("/"):
            raise IsADirectoryError(f"{path} is a folder")
        self._path = path
        writes = set(mode) & set("wax+")
        handle, name = tempfile.mkstemp(prefix="moxing-")
        os.close(handle)
        self._copy = Path(name)
        try:
            found = None if "w" in mode else transfers.find(path)
            if found is None and "r" in mode:
                raise missing(f"There is no object {path}.")
            if found is not None and "x" in mode:
                raise FileExistsError(f"There is an object {path} already.")
            if found is not None:
                transfers.download(path, self._copy, found)
            self.file: IO[Any] = ORIGINAL["open"](name, mode.replace("x", "w"), -1, encoding, errors, newline)
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

    def close(self) -> None:
        """Close the file and write the object."""
        try:
            with contextlib.closing(self.file):
                if not self.file.closed:
                    self.file.flush()
            self.write_back()
        finally:
            self._copy.unlink(missing_ok=True)

    def _state(self) -> tuple[int, int]:
        status = self._copy.stat()
        return status.st_mtime_ns, status.st_size
