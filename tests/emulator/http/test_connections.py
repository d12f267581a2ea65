"""What becomes of a connection whose API request is refused before its body is sent."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.support.raw_connection import RawConnection, request_bytes

if TYPE_CHECKING:
    from modelarts_emulator.embedded import Emulator

BODY = b"GET /v3/regions HTTP/1.1\r\nHost: smuggled\r\n\r\n"


@pytest.fixture
def connection(emulator: Emulator) -> Iterator[RawConnection]:
    parts = urlsplit(emulator.url)
    with closing(
        RawConnection(socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30))
    ) as opened:
        yield opened


def _head(method: str, path: str, *, expect: bool) -> bytes:
    headers = {"host": "localhost", "content-length": str(len(BODY)), "content-type": "application/json"}
    return request_bytes(method, path, headers | ({"expect": "100-continue"} if expect else {}))


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/v2/0123456789abcdef0123456789abcdef/nothing", 404),
        ("PATCH", "/v3/auth/tokens", 405),
    ],
)
def test_refusal_closes_the_connection_whose_body_was_not_asked_for(
    connection: RawConnection, method: str, path: str, status: int
) -> None:
    connection.send(_head(method, path, expect=True))

    answer = connection.read_answer(method)

    assert (answer.status, answer.headers["connection"]) == (status, "close")
    assert connection.read_rest() == b""


def test_body_that_was_asked_for_is_read_though_the_request_is_refused(connection: RawConnection) -> None:
    connection.send(_head("POST", "/v2/0123456789abcdef0123456789abcdef/training-jobs", expect=True))
    assert connection.read_answer("POST").status == 100

    connection.send(BODY + _head("PATCH", "/v3/auth/tokens", expect=False) + BODY)

    assert connection.read_answer("POST").status == 401
    assert connection.read_answer("PATCH").status == 405


def test_pipelined_requests_behind_a_refused_body_are_answered(connection: RawConnection) -> None:
    connection.send((_head("PATCH", "/v3/auth/tokens", expect=False) + BODY) * 3)

    assert [connection.read_answer("PATCH").status for _ in range(3)] == [405] * 3
