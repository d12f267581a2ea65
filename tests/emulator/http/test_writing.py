"""What is written to a socket at once."""

from __future__ import annotations

from collections.abc import Callable

import h11
import pytest
from modelarts_emulator.http.writing import JoiningConnection

REQUEST = b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n"
HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n"


class Turn:
    """The next turn of an event loop, and what is written in it."""

    def __init__(self) -> None:
        self.calls: list[Callable[[], None]] = []
        self.written: list[bytes] = []

    def come(self) -> None:
        for call in self.calls:
            call()
        self.calls.clear()


@pytest.fixture
def turn() -> Turn:
    return Turn()


@pytest.fixture
def connection(turn: Turn) -> JoiningConnection:
    opened = JoiningConnection(1000, turn.calls.append)
    opened.write = turn.written.append
    opened.receive_data(REQUEST)
    assert isinstance(opened.next_event(), h11.Request)
    return opened


def _answer() -> h11.Response:
    return h11.Response(status_code=200, reason=b"OK", headers=[("content-length", "2")])


def test_a_head_is_written_with_the_body_that_follows(connection: JoiningConnection, turn: Turn) -> None:
    assert connection.send(_answer()) == b""
    assert connection.send(h11.Data(data=b"ok")) == HEAD + b"ok"
    assert connection.send(h11.EndOfMessage()) == b""
    turn.come()
    assert turn.written == []


def test_a_head_does_not_wait_for_a_body_that_is_late(connection: JoiningConnection, turn: Turn) -> None:
    assert connection.send(_answer()) == b""
    turn.come()
    assert turn.written == [HEAD]
    assert connection.send(h11.Data(data=b"ok")) == b"ok"


def test_an_invitation_is_written_at_once(connection: JoiningConnection, turn: Turn) -> None:
    assert connection.send(h11.InformationalResponse(status_code=100, headers=[])) == b"HTTP/1.1 100 \r\n\r\n"
    assert turn.calls == []
