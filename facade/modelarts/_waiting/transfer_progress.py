"""How far a transfer is, how fast, and how long it still takes."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final, Literal

import attrs

from modelarts._public_names import public
from modelarts._waiting.progress import ProgressLine, human_size

_REPORT_SECONDS: Final = 0.1
_RATE_SECONDS: Final = 10.0


@public("modelarts.obs")
@attrs.frozen
class TransferProgress:
    """How far a transfer is.

    Attributes:
        files: The number of files that were copied, or had not changed.
        all_files: The number of files that are known so far; a folder's are found while the first are being copied.
        size: Their bytes that were copied, or had not changed. It never falls: what is copied again counts once.
        all_size: The bytes of all files that are known so far.
        rate: Bytes a second, over the last ten seconds.
        seconds_left: Seconds that the rest takes at this rate; ``None`` if nothing moves, nothing is left, or not all
            files are known yet.
        is_counted: Whether all files are known, so that ``all_files`` and ``all_size`` stay as they are.
    """

    files: int
    all_files: int
    size: int
    all_size: int
    rate: float
    seconds_left: float | None
    is_counted: bool = True

    @property
    def percent(self) -> float | None:
        """How much of the bytes, or of the files if these are empty, was copied: 0 to 100; it never falls.

        ``None`` as long as not all files are known.
        """
        if not self.is_counted:
            return None
        if self.all_size:
            return 100 * self.size / self.all_size
        return 100 * self.files / self.all_files if self.all_files else 100.0

    def __str__(self) -> str:
        """Return it as a part of a line."""
        left = (
            "" if self.seconds_left is None or self.size >= self.all_size else f", {_duration(self.seconds_left)} left"
        )
        share = "so far" if self.percent is None else f"({self.percent:.0f} %)"
        return (
            f"{self.files}/{self.all_files} files, {human_size(self.size)} of {human_size(self.all_size)} "
            f"{share}, {human_size(round(self.rate))}/s{left}"
        )


ProgressCallback = Callable[[TransferProgress], object]
"""Called with the progress of a transfer, from any thread, one call at a time."""


class CallbackError(Exception):
    """Carries what a callback raised through a transfer, where an `OSError` is taken for one of the network or a disk.

    Args:
        raised: What it raised.
    """

    def __init__(self, raised: BaseException) -> None:
        super().__init__(repr(raised))
        self.raised: Final = raised


class ProgressCounter:
    """Counts what a transfer copies, and reports it at most ten times a second and at the end.

    Args:
        line: The line that shows it.
        verb: The verb, such as ``Uploading``.
        callback: Called with the progress. What it raises ends the transfer, and it is not called again. ``False`` to
            report nothing, not even on the line.
    """

    def __init__(self, line: ProgressLine, verb: str, callback: ProgressCallback | Literal[False] | None) -> None:
        self._line = line
        self._verb = verb
        self._callback = None if callback is False else callback
        self._reports = callback is not False and (line.live or callback is not None)
        self._lock = threading.Lock()
        self._reporting = threading.Lock()
        self._next_report = 0.0
        self._raised: BaseException | None = None
        self._files = self._all_files = self._size = self._all_size = self._most = 0
        self._is_counted = False
        self._seen: deque[tuple[float, int]] = deque([(time.monotonic(), 0)])

    def expect(self, size: int) -> None:
        """Count one more file of ``size`` bytes that is going to be copied."""
        with self._lock:
            self._all_files += 1
            self._all_size += size

    def expect_no_more(self) -> None:
        """Take all files for counted."""
        with self._lock:
            self._is_counted = True

    def add(self, size: int, *, files: int = 0) -> None:
        """Count ``size`` more bytes and ``files`` more files as copied.

        Raises:
            CallbackError: If the callback raises something, or has.
        """
        if self._raised is not None:
            raise CallbackError(self._raised)
        with self._lock:
            self._files += files
            self._size += size
            if not self._reports or (now := time.monotonic()) < self._next_report:
                return
            self._next_report = now + _REPORT_SECONDS
        self._report()

    def end(self) -> None:
        """Report the end.

        Raises:
            BaseException: What the callback raises.
        """
        if self._callback is not None:
            with self._reporting:
                self._callback(self._progress())

    def _report(self) -> None:
        if not self._reporting.acquire(blocking=False):
            return  # another thread does
        try:
            progress = self._progress()
            self._line.show(f"{self._verb}: {progress}")
            if self._callback is not None:
                self._callback(progress)
        except BaseException as error:  # noqa: BLE001 - it is the caller's, whatever it is
            self._raised = error
        finally:
            self._reporting.release()
        if self._raised is not None:
            raise CallbackError(self._raised)

    def _progress(self) -> TransferProgress:
        with self._lock:
            now = time.monotonic()
            self._seen.append((now, self._size))
            while len(self._seen) > 2 and self._seen[1][0] <= now - _RATE_SECONDS:
                self._seen.popleft()
            since, size = self._seen[0]
            rate = max(0.0, (self._size - size) / max(now - since, 1e-6))
            rest = self._all_size - self._size
            left = rest / rate if rate and rest > 0 and self._is_counted else None
            self._most = max(self._most, self._size)
            return TransferProgress(
                self._files, self._all_files, self._most, self._all_size, rate, left, self._is_counted
            )


def _duration(seconds: float) -> str:
    """Format a duration: ``45 s``, ``3 min 20 s``, ``2 h 5 min``."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 1:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
