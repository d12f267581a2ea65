"""How long an exchange with OBS may take, for each step on its socket."""

import io
import math
import time
from typing import TYPE_CHECKING, Final, Protocol

from modelarts.exceptions import ObsTransferError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LEAST_RATE: Final = 1000
"""Bytes a second. A transfer that is slower than this, over the time that a single byte may take, has stalled."""


class TimedSocket(Protocol):
    """A socket whose steps have a timeout."""

    def settimeout(self, seconds: float | None, /) -> None:
        """Set how long a step may take."""


class Deadline:
    """The moment by which a call must have ended.

    Args:
        seconds: How many seconds are left from now; ``None`` for no limit.
    """

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._end = math.inf if seconds is None else time.monotonic() + seconds

    @property
    def left(self) -> float:
        """How many seconds are left; infinite without a limit."""
        return self._end - time.monotonic()

    def check(self, doing: str) -> None:
        """Check that there is time left.

        Args:
            doing: What would be done next, such as ``upload 'a.txt' to obs://bucket/a.txt``.

        Raises:
            ObsTransferError: If there is none.
        """
        if self.left <= 0:
            raise self.passed(doing)

    def passed(self, doing: str) -> ObsTransferError:
        """Return the error for a call that did not end in time."""
        return ObsTransferError(
            f"Could not {doing}: the call was not complete within its deadline of {self._seconds:g} seconds. "
            "Give it more time with deadline=."
        )


class Exchange:
    """A request and its answer, whose steps end by a deadline, and which may not stall.

    Args:
        deadline: The deadline of the call.
        longest: Seconds that the exchange may take, however much it moves; infinite if only its rate counts.
        timeout: The longest time without a byte, in seconds.
    """

    def __init__(self, deadline: Deadline, longest: float, timeout: float) -> None:
        self._deadline = deadline
        self._timeout = timeout
        self._begin = time.monotonic()
        self._end = self._begin + longest
        self._moved = 0

    def before_step(self, socket: TimedSocket) -> None:
        """Set how long the next step may take.

        Raises:
            TimeoutError: If the time is up, or the exchange has stalled.
        """
        now = time.monotonic()
        left = min(self._deadline.left, self._end - now, self._timeout)
        if left <= 0:
            raise TimeoutError("the answer was not complete in time")
        if self._moved < (now - self._begin - self._timeout) * LEAST_RATE:
            raise TimeoutError(f"the transfer was slower than {LEAST_RATE} bytes a second")
        socket.settimeout(left)

    def moved(self, size: int) -> None:
        """Count bytes that were sent or received."""
        self._moved += size


class TimedReads(io.RawIOBase):
    """What arrives on a socket, each step of which is timed.

    Args:
        raw: The socket as a file, unbuffered.
        socket: The socket.
        exchange: The exchange that it belongs to.
    """

    def __init__(self, raw: io.RawIOBase, socket: TimedSocket, exchange: Exchange) -> None:
        self._raw = raw
        self._socket = socket
        self._exchange = exchange

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        """Read what has arrived."""
        self._exchange.before_step(self._socket)
        size: int | None = self._raw.readinto(buffer)
        self._exchange.moved(size or 0)
        return size

    def close(self) -> None:
        """Close the file, which lets the socket close."""
        self._raw.close()
        super().close()
