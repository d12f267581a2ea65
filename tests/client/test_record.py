"""The client records what answers have beyond the description: once, without secrets, and without failing."""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

import pytest
from modelarts_client import Client
from modelarts_client.errors import ApiError, InvalidArgumentError
from modelarts_client.record import Record

from tests.support.forked import succeeds_in_child

_QUOTA: Final = {"kind": "Quota", "apiVersion": "v1"}
_SERVICE: Final = "11111111-2222-4333-8444-555555555555"
_TOKEN: Final = "MIIToken+value/1234"


class Server(ThreadingHTTPServer):
    """Answers each request with what it is told.

    Attributes:
        status: The status.
        body: The body.
        headers: Headers; the media type is that of JSON unless it is among them.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status = 200
        self.body = b"{}"
        self.headers: Mapping[str, str] = {}

    def answer(self, value: object, status: int = 200, **headers: str) -> None:
        """Answer JSON from now on."""
        self.body = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.status, self.headers = status, {name.replace("_", "-"): text for name, text in headers.items()}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or bodies wait for the acknowledgement of headers
    server: Server

    def do_GET(self) -> None:
        server = self.server
        self.send_response(server.status)
        headers = {"Content-Type": "application/json", "Content-Length": str(len(server.body)), **server.headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(server.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server."""
    with Server() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where it is recorded."""
    return tmp_path / "record.jsonl"


def _client(server: Server, record: Any) -> Client:
    url = f"http://127.0.0.1:{server.server_port}"
    return Client(base_url=url, project_id="p" * 32, headers={"X-Auth-Token": _TOKEN}, record=record, retries=0)


def _show(client: Client, *, by: str = "sync") -> None:
    try:
        if by == "sync":
            client.services.show_service(_SERVICE)
        else:
            asyncio.run(_ashow(client))
    except ApiError:
        pass  # the answer may be one


async def _ashow(client: Client) -> None:
    try:
        await client.aio.services.show_service(_SERVICE)
    finally:
        await client.aclose()


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def _differences(file: Path) -> list[dict[str, Any]]:
    return [difference for line in _lines(file) for difference in line["differences"]]


_DRIFTS: Final = {
    "field": ({"zone": {"id": 7}}, 200, {}, {"at": ["zone"], "type": "object", "value": {"id": 7}}),
    "field of an item": ({"config": [{"zone": 1.5}]}, 200, {}, {"at": ["config", "*", "zone"], "value": 1.5}),
    "enum": ({"status": "asleep"}, 200, {}, {"kind": "enum", "at": ["status"], "value": "asleep"}),
    "null": ({"owner": None}, 200, {}, {"kind": "null", "at": ["owner"], "type": "null"}),
    "type": ({"owner": 5}, 200, {}, {"kind": "type", "at": ["owner"], "type": "integer", "value": 5}),
    "header": ({}, 200, {"X_Cache_Hit": "1"}, {"kind": "header", "at": ["x-cache-hit"]}),
    "status": ({"error_code": "E.1"}, 418, {}, {"kind": "status", "value": {"error_code": "E.1"}}),
    "content type": (b"<html>", 200, {"Content_Type": "text/html"}, {"kind": "content-type", "value": "text/html"}),
    "body": (b"{not", 200, {}, {"kind": "body", "value": "{not"}),
}


@pytest.mark.parametrize("by", ["sync", "asyncio"])
@pytest.mark.parametrize(("body", "status", "headers", "expected"), _DRIFTS.values(), ids=_DRIFTS)
def test_what_is_recorded(
    server: Server,
    file: Path,
    body: object,
    status: int,
    headers: Mapping[str, str],
    expected: Mapping[str, object],
    by: str,
) -> None:
    server.answer(body, status, **headers)
    _show(_client(server, file), by=by)
    [line] = _lines(file)
    assert (line["operation"], line["status"], line["method"]) == ("ShowService", status, "GET")
    assert line["path"] == "/v1/{project_id}/services/{service_id}"
    [difference] = line["differences"]
    assert difference.items() >= {**expected, "count": 1}.items()
    assert file.stat().st_mode & 0o777 == 0o600


def test_what_is_documented_is_not_recorded(server: Server, file: Path) -> None:
    client = _client(server, file)
    server.answer({"status": "running", "owner": "me", "failed_times": 1.0}, 200, ETag="1", X_Request_Id="r")
    _show(client)
    server.answer({"error_code": "ModelArts.1", "error_msg": "no"}, 404)
    _show(client)
    server.answer(b"", 405)
    _show(client)
    assert not file.exists()


def test_each_difference_is_recorded_once_and_again_with_its_count(server: Server, file: Path) -> None:
    server.answer({"zone": "az-1", "config": [{"rack": "a"}, {"rack": "b"}]})
    client = _client(server, file)
    for _ in range(101):
        _show(client)
    assert [line["differences"][0]["count"] for line in _lines(file)] == [1, 10, 100]
    server.answer({"zone": "az-1", "shelf": 1})
    _show(client)
    assert [each["at"] for each in _lines(file)[-1]["differences"]] == [["shelf"]]


def test_secrets_are_left_out(server: Server, file: Path) -> None:
    signed = "https://user:hunter22@example.com/b/o?X-Amz-Signature=0123456789abcdef0123456789abcdef"
    secret = {
        "login": {"password": "hunter22", "user": "me"},
        "environments": {"AWS": "hunter22"},
        "parameters": [{"name": "api_key", "value": "hunter22"}],
        "echo": f"you sent {_TOKEN}",
        "link": signed,
        "id": "0123456789abcdef0123456789abcdef",
        _TOKEN: 1,
    }
    server.answer({"zone": secret, "access_token": "hunter22", "owner": [_TOKEN]}, 200, X_Token=_TOKEN)
    _show(_client(server, file))
    text = file.read_text()
    for hidden in ("hunter22", _TOKEN, "0123456789abcdef", _SERVICE, "p" * 32):
        assert hidden not in text
    assert '"user":"me"' in text
    assert '"link":"https://example.com/b/o"' in text


def test_threads_tasks_and_processes_write_whole_lines(server: Server, file: Path) -> None:
    server.answer({f"field_{number}": "x" * 30 for number in range(15)})
    processes = multiprocessing.get_context("spawn")
    workers = [processes.Process(target=_work, args=(server.server_port, str(file))) for _ in range(2)]
    for worker in workers:
        worker.start()
    client = _client(server, file)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: _show(client), range(20)))
    for worker in workers:
        worker.join(30)
        assert worker.exitcode == 0
    lines = _lines(file)
    assert len({line["writer"] for line in lines}) == 3
    assert sorted(line["differences"][0]["count"] for line in lines) == [1, 1, 1, 10, 10, 10]


def _work(port: int, file: str) -> None:
    async def many() -> None:
        client = Client(base_url=f"http://127.0.0.1:{port}", project_id="p" * 32, record=file, retries=0)
        await asyncio.gather(*(_quiet(client) for _ in range(10)))
        await client.aclose()

    async def _quiet(client: Client) -> None:
        await client.aio.services.show_service(_SERVICE)

    asyncio.run(many())


def test_a_forked_process_counts_for_itself(server: Server, file: Path) -> None:
    server.answer({"zone": 1})
    client = _client(server, file)
    _show(client)

    def again() -> bool:
        _show(client)
        return True

    assert succeeds_in_child(again)
    first, second = _lines(file)
    assert first["writer"] != second["writer"]
    assert first["differences"] == second["differences"]


@pytest.mark.parametrize("by", ["sync", "asyncio"])
def test_what_cannot_be_written_is_logged_once(
    server: Server, caplog: pytest.LogCaptureFixture, tmp_path: Path, by: str
) -> None:
    full = Path("/dev/full")
    target = full if full.exists() else tmp_path / "not there" / "record.jsonl"
    client = _client(server, target)
    with caplog.at_level(logging.WARNING, "modelarts_client.record"):
        for number in range(3):
            server.answer({f"zone{number}": 1})
            _show(client, by=by)
    [logged] = [record for record in caplog.records if record.name == "modelarts_client.record"]
    assert str(target) in logged.getMessage()


def test_a_record_has_a_limit(server: Server, file: Path, caplog: pytest.LogCaptureFixture) -> None:
    client = _client(server, Record(file, max_bytes=1000))
    for number in range(10):
        server.answer({f"zone{number}": 1})
        _show(client)
    assert 0 < file.stat().st_size <= 1000
    assert len([record for record in caplog.records if "1,000 bytes" in record.getMessage()]) == 1


def test_after_half_a_line_the_next_one_is_whole(server: Server, file: Path) -> None:
    file.write_text('{"format":"api-rec')
    server.answer({"zone": 1})
    _show(_client(server, file))
    broken, line = file.read_text().splitlines()
    assert broken == '{"format":"api-rec'
    assert json.loads(line)["operation"] == "ShowService"


def test_undocumented_names_without_end_are_bounded(server: Server, file: Path) -> None:
    server.answer({f"id-{number}": number for number in range(1000)})
    _show(_client(server, file))
    assert len(_differences(file)) == 20


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"zone": "\\ud800"}', b'{"owner": 1' + b"0" * 400 + b"}", b"\xff\xfe"]
)
def test_odd_bodies_make_no_call_fail(server: Server, file: Path, body: bytes) -> None:
    server.answer(body)
    _show(_client(server, file))
    assert len(_differences(file)) == 1


def test_copies_share_a_record_and_pickles_name_its_file(file: Path) -> None:
    client = Client(base_url="http://127.0.0.1:1", record=file)
    assert client.with_options(timeout=1.0).record is client.record
    assert copy.copy(client).record is client.record
    restored = pickle.loads(pickle.dumps(client.record))  # noqa: S301
    assert (restored.path, restored.max_bytes) == (str(file), Record(file).max_bytes)


@pytest.mark.parametrize("record", [5, "", True, b"file"])
def test_a_record_is_the_path_of_a_file(record: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="record="):
        Client(base_url="http://127.0.0.1:1", record=record)


def test_without_a_record_nothing_of_it_is_loaded(server: Server) -> None:
    program = f"""
import sys
from modelarts_client import Client
client = Client(base_url="http://127.0.0.1:{server.server_port}", project_id="p", retries=0)
client.services.show_service("s")
assert not {{"modelarts_client.record", "modelarts_client.differences"}} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
