"""Requests to an instance over persistent connections: the part of an HTTP/1.1 client that a gateway needs.

Unlike a general client, it distinguishes a request that certainly never reached the instance, which may be tried
on another one, from one that may have reached it. A connection closes itself when the instance ends.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import h11

from modelarts_emulator.services.instances.instance import INSTANCE_HOST

Headers: TypeAlias = Sequence[tuple[bytes, bytes]]

_MOST_IDLE = 64  # connections that are kept
_MOST_UNREAD = 256 * 1024  # bytes, above which an instance has to wait until the client has taken some
_LONGEST_HEAD = 64 * 1024  # bytes of status line and headers
_END = h11.EndOfMessage()


class UnreachableError(Exception):
    """The request certainly never reached the instance."""


class BrokenError(Exception):
    """The instance ended, or broke the protocol, after it may have got the request."""


class Upstream:
    """The connections to one instance; belongs to one event loop.

    Args:
        connect: Makes a connection without blocking; raises OSError when the instance cannot be reached.
    """

    def __init__(self, connect: Callable[[], socket.socket]) -> None:
        self._make = connect
        self._idle: list[_Connection] = []
        self._all: set[_Connection] = set()

    @property
    def connections(self) -> int:
        """Number of connections, used and unused."""
        return len(self._all)

    async def send(self, method: bytes, target: bytes, headers: Headers, body: bytes) -> Response:
        """Send a request.

        Args:
            method: HTTP method.
            target: Path and query.
            headers: Without Host and Content-Length.
            body: The payload.

        Returns:
            The start of the answer.

        Raises:
            UnreachableError: The instance cannot be connected to.
            BrokenError: The connection ended, or what came is not HTTP.
        """
        connection = self._kept() or await self._connect()
        try:
            head = await connection.request(
                h11.Request(
                    method=method,
                    target=target,
                    headers=[
                        (b"host", INSTANCE_HOST.encode()),
                        *headers,
                        (b"content-length", b"%d" % len(body)),
                    ],
                ),
                body,
            )
        except BaseException:
            connection.abort()
            raise
        return Response(head.status_code, list(head.headers), connection, self)

    def close(self) -> None:
        """Close all connections."""
        for connection in tuple(self._all):
            connection.abort()

    def _kept(self) -> _Connection | None:
        while self._idle:
            connection = self._idle.pop()
            if connection.usable:
                return connection
        return None

    async def _connect(self) -> _Connection:
        try:
            made = self._make()
        except OSError as error:
            raise UnreachableError(f"the instance cannot be connected to: {error}") from error
        loop = asyncio.get_running_loop()
        try:
            _, connection = await loop.create_unix_connection(lambda: _Connection(self._lose), sock=made)
        except BaseException:
            made.close()
            raise
        self._all.add(connection)
        return connection

    def _keep(self, connection: _Connection) -> None:
        if len(self._idle) < _MOST_IDLE and connection.make_idle():
            self._idle.append(connection)
        else:
            connection.abort()

    def _lose(self, connection: _Connection) -> None:
        self._all.discard(connection)
        if connection in self._idle:
            self._idle.remove(connection)


@dataclass
class Response:
    """An answer of an instance: read it to its end with `chunks`, or `abort` it.

    Attributes:
        status: HTTP status code.
        headers: Names in lower case.
    """

    status: int
    headers: list[tuple[bytes, bytes]]
    _connection: _Connection = field(repr=False)
    _upstream: Upstream = field(repr=False)
    _ended: bool = False

    async def chunks(self) -> AsyncGenerator[bytes, None]:
        """The body, part by part.

        Raises:
            BrokenError: It breaks off.
        """
        while True:
            event = await self._connection.next_event()
            if isinstance(event, h11.Data):
                yield bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                self._ended = True  # the connection may serve another request from now on
                self._upstream._keep(self._connection)
                return

    def abort(self) -> None:
        """Stop reading, and close the connection; does nothing when the answer has been read."""
        if not self._ended:
            self._connection.abort()


class _Connection(asyncio.Protocol):
    """One connection: bytes from the transport become events, which one task at a time waits for."""

    def __init__(self, on_lost: Callable[[_Connection], None]) -> None:
        self._on_lost = on_lost
        self._http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)
        self._transport: asyncio.Transport | None = None
        self._news: asyncio.Future[None] | None = None
        self._unread = 0
        self._idle = False
        self._lost = False

    @property
    def usable(self) -> bool:
        """Whether a request can be sent."""
        return self._transport is not None and not self._lost and not self._transport.is_closing()

    async def request(self, head: h11.Request, body: bytes) -> h11.Response:
        """Send a request and wait for the start of the answer.

        Raises:
            BrokenError: It does not come.
        """
        self._idle = False
        if self._transport is None:
            raise BrokenError("there is no connection")
        parts = [self._http.send(head), body and self._http.send(h11.Data(data=body)), self._http.send(_END)]
        self._transport.write(b"".join(part for part in parts if part))
        while True:
            event = await self.next_event()
            if isinstance(event, h11.Response):
                return event

    async def next_event(self) -> h11.Event:
        """The next part of the answer.

        Raises:
            BrokenError: The connection has ended, or what came is not HTTP.
        """
        while True:
            try:
                event = self._http.next_event()
            except h11.RemoteProtocolError as error:
                reason = "the connection ended" if self._lost else f"what came is not HTTP: {error}"
                raise BrokenError(reason) from error
            if isinstance(event, h11.ConnectionClosed):
                raise BrokenError("the connection ended")
            if isinstance(event, h11.Event):
                return event
            await self._wait()

    def make_idle(self) -> bool:
        """Prepare for the next request; False when the connection cannot be used again."""
        if not self.usable or self._http.our_state is not h11.DONE or self._http.their_state is not h11.DONE:
            return False
        if self._http.trailing_data[0]:
            return False
        self._http.start_next_cycle()
        self._resume()
        self._idle = True
        return True

    def abort(self) -> None:
        """Close at once."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by the event loop."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Called by the event loop."""
        if self._idle:  # data without a request
            self.abort()
            return
        self._http.receive_data(data)
        self._unread += len(data)
        if self._unread > _MOST_UNREAD and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the event loop."""
        self._lost = True
        self._http.receive_data(b"")
        self._on_lost(self)
        self._wake()

    async def _wait(self) -> None:
        if self._lost:
            raise BrokenError("the connection ended")
        self._resume()
        self._news = asyncio.get_running_loop().create_future()
        try:
            await self._news
        finally:
            self._news = None

    def _resume(self) -> None:
        if self._unread > _MOST_UNREAD and self.usable and self._transport is not None:
            self._transport.resume_reading()
        self._unread = 0

    def _wake(self) -> None:
        if self._news is not None and not self._news.done():
            self._news.set_result(None)
