"""Clients that take connections and time: what is closed, what is answered, and how much is logged."""

from __future__ import annotations

import logging
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import boto3
import httpx
import psutil
import pytest
from modelarts_client.http_settings import KEEPALIVE_SECONDS
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.http.limits import ConnectionLimits
from modelarts_emulator.http.repeated_logs import OncePerMinute

from tests.support.polling import until
from tests.support.raw_connection import RawConnection, request_bytes

LIMITS: Final = ConnectionLimits(
    connections=40,
    head_seconds=0.5,
    keep_alive_seconds=1,
    pause_seconds=0.5,
    bytes_per_second=1000,
    stalled_seconds=0.5,
)
HEAD: Final = {"host": "localhost", "connection": "keep-alive"}


@pytest.fixture(scope="module")
def limited() -> Iterator[Emulator]:
    """An emulator with little patience."""
    with Emulator(limits=LIMITS) as running:
        running.services.storage.create_bucket("bucket")
        yield running


def opened(emulator: Emulator) -> socket.socket:
    parts = urlsplit(emulator.url)
    return socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30)


def ask(emulator: Emulator) -> int:
    return httpx.get(f"{emulator.url}/v3/auth/projects", trust_env=False).status_code


def presigned(emulator: Emulator, operation: str, key: str) -> str:
    account = emulator.services.accounts.account
    api = boto3.session.Session().client(
        "s3",
        endpoint_url=emulator.url,
        aws_access_key_id=account.access_key,
        aws_secret_access_key=account.secret_key,
        region_name="cn-north-4",
    )
    link: str = api.generate_presigned_url(operation, Params={"Bucket": "bucket", "Key": key})
    api.close()
    return link.removeprefix(emulator.url)


def incoming(emulator: Emulator) -> list[Path]:
    return list((emulator.services.storage._blobs._incoming).iterdir())


@pytest.mark.parametrize("begun", [b"G", b"GET /v3/auth/projects HTTP/1.1\r\nhost: localhost\r\nx-a: "])
def test_a_head_that_does_not_end_is_refused(limited: Emulator, begun: bytes) -> None:
    with closing(RawConnection(opened(limited))) as connection:
        connection.send(begun)

        answer = connection.read_answer("GET")

        assert (answer.status, answer.body) == (408, b"The headers were not complete after 0.5 s.\n")
        assert connection.read_rest() == b""


def test_a_head_that_comes_byte_by_byte_is_refused(limited: Emulator) -> None:
    with closing(opened(limited)) as connection:
        connection.settimeout(0.02)
        connection.sendall(b"GET / HTTP/1.1\r\nx-a: ")
        begun, answer = time.monotonic(), b""
        while not answer and time.monotonic() < begun + 30:
            connection.sendall(b"a")
            try:
                answer = connection.recv(100)
            except TimeoutError:
                continue
        assert answer.startswith(b"HTTP/1.1 408 ")


def test_a_connection_without_a_request_is_closed(limited: Emulator) -> None:
    with closing(RawConnection(opened(limited))) as silent, closing(RawConnection(opened(limited))) as kept:
        kept.send(request_bytes("GET", "/v3/auth/projects", HEAD))
        assert kept.read_answer("GET").status == 401
        assert (silent.read_rest(), kept.read_rest()) == (b"", b"")


def test_a_second_head_that_does_not_end_is_refused(limited: Emulator) -> None:
    with closing(RawConnection(opened(limited))) as connection:
        connection.send(request_bytes("GET", "/v3/auth/projects", HEAD))
        assert connection.read_answer("GET").status == 401
        connection.send(b"GET /v3")
        assert connection.read_answer("GET").status == 408


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("POST", "/v3/auth/tokens", (408, b'"code":408')),
        ("POST", "/v2/PROJECT/training-jobs", (408, b"ModelArts.4205")),
        ("POST", "/v1/infers/service", (408, b"ModelArts.4205")),
        ("PUT", "put_object", (400, b"<Code>RequestTimeout</Code>")),
    ],
)
@pytest.mark.parametrize("framing", ["length", "chunked"])
def test_a_body_that_pauses_is_refused_in_the_form_of_the_protocol(
    limited: Emulator, method: str, path: str, expected: tuple[int, bytes], framing: str
) -> None:
    target = presigned(limited, path, "paused") if method == "PUT" else path
    host = urlsplit(limited.url).netloc
    stated = {"content-length": "1000"} if framing == "length" else {"transfer-encoding": "chunked"}
    if method == "POST":
        stated["x-auth-token"] = limited.services.accounts.issue_token(project_scope=True).token
    with closing(RawConnection(opened(limited))) as connection:
        connection.send(request_bytes(method, target, {"host": host, **stated}) + b"5\r\n12345")

        answer = connection.read_answer(method)

        assert answer.status == expected[0]
        assert expected[1] in answer.body
        assert answer.headers["connection"] == "close"
        assert connection.read_rest() == b""
    until(lambda: not incoming(limited))
    assert list(limited.services.storage.objects("bucket", "paused")) == []


