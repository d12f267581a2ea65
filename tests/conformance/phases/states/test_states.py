"""Life cycles of the local ModelArts, and of one with faults."""

from __future__ import annotations

import shlex
from typing import Any
from unittest import mock

import pytest
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases.states import ending
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply

from tests.conformance.phases.states.conftest import World
from tests.conformance.phases.states.planted import FAULTS, planted

AT_ONCE = ("algorithms", "networks")  # what settles at once; the test of the whole command has the rest


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_local_modelarts_keeps_to_the_life_cycles(world: World, seed: int) -> None:
    found, target = world.found(AT_ONCE, seed, cases=400)
    assert found == []
    assert target.figures["steps of life cycles"] >= 28
    # Nothing that a life cycle can have was left out.
    assert list(target.left_out_because) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(world: World, name: str) -> None:
    kinds, spoils = FAULTS[name]
    found, _ = world.found(["algorithms"], faults=planted(spoils), first=True, cases=300)
    assert {finding.kind for finding in found} & kinds
    assert {finding.kind for finding in found} <= kinds


def test_a_finding_has_the_smallest_sequence_and_the_place(world: World) -> None:
    _, spoils = FAULTS["a second delete succeeds"]
    found, _ = world.found(["algorithms"], faults=planted(spoils))
    (finding,) = found
    assert _steps(finding) == ["CreateAlgorithm 201", "DeleteAlgorithm 202", "DeleteAlgorithm 202"]
    assert finding.place is not None
    assert finding.place.file == "spec/resources.yaml"
    assert all(shlex.split(each.request.curl())[0] == "curl" for each in (*finding.before, finding.request))


def test_an_action_without_effect_is_found(world: World) -> None:
    def nothing(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
        return Reply(202)

    with mock.patch.object(ending, "EFFECT_SECONDS", 2.0):
        found, _ = world.found(["training"], faults=planted({"StopTrainingJob": nothing}), first=True)
    assert [(finding.kind, finding.operation) for finding in found] == [("no-effect", "StopTrainingJob")]


def test_tags_that_are_not_removed_are_found(world: World) -> None:
    def nothing(call: Call[Any], right: Handler[Any], memory: dict[str, Any]) -> Reply:
        return Reply(204)

    found, _ = world.found(["tags"], faults=planted({"BatchDeletePoolTags": nothing}), first=True)
    assert [(finding.kind, finding.operation) for finding in found] == [("still-listed", "BatchDeletePoolTags")]


def _steps(finding: Finding) -> list[str]:
    return [f"{each.request.operation} {each.status}" for each in (*finding.before, finding.request)]
