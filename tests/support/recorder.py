"""A server on loopback that records requests as they are sent."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self, cast

import h11

_PIECE: Final = 1 << 16


@dataclass(frozen=True)
class Recorded:
    """A request as it was received.

    Attributes:
        method: the method.
        path: the path, percent-encoded, without the query.
        query: what comes after the question mark; None without one.
        headers: names in lower case; values of repeated headers joined with a comma.
        body: the content.
        raw: all its bytes.
    """

    method: str
    path: str
    query: str | None
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    raw: bytes = field(repr=False)


class Recorder:
    """Records each request, and answers it with 204 and no content. It stops when its `with` statement ends."""

    def __init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), _Connection)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def authority(self) -> str:
        """The host and port that it listens on."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    def take(self) -> Recorded:
        """Take the only request that was received since the last call."""
        (recorded,) = self._server.recorded
        self._server.recorded.clear()
        return recorded

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False  # a client may keep its connection open

    def __init__(self, address: tuple[str, int], handler: type[socketserver.BaseRequestHandler]) -> None:
        super().__init__(address, handler)
        self.recorded: list[Recorded] = []


class _Connection(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        protocol = h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 20)
        while (recorded := self._receive(protocol)) is not None:
            cast(_Server, self.server).recorded.append(recorded)
            answer = protocol.send(h11.Response(status_code=204, headers=[])), protocol.send(h11.EndOfMessage())
            self.request.sendall(b"".join(part or b"" for part in answer))
            if protocol.our_state is not h11.DONE:
                return
            protocol.start_next_cycle()

    def _receive(self, protocol: h11.Connection) -> Recorded | None:
        head: h11.Request | None = None
        raw, body = bytearray(), bytearray()
        while True:
            event = protocol.next_event()
            match event:
                case h11.NEED_DATA:
                    piece = self.request.recv(_PIECE)
                    raw += piece
                    protocol.receive_data(piece)
                case h11.Request():
                    head = event
                case h11.Data():
                    body += event.data
                case h11.EndOfMessage() if head is not None:
                    return _recorded(head, bytes(body), bytes(raw))
                case _:
                    return None


def _recorded(head: h11.Request, body: bytes, raw: bytes) -> Recorded:
    path, mark, query = head.target.decode("latin-1").partition("?")
    headers: dict[str, str] = {}
    for raw_name, raw_value in head.headers:
        name, value = raw_name.decode("latin-1"), raw_value.decode("utf-8", "surrogateescape")
        headers[name] = f"{headers[name]},{value}" if name in headers else value
    return Recorded(head.method.decode("ascii"), path, query if mark else None, headers, body, raw)
