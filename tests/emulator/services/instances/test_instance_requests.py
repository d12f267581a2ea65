"""Requests that an instance refuses, and limits."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts_emulator.services.instances.instance import Instance

from tests.support.instances import JSON, form, open_instances, predict, send, service

LIMIT = 12 * 1024 * 1024


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Instance]:
    with open_instances(tmp_path_factory.mktemp("instance")) as instances:
        yield instances.serve(service("return len(data)"))


def exchange(instance: Instance, request: bytes, *, finish: bool = True) -> bytes:
    """Send bytes, and read until the server closes the connection."""
    with instance.connect() as connection:
        connection.settimeout(30)
        connection.sendall(request)
        if finish:
            connection.shutdown(socket.SHUT_WR)
        answer = b""
        while data := connection.recv(65536):
            answer += data
        return answer


def post(*lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join(["POST / HTTP/1.1", "Host: x", "Content-Type: application/json", *lines, "", ""]).encode() + body


def refused(answer: bytes) -> tuple[int, str]:
    """Status and error code of the only answer."""
    head, _, body = answer.partition(b"\r\n\r\n")
    assert answer.count(b"HTTP/1.1 ") == 1
    error = json.loads(body)
    assert error["error_msg"]
    assert error["error_solution"]
    return int(head.split()[1]), error["error_code"]


@pytest.mark.parametrize(
    ("body", "content_type", "code"),
    [
        (b"{}", None, "ModelArts.4200"),
        (b"{}", "text/plain", "ModelArts.4200"),
        (b"{}", "application/x-www-form-urlencoded", "ModelArts.4200"),
        (b"{}", "nonsense", "ModelArts.4200"),
        (b"{}", "multipart/form-data", "ModelArts.4200"),
        (b"{}", "application/json;;;charset", 200),
        (b"", "application/json", "ModelArts.4202"),
        (b"{", "application/json", "ModelArts.4105"),
        (b"\xff\xfe", "application/json", "ModelArts.4105"),
        (b"[" * 100_000, "application/json", "ModelArts.4105"),
        (b"9" * 10_000, "application/json", "ModelArts.4105"),
        (b'\xef\xbb\xbf{"a": 1}', "application/json; charset=utf-8", 200),
    ],
)
def test_bodies_of_other_kinds_are_refused(
    instance: Instance, body: bytes, content_type: str | None, code: str | int
) -> None:
    answer = send(instance, body, {"Content-Type": content_type} if content_type else {})
    if code == 200:
        assert answer.status == 200
    else:
        assert (answer.status, answer.json["error_code"]) == (400, code)
        assert answer.json["error_solution"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"x", "its boundary does not occur"),
        (b"--limit", "last boundary is missing"),
        (b"--limit\r\nContent-Disposition: form-data; name=a\r\n\r\nvalue", "last boundary is missing"),
        (b"--limit\r\nContent-Disposition: form-data\r\n\r\nvalue\r\n--limit--", "no name"),
        (b"--limit\r\nname=a\r\n--limit--", "no end of its headers"),
        (b"--limitless\r\n\r\n\r\n--limit--", "followed by other characters"),
        (form(*[('name="a"', b"")] * 1001)[0], "more than 1000 parts"),
    ],
)
def test_malformed_forms_are_refused(instance: Instance, body: bytes, why: str) -> None:
    answer = send(instance, body, {"Content-Type": "multipart/form-data; boundary=limit"})
    assert (answer.status, answer.json["error_code"]) == (400, "ModelArts.4200")
    assert why in answer.json["error_msg"]


def test_an_empty_form_is_a_form(instance: Instance) -> None:
    answer = send(instance, b"--limit--\r\n", {"Content-Type": "multipart/form-data; boundary=limit"})
    assert (answer.status, answer.json) == (200, 0)


def test_a_body_has_at_most_12_mb(instance: Instance) -> None:
    text = b'"' + b"x" * (LIMIT - 2) + b'"'
    assert send(instance, text).json == LIMIT - 2
    for body in (text + b" ", iter([text, b" "])):
        answer = send(instance, body)
        assert (answer.status, answer.json["error_code"]) == (413, "ModelArts.4104")
        assert str(LIMIT) in answer.json["error_msg"]
        assert answer.headers["Connection"] == "close"
    assert refused(exchange(instance, post("Content-Length: 99999999999999999999"))) == (413, "ModelArts.4104")
    assert predict(instance, "alive") == 5


def test_chunked_bodies_are_read(instance: Instance) -> None:
    assert send(instance, iter([b'{"a": 1,', b'"b": 2}'])).json == 2
    trailers = post("Transfer-Encoding: chunked", "Connection: close", body=b"2;x=y\r\n{}\r\n0\r\nA: b\r\n\r\n")
    assert exchange(instance, trailers).endswith(b"\r\n\r\n0")


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (post("Content-Length: x"), 400),
        (post("Content-Length: -1"), 400),
        (post("Content-Length: 10", body=b"{}"), 400),
        (post("Transfer-Encoding: gzip", body=b"{}"), 501),
        (post("Transfer-Encoding: chunked", body=b"x\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"-1\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"2\r\n{}x0\r\n\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"5\r\n{}"), 400),
        (post("Transfer-Encoding: chunked", body=b"2\r\n{}\r\n0\r\n"), 400),
        (post("Transfer-Encoding: chunked", body=b"1" * 5000), 400),
        (b"nonsense\r\n\r\n", 400),
        (b"GET / HTTP/9.0\r\n\r\n", 505),
        (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
        (post(*[f"A{number}: b" for number in range(200)]), 431),
        (post("A: " + "b" * 70_000), 431),
    ],
)
def test_requests_that_break_http_are_refused(instance: Instance, request_: bytes, status: int) -> None:
    assert refused(exchange(instance, request_)) == (status, "ModelArts.4200")


def test_other_paths_and_methods_are_refused(tmp_path: Path) -> None:
    with open_instances(tmp_path) as instances:
        instance = instances.start(service("return 1"), urls=("/predictions/poetry",))
        assert send(instance, b"{}", path="/predictions/poetry?a=b").json == 1
        answer = send(instance, b"{}", path="/")
        assert (answer.status, answer.json["error_code"]) == (404, "ModelArts.4204")
        assert "/predictions/poetry" in answer.json["error_msg"]
        assert send(instance, b"{}", path="//[").status == 404
        for method in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"):
            answer = send(instance, None, {}, method=method, path="/predictions/poetry")
            assert (answer.status, answer.json["error_code"]) == (405, "ModelArts.2803")
        assert send(instance, None, {}, method="HEAD").status == 405


def test_a_connection_serves_many_requests_also_after_refusals(instance: Instance) -> None:
    bodies = [b"{}", b"{", b'{"a": 1}']
    request = b"".join(post(f"Content-Length: {len(body)}", body=body) for body in bodies)
    answers = exchange(instance, request)
    assert re.findall(rb"HTTP/1.1 (\d+) ", answers) == [b"200", b"400", b"200"]


def test_a_client_that_goes_away_leaves_no_mark(instance: Instance) -> None:
    for request in (b"", b"POST / HT", post("Content-Length: 10", body=b"{")):
        with instance.connect() as connection:
            connection.sendall(request)
    assert send(instance, b"{}", JSON).status == 200
    assert "Traceback" not in instance.log.read_text()
