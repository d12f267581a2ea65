"""Small servers for what the local ModelArts does not do: counting connections, TLS and HTTP/2, being a proxy."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from hypercorn.asyncio import serve
from hypercorn.config import Config

NO_JOBS = b'{"total": 0, "count": 0, "items": []}'
NO_OBJECTS = b'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></ListBucketResult>'


def answer_to(path: str) -> tuple[str, bytes]:
    """The content type and the body: there are no jobs, and no objects in any bucket."""
    return ("application/xml", NO_OBJECTS) if "list-type=2" in path else ("application/json", NO_JOBS)


class CountingServer(ThreadingHTTPServer):
    """Answers each request like a ModelArts without jobs, or an OBS without objects. As a proxy, it answers itself.

    Attributes:
        opened: how many connections were made.
        closed: how many of them have ended.
        targets: the request targets, as they came.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.opened = 0
        self.closed = 0
        self.targets: list[str] = []
        self.changed = threading.Condition()

    @property
    def url(self) -> str:
        """Its base URL."""
        return f"http://127.0.0.1:{self.server_port}"

    def wait_until_closed(self, connections: int) -> bool:
        """Wait for so many connections to have ended; False if they do not."""
        with self.changed:
            return self.changed.wait_for(lambda: self.closed >= connections, timeout=10)

    def before_answer(self) -> None:
        """Called for each request that has come; does nothing here."""

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: CountingServer

    def setup(self) -> None:
        super().setup()
        with self.server.changed:
            self.server.opened += 1

    def finish(self) -> None:
        super().finish()
        with self.server.changed:
            self.server.closed += 1
            self.server.changed.notify_all()

    def do_GET(self) -> None:
        self.server.targets.append(self.path)
        self.server.before_answer()
        kind, body = answer_to(self.path)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class TlsServer:
    """A running TLS server.

    Attributes:
        url: its base URL.
        versions: of HTTP, one for each request.
    """

    url: str
    versions: list[str] = field(default_factory=list)


@contextmanager
def tls_server(certificate: str, key: str, ca: str | None = None) -> Iterator[TlsServer]:
    """A server that speaks HTTP/2 or HTTP/1.1 over TLS, as the client prefers.

    Args:
        certificate: PEM file of its chain.
        key: PEM file of its key.
        ca: PEM file of the authority that clients must have a certificate from; None when they need none.
    """
    listening = socket.create_server(("127.0.0.1", 0))
    running = TlsServer(f"https://localhost:{listening.getsockname()[1]}")
    started, stop, loop = threading.Event(), asyncio.Event(), asyncio.new_event_loop()
    config = Config()
    config.certfile, config.keyfile, config.errorlog = certificate, key, None
    if ca is not None:
        config.ca_certs, config.verify_mode = ca, ssl.CERT_REQUIRED
    config.bind = [f"fd://{listening.detach()}"]

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await receive()
            await send({"type": "lifespan.startup.complete"})
            started.set()
            await receive()
            await send({"type": "lifespan.shutdown.complete"})
            return
        running.versions.append(scope["http_version"])
        kind, body = answer_to(scope["query_string"].decode())
        headers = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def run() -> None:
        loop.run_until_complete(serve(app, config, shutdown_trigger=stop.wait))
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    try:
        yield running
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
