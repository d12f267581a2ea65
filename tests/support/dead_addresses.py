"""Names whose look-up takes long, and names with addresses that do not answer. Linux only."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

_BACKLOG = 4  # connections that Linux completes for a backlog of 0, and some more


@contextmanager
def dead_addresses(count: int, port: int = 0) -> Iterator[tuple[list[str], int]]:
    """Yield so many addresses of this machine, and a port at which they leave connections without an answer."""
    addresses = [f"127.0.0.{50 + number}" for number in range(count)]
    with ExitStack() as opened:
        for address in addresses:
            full = opened.enter_context(socket.socket())
            full.bind((address, port))
            full.listen(0)
            port = full.getsockname()[1]
            for _ in range(_BACKLOG):
                waiting = opened.enter_context(socket.socket())
                waiting.setblocking(False)
                waiting.connect_ex((address, port))
        yield addresses, port


@contextmanager
def names(known: Mapping[str, Sequence[str]], slow: Sequence[str] = ()) -> Iterator[list[str]]:
    """Have names looked up as given.

    Args:
        known: The addresses by name.
        slow: Names whose look-up ends when this does.

    Yields:
        The names that were looked up.
    """
    resolve = socket.getaddrinfo
    asked: list[str] = []
    ended = threading.Event()

    def getaddrinfo(host: Any, port: Any, *args: Any, **settings: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name in slow:
            asked.append(name)
            ended.wait(30)
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        if name not in known:
            return resolve(host, port, *args, **settings)
        asked.append(name)
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (each, port)) for each in known[name]]

    try:
        with patch.object(socket, "getaddrinfo", getaddrinfo):
            yield asked
    finally:
        ended.set()
