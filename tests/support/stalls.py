"""Answers of OBS that do not come, and Ctrl-C while a thread waits for them."""

from __future__ import annotations

import select
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

_LONG_MILLISECONDS: Final = 15_000


class Stall:
    """An OBS that does not answer the threads that copy, and Ctrl-C while the first of them waits.

    Attributes:
        threads: The beginnings of these threads' names.
        begun: How many of their reads waited for the server.
        in_vain: How many waited until they gave up, as nothing ended them.
    """

    def __init__(self) -> None:
        self.threads: tuple[str, ...] = tuple(f"modelarts-obs-{part}" for part in ("part", "read", "write"))
        self.begun = 0
        self.in_vain = 0
        self._over = threading.Event()
        self._lock = threading.Lock()

    def before_read(self, connection: socket.socket) -> None:
        """Wait until the connection is shut down, if this is the first that a thread of a copy reads."""
        if self._over.is_set() or not threading.current_thread().name.startswith(self.threads):
            return
        with self._lock:
            self.begun += 1
            if self.begun == 1:
                signal.raise_signal(signal.SIGINT)  # in this thread, so that it wakes no other
        poll = select.poll()
        poll.register(connection, 0)  # whose end alone is noticed, from this side, and not that the server hangs up
        self.in_vain += not poll.poll(_LONG_MILLISECONDS)
        self._over.set()


@contextmanager
def stalled() -> Iterator[Stall]:
    """The stall, for what is read from sockets within the ``with`` block."""
    made, receive = Stall(), socket.socket.recv_into

    def read(self: socket.socket, *arguments: Any) -> int:
        made.before_read(self)
        return receive(self, *arguments)

    # What a shell starts in the background ignores Ctrl-C, and so does all that it starts.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(socket.socket, "recv_into", read)
            yield made
    finally:
        signal.signal(signal.SIGINT, inherited)
