"""A log that keeps the newest part of what processes print, and says at its beginning how much is left out.

The launcher imports it, so it needs the standard library only.
"""

from __future__ import annotations

import errno
import io
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

_NOTICE: Final = "[ModelArts] {left_out} bytes of earlier output are left out: {reason}.\n"
_READ_NOTICE: Final = re.compile(rb"\[ModelArts\] (\d{1,18}) bytes of earlier output are left out: [^\n]{0,200}\n")
_LONGEST_NOTICE: Final = 300
_LONGEST_LINE: Final = 64 * 1024  # up to which a line that is cut at the beginning is left out as a whole


class BoundedLog:
    """A file that keeps at least the newest `keep` bytes, and never grows much beyond twice as many.

    Args:
        path: The file; one that is there is continued.
        keep: Bytes.
        reason: Why there is no more, for the first line of a log of which something is left out; there is no such line
            when it is empty.

    Attributes:
        left_out: Number of bytes that are left out.
    """

    def __init__(self, path: Path, keep: int, reason: str = "") -> None:
        self._path = path
        self._keep = keep
        self._reason = reason[:200]
        self._file = _opened(path)
        self.left_out = self._omission()[0]

    def write(self, data: bytes) -> None:
        """Append something.

        Raises:
            OSError: The disk is full, or the like.
        """
        for begin in range(0, len(data), self._keep):
            part = data[begin : begin + self._keep]
            if os.fstat(self._file.fileno()).st_size + len(part) > 2 * self._keep:
                self._forget_oldest()
            self._file.write(part)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _forget_oldest(self) -> None:
        import shutil  # here, as every job starts a launcher, and most logs are never rotated
        import tempfile

        known = self._file  # not the file at the path, which the process may have replaced by a link to another one
        notice = self._omission()[1]
        begin = max(notice, os.fstat(known.fileno()).st_size - self._keep)
        known.seek(begin)
        begin += (known.read(_LONGEST_LINE) or b"").find(b"\n") + 1
        known.seek(begin)
        left_out = self.left_out + begin - notice
        descriptor, temporary = tempfile.mkstemp(
            dir=self._path.parent, prefix=f".{self._path.name}-", suffix=".rotation"
        )
        try:
            with os.fdopen(descriptor, "wb") as file:
                if self._reason:
                    file.write(_NOTICE.format(left_out=left_out, reason=self._reason).encode())
                shutil.copyfileobj(known, file)
            continued = _opened(Path(temporary))
            Path(temporary).replace(self._path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        known.close()
        self._file = continued
        self.left_out = left_out

    def _omission(self) -> tuple[int, int]:
        if not self._reason:
            return 0, 0
        self._file.seek(0)
        return omission(self._file)


def _opened(path: Path) -> io.FileIO:
    """A file that can be read, and that everything is appended to; no link is followed, and nothing else written to."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # a program may have made a pipe of this name
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    return io.FileIO(descriptor, "a+")


def remove_rotations(directory: Path) -> None:
    """Remove what is left in a directory of logs whose writers were killed while they rotated them."""
    for file in directory.glob(".*.rotation"):
        with suppress(OSError):  # a program may have made a directory of this name
            file.unlink()


def omission(file: BinaryIO | io.FileIO) -> tuple[int, int]:
    """What the first line of a log says: the number of bytes that are left out, and the length of that line.

    Args:
        file: The log, read from its beginning on; its position changes.
    """
    match = _READ_NOTICE.match(file.read(_LONGEST_NOTICE) or b"")
    return (int(match[1]), match.end()) if match else (0, 0)
