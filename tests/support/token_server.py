"""An IAM and a ModelArts in one local HTTP server, which knows which of its tokens are good."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

LIFETIME: Final = timedelta(hours=24)


class TokenServer(ThreadingHTTPServer):
    """Counts the tokens that it issues.

    Attributes:
        good: The tokens that are accepted.
        issued: How many there were.
        refused: How many requests were answered with 401.
        asked: Is set when a token has been asked for.
        gate: Token requests are answered when it is set.
    """

    daemon_threads = True
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.good: set[str] = set()
        self.issued = 0
        self.refused = 0
        self.asked = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """The base URL of both services."""
        return f"http://127.0.0.1:{self.server_port}"

    def issue(self) -> str:
        """Issue a token."""
        self.asked.set()
        assert self.gate.wait(20)
        with self._lock:
            self.issued += 1
            token = f"token-{self.issued}"
            self.good.add(token)
        return token

    def accepts(self, token: str | None) -> bool:
        """Tell whether a request may be answered."""
        with self._lock:
            self.refused += token not in self.good
            return token in self.good


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # so that an answer is one packet
    disable_nagle_algorithm = True
    server: TokenServer

    def do_GET(self) -> None:
        if self.server.accepts(self.headers["X-Auth-Token"]):
            self._answer(200, {})
        else:
            self._answer(401, {"error_code": "ModelArts.0203", "error_msg": "The token cannot be made out."})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        token, now = self.server.issue(), datetime.now(UTC)
        times = {"issued_at": now.isoformat(), "expires_at": (now + LIFETIME).isoformat()}
        self._answer(201, {"token": times}, {"X-Subject-Token": token})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
        """Say nothing."""

    def _answer(self, status: int, body: object, headers: dict[str, str] | None = None) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def token_server() -> Iterator[TokenServer]:
    """A server that runs until the block ends."""
    with TokenServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.gate.set()
            server.shutdown()
            thread.join()
