"""The HTTP server of an instance: one thread for each connection, which stays open, and which the emulator passes.

`http.server` of the standard library suffices, and the service is called in the thread that read the
request, so that no request changes threads.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from typing import cast
from urllib.parse import quote

from modelarts_emulator.services.instances.runtime import refusals
from modelarts_emulator.services.instances.runtime.refusals import MAXIMUM_BODY_BYTES, TRACEBACK_HEADER, Refusal
from modelarts_emulator.services.instances.runtime.request_body import read_body

HEALTH = "/health"
_HEALTHY = {"health": "true"}
_CONNECTIONS = 256
_PREDICTIONS = 16  # at once; others wait, so that bodies in memory are bounded
_IDLE_SECONDS = 300.0  # longer than clients keep connections, so that none is closed under a request
_LINGER_SECONDS = 2.0
_CLOSE_ON_EXEC = getattr(socket, "MSG_CMSG_CLOEXEC", 0)  # Linux has it

Predict = Callable[[bytes, "str | None", str], bytes]
"""Makes the body of an answer from the body, Content-Type and query of a request; raises Refusal."""


class PredictionServer(ThreadingMixIn, TCPServer):
    """Serves predictions and health checks.

    Args:
        control: The socket over which the emulator passes connections.
        urls: Paths of the model's APIs.
        predict: Answers one prediction.
    """

    daemon_threads = True

    def __init__(self, control: socket.socket, urls: tuple[str, ...], predict: Predict) -> None:
        super().__init__(("", 0), _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = control
        self.urls = urls
        self.predict = predict
        self.slots = threading.BoundedSemaphore(_PREDICTIONS)
        self.stopping = False
        self._connections = threading.BoundedSemaphore(_CONNECTIONS)
        self._in_flight = 0
        self._idle = threading.Condition()

    def drain(self) -> None:
        """Refuse new predictions, and block until the ones that have begun are answered."""
        with self._idle:
            self.stopping = True
            self._idle.wait_for(lambda: not self._in_flight)

    @contextmanager
    def prediction(self) -> Iterator[None]:
        """Count a prediction from its start to its end.

        Raises:
            Refusal: The instance is being stopped.
        """
        with self._idle:
            if self.stopping:
                raise refusals.stopping()
            self._in_flight += 1
        try:
            yield
        finally:
            with self._idle:
                self._in_flight -= 1
                self._idle.notify_all()

    def serve(self) -> None:
        """Serve connections until the emulator has ended."""
        with suppress(EOFError):
            self.serve_forever()

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        """Take the next connection.

        Raises:
            EOFError: The emulator has ended.
            OSError: No descriptor is left for it.
        """
        data, descriptors, _, _ = socket.recv_fds(self.socket, 1, 1, _CLOSE_ON_EXEC)
        if not data:
            raise EOFError
        if not descriptors:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        return socket.socket(fileno=descriptors[0]), ("", 0)

    def process_request(self, request: object, client_address: object) -> None:
        """Start the thread of a connection, once there are few enough."""
        self._connections.acquire()
        try:
            super().process_request(request, client_address)  # type: ignore[arg-type]  # the stubs know UDP too
        except BaseException:
            self._connections.release()
            raise

    def process_request_thread(self, request: object, client_address: object) -> None:
        """Serve a connection until its end."""
        try:
            super().process_request_thread(request, client_address)  # type: ignore[arg-type]
        finally:
            self._connections.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """Log the error of a connection, unless the client closed it."""
        if not isinstance(sys.exception(), OSError):
            traceback.print_exc()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    default_request_version = "HTTP/1.1"  # of the answer to a request that cannot be read
    server_version = "ModelArts-instance"
    sys_version = ""
    wbufsize = -1  # headers and body leave in one packet
    timeout = _IDLE_SECONDS

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Handle every method, so that all but POST get the same answer."""
        if name.startswith("do_"):
            return self._refuse_method
        raise AttributeError(name)

    def do_GET(self) -> None:
        if self._path == HEALTH:
            self._answer(HTTPStatus.OK, json.dumps(_HEALTHY).encode())
        else:
            self._refuse_method()

    def do_POST(self) -> None:
        server = cast(PredictionServer, self.server)
        try:
            if self._path not in server.urls:
                raise refusals.no_such_path(self._path, server.urls)
            with server.prediction():
                self._predict(server)
        except Refusal as refusal:
            self._refuse(refusal)

    def _predict(self, server: PredictionServer) -> None:
        """Answer a prediction; the answer has been sent when this returns."""
        try:
            with server.slots:
                body = read_body(self.rfile, self.headers)
                answer = server.predict(body, self.headers.get("content-type"), self.path.partition("?")[2])
            self._answer(HTTPStatus.OK, answer)
        except Refusal as refusal:
            self._refuse(refusal)
        self.wfile.flush()

    @property
    def _path(self) -> str:
        return self.path.partition("?")[0]

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a request that http.server does not accept, in JSON like all other requests."""
        status = HTTPStatus(code)
        self._refuse(refusals.request_malformed(status, message or status.phrase))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the argument in http.server
        """Leave the log to the user's code."""

    def _refuse_method(self) -> None:
        self._refuse(refusals.method_not_allowed(self.command))

    def _refuse(self, refusal: Refusal) -> None:
        self.close_connection = self.close_connection or refusal.close
        self._answer(refusal.status, json.dumps(refusal.response()).encode(), refusal.traceback)
        if refusal.close:
            self._linger()

    def _answer(self, status: HTTPStatus, body: bytes, traceback_end: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if traceback_end:
            self.send_header(TRACEBACK_HEADER, quote(traceback_end, errors="replace"))
        if self.close_connection or cast(PredictionServer, self.server).stopping:
            self.send_header("Connection", "close")  # http.server closes it then
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _linger(self) -> None:
        """Read the rest of the request, within bounds: after closing at once, the client might not get the answer."""
        deadline = time.monotonic() + _LINGER_SECONDS
        left = 2 * MAXIMUM_BODY_BYTES
        try:
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_WR)
            while left > 0 and (seconds := deadline - time.monotonic()) > 0:
                self.connection.settimeout(seconds)
                data = self.connection.recv(min(left, 64 * 1024))
                if not data:
                    return
                left -= len(data)
        except OSError:
            return  # the client is gone
