"""A TCP proxy that cuts connections, ends them early and flips bits of what it forwards."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import Final, Self

_BLOCK: Final = 64 * 1024
_HEAD: Final = 2048
"""Bytes at the beginning of a block that are never changed, as they may be those of a message's head."""

_RESET: Final = struct.pack("ii", 1, 0)


@dataclass
class Chaos:
    """How often something happens to a block of at most 64 KB.

    Attributes:
        cut: The probability that the connection is reset.
        truncate: The probability that it is closed after a part of the block.
        flip: The probability that a bit of the block is flipped.
        seed: Of the generator of random numbers.
    """

    cut: float = 0.0
    truncate: float = 0.0
    flip: float = 0.0
    seed: int = 0


@dataclass
class ChaosProxy:
    """Forwards connections to a port of this machine until the ``with`` block ends.

    Attributes:
        target: The port.
        chaos: What happens to what is forwarded, in both directions.
        done: How often each of these has happened.
        port: The port that it listens on.
    """

    target: int
    chaos: Chaos
    done: Counter[str] = field(default_factory=Counter)
    port: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.chaos.seed)  # noqa: S311 - the same in each run
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def _start(self, target: object, *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                client.close()
                continue
            for connection in (client, server):
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open |= {client, server}
            self._start(self._forward, client, server)
            self._start(self._forward, server, client)

    def _forward(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while block := source.recv(_BLOCK):
                fault = self._fault()
                if fault is not None and len(block) > _HEAD:
                    self.done[fault] += 1
                    if fault == "cut":
                        target.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                        return
                    if fault == "truncate":
                        target.sendall(block[: self._random.randrange(_HEAD, len(block))])
                        return
                    changed = bytearray(block)
                    changed[self._random.randrange(_HEAD, len(block))] ^= 1 << self._random.randrange(8)
                    block = bytes(changed)
                target.sendall(block)
        except OSError:
            return
        finally:
            for connection in (source, target):
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            with self._lock:
                self._open.discard(target)
            target.close()

    def _fault(self) -> str | None:
        with self._lock:
            drawn = self._random.random()
        for name in ("cut", "truncate", "flip"):
            drawn -= getattr(self.chaos, name)
            if drawn < 0:
                return name
        return None
