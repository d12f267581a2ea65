"""What is sent to OBS in one piece, and heads of answers that no server should send."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from modelarts.exceptions import EndpointUnreachableError
from modelarts.session import Session

from tests.support.sessions import session_at

_OK = b"HTTP/1.1 200 OK\r\nETag: x\r\nContent-Length: 0\r\n"


@contextmanager
def _server(answer: bytes, received: list[bytes]) -> Iterator[Session]:
    """A server that gives the answer to whatever arrives first, then closes the connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                received.append(connection.recv(1_000_000))
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        with session_at(f"http://127.0.0.1:{listening.getsockname()[1]}", retries=0) as session:
            yield session
        thread.join()


def test_a_small_file_is_sent_with_its_headers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content" * 1000)
    received: list[bytes] = []
    with _server(_OK + b"\r\n", received) as session:
        session.obs.upload_file(str(tmp_path / "a.txt"), "obs://bucket/dir/")
    head, _, body = received[0].partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    assert first == "PUT /bucket/dir/a.txt HTTP/1.1"
    headers = dict(line.split(": ", 1) for line in lines)
    assert headers["content-length"] == "7000"
    assert headers["user-agent"] == "modelarts-sdk"
    assert body == b"content" * 1000


def test_answers_to_come_and_old_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    answer = b"HTTP/1.1 100 Continue\r\nX-First: 1\r\n\r\nHTTP/1.1 200 OK\nContent-Length:0\nETag:  x\t\n\n"
    with _server(answer, []) as session:
        session.obs.upload_file(str(tmp_path / "a.txt"), "obs://bucket/dir/")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (_OK + b"no colon\r\n\r\n", "header without a name"),
        (_OK + b": value\r\n\r\n", "header without a name"),
        (_OK + b"name : value\r\n\r\n", "header without a name"),
        (_OK + b" continued\r\n\r\n", "header without a name"),
        (_OK + b"Content-Length: 5\r\n\r\nabcde", "several lengths"),
        (_OK + b"X: y\r\n" * 200 + b"\r\n", "more than 100 headers"),
        (_OK + b"X: " + b"y" * 70_000 + b"\r\n\r\n", "reading header"),
        (_OK, "IncompleteRead"),
        (b"HTTP/2.0 200 OK\r\n\r\n", "HTTP/2.0"),
        (b"HTTP/1.1 twenty OK\r\n\r\n", "twenty"),
        (b"HTTP/1.1 101 Switching Protocols\r\n\r\n", "101"),
        (_OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n", "unknown encoding"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "SSH-2.0"),
    ],
)
def test_heads_that_are_none_are_typed_errors(answer: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    with _server(answer, []) as session, pytest.raises(EndpointUnreachableError, match=reason):
        session.obs.upload_file(str(tmp_path / "a.txt"), "obs://bucket/dir/")


_STORED = b'HTTP/1.1 200 OK\r\nETag: "9a0364b9e99bb480dd25e1f0284c8555"\r\nContent-Length: 7\r\n'
_ANOTHER = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


@pytest.mark.parametrize("size", [b"ZZ", b"-5", b"-1", b"", b"0x5", b"1" * 5000])
def test_a_chunk_without_a_size_is_a_typed_error_and_the_end_of_its_connection(size: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    with _connections(head + size + b"\r\ncontent\r\n0\r\n\r\n") as (session, taken):
        for _ in range(2):
            with pytest.raises(EndpointUnreachableError, match="a chunk without a size"):
                session.obs.delete_file("obs://bucket/a")
    assert taken == [1, 1]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(_STORED + b"\r\ncontent", id="HEAD with a body"),
        pytest.param(_STORED + b"\r\n" + _ANOTHER, id="two answers"),
        pytest.param(_STORED + b"Transfer-Encoding: chunked\r\n\r\n", id="two lengths"),
        pytest.param(_STORED + b"Connection: Keep-Alive, CLOSE\r\n\r\n", id="the last one"),
        pytest.param(_STORED.replace(b"/1.1", b"/1.0") + b"\r\n", id="an old server"),
    ],
)
def test_a_connection_is_not_used_again_if_its_next_answer_may_be_that_of_another_request(answer: bytes) -> None:
    with _connections(answer) as (session, taken):
        for _ in range(3):
            assert session.obs.head("obs://bucket/a").size == 7
    assert taken == [1, 1, 1]


def test_a_connection_is_used_again_if_nothing_is_left_on_it() -> None:
    with _connections(_STORED + b"\r\n") as (session, taken):
        for _ in range(3):
            assert session.obs.head("obs://bucket/a").size == 7
    assert taken == [3]


@contextmanager
def _connections(answer: bytes) -> Iterator[tuple[Session, list[int]]]:
    """A server that gives the same answer to all requests, and how many requests came on each connection."""
    taken: list[int] = []

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            number = len(taken)
            taken.append(0)
            while self.request.recv(1_000_000):
                taken[number] += 1
                self.request.sendall(answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        host, port = server.server_address[:2]
        with session_at(f"http://{host!s}:{port}", retries=0) as session:
            yield session, taken
        server.shutdown()
