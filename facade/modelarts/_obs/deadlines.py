"""How long an exchange with OBS may take, for each step on its socket."""

import io
import math
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, Protocol, Self

from modelarts._obs.interruptible import until
from modelarts.exceptions import ObsTimeoutError, ObsTransferError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

LEAST_RATE: Final = 1000
"""Bytes a second. A transfer that is slower than this, over the time that a single byte may take, has stalled."""


class TimedSocket(Protocol):
    """A socket whose steps have a timeout."""

    def settimeout(self, seconds: float | None, /) -> None:
        """Set how long a step may take."""

    def gettimeout(self) -> float | None:
        """Return how long a step may take."""

    def sendall(self, data: "ReadableBuffer", /) -> None:
        """Send all of it."""

    def recv_into(self, buffer: "WriteableBuffer", /) -> int:
        """Receive what has arrived, and return its size."""


class Wakeable(Protocol):
    """What waits on a socket."""

    def wake(self) -> None:
        """End the step that is under way, from another thread."""


class Cancellation:
    """Ends a call from another thread: what it waits for ends at once, and nothing more is begun."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._waiting: set[Wakeable] = set()

    @property
    def is_set(self) -> bool:
        """Whether the call ends."""
        return self._event.is_set()

    def set(self) -> None:
        """End the call."""
        with self._lock:
            self._event.set()
            for exchange in self._waiting:
                exchange.wake()

    def wait(self, seconds: float) -> bool:
        """Wait until it is set, and return whether it is."""
        return until(self._event.wait, seconds)

    def add(self, waiting: Wakeable) -> None:
        """Take what ends with the call."""
        with self._lock:
            self._waiting.add(waiting)

    def remove(self, waiting: Wakeable) -> None:
        """Leave it alone from now on."""
        with self._lock:
            self._waiting.discard(waiting)


class Deadline:
    """The moment by which a call must have ended.

    Args:
        seconds: How many seconds are left from now; ``None`` for no limit.
        cancellation: Ends the call before.
    """

    def __init__(self, seconds: float | None, cancellation: Cancellation) -> None:
        self._seconds = seconds
        self.cancellation: Final = cancellation
        self._end = math.inf if seconds is None else time.monotonic() + seconds

    @property
    def left(self) -> float:
        """How many seconds are left; infinite without a limit, none if the call was cancelled."""
        return 0.0 if self.cancellation.is_set else self.left_for_clean_up

    @property
    def left_for_clean_up(self) -> float:
        """How many seconds are left, although the call was cancelled."""
        return self._end - time.monotonic()

    def check(self, doing: str) -> None:
        """Check that there is time left.

        Args:
            doing: What would be done next, such as ``upload 'a.txt' to obs://bucket/a.txt``.

        Raises:
            ObsTimeoutError: If there is none.
            ObsTransferError: If the call was cancelled.
        """
        if self.left <= 0:
            raise self.passed(doing)

    def wait(self, seconds: float, doing: str) -> None:
        """Wait, unless the time would be up afterwards.

        Raises:
            ObsTimeoutError: If it would.
            ObsTransferError: If the call is cancelled.
        """
        if seconds >= self.left:
            raise self.passed(doing)
        if self.cancellation.wait(seconds):
            raise self.passed(doing)

    def passed(self, doing: str) -> ObsTransferError:
        """Return the error for a call that did not end in time, or was cancelled."""
        if self.cancellation.is_set:
            return ObsTransferError(f"Could not {doing}: the call was cancelled.")
        return ObsTimeoutError(
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
        self._socket: TimedSocket | None = None

    def left(self, until: float = math.inf) -> float:
        """Return how many seconds it may still take; none if the call is cancelled.

        Args:
            until: When it must have ended in any case, by `time.monotonic`.
        """
        return min(self._deadline.left, min(self._end, until) - time.monotonic())

    @contextmanager
    def waking(self, connection: socket.socket) -> Iterator[None]:
        """End what happens on a new connection within the ``with`` block when the call is cancelled.

        Args:
            connection: Its socket.

        Raises:
            TimeoutError: If it is cancelled already.
        """
        with _Waking(connection.dup()) as waiting:  # as TLS takes the descriptor
            self._deadline.cancellation.add(waiting)
            try:
                if self._deadline.cancellation.is_set:
                    raise TimeoutError("the call was cancelled")
                yield
            finally:
                self._deadline.cancellation.remove(waiting)

    def before_step(self, socket: TimedSocket) -> None:
        """Set how long the next step may take, which `after_step` ends.

        Raises:
            TimeoutError: If the time is up, the call is cancelled, or the exchange has stalled.
        """
        if self._socket is None:
            self._deadline.cancellation.add(self)
        self._socket = socket
        now = time.monotonic()
        left = min(self.left(), self._timeout)
        if left <= 0:
            raise TimeoutError("the answer was not complete in time")
        if self._moved < (now - self._begin - self._timeout) * LEAST_RATE:
            raise TimeoutError(f"the transfer was slower than {LEAST_RATE} bytes a second")
        if socket.gettimeout() != left:  # as setting it is a system call
            socket.settimeout(left)

    def after_step(self, moved: int) -> None:
        """Count the bytes that a step sent or received."""
        self._moved += moved

    def end(self) -> None:
        """Leave the socket to other exchanges."""
        self._deadline.cancellation.remove(self)
        self._socket = None

    def wake(self) -> None:
        """End the step that is under way, from another thread."""
        used: object = self._socket
        while not isinstance(used, socket.socket) and hasattr(used, "socket"):  # TLS within the TLS of a proxy
            used = used.socket
        if isinstance(used, socket.socket):
            with suppress(OSError):
                socket.socket.shutdown(used, socket.SHUT_RDWR)  # of the connection itself, below TLS


class _Waking:
    """A connection that is being made."""

    def __init__(self, same: socket.socket) -> None:
        self._same = same

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._same.close()

    def wake(self) -> None:
        """End it."""
        with suppress(OSError):
            self._same.shutdown(socket.SHUT_RDWR)


class TimedReads(io.RawIOBase):
    """What arrives on a socket, each step of which is timed.

    Args:
        socket: The socket.
        exchange: The exchange that it belongs to.

    Attributes:
        is_over: Whether the exchange has ended, so that nothing more is read.
    """

    is_over = False

    def __init__(self, socket: TimedSocket, exchange: Exchange) -> None:
        self._socket = socket
        self._exchange = exchange

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        """Read what has arrived; ``None`` if the exchange has ended."""
        if self.is_over:
            return None
        self._exchange.before_step(self._socket)
        size = self._socket.recv_into(buffer)
        self._exchange.after_step(size)
        return size
