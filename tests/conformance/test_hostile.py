"""A sample of `hostile`: calls end with a value or a typed error, in time, and need little memory."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

import pytest

from tests.conformance.drawn_hostile import BEYOND, drawn_results
from tests.conformance.hostile import Call, of_client, of_facade, of_obs, results
from tests.support.hostile_obs import OBS_KINDS
from tests.support.hostile_server import KINDS, Script


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of the memory from /proc")
@pytest.mark.slow("a second for each kind of answer that is slow or large")
@pytest.mark.parametrize(
    ("calls", "kinds", "every"),
    [
        (of_facade, KINDS, 211),
        (of_obs, {**KINDS, **OBS_KINDS}, 151),
        (lambda: of_client("blocking"), KINDS, 307),
        (lambda: of_client("aiohttp"), KINDS, 331),
    ],
    ids=["facade", "obs", "blocking", "aiohttp"],
)
def test_hostile_answers_are_bounded(
    calls: Callable[[], Mapping[str, Call]], kinds: Mapping[str, Script], every: int
) -> None:
    made = list(results(calls(), kinds, every=every))
    assert len(made) > 10
    assert [result for result in made if not result.is_bounded] == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of the memory from /proc")
@pytest.mark.slow("starts to draw for each operation")
@pytest.mark.parametrize(("way", "every"), [("facade", 7), ("blocking", 5), ("asyncio", 8)])
def test_drawn_answers_are_bounded(way: str, every: int) -> None:
    made = list(drawn_results(way, 100, seed=1, every=every))
    assert len(made) >= 100
    assert [result for result in made if not result.is_bounded] == []
    outcomes = {result.outcome for result in made}
    assert {"value", "ApiError"} <= outcomes
    assert way == "facade" or BEYOND in outcomes
