"""Nothing passes the gate that may not."""

from __future__ import annotations

import json

import pytest
from modelarts_conformance._target.exchanges import Answer, Exchange, Request
from modelarts_conformance._target.gate import Gate, Limits, OverError, WriteRefusedError
from modelarts_conformance._target.lists import linked_from

URL = "http://127.0.0.1:1"


def asked(method: str, operation: str, path: str) -> Request:
    return Request(operation, method, URL + path)


READS = [
    asked("GET", "ListModels", "/v1/p/models"),
    asked("POST", "ListTrainingJobs", "/v2/p/training-job-searches"),
    asked("OPTIONS", "CreateModel", "/v1/p/models"),
]
WRITES = [
    asked("POST", "CreateModel", "/v1/p/models"),
    asked("DELETE", "DeleteModel", "/v1/p/models/m"),
    asked("PUT", "ListModels", "/v1/p/models"),
    asked("POST", "NoSuchOperation", "/v1/p/models"),
]


@pytest.mark.parametrize("request_", READS, ids=lambda each: f"{each.method} {each.operation}")
def test_reads_pass(request_: Request) -> None:
    gate = Gate(Limits())
    gate.admit(request_)
    assert (gate.sent, gate.writes, gate.refused) == (1, 0, 0)


@pytest.mark.parametrize("request_", WRITES, ids=lambda each: f"{each.method} {each.operation}")
def test_writes_do_not_unless_they_are_allowed(request_: Request) -> None:
    gate = Gate(Limits())
    with pytest.raises(WriteRefusedError, match="--allow-writes"):
        gate.admit(request_)
    assert (gate.sent, gate.writes, gate.refused) == (0, 0, 1)


def test_with_writes_allowed_only_documented_ones_pass() -> None:
    gate = Gate(Limits(writes=True))
    for request in WRITES[:2]:
        gate.admit(request)
    for request in WRITES[2:]:
        with pytest.raises(WriteRefusedError, match="not documented"):
            gate.admit(request)
    assert gate.writes == 2


@pytest.mark.parametrize("path", ["/v1/p/models/m-1", "/v1/p/models/%6D%2D1", "/v1/p/models/m-1/more"])
def test_what_others_have_is_protected_however_it_is_written(path: str) -> None:
    gate = Gate(Limits(writes=True))
    gate.protect("m-1")
    with pytest.raises(WriteRefusedError, match="m-1 is there without this run"):
        gate.admit(asked("DELETE", "DeleteModel", path))
    gate.admit(asked("GET", "ShowModel", path))
    gate.own("m-1")
    gate.admit(asked("DELETE", "DeleteModel", path))
    gate.keep("m-1")
    with pytest.raises(WriteRefusedError):
        gate.admit(asked("DELETE", "DeleteModel", path))


def test_the_budget_ends_the_run() -> None:
    gate = Gate(Limits(requests=2))
    gate.admit(READS[0])
    assert gate.left == 1
    gate.admit(READS[0])
    assert gate.is_over
    with pytest.raises(OverError, match="2 requests"):
        gate.admit(READS[0])
    assert gate.sent == 2


def test_the_deadline_ends_the_run() -> None:
    now = [0.0]
    gate = Gate(Limits(seconds=10), clock=lambda: now[0])
    gate.admit(READS[0])
    now[0] = 9.9
    assert gate.seconds_left == pytest.approx(0.1)
    gate.admit(READS[0])
    now[0] = 10.0
    with pytest.raises(OverError, match="10 s"):
        gate.admit(READS[0])


def test_requests_come_at_their_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    now, waited = [0.0], list[float]()
    gate = Gate(Limits(rate=4), clock=lambda: now[0])

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        now[0] += seconds
        return False

    monkeypatch.setattr(gate._stopped, "wait", wait)
    for _ in range(5):
        gate.admit(READS[0])
    assert now[0] == pytest.approx(1.0)
    assert len(waited) == 4


def test_a_run_that_is_stopped_lets_nothing_pass() -> None:
    gate = Gate(Limits(rate=0.001))
    gate.admit(READS[0])
    gate.stop("Ctrl-C")
    with pytest.raises(OverError, match="Ctrl-C"):
        gate.admit(READS[0])  # at once, and not in 1,000 s


JOB = {"algorithm": {"code_dir": "/theirs/code/", "command": "ls /theirs/code"}}


@pytest.mark.parametrize(
    ("body", "passes"),
    [
        (JOB, False),
        ({"algorithm": {"code_dir": "/mine/code/", "command": "ls /theirs/code"}}, True),
        ({"algorithm": {"parameters": [{"name": "to", "value": "obs://theirs/out/"}]}}, False),
        ({"algorithm": {"parameters": [{"name": "to", "value": "obs://mine/out/"}]}}, True),
    ],
)
def test_buckets_of_others_are_not_named(body: object, passes: bool) -> None:
    gate, content = Gate(Limits(writes=True)), json.dumps(body).encode()
    request = Request("CreateTrainingJob", "POST", f"{URL}/v2/p/training-jobs", (), content)
    gate.admit(request)
    gate.protect_buckets({"theirs"})
    if passes:
        gate.admit(request)
        return
    with pytest.raises(WriteRefusedError, match="the bucket theirs is there without this run"):
        gate.admit(request)


def test_what_answers_lead_to_is_known() -> None:
    body = {"items": [{"metadata": {"id": "a-1"}}, {"metadata": {"id": "a-2"}}]}
    answer = Answer(200, (), json.dumps(body).encode(), 0.1)
    assert list(linked_from(Exchange(asked("GET", "ListAlgorithms", "/"), answer))) == ["a-1", "a-2"]
    assert list(linked_from(Exchange(asked("GET", "", "/some/file"), answer))) == []
