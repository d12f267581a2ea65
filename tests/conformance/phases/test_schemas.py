"""The whole command as users run it: nothing is found, and as many cases are sent as were asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.behaviour import resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._phases import PHASES
from modelarts_conformance._phases.schemas.hooks import Hooks
from modelarts_emulator.embedded import Emulator

from tests.conformance.phases.conftest import World
from tests.support.counted_requests import counting_emulator

CASES = 600


def run(emulator: Emulator, folder: Path, *arguments: str) -> dict[str, Any]:
    """The report of a run in a process of its own, where the same seed draws the same."""
    done = subprocess.run(
        [sys.executable, "-m", "modelarts_conformance", "run", "--json", *arguments],
        env={**os.environ, **emulator.environment, "XDG_STATE_HOME": str(folder)},
        capture_output=True,
        text=True,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (0, 1), done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.mark.slow("runs all phases against all operations, with thousands of requests", seconds=60)
def test_the_local_modelarts_keeps_to_the_description(module_emulator: Emulator, tmp_path: Path) -> None:
    page = tmp_path / "covered.md"
    report = run(module_emulator, tmp_path, "--allow-writes", "--cases", str(CASES), "--covered", str(page))
    assert report["passed"], json.dumps(report["findings"], indent=2)
    assert report["left"] == []
    assert report["ended"] is None
    left_out = {each["operation"] for each in report["left_out"]}
    assert not left_out & {f"phase {phase.name}" for phase in PHASES}
    # Nothing of a life cycle was left out: no operation deletes saved images, and none makes trials by themselves.
    assert left_out & resources(document()).keys() <= {"saved-image", "search-trial"}
    assert report["figures"]["steps of life cycles"] > 50
    assert report["figures"]["cases"] == CASES
    for phase in ("examples", "coverage", "fuzzing", "stateful"):
        assert report["figures"][f"cases of {phase}"] > 0
    text = page.read_text(encoding="utf-8")
    assert f"{CASES} requests" in text
    assert all(f"| {name}" in text for name in OPERATIONS)


def test_the_same_seed_sends_the_same_requests(tmp_path: Path) -> None:
    sent = []
    few = ("--phases", "schemas", "--operations", "ListModels", "ShowModel", "--cases", "40")
    with counting_emulator() as (emulator, noted):
        for seed in ("3", "3", "4"):
            noted.clear()
            run(emulator, tmp_path, *few, "--seed", seed)
            sent.append([path for _, path in noted])
    assert sent[0] == sent[1]
    assert sent[0] != sent[2]


def test_names_that_random_requests_take_are_not_given_away_again(world: World) -> None:
    target, ground = world.target(), world.ground
    hooks = Hooks(target, ground.bodies, ground.made)
    body = {"metadata": {"name": "one"}, "job_config": {"command": "true"}}
    taken = {hooks.possible("CreateAlgorithm", body)["metadata"]["name"] for _ in range(20)}
    assert len(taken) == 20
    assert all(name.startswith(target.prefix) for name in taken)
    assert taken.isdisjoint(target.new_name() for _ in range(40))
