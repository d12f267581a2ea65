"""What a run has made is removed, whatever has ended it; nothing else is, and nothing is forgotten."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from modelarts_conformance._target import removal
from modelarts_conformance._target.account import Account, Place
from modelarts_conformance._target.exchanges import Answer, Exchange
from modelarts_conformance._target.gate import Gate, Limits, OverError, WriteRefusedError
from modelarts_conformance._target.journal import Journal
from modelarts_conformance._target.removal import BUCKET, Removal
from modelarts_conformance._target.sending import Sender
from modelarts_conformance._target.target import Target
from modelarts_emulator.embedded import Emulator

RUN = "0a0b0c0d"
NAME = f"conformance-{RUN}-7"
JOB: dict[str, Any] = {
    "kind": "job",
    "metadata": {"name": NAME},
    "algorithm": {"command": "sleep 600", "engine": {"engine_id": "pytorch-cp36-1.4.0"}},
    "spec": {"resource": {"flavor_id": "modelarts.vm.cpu.2u", "node_count": 1}},
}
LOST: dict[str, Any] = {
    "CreateTrainingJob": JOB,
    "CreateAlgorithm": {"metadata": {"name": NAME}, "job_config": {"command": "true"}},
    "CreateNetwork": {
        "apiVersion": "v1",
        "kind": "Network",
        "metadata": {"labels": {"os.modelarts/name": NAME}},
        "spec": {"cidr": "172.16.7.0/24"},
    },
}


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """A local ModelArts."""
    with Emulator() as serving:
        yield serving


@pytest.fixture
def account(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Account:
    """An account on it."""
    for name, value in emulator.environment.items():
        monkeypatch.setenv(name, value)
    return Account.at(Place())


@pytest.fixture
def journal(account: Account, tmp_path: Path) -> Iterator[Journal]:
    """The journal of a run."""
    header = {"run": RUN, "seed": 1, "endpoint": account.urls["modelarts"], "project": account.project_id}
    with Journal.begin(tmp_path / "journal.jsonl", header) as begun:
        yield begun


def target_of(account: Account, journal: Journal | None) -> Target:
    """A target that may write; what it makes is noted if there is a journal."""
    gate = Gate(Limits(writes=True))
    return Target(account, gate, Sender(account, gate, journal, f"conformance-{RUN}-"), RUN, journal=journal)


def made_unseen(account: Account, operation: str, body: Any) -> str:
    """Make something that is in no journal; returns its ID."""
    answer = target_of(account, None).send(operation, body=body)
    assert answer.ok, answer
    metadata = answer.value()["metadata"]
    return str(metadata["name"] if operation == "CreateNetwork" else metadata["id"])


@pytest.mark.parametrize("operation", sorted(LOST))
def test_what_was_asked_for_without_an_answer_is_found(account: Account, journal: Journal, operation: str) -> None:
    journal.begin_making(operation, [NAME])
    identifier = made_unseen(account, operation, LOST[operation])
    removed: list[str] = []
    assert Removal(account, journal, tell=removed.append).run() == []
    assert removed == [f"removed {operation} {identifier}"]


def test_what_was_refused_and_made_nevertheless_is_found(account: Account, journal: Journal) -> None:
    journal.note_made(journal.begin_making("CreateAlgorithm", [NAME]), None)
    made_unseen(account, "CreateAlgorithm", LOST["CreateAlgorithm"])
    assert Removal(account, journal).run() == []
    assert target_of(account, None).send("ListAlgorithms").value()["items"] == []


def test_what_never_reached_the_server_is_waited_for_a_while(
    account: Account, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removal, "_ON_ITS_WAY", 0.5)
    journal.begin_making("CreateAlgorithm", [NAME])
    begun = journal.asked
    assert Removal(account, journal).run() == []
    assert time.time() - begun >= 0.5


def test_a_server_that_is_down_is_no_reason_to_forget(
    account: Account, journal: Journal, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = journal.begin_making("CreateAlgorithm", [NAME])
    known = journal.begin_making("CreateNetwork", [NAME])
    journal.note_made(known, "some-network")
    nowhere = f"http://127.0.0.1:{unused_tcp_port}"
    down = Account.at(Place(nowhere, nowhere, nowhere, project_id=account.project_id))
    monkeypatch.setattr(removal, "_ON_ITS_WAY", 0.0)
    assert Removal(down, journal, seconds=0.5).run() == [known, lost]


def test_credentials_of_somebody_else_remove_nothing(
    account: Account, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    identifier = made_unseen(account, "CreateAlgorithm", LOST["CreateAlgorithm"])
    session = account.session
    assert session is not None
    session.obs.create_bucket("conformance-somebody")
    lost = journal.begin_making("CreateAlgorithm", [NAME])
    known = journal.begin_making("CreateAlgorithm", [NAME])
    journal.note_made(known, identifier)
    bucket = journal.begin_making(BUCKET, ["conformance-somebody"])
    journal.note_made(bucket, "conformance-somebody")
    monkeypatch.setattr(removal, "_ON_ITS_WAY", 0.0)
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", "A" * 20)
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", "s" * 40)
    told: list[str] = []
    other = Account.at(Place(project_id=account.project_id))
    assert Removal(other, journal, seconds=0.2, tell=told.append).run() == [bucket, known, lost]
    assert any("answers 40" in line for line in told)
    assert Removal(account, journal).run() == []


def test_an_id_that_was_there_before_is_not_what_a_server_has_made(
    account: Account, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = made_unseen(account, "CreateAlgorithm", {**LOST["CreateAlgorithm"], "metadata": {"name": "theirs"}})
    target = target_of(account, journal)
    assert theirs in str(target.send("ListAlgorithms").value())  # which a run does first
    received = Sender._received

    def of_another(sender: Sender, request: Any, *arguments: Any) -> Answer:
        answer = received(sender, request, *arguments)
        if request.operation != "CreateAlgorithm":
            return answer
        body = json.dumps({**json.loads(answer.body), "metadata": {"id": theirs}}).encode()
        return Answer(answer.status, answer.headers, body, answer.seconds)

    monkeypatch.setattr(Sender, "_received", of_another)
    exchange: Exchange = target.send("CreateAlgorithm", body=LOST["CreateAlgorithm"])
    assert exchange.value()["metadata"]["id"] == theirs
    assert Removal(account, journal).run() == []
    left = target.send("ListAlgorithms").value()["items"]
    assert [each["metadata"]["id"] for each in left] == [theirs]
    with pytest.raises(WriteRefusedError):
        target.send("DeleteAlgorithm", {"algorithm_id": theirs})
    made_by_hand = target_of(account, None)
    assert made_by_hand.send("DeleteAlgorithm", {"algorithm_id": theirs}).ok


def test_what_others_make_meanwhile_is_protected_once_it_is_seen(account: Account, journal: Journal) -> None:
    target = target_of(account, journal)
    assert target.send("ListAlgorithms").ok
    body = {**LOST["CreateAlgorithm"], "metadata": {"name": "made-meanwhile"}}
    theirs = made_unseen(account, "CreateAlgorithm", body)
    mine = target.send("CreateAlgorithm", body=LOST["CreateAlgorithm"]).value()["metadata"]["id"]
    assert target.send("ListAlgorithms").ok
    with pytest.raises(WriteRefusedError, match="there without this run"):
        target.send("ChangeAlgorithm", {"algorithm_id": theirs}, body=body)
    assert target.send("DeleteAlgorithm", {"algorithm_id": mine}).ok
    assert target_of(account, None).send("DeleteAlgorithm", {"algorithm_id": theirs}).ok


def test_nothing_is_made_that_cannot_be_noted(account: Account, journal: Journal) -> None:
    target, size = target_of(account, journal), journal.path.stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 7, hard))  # like a disk on which 7 more bytes fit
    try:
        with pytest.raises(OverError, match="cannot be written: No space left"):
            target.send("CreateAlgorithm", body=LOST["CreateAlgorithm"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.is_over
    assert journal.path.stat().st_size == size
    assert journal.left == []
    assert target_of(account, None).send("ListAlgorithms").value()["items"] == []
