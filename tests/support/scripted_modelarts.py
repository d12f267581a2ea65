"""A ModelArts whose answers the test writes, silence among them."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final, Self

from modelarts.session import Session

from tests.support.sessions import session_at


@dataclass(frozen=True)
class Answer:
    """An answer with a status of its own.

    Attributes:
        status: The HTTP status.
        body: Bytes, or what becomes JSON.
    """

    status: int
    body: object


@dataclass(frozen=True)
class Sent:
    """A request that has come.

    Attributes:
        method: Its method.
        target: Its path and query.
        headers: Its headers.
        body: Its body.
    """

    method: str
    target: str
    headers: Message
    body: bytes


SILENCE: Final = Answer(0, None)
"""No answer; the connection stays open until the server stops."""


class ScriptedModelArts(ThreadingHTTPServer):
    """Answers each request with what the test has set for its method and path; everything else gets 404.

    Attributes:
        answers: An `Answer`, or the JSON of a 200, by method and end of the path, such as ``GET /training-jobs/job-1``.
        asked: The methods and paths of all requests, in their order.
        requests: All of these requests.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, object] = {}
        self.asked: list[str] = []
        self.requests: list[Sent] = []
        self.stopped = threading.Event()

    def session(self, *, retries: int = 3, deadline: float | None = None, project_id: str | None = "p") -> Session:
        """Return a session that uses this server for everything."""
        url = f"http://127.0.0.1:{self.server_port}"
        return session_at(url, project_id=project_id, region_name="r-1", retries=retries, deadline=deadline)

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopped.set()
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: ScriptedModelArts

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.requests.append(Sent(self.command, self.path, self.headers, body))
        path = self.path.partition("?")[0]
        request = f"{self.command} {path}"
        self.server.asked.append(request)
        answer: object = Answer(404, {"error_code": "ModelArts.0", "error_msg": f"nothing at {path}"})
        for asked, given in self.server.answers.items():
            method, _, end = asked.partition(" ")
            if method == self.command and path.endswith(end):
                answer = given
        if answer is SILENCE:
            self.server.stopped.wait()
            self.close_connection = True
            return
        status, said = (answer.status, answer.body) if isinstance(answer, Answer) else (200, answer)
        content = said if isinstance(said, bytes) else json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        if self.command == "HEAD":  # of an object
            self.send_header("ETag", '"an-object"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _answer  # noqa: N815 (names of http.server)

    def log_message(self, *_: object) -> None:
        """Write no log."""
