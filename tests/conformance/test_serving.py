"""Real services keep their promises under load, in a local ModelArts that is a process of its own.

Takes some ten seconds: it sends hundreds of predictions with the SDK, at 50 a second where time matters.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import cast

import pytest

from tests.conformance.serving import PREDICTIONS, RATE, Figures
from tests.conftest import Tell

pytestmark = pytest.mark.slow("sends hundreds of predictions, at a steady rate where time matters")


@pytest.fixture(scope="module")
def figures() -> dict[str, Figures]:
    """What was measured."""
    program = [sys.executable, "-m", "tests.conformance.serving"]
    command = [sys.executable, "-m", "modelarts_emulator", "--quiet", "--", *program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return cast("dict[str, Figures]", json.loads(done.stdout))


def test_predictions_are_split_by_the_weights(figures: dict[str, Figures], tell: Tell) -> None:
    split = figures["split"]
    share = 100 * split["answered"]["1.0.0"] / PREDICTIONS
    tell([f"Of {PREDICTIONS} predictions, a model with the weight 70 has answered {share:.1f} %."])
    assert split["predictions"] == PREDICTIONS
    assert 69 <= share <= 71
    assert split["counted"] == split["answered"]


def test_an_update_fails_no_prediction(figures: dict[str, Figures], tell: Tell) -> None:
    update = figures["update"]
    total = sum(update["answered"].values())
    tell([f"Of {total} predictions during an update, at {RATE:g} a second, {len(update['errors'])} have failed."])
    assert update["errors"] == []
    assert set(update["answered"]) == {"1.0.0", "2.0.0"}
    assert update["updates"] == ["SUCCESS"] * 3


def test_a_killed_instance_fails_only_what_was_under_way_there(figures: dict[str, Figures], tell: Tell) -> None:
    kill = figures["kill"]
    tell([f"After SIGKILL all instances were ready again within {kill['seconds']:.1f} s."])
    assert (kill["status"], kill["seconds"] < 5) == ("running", True)
    assert kill["errors_of_later_ones"] == []
    assert 1 <= len(kill["errors"]) <= RATE / 5  # a prediction takes 0.1 s
    for error in kill["errors"]:
        assert "HTTP 503: ModelArts.4302" in error
        assert "ended before it answered" in error
        assert "send the request again if that does no harm" in error


def test_what_forwarding_costs_is_told(figures: dict[str, Figures], tell: Tell) -> None:
    """How long it takes is for people to judge: a test's machine may be busy."""
    routing = figures["routing"]
    medians = routing["median_ms"]
    tell(
        [
            f"Forwarding a prediction adds {routing['overhead_ms']:.2f} ms: {medians['routed']:.2f} ms instead of "
            f"{medians['direct']:.2f} ms, in the median."
        ]
    )
    assert medians["direct"] > 0
