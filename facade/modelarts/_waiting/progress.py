"""A line of live progress on a terminal; nothing at all elsewhere."""

import shutil
import sys
import threading
import time
from types import TracebackType
from typing import Final, Self, TextIO

_REDRAW_SECONDS: Final = 0.1


class ProgressLine:
    """One line at the end of a terminal, which is rewritten and disappears when the work is done.

    It is written to the standard error stream, only if that is a terminal. Threads may share it.

    Args:
        stream: The stream to write to; the standard error stream by default.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._live = self._stream.isatty()
        self._lock = threading.Lock()
        self._drawn = False
        self._next_draw = 0.0

    @property
    def live(self) -> bool:
        """Whether it is shown."""
        return self._live

    def show(self, text: str, *, at_once: bool = False) -> None:
        """Replace the line; at most ten times a second, unless ``at_once``."""
        if not self._live:
            return
        with self._lock:
            now = time.monotonic()
            if now < self._next_draw and not at_once:
                return
            self._next_draw = now + _REDRAW_SECONDS
            width = max(20, shutil.get_terminal_size().columns - 1)
            self._stream.write(f"\r\x1b[K{text[:width]}")
            self._stream.flush()
            self._drawn = True

    def clear(self) -> None:
        """Remove the line, so that something else can be written."""
        if not self._live:
            return
        with self._lock:
            if self._drawn:
                self._stream.write("\r\x1b[K")
                self._stream.flush()
                self._drawn = False

    def __enter__(self) -> Self:
        """Start without drawing anything yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the line."""
        self.clear()


class TransferProgress:
    """The progress of an upload or a download, shown on a `ProgressLine`.

    Args:
        line: The line that shows it.
        verb: The verb, such as ``Uploading``.
        files: The number of files that are known already.
        size: Their total size in bytes.
    """

    def __init__(self, line: ProgressLine, verb: str, files: int = 0, size: int = 0) -> None:
        self._line = line
        self._verb = verb
        self._files = files
        self._size = size
        self._lock = threading.Lock()
        self._files_done = 0
        self._size_done = 0

    def expect(self, size: int) -> None:
        """Count one more file of ``size`` bytes that is going to be copied."""
        with self._lock:
            self._files += 1
            self._size += size

    def add(self, size: int, *, files: int = 0) -> None:
        """Count ``size`` more bytes and ``files`` more files as copied."""
        with self._lock:
            self._files_done += files
            self._size_done += size
            text = (
                f"{self._verb}: {self._files_done}/{self._files} files, "
                f"{human_size(self._size_done)} of {human_size(self._size)}"
            )
        self._line.show(text)


def human_size(size: int) -> str:
    """Format a number of bytes: ``512 bytes``, ``1.5 MB`` (1 MB = 1,000,000 bytes)."""
    if size < 1000:
        return f"{size} bytes"
    value = float(size)
    for unit in ("kB", "MB", "GB"):
        value /= 1000
        if value < 999.95:
            return f"{value:.1f} {unit}"
    return f"{value / 1000:.1f} TB"