@pytest.mark.parametrize("path", ["/v2/PROJECT/training-jobs", "/v1/infers/service"])
@pytest.mark.parametrize("token", [None, "unknown"])
@pytest.mark.parametrize("stated", [{"content-length": "1000000"}, {"transfer-encoding": "chunked"}])
def test_a_large_body_is_not_received_for_nobody(
    limited: Emulator, path: str, token: str | None, stated: dict[str, str]
) -> None:
    headers = {"host": "localhost", **stated, **({} if token is None else {"x-auth-token": token})}
    with closing(RawConnection(opened(limited))) as connection:
        connection.send(request_bytes("POST", path, headers))

        assert connection.read_answer("POST").status == 401


def test_the_rest_of_a_body_ends_the_connection_if_it_does_not_end(limited: Emulator) -> None:
    with closing(opened(limited)) as connection:
        connection.settimeout(0.02)
        connection.sendall(request_bytes("POST", "/v2/nothing", {"host": "localhost", "content-length": "1000000"}))
        until(lambda: not _goes_on(connection))


def _goes_on(connection: socket.socket) -> bool:
    try:
        connection.sendall(b"x")
        return bool(connection.recv(1000))
    except TimeoutError:
        return True
    except OSError:
        return False


def test_a_body_at_a_low_rate_is_refused_and_one_that_is_slow_but_goes_on_is_not(limited: Emulator) -> None:
    sizes = {"slow": (1000, 40), "too slow": (5, 200)}
    statuses = {}
    for name, (size, number) in sizes.items():
        target = presigned(limited, "put_object", "rate")
        with closing(RawConnection(opened(limited))) as connection:
            length = {"content-length": str(size * number)}
            connection.send(request_bytes("PUT", target, {"host": urlsplit(limited.url).netloc, **length}))
            for _ in range(number):
                time.sleep(0.04)  # the slow body takes 1.6 s: three times as long as it may pause
                try:
                    connection.send(b"x" * size)
                except (BrokenPipeError, ConnectionResetError):
                    break
            try:
                statuses[name] = connection.read_answer("PUT").status
            except ConnectionResetError:
                statuses[name] = 400
    assert statuses == {"slow": 200, "too slow": 400}
    assert limited.services.storage.head("bucket", "rate").size == 40_000


def test_a_client_that_does_not_read_the_answer_is_left(limited: Emulator) -> None:
    limited.services.storage.put_bytes("bucket", "large", bytes(32 * 2**20))
    target = presigned(limited, "get_object", "large")
    process = psutil.Process()
    with closing(opened(limited)) as connection:
        connection.sendall(request_bytes("GET", target, {"host": urlsplit(limited.url).netloc}))
        blob = limited.services.storage.content_path("bucket", "large")
        until(lambda: str(blob) in {file.path for file in process.open_files()})
        until(lambda: str(blob) not in {file.path for file in process.open_files()})


def test_a_client_that_reads_the_answer_slowly_gets_all_of_it(limited: Emulator) -> None:
    size = 16 * 2**20
    limited.services.storage.put_bytes("bucket", "slow", bytes(size))
    target = presigned(limited, "get_object", "slow")
    read = 0
    with closing(opened(limited)) as connection:
        headers = {"host": urlsplit(limited.url).netloc, "connection": "close"}
        connection.sendall(request_bytes("GET", target, headers))
        while data := connection.recv(512 * 1024):
            read += len(data)
            time.sleep(0.02)
    assert read >= size


def test_connections_beyond_the_limit_are_answered_with_503(caplog: pytest.LogCaptureFixture) -> None:
    with ExitStack() as closing_all:
        few = ConnectionLimits(connections=10, head_seconds=60, keep_alive_seconds=60)
        limited = closing_all.enter_context(Emulator(limits=few))
        client = closing_all.enter_context(httpx.Client(base_url=limited.url, trust_env=False))
        assert client.get("/v3/auth/projects").status_code == 401
        idle = [closing_all.enter_context(closing(opened(limited))) for _ in range(50)]
        assert client.get("/v3/auth/projects").status_code == 401, "a connection from before goes on"
        answers = [(path, httpx.get(limited.url + path, trust_env=False)) for path in ("/v3/auth/projects", "/bucket")]
        for path, answer in answers:
            assert answer.status_code == 503, path
            assert answer.headers["connection"] == "close"
        for connection in idle:
            connection.close()
        until(lambda: ask(limited) == 401)
    assert sum("refused a connection" in record.getMessage() for record in caplog.records) <= 1


