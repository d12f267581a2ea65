"""A server that records each request as it came over the wire, and answers as the rows say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.generator.shapes.row import Reply


@dataclass(frozen=True)
class Received:
    """A request."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Server:
    """A server on the loopback.

    Attributes:
        url: Its base URL.
        replies: The reply to requests by the first segment of their path.
        received: The requests so far, which the caller may clear.
    """

    url: str
    replies: Mapping[str, Reply]
    received: list[Received] = field(default_factory=list)


@contextmanager
def serving(replies: Mapping[str, Reply]) -> Iterator[Server]:
    """Serve until the end of the ``with`` statement."""
    server: Server

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # or bodies wait for the acknowledgement of headers

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
            """Say nothing."""

        def _answer(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.received.append(Received(self.command, self.path, headers, self._body()))
            reply = server.replies[self.path.split("?")[0].split("/")[1]]
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.content_type is not None:
                self.send_header("Content-Type", reply.content_type)
            if reply.status != 204:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(reply.body)

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding") != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length", 0)))
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

    for method in ("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"):
        setattr(Handler, f"do_{method}", Handler._answer)

    class Listener(ThreadingHTTPServer):
        daemon_threads = True

    with Listener(("127.0.0.1", 0), Handler) as listener:
        server = Server(f"http://127.0.0.1:{listener.server_port}", replies)
        thread = Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            listener.shutdown()
            thread.join()
