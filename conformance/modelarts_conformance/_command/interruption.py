"""Ctrl-C and other signals that end a run in order: what was made is removed before the program ends."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Final, Self

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interruption:
    """Turns signals into KeyboardInterrupt, and remembers that there was one.

    Args:
        stop: Is called at the first signal.

    Attributes:
        came: Whether there was a signal.
    """

    def __init__(self, stop: Callable[[], None]) -> None:
        self.came = False
        self._stop = stop
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        """Take the signals over."""
        for each in _SIGNALS:
            self._before[each] = signal.signal(each, self._interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give them back."""
        for each, handler in self._before.items():
            signal.signal(each, handler)

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self.came = True
        self._stop()
        raise KeyboardInterrupt
