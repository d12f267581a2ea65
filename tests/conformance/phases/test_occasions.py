"""Whether reasons for refusals applied and checks could fail, and what a run says of those that could not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from modelarts_conformance._description.behaviour import resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._findings.causes import Causes
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.formats import formatted
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.text import summary
from modelarts_conformance._phases import PHASES
from modelarts_conformance._phases.excuses import ENOUGH, Excuse, excuses_of
from modelarts_conformance._phases.occasions import idle
from modelarts_conformance._phases.phase import Check, Phase
from modelarts_conformance._phases.states.values import sent_fields
from modelarts_conformance._target.target import Target

from tests.conformance.phases.conftest import World

LIST, SHOW = "ListAlgorithms", "ShowAlgorithmByUuid"
NO_FIELD, NO_SEARCH = "ModelArts.2790", "ModelArts.2807"


def judged(target: Target) -> list[Finding]:
    """What is found about the reasons that never applied."""
    causes = Causes(target.account.secrets)
    excuses_of(target).judge(causes.add)
    return causes.findings


def excuse(target: Target, operation: str, code: str) -> Excuse:
    """A reason of an operation."""
    return next(each for each in excuses_of(target).of(operation) if each.refusal.code == code)


def test_a_reason_applies_when_a_well_formed_request_is_refused_for_it(world: World) -> None:
    target = world.target()
    reason = excuse(target, LIST, NO_FIELD)
    target.send(LIST)
    target.send(LIST, query={"sort_by": "nothing"})
    assert (reason.chances, reason.times) == (2, 1)
    target.send(LIST, query={"sort_by": "nothing", "limit": "many"})  # is not well-formed
    target.send(LIST, {"project_id": "0" * 32}, query={"sort_by": "nothing"})
    target.send(LIST, query={"sort_by": "nothing"}, signed=False)
    assert (reason.chances, reason.times) == (2, 1)
    assert excuses_of(target).applied() == {reason.text: 1}
    assert NO_FIELD in reason.text
    assert LIST in reason.text


def test_a_reason_has_a_chance_only_where_a_request_has_what_it_is_about(world: World) -> None:
    target = world.target()
    labels = next(each for each in excuses_of(target).of("ListNetworks") if each.refusal.at[0][1] == ("labelSelector",))
    target.send("ListNetworks")
    assert labels.chances == 0
    target.send("ListNetworks", query={"labelSelector": "a=b"})
    target.send("ListNetworks", query={"labelSelector": "a=b=c=="})
    assert (labels.chances, labels.times) == (2, 1)


@pytest.mark.parametrize("strict", [True, False])
def test_a_reason_that_never_applied_is_found(world: World, strict: bool) -> None:
    target = world.target((LIST,), strict=strict)
    excuses_of(target)
    for _ in range(ENOUGH - 1):
        target.send(LIST, query={"sort_by": "nothing"})
    target.send("ListNetworks")
    assert judged(target) == []  # too few
    target.send(LIST)
    found = judged(target)
    assert target.figures["reasons for refusals that never applied"] == 1
    assert [(each.kind, each.operation, each.code) for each in found] == [("unused-excuse", LIST, NO_SEARCH)] * strict
    left = {reason for name, reason in target.left_out_because if name == "excuses"}
    assert left == (set() if strict else {"1 of 2 reasons in x-refusals never applied; --strict names them"})
    for each in found:
        assert each.place is not None
        line = (Path(__file__).parents[3] / each.place.file).read_text().splitlines()[each.place.line - 1]
        assert NO_SEARCH in line
        assert each.request.ok


def phase_of(*checks: Check) -> Phase:
    """A phase with some checks, which tests nothing."""
    return Phase("nothing", "nothing", lambda target, found: None, checks=checks)


def test_a_check_that_cannot_fail_is_named(world: World) -> None:
    target = world.target((LIST, SHOW))
    made = Check("made", "lists", lambda target: [LIST])
    phase = phase_of(
        made,
        Check("idle", "lists", lambda target: [LIST, SHOW]),
        Check("impossible", "a required header", lambda target: []),
        Check("up to the server", "header Allow", lambda target: [LIST], is_due=False),
    )
    target.judged[phase.name, made.name] += 1
    assert list(idle(target, phase)) == [f"nothing: idle was never made, though there is lists: {LIST}, {SHOW}"]
    assert list(target.left_out_because) == [
        ("check impossible of nothing", "no chosen operation has a required header"),
        ("check up to the server of nothing", "this run has no header Allow"),
    ]
    assert dict(target.judged) == {("nothing", each.name): each is made for each in phase.checks}


def test_what_was_left_out_is_no_reason_to_fail(world: World) -> None:
    target = world.target((LIST,))
    phase = phase_of(Check("idle", "lists", lambda target: [LIST]))
    target.leave_out(LIST, "the list is empty, so nothing can be compared")
    assert list(idle(target, phase)) == []


@pytest.mark.parametrize("name", ["lists", "identity", "refused", "isolation", "robust", "relations"])
def test_all_checks_are_made(world: World, name: str) -> None:
    phase = next(each for each in PHASES if each.name == name)
    algorithms = (*("CreateAlgorithm", SHOW, LIST, "DeleteAlgorithm"), "ListTrainingJobs", "ShowTrainingJobDetails")
    assert world.findings(name, *algorithms) == []
    target = world.last
    assert list(idle(target, phase)) == []
    assert all(target.judged[name, check.name] > 0 for check in phase.checks)


def test_what_a_description_excepts_is_not_expected_to_come_back() -> None:
    changes = resources(document())["service"].changes
    body: dict[str, Any] = {"description": "new", "config": [{"model_id": "m", "weight": 100}]}
    assert ("config", "*", "weight") in sent_fields(body, changes)
    assert set(sent_fields({**body, "status": "running"}, changes)) == {("description",)}


@pytest.mark.parametrize("suffix", [".md", ".json", ".xml", ".sarif"])
def test_a_check_that_cannot_fail_fails_the_run_in_every_report(suffix: str) -> None:
    report = Report(
        "http://server", "0a0b0c0d", 1, [], idle=["lists: orders was never made"], checks={"lists": {"orders": 0}}
    )
    assert not report.passed
    assert "CANNOT FAIL: lists: orders was never made" in summary(report)
    text = formatted(report, suffix, [LIST])
    assert "lists: orders was never made" in text
    if suffix == ".json":
        assert Report.from_json(json.loads(text)).idle == report.idle
    elif suffix == ".xml":
        assert ElementTree.fromstring(text)[0].get("failures") == "1"  # noqa: S314 - written above