def test_four_hundred_unfinished_requests_end(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    with Emulator(limits=ConnectionLimits(head_seconds=1)) as emulator, ExitStack() as closing_all:
        unfinished = [closing_all.enter_context(closing(opened(emulator))) for _ in range(400)]
        for connection in unfinished:
            connection.sendall(b"GET / HTTP/1.1\r\n")
        assert ask(emulator) == 401
        for connection in unfinished:
            assert connection.recv(20).startswith(b"HTTP/1.1 408 ")
        assert ask(emulator) == 401
    assert len([record for record in caplog.records if record.name.startswith("modelarts_emulator")]) <= 2


def test_with_few_descriptors_a_connection_too_many_is_answered(tmp_path: Path) -> None:
    env_file, log = tmp_path / "env", tmp_path / "log"
    command = [sys.executable, "-m", "modelarts_emulator", "--quiet", "--env-file", str(env_file)]
    limit = (
        "import os, resource, sys; resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)); "
        "os.execv(sys.argv[1], sys.argv[1:])"
    )
    with log.open("wb") as output, ExitStack() as closing_all:
        process = subprocess.Popen([sys.executable, "-c", limit, *command], stderr=output, env=dict(os.environ))
        closing_all.callback(process.wait)
        closing_all.callback(process.terminate)
        until(env_file.exists)
        url = dict(line.split("=", 1) for line in env_file.read_text().splitlines())["MODELARTS_ENDPOINT"]
        parts = urlsplit(url)
        address = (parts.hostname or "", parts.port or 0)
        silent = [closing_all.enter_context(closing(socket.create_connection(address, timeout=30))) for _ in range(150)]
        until(lambda: psutil.Process(process.pid).num_fds() > 30)
        assert _status(address) == 503
        little = "no descriptor is left although connections are limited"
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (psutil.Process(process.pid).num_fds(), 64))
        waiting = [closing_all.enter_context(closing(socket.create_connection(address, timeout=30))) for _ in range(9)]
        until(lambda: "no connection can be accepted" in log.read_text(), lambda: little)
        usage = psutil.Process(process.pid)
        before = sum(usage.cpu_times()[:2])
        time.sleep(1)  # the time that is measured
        assert sum(usage.cpu_times()[:2]) - before < 0.4
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (64, 64))
        for connection in (*silent, *waiting):
            connection.close()
        until(lambda: _status(address) == 401)
        written = log.read_text()
    assert "no connection can be accepted: Too many open files" in written
    assert len(written.splitlines()) < 10


def _status(address: tuple[str, int]) -> int | None:
    """The status of the answer to a request; None without one in a few seconds."""
    try:
        with closing(socket.create_connection(address, timeout=5)) as connection:
            connection.sendall(request_bytes("GET", "/v3/auth/projects", HEAD))
            return int(connection.recv(100).split(b" ")[1])
    except OSError:
        return None


@pytest.mark.parametrize(
    ("descriptors", "connections", "refused"), [(40, 1, 0), (64, 12, 3), (256, 108, 27), (500, 230, 57)]
)
def test_the_limit_of_connections_is_below_that_of_descriptors(
    descriptors: int, connections: int, refused: int
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, hard))
        limits = ConnectionLimits()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert (limits.connections, limits.refused) == (connections, refused)


def test_what_repeats_is_logged_once_a_minute_with_its_number() -> None:
    now, lines = [0.0], list[str]()

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    log = logging.Logger("repeated")
    log.addFilter(OncePerMinute(lambda: now[0]))
    log.addHandler(Lines())
    for second in range(0, 121, 2):
        now[0] = float(second)
        log.warning("request %d failed", second)
        log.error("another")
    assert lines == [
        "request 0 failed",
        "another",
        "request 60 failed (29 more like this since the last one)",
        "another (29 more like this since the last one)",
        "request 120 failed (29 more like this since the last one)",
        "another (29 more like this since the last one)",
    ]


def test_errors_of_different_places_are_different() -> None:
    log = logging.Logger("places")
    log.addFilter(filter_ := OncePerMinute(lambda: 0.0))
    passed = []
    for number in (1, 2, 1, 2):
        try:
            raise OSError("one") if number == 1 else ValueError("two")
        except (OSError, ValueError):
            record = log.makeRecord("places", logging.ERROR, "file", 1, "failed", (), sys.exc_info())
            passed.append(filter_.filter(record))
    assert passed == [True, True, False, False]


def test_a_connection_without_a_request_is_closed_by_the_client_first() -> None:
    assert ConnectionLimits().keep_alive_seconds > KEEPALIVE_SECONDS
