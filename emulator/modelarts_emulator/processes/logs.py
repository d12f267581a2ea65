"""Reading logs of any size with bounded memory.

Source: SDK reference, ch. 6.1.7, Table 6-172.
"""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.processes.bounded_log import omission
from modelarts_emulator.processes.local_files import RefusedFileError, open_regular

PREVIEW_BYTES = 5 * 1024 * 1024
ERROR_BYTES = 2048
_TRACEBACK = b"Traceback (most recent call last):"
_ERROR_WINDOW = 64 * 1024
_PIECE = 64 * 1024


@dataclass(frozen=True)
class LogPreview:
    """The last part of a log.

    Attributes:
        content: the text; each byte that is not valid UTF-8 is replaced by a question mark, so that the text has as
            many bytes in UTF-8 as the part of the log.
        current_size: size of the part in bytes.
        full_size: size of all that was printed in bytes, also of what the log does not keep. The part begins at
            `full_size - current_size`.
    """

    content: str
    current_size: int
    full_size: int


def preview(path: Path, *, growing: bool) -> LogPreview:
    """The last 5 MB (5 * 1024 * 1024 bytes) of a log file.

    Args:
        path: the log; one that does not exist, or that the process has replaced by a link or a pipe, is empty.
        growing: whether a process still writes to it; an incomplete character at the end is then left for the next
            preview.
    """
    try:
        data, begin = _tail(path, PREVIEW_BYTES)
    except (FileNotFoundError, RefusedFileError):
        return LogPreview("", 0, 0)
    full_size = begin + len(data)
    if begin:
        data = data[_continuation_bytes(data) :]
    if growing and (missing := _incomplete_end(data)):
        data, full_size = data[:-missing], full_size - missing
    return LogPreview(data.decode("utf-8", _QUESTION_MARKS), len(data), full_size)


def last_error_lines(path: Path) -> str:
    """The end of the log of a process that failed, at most 2 kB: from the last traceback on, if there is one."""
    try:
        data, _ = _tail(path, _ERROR_WINDOW)
    except (FileNotFoundError, RefusedFileError):
        return ""
    data = data.rstrip()
    traceback = data.rfind(_TRACEBACK)
    wanted = data[traceback:] if traceback >= 0 else data
    if len(wanted) > ERROR_BYTES:
        wanted = wanted[-ERROR_BYTES:]
        first_line_end = wanted.find(b"\n")
        # The rest of a line says little, unless there is no other line.
        wanted = wanted[first_line_end + 1 :] if first_line_end >= 0 else wanted[_continuation_bytes(wanted) :]
    return wanted.decode("utf-8", _QUESTION_MARKS)


class LogFollower:
    """Reads what is printed to a log from now on, in pieces, also while the log leaves out its oldest part.

    Args:
        path: the log. One that does not exist, or that a program has replaced by a link or a pipe, is empty.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            data, begin = _tail(path, 0)
        except (FileNotFoundError, RefusedFileError):
            data, begin = b"", 0
        self._position = begin + len(data)

    def piece(self) -> bytes:
        """What comes next, at most 64 kB; empty when there is nothing new. What is left out meanwhile is missing."""
        try:
            with open_regular(self._path) as file:
                left_out, notice = omission(file)
                self._position = max(self._position, left_out)
                file.seek(notice + self._position - left_out)
                data = file.read(_PIECE)
        except (FileNotFoundError, RefusedFileError):
            return b""
        self._position += len(data)
        return data


def _tail(path: Path, size: int) -> tuple[bytes, int]:
    """The last bytes of a log, and their offset in all that was ever printed to it."""
    with open_regular(path) as file:
        left_out, notice = omission(file)
        end = os.fstat(file.fileno()).st_size
        begin = max(notice, end - size)
        file.seek(begin)
        return file.read(end - begin), left_out + begin - notice


def _continuation_bytes(data: bytes) -> int:
    """The number of bytes at the start that belong to a character which begins earlier."""
    count = 0
    while count < min(3, len(data)) and data[count] & 0b1100_0000 == 0b1000_0000:
        count += 1
    return count


def _incomplete_end(data: bytes) -> int:
    """The number of bytes at the end that belong to an incomplete character."""
    for length in range(1, min(3, len(data)) + 1):
        byte = data[-length]
        if byte & 0b1100_0000 == 0b1000_0000:
            continue
        needed = 2 if 0xC2 <= byte <= 0xDF else 3 if 0xE0 <= byte <= 0xEF else 4 if 0xF0 <= byte <= 0xF4 else 1
        return length if needed > length else 0
    return 0


def _question_marks(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "?" * (error.end - error.start), error.end


_QUESTION_MARKS = "modelarts_emulator.question_marks"
codecs.register_error(_QUESTION_MARKS, _question_marks)
