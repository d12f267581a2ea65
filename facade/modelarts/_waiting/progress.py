"""A line of live progress on a terminal or in a notebook, and lines above it; nothing at all elsewhere."""

import shutil
import sys
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Final, Self, TextIO

_REDRAW_SECONDS: Final = 0.1


class ProgressLine:
    """One line at the end of a terminal, which is rewritten and disappears when the work is done; or several.

    It is written to the standard error stream, only if that is a terminal or a Jupyter notebook's. Threads may share
    it.

    Args:
        stream: The stream to write to; the standard error stream by default.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        # A notebook's stream says that it is no terminal; it overwrites lines, but cannot clear them.
        self._is_notebook = type(self._stream).__module__.partition(".")[0] == "ipykernel"
        self._live = self._is_notebook or self._stream.isatty()
        self._width = 0
        self._height = 1
        self._lock = threading.Lock()
        self._drawn = False
        self._next_draw = 0.0

    @property
    def live(self) -> bool:
        """Whether it is shown."""
        return self._live

    @property
    def most_above(self) -> int:
        """The largest number of lines above it: none in a notebook, which rewrites only its last line."""
        return 0 if self._is_notebook else max(0, shutil.get_terminal_size().lines - 2)

    def show(self, text: str, *, above: Sequence[str] = (), at_once: bool = False) -> None:
        """Replace the line; at most ten times a second, unless ``at_once``.

        Args:
            text: The line.
            above: Lines above it; the last `most_above` of them are shown.
            at_once: Whether to show it even if it has just been replaced.
        """
        if not self._live:
            return
        with self._lock:
            now = time.monotonic()
            if now < self._next_draw and not at_once:
                return
            self._next_draw = now + _REDRAW_SECONDS
            width = max(20, shutil.get_terminal_size().columns - 1)
            first = len(above) - min(self.most_above, len(above))
            self._rewrite("\n".join(line[:width] for line in (*above[first:], text)))
            self._drawn = True

    def clear(self) -> None:
        """Remove the line, so that something else can be written."""
        if not self._live:
            return
        with self._lock:
            if self._drawn:
                self._rewrite("")
                self._drawn = False

    def _rewrite(self, text: str) -> None:
        if self._is_notebook:
            self._stream.write(f"\r{text.ljust(self._width)}" + ("" if text else "\r"))
        else:
            up = f"\x1b[{self._height - 1}A\x1b[J" if self._height > 1 else "\x1b[K"
            self._stream.write(f"\r{up}{text}")
        self._width = len(text)
        self._height = text.count("\n") + 1
        self._stream.flush()

    def __enter__(self) -> Self:
        """Start without drawing anything yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the line."""
        self.clear()


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
