"""What is printed while a run goes on."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self, TextIO

_SECONDS: Final = 0.2
_CLEARED: Final = "\r\x1b[K"


class Progress:
    """A line on a terminal that is renewed while a run goes on, and lines above it; elsewhere only the lines.

    Args:
        line: Makes the line.
        stream: Where it is printed; stderr when None.
    """

    def __init__(self, line: Callable[[], str], stream: TextIO | None = None) -> None:
        self._line = line
        self._stream = sys.stderr if stream is None else stream
        self._live = self._stream.isatty()
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._renew, daemon=True)

    def __enter__(self) -> Self:
        """Begin to show the line."""
        if self._live:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the line."""
        self._ended.set()
        if self._live:
            self._thread.join()
            self._stream.write(_CLEARED)
            self._stream.flush()

    def say(self, text: str) -> None:
        """Print lines above the line of progress.

        Args:
            text: The lines.
        """
        with self._lock:
            self._stream.write(f"{_CLEARED if self._live else ''}{text}\n")
            self._stream.flush()

    def _renew(self) -> None:
        began = time.monotonic()
        while not self._ended.wait(_SECONDS):
            with self._lock:
                self._stream.write(f"{_CLEARED}{self._line()}, {time.monotonic() - began:.0f} s")
                self._stream.flush()
