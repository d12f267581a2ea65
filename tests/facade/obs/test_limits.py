"""How many requests are under way at once."""

from __future__ import annotations

import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts._obs import objects
from modelarts._obs.content import BytesContent
from modelarts._obs.limits import MOST_AT_ONCE, Limiter
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import ObsError, ObsObjectNotFoundError

from tests.support.hostile_server import HostileServer, Request, answer
from tests.support.scripted_modelarts import Answer, ScriptedModelArts
from tests.support.sessions import session_at


def test_more_are_tried_while_that_is_faster_and_fewer_when_there_are_too_many() -> None:
    limiter = Limiter(MOST_AT_ONCE)
    first = limiter.limit
    for _ in range(first):
        with limiter:
            pass
    assert limiter.limit == 2 * first
    limiter.slower()
    limiter.slower()  # within the same second
    assert limiter.limit == first


def test_no_more_than_the_caller_allows_are_under_way() -> None:
    limiter, active, most = Limiter(2), 0, 0
    lock = threading.Lock()

    def work() -> None:
        nonlocal active, most
        with limiter:
            with lock:
                active += 1
                most = max(most, active)
            threading.Event().wait(0.01)
            with lock:
                active -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 2


def test_slow_down_is_heeded() -> None:
    slowed: list[int] = []
    with ScriptedModelArts() as server, server.session(retries=0) as session:
        server.answers["PUT /bucket/a"] = Answer(503, b"<Error><Code>SlowDown</Code></Error>")
        requests = session._connections.obs()
        requests.on_congestion = lambda: slowed.append(1)
        with pytest.raises(ObsError, match="SlowDown"):
            objects.put(requests, ObsPath("bucket", "a"), BytesContent(b"x"), doing="upload")
    assert slowed == [1]


def test_an_object_that_claims_to_be_huge_costs_nothing_before_a_part_of_it_has_come(tmp_path: Path) -> None:
    def claim(request: Request) -> Iterator[bytes]:
        if request.method == "HEAD":
            yield b'HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\nETag: "0"\r\nConnection: close\r\n\r\n'
        else:
            yield answer(b"<Error><Code>NoSuchKey</Code></Error>", "Connection: close", status="404 Not Found")

    with HostileServer(claim) as server, session_at(server.url, retries=0) as session:
        tracemalloc.start()
        with pytest.raises(ObsObjectNotFoundError):
            session.obs.download_file("obs://bucket/huge", str(tmp_path / "huge"))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 20_000_000
    assert server.requests < 40
    assert list(tmp_path.iterdir()) == []
