# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/record.py.
"""Records what servers answer beyond the description, for those who keep the description."""

from __future__ import annotations

import errno
import json
import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Final, cast

from .errors import InvalidArgumentError
from .json_memory import TooMuchMemoryError
from .sending.forking import renew_in_child

if TYPE_CHECKING:
    import httpx

    from .differences import Difference, Differences

FORMAT: Final = "api-record/1"
"""What each line of a record says its format is."""

MAX_BYTES: Final = 10_000_000
"""How many bytes a record has at most, unless it is told otherwise."""

_LOGGER: Final = logging.getLogger(__name__)
_MOST_CAUSES: Final = 10_000
_MOST_OF_A_LINE: Final = 50  # differences


class Record:
    """A file to which clients append what answers have beyond the description.

    Undocumented fields, values of enumerations, nulls, types, statuses, headers and content types, and bodies that
    cannot be decoded are recorded: a line of JSON for each response that has something new. What has been recorded is
    recorded again when it was met 10, 100, 1,000, ... times, with that number. Values are types and short samples;
    credentials, IDs in paths, queries, and values of fields with names such as ``password`` are left out.

    Threads, asyncio tasks and processes may share a record. It never makes a call fail: what goes wrong is logged once.

    Args:
        path: The file, which is made on first use, for its owner only.
        max_bytes: How many bytes the file may have, 1 or more; then nothing more is written.

    Raises:
        InvalidArgumentError: An argument has a wrong type or is out of range.
    """

    def __init__(self, path: str | os.PathLike[str], *, max_bytes: int = MAX_BYTES) -> None:
        from .setting_checks import check_count

        if not isinstance(cast("object", path), str | os.PathLike) or not os.fspath(path):
            raise InvalidArgumentError(f'record={path!r} must be the path of a file, such as record="record.jsonl".')
        check_count(max_bytes, what="max_bytes", least=1)
        self.path: Final = str(Path(path).absolute())
        self.max_bytes: Final = max_bytes
        self._lock = threading.Lock()
        self._begin()
        self._has_failed = False
        renew_in_child(self._renew)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.path!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self.path, self.max_bytes)

    def look(self, method: str, path: str, response: httpx.Response) -> None:
        """Record what a response has beyond the description.

        Args:
            method: The method of the operation.
            path: The template of its path.
            response: The response, whose body was read.
        """
        line = self._line(method, path, response)
        if line is not None:
            self._append(line)

    async def alook(self, method: str, path: str, response: httpx.Response) -> None:
        """Like `look`, for asyncio."""
        line = self._line(method, path, response)
        if line is not None:
            from asyncio import to_thread  # here, since programs that only block do not need it

            await to_thread(self._append, line)

    def _renew(self) -> None:
        self._lock = threading.Lock()
        self._begin()

    def _begin(self) -> None:
        self._writer = token_hex(4)
        self._counts: dict[tuple[str, int, Difference], int] = {}

    def _line(self, method: str, path: str, response: httpx.Response) -> bytes | None:
        """The line for a response; None if it has nothing new."""
        from .differences import differences
        from .sending.bounds import limit_of

        operation = _operations()[method, path]
        try:
            found = differences(operation, response, limit_of(response))
        except TooMuchMemoryError:
            return None
        if not found:
            return None
        status = response.status_code
        due = list(self._due(operation, status, found))[:_MOST_OF_A_LINE]
        if not due:
            return None
        from .samples import Samples

        samples = Samples(response.request)
        entries = [_entry(samples, difference, found[difference], count) for difference, count in due]
        line = {
            "format": FORMAT,
            "writer": self._writer,
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "operation": operation,
            "method": method,
            "path": path,
            "status": status,
            "content_type": samples.text(response.headers.get("Content-Type", "")),
            "differences": entries,
        }
        return json.dumps(line, separators=(",", ":")).encode() + b"\n"

    def _due(self, operation: str, status: int, found: Differences) -> Iterator[tuple[Difference, int]]:
        """What is to be recorded now, and how often it was met."""
        with self._lock:
            for difference in found:
                key = (operation, status, difference)
                count = self._counts.get(key, 0) + 1
                if count > 1 or len(self._counts) < _MOST_CAUSES:
                    self._counts[key] = count
                    if str(count).strip("0") == "1":
                        yield difference, count

    def _append(self, line: bytes) -> None:
        try:
            with self._lock:
                self._write(line)
        except OSError as error:
            if not self._has_failed:
                self._has_failed = True
                _LOGGER.warning("%s cannot be written, and is not complete: %s", self.path, error)

    def _write(self, line: bytes) -> None:
        file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _lock_file(file)
            size = os.fstat(file).st_size
            # Another process may have been killed, or the disk may have been full, in the middle of a line.
            broken = size > 0 and _last_byte(file, size) != b"\n"
            whole = b"\n" + line if broken else line
            if size + len(whole) > self.max_bytes:
                raise OSError(errno.EFBIG, f"it would have more than {self.max_bytes:,} bytes")
            written = os.write(file, whole)
            if written < len(whole):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        finally:
            os.close(file)  # which unlocks it


def record_of(value: object) -> Record | None:
    """The record that an argument names: a path, a record, or None.

    Args:
        value: The argument.

    Raises:
        InvalidArgumentError: It is something else.
    """
    if value is None or isinstance(value, Record):
        return value
    return Record(value)  # type: ignore[arg-type]


def _entry(samples: Any, difference: Difference, value: Any, count: int) -> dict[str, Any]:
    from .differences import name_of

    at = [samples.text(name) for name in difference.at]
    entry: dict[str, Any] = {"kind": difference.kind, "at": at, "count": count}
    if difference.kind == "content-type":
        entry["value"] = samples.text(difference.detail)
    elif difference.kind != "header":
        entry["type"], entry["value"] = name_of(value), samples.of(value, difference.at)
    return entry


def _operations() -> dict[tuple[str, str], str]:
    if not _BY_REQUEST:
        from .operations import OPERATIONS

        _BY_REQUEST.update({(each.method, each.path): each.id for each in OPERATIONS.values()})
    return _BY_REQUEST


_BY_REQUEST: Final[dict[tuple[str, str], str]] = {}


def _restored(path: str, max_bytes: int) -> Record:
    return Record(path, max_bytes=max_bytes)


def _lock_file(file: int) -> None:
    """Keep other processes from writing until the file is closed."""
    try:
        import fcntl
    except ImportError:  # on Windows, appending alone keeps lines whole
        return
    fcntl.flock(file, fcntl.LOCK_EX)


def _last_byte(file: int, size: int) -> bytes:
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1)


__all__ = ["FORMAT", "MAX_BYTES", "Record", "record_of"]
