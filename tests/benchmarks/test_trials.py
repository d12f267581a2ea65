"""A search is compared with processes that are started directly. How long anything takes is not asked here."""

from __future__ import annotations

from tests.benchmarks.trials import measured


def test_both_are_measured() -> None:
    times = measured(4, 2, 0.01)
    assert times.search > 0.02
    assert times.ideal > 0.02
    assert times.ratio == times.search / times.ideal
