"""The transfers that are measured are real. How long they take is not asked here."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks.transfers import __main__ as transfers
from benchmarks.transfers.clients import BUCKET, SEEN, SETTINGS, TASKS, Storage
from benchmarks.transfers.goals import Outcome, outcomes
from benchmarks.transfers.measure import Data, Extent, Result, sink
from benchmarks.transfers.report import section, split

SMALL = Extent(files=3, size=9_500_000, delays=(0.0,), rounds=1)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    return Data(tmp_path_factory.mktemp("data"), SMALL)


@pytest.fixture(scope="module")
def storage(data: Data) -> Iterator[Storage]:
    with sink(data, 0.0, kept=SMALL.size) as started:
        for file in data.many.iterdir():
            assert _request(started, "PUT", f"seed/many/{file.name}", file.read_bytes())[0] == 200
        yield started


def _request(storage: Storage, method: str, key: str, body: bytes = b"") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(urlsplit(storage.url).netloc)
    connection.request(method, f"/{BUCKET}/{key}", body)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content


@pytest.mark.parametrize("setting", ["ours", "esdk", "esdk-checked", "boto", "boto-tuned", "rclone"])
def test_what_each_client_copies_arrives(setting: str, data: Data, storage: Storage, tmp_path: Path) -> None:
    client = SETTINGS[setting].make(storage)
    client.ready()
    files = {file.name: file.read_bytes() for file in data.many.iterdir()}
    client.folder_up(data.many, f"{setting}/")
    assert {name: _request(storage, "GET", f"{setting}/many/{name}")[1] for name in files} == files
    client.folder_down("seed/", tmp_path / "many")
    assert {file.name: file.read_bytes() for file in (tmp_path / "many").iterdir()} == files
    client.file_up(data.big, f"{setting}/{data.big.name}")
    assert _request(storage, "GET", f"{setting}/{data.big.name}") == (200, data.big.read_bytes())
    client.file_down(SEEN, tmp_path / data.big.name)
    assert (tmp_path / data.big.name).read_bytes() == data.big.read_bytes()


def test_an_upload_that_ends_early_is_refused(storage: Storage) -> None:
    address = urlsplit(storage.url)
    with socket.create_connection((address.hostname, address.port)) as connection:
        connection.sendall(f"PUT /{BUCKET}/half HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf".encode())
        connection.shutdown(socket.SHUT_WR)
        assert b"IncompleteBody" in connection.recv(10_000)
    assert _request(storage, "HEAD", "half")[0] == 404


def test_the_first_answer_of_a_connection_takes_two_round_trips(data: Data) -> None:
    seconds = 0.1
    with sink(data, seconds) as slow:
        connection = http.client.HTTPConnection(urlsplit(slow.url).netloc)
        taken = []
        for _ in range(2):
            start = time.monotonic()
            connection.request("HEAD", f"/{BUCKET}/{SEEN}")
            connection.getresponse().read()
            taken.append(time.monotonic() - start)
        connection.close()
    assert taken[0] >= 2 * seconds
    assert taken[1] >= seconds


def test_the_program_measures_and_compares(capsys: pytest.CaptureFixture[str]) -> None:
    which = ["--clients", "ours", "--tasks", "folder_up", "--delays", "0.02"]
    assert transfers.main(["--files=2", "--size=100000", "--rounds=1", "--json", *which]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [(result["task"], result["setting"]) for result in printed["results"]] == [("folder_up", "ours")]
    assert all(min(result[name]) > 0 for result in printed["results"] for name in ("seconds", "processor", "memory"))
    assert [(goal["task"], goal["limit"]) for goal in printed["goals"]] == [("folder_up", 64)]


def _results(ours: float, peers: float, memory: float = 1.0) -> list[Result]:
    return [
        Result(task, delay, setting, [ours if setting == "ours" else peers], [1.0], [memory])
        for task in TASKS
        for delay in (0.0, 0.02)
        for setting in SETTINGS
        if task in SETTINGS[setting].tasks
    ]


@pytest.mark.parametrize(
    ("ours", "peers", "memory", "missed"),
    [
        (1.0, 5.0, 64.0, set()),
        (1.0, 4.9, 1.0, {"esdk-threads"}),
        (1.0, 2.9, 1.0, {"esdk-threads", "boto"}),
        (1.0, 5.0, 64.1, {None}),
    ],
)
def test_goals_are_met_or_missed(ours: float, peers: float, memory: float, missed: set[str | None]) -> None:
    found = list(outcomes(_results(ours, peers, memory)))
    assert len(found) == 2 * 2 + 2 * 4 + 4
    assert {goal.against for goal in found if not goal.met} == missed


def test_a_large_file_is_compared_with_the_fastest_peer_and_the_fastest_that_verifies_at_each_delay() -> None:
    results = _results(1.2, 1.0)
    for index, result in enumerate(results):
        if result.setting == "rclone-tuned":
            results[index] = Result(result.task, result.delay, result.setting, [1.1], [1.0], [1.0])
        elif result.setting != "ours" and result.task in SETTINGS[result.setting].verified:
            results[index] = Result(result.task, result.delay, result.setting, [2.0], [1.0], [1.0])
    found = [goal for goal in outcomes(results) if goal.task == "file_down" and goal.against]
    assert [(goal.delay, goal.limit, round(goal.measured, 3), goal.met) for goal in found] == [
        (delay, 1.1, times, met) for delay in (0.0, 0.02) for times, met in ((1.2, False), (1.091, True))
    ]
    assert [goal.against for goal in found[1::2]] == ["rclone-tuned"] * 2


def test_a_missed_goal_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfers, "run", lambda *_: _results(1.0, 1.0))
    assert transfers.main([]) == 0
    assert transfers.main(["--check"]) == 1


def test_the_section_has_every_client_and_ends_the_document() -> None:
    text = section(_results(1.0, 1.0), [Outcome("file_up", None, None, 64, 1)], Extent(), 1.0)
    assert all(setting.label(task) in text for setting in SETTINGS.values() for task in TASKS)
    assert split(f"before\n{text}") == ("before\n", text)
    assert split("before\n") == ("before\n", "")
