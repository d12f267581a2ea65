"""How many requests are under way at once."""

from __future__ import annotations

import threading

import pytest
from modelarts._obs import objects
from modelarts._obs.content import BytesContent
from modelarts._obs.limits import MOST_AT_ONCE, Limiter
from modelarts._obs.paths import ObsPath
from modelarts.exceptions import ObsError

from tests.support.scripted_modelarts import Answer, ScriptedModelArts


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
