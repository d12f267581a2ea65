"""Reading logs of any size with bounded memory.

Source: SDK reference, ch. 6.1.7, Table 6-172.
"""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path

PREVIEW_BYTES = 5 * 1024 * 1024
ERROR_BYTES = 2048
_TRACEBACK = b"Traceback (most recent call last):"
_ERROR_WINDOW = 64 * 1024


@dataclass(frozen=True)
class LogPreview:
    """The newest part of a log.

    Attributes:
        content: the text; each byte that is not valid UTF-8 is shown as a question mark, so that the text has as many
            bytes in UTF-8 as the part of the log.
        current_size: bytes of that part.
        full_size: bytes of the whole log. The part begins at `full_size - current_size`.
    """

    content: str
    current_size: int
    full_size: int


def preview(path: Path, *, growing: bool) -> LogPreview:
    """The newest 5 MB (5 * 1024 * 1024 bytes) of a log file.

    Args:
        path: the log; one that does not exist yet counts as empty.
        growing: whether a process still writes it; a character whose last bytes are still missing is then left for
            the next preview.
    """
    try:
        data, begin = _tail(path, PREVIEW_BYTES)
    except FileNotFoundError:
        return LogPreview("", 0, 0)
    full_size = begin + len(data)
    if begin:
        data = data[_continuation_bytes(data) :]
    if growing and (missing := _incomplete_end(data)):
        data, full_size = data[:-missing], full_size - missing
    return LogPreview(data.decode("utf-8", _QUESTION_MARKS), len(data), full_size)


def last_error_lines(path: Path) -> str:
    """The end of a log that tells why its process failed, at most 2 kB: from the last traceback on, if there is one."""
    try:
        data, _ = _tail(path, _ERROR_WINDOW)
    except FileNotFoundError:
        return ""
    data = data.rstrip()
    traceback = data.rfind(_TRACEBACK)
    wanted = data[traceback:] if traceback >= 0 else data
    if len(wanted) > ERROR_BYTES:
        wanted = wanted[-ERROR_BYTES:]
        first_line_end = wanted.find(b"\n")
        # A part of a line says little, unless it is all there is.
        wanted = wanted[first_line_end + 1 :] if first_line_end >= 0 else wanted[_continuation_bytes(wanted) :]
    return wanted.decode("utf-8", _QUESTION_MARKS)


def _tail(path: Path, size: int) -> tuple[bytes, int]:
    """The last bytes of a file, as far as it reaches now, and where they begin."""
    with path.open("rb") as file:
        end = os.fstat(file.fileno()).st_size
        begin = max(0, end - size)
        file.seek(begin)
        return file.read(end - begin), begin


def _continuation_bytes(data: bytes) -> int:
    """How many bytes at the begin belong to a character that begins earlier."""
    count = 0
    while count < min(3, len(data)) and data[count] & 0b1100_0000 == 0b1000_0000:
        count += 1
    return count


def _incomplete_end(data: bytes) -> int:
    """How many bytes at the end are the begin of a character of which the rest is missing."""
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
