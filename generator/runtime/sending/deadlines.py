"""Deadlines for the exchanges of blocking calls, which end in time however slowly a response arrives.

httpx's timeouts count for each piece of a response; a server that sends a byte now and then would never exceed one.
"""

import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any, Final

import httpcore

from .connections import as_core_errors
from .dialing import dial
from .failures import TOO_LATE

_PIECE: Final = 64 * 1024  # bytes that are written at once; httpcore's timeout counts for each part that was taken


class DeadlineNetwork(httpcore.NetworkBackend):
    """Opens connections whose every step ends by the deadline of the thread that waits for it."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()
        self._of_thread = _Deadline()

    def end_in(self, seconds: float | None) -> None:
        """Set how many seconds the exchange that this thread begins may take; ``None`` for no deadline."""
        self._of_thread.end = None if seconds is None else time.monotonic() + seconds

    def within(self, timeout: float | None, late: type[httpcore.TimeoutException]) -> float | None:
        """Shorten a timeout to what is left of the exchange's time.

        Raises:
            httpcore.TimeoutException: If nothing is left.
        """
        end = self._of_thread.end
        if end is None:
            return timeout
        left = end - time.monotonic()
        if left <= 0:
            raise late(TOO_LATE)
        return left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        def connect(address: str, seconds: float | None) -> httpcore.NetworkStream:
            return self._backend.connect_tcp(address, port, seconds, local_address, socket_options)

        timeout = self.within(timeout, httpcore.ConnectTimeout)
        with as_core_errors():
            return _Stream(self, dial(host, port, timeout, connect, httpcore.ConnectTimeout, httpcore.ConnectError))


class _Deadline(threading.local):
    end: float | None = None


class _Stream(httpcore.NetworkStream):
    def __init__(self, network: DeadlineNetwork, stream: httpcore.NetworkStream) -> None:
        self._network = network
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._network.within(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        try:
            for start in range(0, len(buffer), _PIECE):
                piece = buffer[start : start + _PIECE]
                self._stream.write(piece, self._network.within(timeout, httpcore.WriteTimeout))
        finally:
            piece = buffer = b""  # they hold credentials, which a traceback with local variables would show

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = self._network.within(timeout, httpcore.ConnectTimeout)
        return _Stream(self._network, self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
