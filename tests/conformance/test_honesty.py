"""Values that are not what they say are found, and answers are drawn of each kind."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Final

import pytest
from modelarts_client.models import JobPhase, JobResponse, JobStatus

from tests.conformance.honesty import DishonestError, check_fits, check_kept, fits, misfits
from tests.conftest import ForAll
from tests.support.drawn_answers import DrawnAnswer, drawn_answers
from tests.support.hostile_server import RESET

_JOB: Final = {"kind": "job", "metadata": {"id": "1", "name": "train", "later": [1]}, "status": {"phase": "Running"}}


@pytest.mark.parametrize(
    ("value", "hint", "is_fit"),
    [
        (1, int, True),
        (True, int, False),
        (1.0, int, False),
        (1, float, True),
        (True, float, False),
        ("a", str, True),
        (JobPhase.FAILED, str, False),
        (JobPhase.FAILED, JobPhase | str | None, True),
        ("Exploded", JobPhase | str | None, True),
        (None, JobPhase | str | None, True),
        (None, str, False),
        ([["a"]], list[list[str]], True),
        ([["a", 1]], list[list[str]], False),
        ({"a": "b"}, dict[str, str], True),
        ([], dict[str, str], False),
        ({}, JobStatus, False),
        (JobStatus(), JobStatus, True),
    ],
)
def test_what_fits_an_annotation(value: object, hint: Any, is_fit: bool) -> None:
    assert fits(value, hint) == is_fit


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"metadata": {"id": "1", "name": 7}}, "JobResponse.metadata.name"),
        ({"status": {"phase": "Running", "duration": "soon"}}, "JobResponse.status.duration"),
        ({"status": {"task_statuses": [{"exit_code": "none"}]}}, "JobResponse.status.task_statuses.exit_code"),
        ({"status": {"tasks": [None]}}, "JobResponse.status.tasks"),
        ({"status": []}, "JobResponse.status"),
    ],
)
def test_a_value_that_does_not_fit_is_found(
    change: dict[str, Any], where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = JobResponse.from_dict({**_JOB, **change})
    assert [each.partition(" = ")[0] for each in misfits(odd)] == [where]
    assert check_fits(odd)
    monkeypatch.setattr(JobResponse, "validate", lambda _: None)
    with pytest.raises(DishonestError, match=where):
        check_fits(odd)


def test_a_value_that_fits_is_none() -> None:
    assert not check_fits(JobResponse.from_dict(_JOB))
    check_kept(JobResponse.from_dict(_JOB), json.dumps(_JOB).encode())


@pytest.mark.parametrize("sent", [b"{}", b"[]", json.dumps({**_JOB, "kind": "Job"}).encode()])
def test_a_value_that_is_made_up_is_found(sent: bytes) -> None:
    with pytest.raises(DishonestError):
        check_kept(JobResponse.from_dict(_JOB), sent)


@pytest.mark.examples(400, long=5000)
def test_answers_are_drawn_of_each_kind(for_all: ForAll) -> None:
    kinds, statuses = Counter[str](), Counter[int]()

    def count(drawn: DrawnAnswer) -> None:
        kinds.update(drawn.what.split(", ")[1:])
        statuses[drawn.status] += 1
        start = b"".join(part for part in drawn.parts if isinstance(part, bytes) and part is not RESET)[:8]
        assert b"HTTP/1.1".startswith(start)

    for_all(drawn_answers("ShowTrainingJobDetails"), count)
    wanted = {
        "drift",
        "usual",
        "status",
        "body",
        "charset",
        "number",
        "headers",
        "slow",
        "cut off",
        "reset",
        "too long",
    }
    assert wanted <= kinds.keys()
    assert len(statuses) > 20
    assert statuses[200] > 100
