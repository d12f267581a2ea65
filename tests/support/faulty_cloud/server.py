"""The server: real sockets on the loopback, served by a thread."""

from __future__ import annotations

import asyncio
import itertools
import socket
import ssl
import struct
import threading
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from datetime import UTC, datetime, timedelta
from random import Random
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qsl

import h11
from modelarts_emulator.http.receiving import ReceivedRequest

from tests.support.crowds import Lateness
from tests.support.faulty_cloud.accounts import TOKEN_LIFETIME, Accounts
from tests.support.faulty_cloud.faults import SLOW, Fault, FaultPlan, Hit
from tests.support.faulty_cloud.jobs import Jobs, Operation, Reply, Wanted, as_json, wanted
from tests.support.faulty_cloud.records import NUMBER, Record
from tests.support.faulty_cloud.wire import Ending, Pace, delivered_status, pause_asked, script

_BACKLOG: Final = 1024
_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)  # SO_LINGER: on, for no time
_JUMPS: Final = (5, 0, -7, 0, 3)  # hours

Handler = Callable[[ReceivedRequest], Awaitable[Reply | None]]


class FaultyCloud:
    """ModelArts and IAM on one port, in a thread. Use it in a ``with`` statement.

    Args:
        plan: Which request meets which fault.
        pace: How slow the slow faults are.
        seed: Draws the account's secrets.
        tls: Speaks TLS by this; None for plain HTTP.

    Attributes:
        plan: Which request meets which fault.
        special: Is asked first for an answer to each request, in the server's event loop; what it answers meets no
            faults.
        jobs: What there is, and what was done.
        accounts: Who may call.
        connections: How many connections there were so far.
        revocations: How often all tokens were revoked.
        lateness: How late the server's event loop was on a busy machine.
    """

    def __init__(
        self, plan: FaultPlan, pace: Pace | None = None, *, seed: int = 0, tls: ssl.SSLContext | None = None
    ) -> None:
        self.plan = plan
        self.special: Handler = _nothing_special
        self.jobs = Jobs()
        self.connections = 0
        self.revocations = 0
        self.lateness = Lateness()
        self.accounts = Accounts(Random(f"secrets of {seed}"))  # noqa: S311 - of a cloud that is not real
        self._records: defaultdict[str, list[Record]] = defaultdict(list)
        self._pace = pace or Pace()
        self._tls = tls
        self._offset = timedelta()
        self._jumps = itertools.cycle(_JUMPS)
        self._idle = threading.Condition()
        self._open = 0  # connections
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # connections inherit it
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="faulty-cloud", daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._socket.getsockname()[1]}"

    @property
    def open_connections(self) -> int:
        """How many connections there are."""
        with self._idle:
            return self._open

    def records(self, subject: str) -> list[Record]:
        """Tell what became of the requests about a subject, in the order in which they were sent."""
        return sorted(self._records[subject], key=lambda record: record.number)

    def now(self) -> datetime:
        """The cloud's time, which may be hours away from the true one."""
        return datetime.now(UTC) + self._offset

    def call_soon(self, callback: Callable[[], None]) -> None:
        """Have something called in the server's event loop."""
        self._loop.call_soon_threadsafe(callback)

    def settle(self, limit: float) -> bool:
        """Wait until all clients have closed their connections, and everything that they sent was read.

        Args:
            limit: Seconds to wait at most.

        Returns:
            Whether they did.
        """
        with self._idle:
            return self._idle.wait_for(lambda: self._open == 0, limit)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._connected, sock=self._socket, ssl=self._tls)
        async with self.lateness:
            await self._stop.wait()
        server.close()  # the runner cancels what still goes on

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with self._idle:
            self._open += 1
            self.connections += 1
        try:
            # Clients leave as they like, and the server ends when it is told to.
            with suppress(ConnectionError, h11.RemoteProtocolError, asyncio.CancelledError):
                await self._converse(reader, writer)
        finally:
            writer.close()
            with self._idle:
                self._open -= 1
                self._idle.notify_all()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h11.Connection(h11.SERVER)
        ending = Ending.KEEP
        async with aclosing(_requests(connection, reader)) as requests:
            async for request in requests:
                at = time.monotonic()
                if ending is Ending.HALF_CLOSE:
                    self._record(wanted(request), request, Hit(Fault.CLOSED, does_work=False), None, at)
                    return
                ending = await self._answer(connection, request, reader, writer, at)
                if ending is Ending.RESET:
                    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
                    writer.transport.abort()
                if ending in {Ending.RESET, Ending.CLOSE}:
                    return
                if ending is Ending.HALF_CLOSE:
                    writer.write_eof()
                connection.start_next_cycle()

    async def _answer(
        self,
        connection: h11.Connection,
        request: ReceivedRequest,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        at: float,
    ) -> Ending:
        self.accounts.note_secrets(request.headers)
        hit = record = None
        reply = await self.special(request)
        if reply is None:
            want = wanted(request)
            hit = self.plan.next(want.operation, want.subject)
            reply, record = self._carry_out(want, request, hit, at)
        played = script(connection, hit, reply, self.now(), self._pace)
        ending = played.ending
        for number, step in enumerate(played.steps):
            if isinstance(step, bytes):
                if record and hit and hit.fault in SLOW and number == played.last and not _has_left(reader, writer):
                    record.status = reply.status if reply else None  # its client was so busy that it waits still
                    ending = Ending.KEEP  # or the next request on this connection would be lost without a record
                writer.write(step)
                await writer.drain()
            else:
                await asyncio.sleep(step)
        return ending

    def _carry_out(
        self, want: Wanted, request: ReceivedRequest, hit: Hit | None, at: float
    ) -> tuple[Reply | None, Record]:
        if hit is not None and hit.fault is Fault.CLOCK:
            self._offset = timedelta(hours=next(self._jumps))
        if hit is not None and hit.fault is Fault.REVOKED:
            self.revocations += 1
            self.accounts.revoke_tokens()
        reply = None
        if hit is None or hit.does_work:
            reply = self._token(request) if want.operation is Operation.TOKEN else self._work(want, request)
        return reply, self._record(want, request, hit, reply, at)

    def _record(
        self, want: Wanted, request: ReceivedRequest, hit: Hit | None, reply: Reply | None, at: float
    ) -> Record:
        worked = reply is not None and 200 <= reply.status < 300
        status = delivered_status(hit, reply)
        number = int(request.headers.get(NUMBER.lower(), 0))
        record = Record(want.operation, hit, worked, status, pause_asked(hit), at, number)
        self._records[want.subject].append(record)
        return record

    def _token(self, request: ReceivedRequest) -> Reply:
        if not self.accounts.accepts_password(request.body):
            return as_json(401, {"error": {"code": 401, "message": "wrong user name or password"}})
        times = {"issued_at": self.now().isoformat(), "expires_at": (self.now() + TOKEN_LIFETIME).isoformat()}
        return as_json(201, {"token": times}, ("X-Subject-Token", self.accounts.issue_token()))

    def _work(self, want: Wanted, request: ReceivedRequest) -> Reply:
        problem = self.accounts.refusal(request, self.now())
        if problem is not None:
            return as_json(401, {"error_code": "ModelArts.0208", "error_msg": problem})
        if want.operation is Operation.KEYS:
            access, secret, token = self.accounts.issue_keys()
            end = (self.now() + TOKEN_LIFETIME).isoformat()
            keys = {"access": access, "secret": secret, "securitytoken": token, "expires_at": end}
            return as_json(201, {"credential": keys})
        return self.jobs.carry_out(want, request.body)


def _has_left(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Whether a client has closed the connection."""
    return reader.at_eof() or writer.is_closing()


async def _nothing_special(request: ReceivedRequest) -> Reply | None:
    return None


async def _requests(connection: h11.Connection, reader: asyncio.StreamReader) -> AsyncGenerator[ReceivedRequest, None]:
    head: h11.Request | None = None
    body = b""
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(await reader.read(65536))
        elif isinstance(event, h11.Request):
            head, body = event, b""
        elif isinstance(event, h11.Data):
            body += event.data
        elif isinstance(event, h11.EndOfMessage) and head is not None:
            path, _, query = head.target.decode("ascii").partition("?")
            headers = {name.decode("ascii"): value.decode("latin-1") for name, value in head.headers}
            pairs = parse_qsl(query, keep_blank_values=True)
            yield ReceivedRequest(head.method.decode("ascii"), path, pairs, headers, body)
        else:
            return
