"""What a run has made, written to disk before each request that makes something, so that all of it can be removed.

A journal is a file of JSON lines, which only grows. Its first line says which server and project it is for; it has no
credentials. While a run uses it, it is locked. Threads of the run may share it.

A line that cannot be written, since the disk is full, is left out as a whole. Without the line that says that something
is about to be made, nothing is made. Every other line only saves a question: what it says is found out again.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from attrs import define, field

VERSION: Final = 1
_SUFFIX: Final = ".jsonl"


class JournalError(ValueError):
    """A journal cannot be used; the message says why and what to do."""


class JournalInUseError(JournalError):
    """A run uses the journal, or used it until just now."""


@define
class Made:
    """Something that a run may have made.

    Attributes:
        number: Its number in the journal.
        kind: ID of the operation that makes it, or ``bucket``.
        names: Texts by which it is found in the lists of the server, if its ID is not known.
        id: Its ID; None if the answer was not received.
        removed: Whether it is gone, or was never made.
    """

    number: int
    kind: str
    names: tuple[str, ...]
    id: str | None = None
    removed: bool = False


@define
class Journal:
    """The journal of a run. Use it in a ``with`` statement, which keeps it locked.

    Attributes:
        path: The file.
        header: What its first line says: the run, the server, the project and the seed.
        made: What the run may have made, in order.
        done: The phases, and the operations in phases, that are done, for `--resume`.
        findings: What has been found so far, likewise.
        asked: When something was last about to be made, in seconds since the epoch.
        problem: Why lines are missing; None if none are.
    """

    path: Path
    header: Mapping[str, Any]
    made: list[Made] = field(factory=list[Made])
    done: set[tuple[str, str]] = field(factory=set[tuple[str, str]])
    findings: list[Mapping[str, Any]] = field(factory=list[Mapping[str, Any]])
    asked: float = field(default=0.0, init=False)
    problem: str | None = field(default=None, init=False)
    _file: int | None = field(default=None, init=False)
    _numbering: threading.Lock = field(factory=threading.Lock, init=False, repr=False, eq=False)
    _writing: threading.Lock = field(factory=threading.Lock, init=False, repr=False, eq=False)

    @classmethod
    def begin(cls, path: Path, header: Mapping[str, Any]) -> Self:
        """Begin a journal.

        Args:
            path: The file, which must not exist; folders are made.
            header: The first line.

        Raises:
            JournalError: There is such a file, or it cannot be written.
        """
        # It gets its name when it is locked and has its first line: nobody sees it without.
        unnamed = path.with_name(f".{path.name}-{os.getpid()}")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(unnamed, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
            try:
                journal = cls(path, {"version": VERSION, **header})
                journal._take(file)
                journal._write(journal.header)
                if journal.problem is not None:
                    raise JournalError(f"{journal.problem} Pass another --journal.")
                os.link(unnamed, path)
            except (JournalError, OSError):
                os.close(file)
                raise
            finally:
                unnamed.unlink()
        except FileExistsError:
            raise JournalError(
                f"{path} is the journal of another run. Pass --resume to continue it, or another --journal."
            ) from None
        except OSError as error:
            raise JournalError(f"{path} cannot be written: {error.strerror}. Pass another --journal.") from None
        return journal

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the journal of an earlier run, and lock it.

        Args:
            path: The file.

        Raises:
            JournalError: It cannot be read, it is no journal, or a run uses it.
        """
        try:
            file = os.open(path, os.O_RDWR | os.O_APPEND)
        except FileNotFoundError:
            raise JournalError(f"{path} does not exist.") from None
        except OSError as error:
            raise JournalError(f"{path} cannot be opened: {error.strerror}.") from None
        try:
            journal = cls(path, {})
            journal._take(file)
            journal._read_all(file)
        except JournalError:
            os.close(file)
            raise
        return journal

    def __enter__(self) -> Self:
        """Return the journal."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Unlock and close the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    @property
    def left(self) -> list[Made]:
        """What has not been removed, the newest first."""
        return [each for each in reversed(self.made) if not each.removed]

    def begin_making(self, kind: str, names: Sequence[str]) -> Made:
        """Note that something is about to be made; the line is on disk when this returns.

        Args:
            kind: ID of the operation that makes it, or ``bucket``.
            names: Texts by which it can be found again.

        Raises:
            JournalError: The line cannot be written, so that nothing may be made.
        """
        with self._numbering:
            made = Made(len(self.made), kind, tuple(names))
            if not self._write({"make": made.number, "kind": kind, "names": list(names)}):
                raise JournalError(self.problem)
            self.made.append(made)
            self.asked = time.time()
        return made

    def note_made(self, made: Made, identifier: str | None) -> None:
        """Note what came of it.

        Args:
            made: What was about to be made.
            identifier: Its ID; None if it was refused.
        """
        made.id, made.removed = identifier, identifier is None
        self._write({"made": made.number, "id": identifier})

    def note_removed(self, made: Made) -> None:
        """Note that something is gone.

        Args:
            made: What was made.
        """
        made.removed = True
        self._write({"removed": made.number})

    def note_done(self, phase: str, operation: str = "") -> None:
        """Note that a phase is done, or an operation in it, so that `--resume` does not do it again.

        Args:
            phase: Name of the phase.
            operation: ID of the operation; empty for the whole phase.
        """
        self.done.add((phase, operation))
        self._write({"done": phase, "operation": operation})

    def note_finding(self, finding: Mapping[str, Any]) -> None:
        """Keep a finding for the report of a run that resumes this one.

        Args:
            finding: The finding as JSON.
        """
        self.findings.append(finding)
        self._write({"finding": finding})

    def is_done(self, phase: str, operation: str = "") -> bool:
        """Whether a phase, or an operation in it, was done by an earlier run.

        Args:
            phase: Name of the phase.
            operation: ID of the operation; empty for the whole phase.
        """
        return (phase, operation) in self.done or (phase, "") in self.done

    def _take(self, file: int) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise JournalInUseError(f"{self.path} is in use by a run that has not ended.") from None
        if os.fstat(file).st_nlink == 0:
            raise JournalInUseError(f"{self.path} is gone: its run has just ended.")
        self._file = file

    def _write(self, line: Mapping[str, Any]) -> bool:
        """Write a line; returns whether it is there, as a whole."""
        if self._file is None:
            raise JournalError(f"{self.path} is closed.")
        content = json.dumps(line, separators=(",", ":")).encode() + b"\n"
        with self._writing:
            size = os.fstat(self._file).st_size
            try:
                if os.write(self._file, content) < len(content):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                if "make" in line:
                    os.fdatasync(self._file)
            except OSError as error:
                os.ftruncate(self._file, size)
                self.problem = f"{self.path} cannot be written: {error.strerror}."
                return False
        return True

    def _read_all(self, file: int) -> None:
        """Read the lines; a last one that was not written to its end is removed: what it says did not happen yet."""
        with open(file, "rb", closefd=False) as reading:
            content = reading.read()
        whole = content[: content.rfind(b"\n") + 1]
        lines = list(self._lines(whole))
        if not lines or lines[0].get("version") != VERSION:
            raise JournalError(f"{self.path} is no journal of modelarts-conformance.")
        self.asked = os.fstat(file).st_mtime
        if whole != content:
            os.ftruncate(file, len(whole))
        self.header = lines[0]
        for line in lines[1:]:
            self._read(line)

    def _lines(self, content: bytes) -> Iterator[Mapping[str, Any]]:
        for line in content.splitlines():
            try:
                read = json.loads(line)
            except ValueError:
                read = None
            if not isinstance(read, dict):
                raise JournalError(f"{self.path} is no journal of modelarts-conformance.")
            yield read

    def _read(self, line: Mapping[str, Any]) -> None:
        match line:
            case {"make": number, "kind": kind, "names": names} if number == len(self.made):
                self.made.append(Made(int(number), str(kind), tuple(names)))
            case {"made": number, "id": identifier} if number < len(self.made):
                self.made[number].id, self.made[number].removed = identifier, identifier is None
            case {"removed": number} if number < len(self.made):
                self.made[number].removed = True
            case {"done": phase, "operation": operation}:
                self.done.add((phase, operation))
            case {"finding": finding}:
                self.findings.append(finding)
            case _:
                raise JournalError(f"{self.path} has a line of another version: {line}.")


def state_folder() -> Path:
    """The folder for journals: below ``XDG_STATE_HOME``, or ``~/.local/state``."""
    base = os.environ.get("XDG_STATE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "state") / "modelarts-conformance"


def journals(folder: Path) -> list[Path]:
    """The journals in a folder, the oldest first.

    Args:
        folder: The folder, which need not exist.
    """
    found: list[tuple[float, Path]] = []
    for path in folder.glob(f"[!.]*{_SUFFIX}"):
        with suppress(FileNotFoundError):  # its run has just ended
            found.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(found)]


def journal_path(run: str) -> Path:
    """Where the journal of a run is by default.

    Args:
        run: ID of the run.
    """
    return state_folder() / f"{run}{_SUFFIX}"
