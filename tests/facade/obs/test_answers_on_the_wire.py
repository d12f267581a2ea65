"""What is sent to OBS in one piece, and heads of answers that no server should send."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from modelarts.exceptions import EndpointUnreachableError
from modelarts.session import Session

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
        with Session(
            access_key="AK",
            secret_key="secret",
            project_id="p",
            region_name="r-1",
            obs_endpoint=f"http://127.0.0.1:{listening.getsockname()[1]}",
            retries=0,
        ) as session:
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
    ],
)
def test_heads_that_are_none_are_typed_errors(answer: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    with _server(answer, []) as session, pytest.raises(EndpointUnreachableError, match=reason):
        session.obs.upload_file(str(tmp_path / "a.txt"), "obs://bucket/dir/")
