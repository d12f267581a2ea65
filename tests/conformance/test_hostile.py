"""A sample of `hostile`: calls end with a value or a typed error, in time, and need little memory."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

import pytest

from tests.conformance.hostile import Call, of_client, of_facade, results


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of the memory from /proc")
@pytest.mark.slow("a second for each kind of answer that is slow or large")
@pytest.mark.parametrize(
    ("calls", "every"), [(of_facade, 211), (lambda: of_client("blocking"), 307), (lambda: of_client("aiohttp"), 331)]
)
def test_hostile_answers_are_bounded(calls: Callable[[], Mapping[str, Call]], every: int) -> None:
    made = list(results(calls(), every=every))
    assert len(made) > 10
    assert [result for result in made if not result.is_bounded] == []
