"""An emulator that is killed at any moment loses nothing that it has acknowledged, and shows nothing half made."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Tell
from tests.emulator.state.kills import Killing


@pytest.mark.slow("it starts an emulator five times, and its jobs, models and services end", seconds=20)
def test_kills_at_random_moments(tmp_path: Path, request: pytest.FixtureRequest, tell: Tell) -> None:
    killing = Killing(tmp_path, seed=1)
    figures = killing.run(100 if request.config.getoption("--long") else 2)
    journal = killing.journal
    tell(
        [
            f"Of {journal.acknowledged.total()} changes acknowledged before {figures.kills} kills, and "
            f"{figures.kills_while_starting} while it started, {len(figures.differences)} are lost or half made."
        ]
    )
    assert figures.differences == []
    assert journal.acknowledged.total() > 0
