"""Connections of clients: limited in number, in what they take at once, and closed if they make no progress."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from http import HTTPStatus
from typing import Any

import h11
from starlette.types import ASGIApp
from uvicorn.config import Config
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from modelarts_emulator.http.framing import StrictParser
from modelarts_emulator.http.limits import MOST_EVENTS, ConnectionLimits
from modelarts_emulator.http.repeated_logs import OncePerMinute

_log = logging.getLogger(__name__)
_log.addFilter(OncePerMinute())
_unheard = logging.getLogger(f"{__name__}.uvicorn")  # which does not say why it refuses a request
_unheard.setLevel(logging.ERROR)
_unheard.addFilter(OncePerMinute())


def protocol_class(limits: ConnectionLimits, busy: ASGIApp) -> type[asyncio.Protocol]:
    """The class of the connections of a server, as uvicorn takes it.

    Args:
        limits: The limits of connections.
        busy: Answers the requests on connections beyond the limit.
    """

    class LimitedConnection(_Connection):
        _limits = limits
        _busy = staticmethod(busy)
        _turns = _Turns()

    return LimitedConnection


class _Turns:
    """Connections from which more has come than one step reads; one of them goes on in each step of the event loop."""

    def __init__(self) -> None:
        self._waiting: deque[_Connection] = deque()
        self._is_scheduled = False

    def add(self, connection: _Connection) -> None:
        self._waiting.append(connection)
        self._schedule()

    def _schedule(self) -> None:
        if self._waiting and not self._is_scheduled:
            self._is_scheduled = True
            asyncio.get_running_loop().call_soon(self._next)

    def _next(self) -> None:
        self._is_scheduled = False
        self._waiting.popleft().take_turn()
        self._schedule()


class _Flow(FlowControl):
    """The flow of a connection, which is not read from while it waits for its turn."""

    def __init__(self, transport: asyncio.Transport) -> None:
        super().__init__(transport)
        self._paused = self._held = False

    def pause_reading(self) -> None:
        self._paused = True
        super().pause_reading()

    def resume_reading(self) -> None:
        self._paused = False
        if not self._held:
            super().resume_reading()

    def hold(self) -> None:
        self._held = True
        super().pause_reading()

    def release(self) -> None:
        self._held = False
        if not self._paused:
            super().resume_reading()


class _Connection(H11Protocol):
    """A connection with limits."""

    _limits: ConnectionLimits
    _busy: ASGIApp
    _turns: _Turns
    flow: _Flow

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.logger = _unheard
        self.conn: StrictParser = StrictParser(self.loop.call_soon)
        self._head_timer: asyncio.TimerHandle | None = None
        self._stall_timer: asyncio.TimerHandle | None = None
        self._resumed = 0
        self._waits_for_turn = False

    # Its life

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as in the base class
        """Begin to wait for a request, or refuse the connection if there are too many."""
        super().connection_made(transport)
        self.flow = _Flow(transport)
        self.conn.write = transport.write
        excess = len(self.connections) - self._limits.connections
        if excess > 0:
            _log.warning("refused a connection: %d are open already", self._limits.connections)
            self.app = self._busy
        if excess > self._limits.refused:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "too many connections are open; close some, and try again")
            return
        self._await_head()
        self._watch(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """End what waits for the connection."""
        for timer in (self._head_timer, self._stall_timer):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read what has come."""
        if self._waits_for_turn:
            self.conn.receive_data(data)
            self.transport.pause_reading()  # the base class resumes it at the end of a body that nobody has read
            return
        super().data_received(data)
        self._watch_head()

    def handle_events(self) -> None:
        """Read as much as one step allows, and the rest when it is the connection's turn; called by the base class."""
        if self._waits_for_turn:
            return
        self.conn.begin_step(MOST_EVENTS)
        super().handle_events()
        if self.conn.has_more and not self.transport.is_closing():
            self._waits_for_turn = True
            self.flow.hold()
            self._turns.add(self)

    def take_turn(self) -> None:
        """Go on reading what has come."""
        self._waits_for_turn = False
        if self.transport.is_closing():
            return
        self.handle_events()
        if not self._waits_for_turn:
            self.flow.release()
        self._watch_head()

    def on_response_complete(self) -> None:
        """Limit the time of the rest of a body that is discarded; called by the base class."""
        super().on_response_complete()
        if self.conn.their_state is h11.SEND_BODY and not self.transport.is_closing():
            self.loop.call_later(self._limits.pause_seconds, self._rest_is_late, self.cycle)

    def resume_writing(self) -> None:
        """Note that the client takes the answer."""
        self._resumed += 1
        super().resume_writing()

    # Its time

    def _watch_head(self) -> None:
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self._await_head()
        elif self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _await_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(self._limits.head_seconds, self._head_is_late)

    def _head_is_late(self) -> None:
        self._head_timer = None
        if self.transport.is_closing():
            return
        if not self.conn.trailing_data[0]:
            self.transport.close()  # a client that keeps a connection ready has asked for nothing
            return
        seconds = self._limits.head_seconds
        _log.warning("closed a connection whose headers were not complete after %g s", seconds)
        self._refuse(HTTPStatus.REQUEST_TIMEOUT, f"the headers were not complete after {seconds:g} s")

    def _rest_is_late(self, cycle: object) -> None:
        if self.cycle is cycle and self.conn.their_state is h11.SEND_BODY and not self.transport.is_closing():
            _log.warning("closed a connection on which the body of an answered request did not end")
            self.transport.close()

    def _watch(self, seen: tuple[int, int] | None) -> None:
        """Close the connection if the client has taken nothing of the answer since the last look."""
        waiting = self.transport.get_write_buffer_size()
        now = (self._resumed, waiting)
        if waiting and seen == now:
            _log.warning("closed a connection whose client took nothing for %g s", self._limits.stalled_seconds)
            self.transport.abort()
            return
        self._stall_timer = self.loop.call_later(self._limits.stalled_seconds, self._watch, now)

    # Its refusals

    def send_400_response(self, msg: str) -> None:
        """Answer what is no request, and close the connection; called by the base class."""
        error = self.conn.error or h11.RemoteProtocolError(msg)
        _log.warning("refused a request: %s", error)
        self._refuse(HTTPStatus(error.error_status_hint), f"invalid HTTP request: {error}")

    def _refuse(self, status: HTTPStatus, message: str) -> None:
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):  # no answer has begun
            text = f"{message[:1].upper()}{message[1:]}.\n".encode()
            headers = [
                (b"content-type", b"text/plain; charset=utf-8"),
                (b"content-length", str(len(text)).encode()),
                (b"connection", b"close"),
            ]
            answer = h11.Response(status_code=status, headers=headers, reason=status.phrase.encode())
            for event in (answer, h11.Data(data=text), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
