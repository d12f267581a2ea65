"""Objects as files that are read."""

import io
import os
from concurrent.futures import Future
from typing import TYPE_CHECKING, Final

from modelarts._obs import ranges
from modelarts._obs.parallel import Threads, result_of
from modelarts._obs.paths import ObsPath
from modelarts._obs.requests import ObsRequests
from modelarts._obs.stored_object import StoredObject

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_FIRST_WINDOW: Final = 256 * 1024
_LARGEST_WINDOW: Final = 8 * 1024 * 1024
_GROWTH: Final = 4


class ObjectReader(io.RawIOBase):
    """The content of an object, at any position, as it was when it was opened.

    A window of the object is in memory. It grows while the object is read onwards, and then the next one is fetched
    before it is needed; after a jump it is small again.

    Args:
        requests: Sends the requests.
        path: The object.
        stored: What is known of it.
    """

    def __init__(self, requests: ObsRequests, path: ObsPath, stored: StoredObject) -> None:
        super().__init__()
        self._requests = requests
        self._path = path
        self._stored = stored
        self._position = 0
        self._window = memoryview(b"")
        self._start = 0
        self._next: tuple[int, Future[memoryview]] | None = None
        self._threads: Threads | None = None
        self._process = os.getpid()
        self._check = ranges.EndCheck(path, stored)

    @property
    def name(self) -> str:
        """The path, ``obs://bucket/dir/name``."""
        return str(self._path)

    @property
    def mode(self) -> str:
        """``rb``."""
        return "rb"

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read at any position."""
        return True

    def tell(self) -> int:
        """Return the position in bytes."""
        self._check_open()
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move to another position, which may be behind the end.

        Raises:
            ValueError: If it is before the beginning, or ``whence`` is not 0, 1 or 2.
        """
        self._check_open()
        origins = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._stored.size}
        if whence not in origins:
            raise ValueError(f"whence={whence!r} is not one of 0, 1 and 2.")
        if (position := origins[whence] + offset) < 0:
            raise ValueError(f"The position {position} is before the beginning of {self._path}.")
        self._position = position
        return position

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read the next bytes into a buffer, and return how many there were.

        Raises:
            ObsTransferError: If the object changed since it was opened, or its content does not arrive or is damaged.
            ObsError: If OBS refuses.
        """
        self._check_open()
        target = memoryview(buffer).cast("B")
        left = self._stored.size - self._position
        if left <= 0 or not target:
            return 0
        if not self._start <= self._position < self._start + len(self._window):
            self._move_window(len(target))
        offset = self._position - self._start
        size = min(len(target), len(self._window) - offset)
        target[:size] = self._window[offset : offset + size]
        self._position += size
        return size

    def close(self) -> None:
        """Forget the content, and end a request that is under way."""
        if not self.closed:
            self._window = memoryview(b"")
            self._leave_to_parent()
            self._next = None
            if self._threads is not None:
                self._requests.cancel()
                self._threads.close()
        super().close()

    def _check_open(self) -> None:
        if self.closed:
            raise ValueError(f"{self._path} is closed.")

    def _leave_to_parent(self) -> None:
        """Forget the thread of the process that this one was forked from, and what it fetches."""
        if os.getpid() != self._process:
            self._next = self._threads = None
            self._process = os.getpid()

    def _move_window(self, wanted: int) -> None:
        """Bring the content at the position to memory."""
        self._leave_to_parent()
        end = self._start + len(self._window)
        goes_on = self._position == end and end > 0
        size = min(_GROWTH * len(self._window), _LARGEST_WINDOW) if goes_on else _FIRST_WINDOW
        size = max(size, min(wanted, _LARGEST_WINDOW))
        fetched, self._next = self._next, None
        if fetched is not None and fetched[0] == self._position:
            window = result_of(fetched[1])
        else:
            window = self._fetched(self._position, size)
        self._start, self._window = self._position, window
        self._check.add(self._position, window)
        following = self._start + len(window)
        if goes_on and following < self._stored.size:
            if self._threads is None:
                self._threads = Threads(1, "modelarts-obs-read")
            ahead = min(_GROWTH * len(window), _LARGEST_WINDOW)
            self._next = following, self._threads.submit(self._fetched, following, ahead)

    def _fetched(self, start: int, size: int) -> memoryview:
        window = memoryview(bytearray(min(size, self._stored.size - start)))
        ranges.read_into(self._requests.for_the_next_step(), self._path, self._stored, start, window)
        return window
