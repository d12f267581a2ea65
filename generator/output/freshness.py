"""Tells whether a run would change nothing, by the files that the last one read and wrote.

Most runs end here, so this module imports nothing that is slow to import.
"""

# Importing pathlib takes as long as all the rest.
# ruff: noqa: PTH100, PTH103, PTH105, PTH109, PTH112, PTH116, PTH118, PTH120, PTH123, PTH208

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence

_GENERATOR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CACHE = os.path.join(os.path.dirname(_GENERATOR), ".cache", "generate")


class Freshness:
    """Remembers what a run has read and written, by its command line.

    Files are known by size, number and time of change, since reading hundreds of them takes longer than all the rest.

    Args:
        arguments: The command line.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        self._command = "\t".join((os.getcwd(), *arguments))
        self._record = os.path.join(_CACHE, f"{zlib.crc32(self._command.encode()):08x}")

    def message(self) -> str | None:
        """The message of the last run if nothing has changed since; otherwise None."""
        try:
            with open(self._record, encoding="utf-8") as file:
                command, message, files, *state = file.read().split("\n")
            unchanged = command == self._command and state == _state(files.split("\t"))
        except (OSError, ValueError):
            return None
        return message if unchanged else None

    def begin(self, read: Iterable[str]) -> None:
        """Note the files and folders that the run reads, before it reads them."""
        self._read = [*read]
        self._before = self._state_of(self._read)

    def remember(self, written: Iterable[str], message: str) -> None:
        """Record the results, unless a file that the run has read has changed meanwhile.

        If the record cannot be written, the next run is a full one.
        """
        files = [*self._read, *written]
        state = self._state_of(files)
        if self._before is None or state is None or state[: len(self._before)] != self._before:
            return
        with contextlib.suppress(OSError):
            os.makedirs(_CACHE, exist_ok=True)
            unfinished = f"{self._record}.{os.getpid()}"
            with open(unfinished, "w", encoding="utf-8") as file:
                file.write("\n".join([self._command, message, "\t".join(files), *state]))
            os.replace(unfinished, self._record)

    @staticmethod
    def _state_of(files: Sequence[str]) -> list[str] | None:
        """The state of files; None if one of them is not there, which the run itself reports."""
        try:
            return _state(files)
        except OSError:
            return None


def _state(roots: Sequence[str]) -> list[str]:
    """The interpreter, the installed distributions, and each file of the generator and of ``roots``."""
    lines = [sys.version.replace("\n", " "), "\t".join(_installed())]
    for root in (_GENERATOR, *roots):
        stat = os.stat(root)
        lines += sorted(_files(root)) if os.path.isdir(root) else [_line(root, stat)]
    return lines


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield _line(entry.path, entry.stat())
            elif entry.name != "__pycache__":
                yield from _files(entry.path)


def _line(path: str, stat: os.stat_result) -> str:
    return f"{path}\t{stat.st_mtime_ns}\t{stat.st_size}\t{stat.st_ino}"


def _installed() -> list[str]:
    """Names and versions of the installed distributions, by their folders of metadata."""
    folders = [entry for entry in sys.path if os.path.isdir(entry)]
    return sorted(name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info"))
