"""Requests whose end a proxy and a server could find in different places, and heads that are too large."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.support.raw_connection import RawConnection

if TYPE_CHECKING:
    from modelarts_emulator.embedded import Emulator

NEXT = b"GET /v3/auth/projects HTTP/1.1\r\nhost: localhost\r\n\r\n"
HEAD = b"PATCH /v3/auth/tokens HTTP/1.1\r\nhost: localhost\r\n"
CHUNKED = b"transfer-encoding: chunked\r\n"

AMBIGUOUS = {
    "length and encoding": HEAD + b"content-length: 5\r\n" + CHUNKED + b"\r\n0\r\n\r\n",
    "encoding and length": HEAD + CHUNKED + b"Content-Length: 5\r\n\r\n0\r\n\r\n",
    "two lengths": HEAD + b"content-length: 5\r\ncontent-length: 6\r\n\r\n12345",
    "two equal lengths": HEAD + b"content-length: 5\r\ncontent-length: 5\r\n\r\n12345",
    "a list of lengths": HEAD + b"content-length: 5, 5\r\n\r\n12345",
    "two encodings": HEAD + CHUNKED + CHUNKED + b"\r\n0\r\n\r\n",
    "length with a sign": HEAD + b"content-length: +5\r\n\r\n12345",
    "negative length": HEAD + b"content-length: -5\r\n\r\n",
    "length in hexadecimal": HEAD + b"content-length: 0x5\r\n\r\n12345",
    "length with an underscore": HEAD + b"content-length: 1_0\r\n\r\n1234567890",
    "length in other digits": HEAD + b"content-length: \xd9\xa5\r\n\r\n12345",
    "another encoding": HEAD + b"transfer-encoding: xchunked\r\n\r\n0\r\n\r\n",
    "encodings": HEAD + b"transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "encoding in HTTP/1.0": b"PATCH /v3/auth/tokens HTTP/1.0\r\n" + CHUNKED + b"\r\n0\r\n\r\n",
    "folded header": HEAD + b"x-folded: a\r\n b\r\n\r\n",
    "folded encoding": HEAD + b"transfer-encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "folded with a tab": HEAD + b"x-folded: a\r\n\tb\r\n\r\n",
    "space before the colon": HEAD + b"transfer-encoding : chunked\r\n\r\n0\r\n\r\n",
    "space before the name": b"PATCH /v3/auth/tokens HTTP/1.1\r\n host: localhost\r\n\r\n",
    "no name": HEAD + b": value\r\n\r\n",
    "line feeds": HEAD.replace(b"\r\n", b"\n") + b"\n",
    "a line feed": HEAD + b"x-a: 1\nx-b: 2\r\n\r\n",
    "line feed at the end": HEAD + b"\n",
    "carriage return": HEAD + b"x-a: 1\rtransfer-encoding: chunked\r\n\r\n",
    "NUL in a value": HEAD + b"x-a: 1\0\r\n\r\n",
    "NUL in a name": HEAD + b"x-\0a: 1\r\n\r\n",
    "NUL in the path": b"GET /v3/\0auth HTTP/1.1\r\nhost: localhost\r\n\r\n",
    "control character": HEAD + b"x-a: 1\x0b\r\n\r\n",
    "delete character": HEAD + b"x-a: 1\x7f\r\n\r\n",
    "no host": b"GET /v3/auth/projects HTTP/1.1\r\n\r\n",
    "two hosts": HEAD + b"host: localhost\r\n\r\n",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "empty line first": b"\r\n" + NEXT,
}
BODIES = {
    "size with a sign": b"+5\r\n12345\r\n0\r\n\r\n",
    "size in Python's hexadecimal": b"0x5\r\n12345\r\n0\r\n\r\n",
    "no size": b"\r\n12345\r\n0\r\n\r\n",
    "negative size": b"-5\r\n12345\r\n0\r\n\r\n",
    "size of more than 64 bits": b"f" * 21 + b"\r\n12345\r\n0\r\n\r\n",
    "line feeds": b"5\n12345\n0\n\n",
    "chunk that is too long": b"5\r\n123456789\r\n0\r\n\r\n",
    "chunk without its end": b"5\r\n12345xx0\r\n\r\n",
}
TOO_LARGE = {
    "headers": (HEAD + b"x-a: 1\r\n" * 300 + b"\r\n", 431),
    "header": (HEAD + b"x-a: " + b"a" * 70_000 + b"\r\n\r\n", 431),
    "path": (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nhost: localhost\r\n\r\n", 431),
    "parameters": (b"GET /v3/auth/projects?" + b"a&" * 5000 + b" HTTP/1.1\r\nhost: localhost\r\n\r\n", 414),
    "parameters of OBS": (b"GET /bucket?" + b"a=b&" * 5000 + b" HTTP/1.1\r\nhost: localhost\r\n\r\n", 414),
}


@pytest.fixture
def connection(emulator: Emulator) -> Iterator[RawConnection]:
    parts = urlsplit(emulator.url)
    with closing(
        RawConnection(socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30))
    ) as opened:
        yield opened


@pytest.mark.parametrize("case", AMBIGUOUS)
def test_an_ambiguous_request_is_refused_and_nothing_behind_it_is_read(connection: RawConnection, case: str) -> None:
    connection.send(AMBIGUOUS[case] + NEXT)

    answer = connection.read_answer("PATCH")

    assert answer.status == 505 if case == "HTTP/2" else answer.status in (400, 501)
    assert answer.headers["connection"] == "close"
    assert connection.read_rest() == b""


@pytest.mark.parametrize("case", AMBIGUOUS)
def test_neither_is_one_that_comes_behind_another(connection: RawConnection, case: str) -> None:
    connection.send(NEXT)
    assert connection.read_answer("GET").status == 401
    connection.send(NEXT + AMBIGUOUS[case] + NEXT)
    assert connection.read_answer("GET").status == 401

    assert connection.read_answer("PATCH").headers["connection"] == "close"
    assert connection.read_rest() == b""


@pytest.mark.parametrize("case", BODIES)
def test_a_malformed_chunk_ends_the_connection(connection: RawConnection, case: str) -> None:
    connection.send(b"POST /v3/auth/tokens HTTP/1.1\r\nhost: localhost\r\n" + CHUNKED + b"\r\n" + BODIES[case] + NEXT)

    answer = connection.read_answer("POST")

    assert (answer.status, answer.headers["connection"]) == (400, "close")
    assert connection.read_rest() == b""


@pytest.mark.parametrize("case", TOO_LARGE)
def test_a_head_that_is_too_large(connection: RawConnection, case: str) -> None:
    request, status = TOO_LARGE[case]
    connection.send(request)

    answer = connection.read_answer("GET")

    assert (answer.status, answer.headers["connection"]) == (status, "close")
    assert connection.read_rest() == b""


@pytest.mark.parametrize(
    "request_",
    [
        NEXT,
        NEXT.replace(b"localhost", b" \tlocalhost \t"),
        b"GET /v3/auth/projects HTTP/1.0\r\n\r\n",
        b"GET /v3/auth/projects HTTP/1.1\r\nhost: localhost\r\nx-name: \xe7\x9b\xae\r\n\r\n",
        b"GET /v3/auth/projects HTTP/1.1\r\nhost: localhost\r\nx-empty:\r\n"
        + CHUNKED
        + b"\r\n5;a=b\r\n12345\r\n0\r\n\r\n",
        b"GET /v3/auth/projects HTTP/1.1\r\nhost: localhost\r\n" + b"x-a: 1\r\n" * 200 + b"\r\n",
    ],
)
def test_what_is_clear_is_answered(connection: RawConnection, request_: bytes) -> None:
    connection.send(request_)

    assert connection.read_answer("GET").status == 401
