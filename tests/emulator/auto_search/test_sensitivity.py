"""How much parameters matter, computed from trials, and their pictures."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import pytest
from hypothesis import strategies as st
from modelarts_emulator.auto_search.sensitivity.__main__ import answer
from modelarts_emulator.auto_search.sensitivity.importances import importances
from modelarts_emulator.auto_search.sensitivity.pictures import Pictures
from modelarts_emulator.auto_search.sensitivity.question import Dimension, Importance, Measured, Question
from modelarts_emulator.auto_search.trials import ParameterValue
from PIL import Image

from tests.conftest import ForAll

_DIMENSIONS: Final = (
    Dimension("lr", 1e-4, 1e-1),
    Dimension("momentum", 0.0, 1.0),
    Dimension("batch_size", values=(16, 32, 64)),
    Dimension("layers", values=tuple(range(1, 31))),
    Dimension("optimizer", values=("adam", "sgd")),
)
_BLUE, _ORANGE = (31, 119, 180), (255, 127, 14)
_Metric = Callable[[Mapping[str, ParameterValue]], float]


def _share(dimension: Dimension, value: ParameterValue) -> float:
    """Where a value is in the range of its parameter, from 0 to 1."""
    if dimension.values:
        return dimension.values.index(value) / (len(dimension.values) - 1)
    return (float(value) - dimension.low) / (dimension.high - dimension.low)


def _search(metric: _Metric, dimensions: tuple[Dimension, ...] = _DIMENSIONS, trials: int = 60) -> Question:
    drawn = np.random.default_rng(3)

    def value(each: Dimension) -> ParameterValue:
        return each.values[drawn.integers(len(each.values))] if each.values else drawn.uniform(each.low, each.high)

    tried = [{each.name: value(each) for each in dimensions} for _ in range(trials)]
    return Question("accuracy", dimensions, tuple(Measured(one, metric(one)) for one in tried))


@pytest.mark.examples(5, long=200)
def test_the_parameter_that_matters_comes_first(for_all: ForAll) -> None:
    """Whichever it is, however large the metric is, and whether more of it is better or worse."""

    def check(drawn: tuple[Dimension, float, float]) -> None:
        decisive, scale, offset = drawn
        found = importances(_search(lambda one: offset + scale * _share(decisive, one[decisive.name])))
        assert found[decisive.name].mean > 0.9
        assert all(0 <= each.mean <= 1 and each.std >= 0 for each in found.values())
        assert sum(each.mean for each in found.values()) <= 1 + 1e-9
        assert max(found, key=lambda name: found[name].mean) == decisive.name

    scales = st.sampled_from([1.0, -1.0, 1e-6, -1e6])
    for_all(st.tuples(st.sampled_from(_DIMENSIONS), scales, st.sampled_from([0.0, -7.5, 100.0])), check)


def test_what_matters_more_has_a_larger_part_of_the_variance() -> None:
    first, second, *_ = _DIMENSIONS
    search = _search(lambda one: 2 * _share(first, one["lr"]) + _share(second, one["momentum"]), (first, second), 120)
    found = importances(search)
    assert found["lr"].mean == pytest.approx(0.8, abs=0.08)  # variances are as 4 to 1
    assert found["momentum"].mean == pytest.approx(0.2, abs=0.08)


def test_the_same_trials_have_the_same_importances() -> None:
    search = _search(lambda one: _share(_DIMENSIONS[0], one["lr"]), trials=12)
    assert importances(search) == importances(search)


def test_nothing_matters_if_the_metric_is_always_the_same() -> None:
    assert set(importances(_search(lambda _: 0.5)).values()) == {Importance(0.0, 0.0)}


@pytest.mark.parametrize("trials", [2, 3])
def test_few_trials_are_enough(trials: int) -> None:
    found = importances(_search(lambda one: _share(_DIMENSIONS[1], one["momentum"]), trials=trials))
    assert all(math.isfinite(each.mean) and 0 <= each.mean <= 1 for each in found.values())


def _colours(picture: bytes) -> dict[tuple[int, ...], np.ndarray[tuple[int, int], np.dtype[np.bool_]]]:
    """Where the pixels of the line and of the trials are."""
    image = Image.open(io.BytesIO(picture))
    image.verify()
    pixels = np.asarray(Image.open(io.BytesIO(picture)).convert("RGB"))
    assert pixels.shape == (480, 768, 3)
    return {colour: (pixels == colour).all(axis=2) for colour in (_BLUE, _ORANGE)}


def test_pictures_show_the_trials_and_what_follows_from_them() -> None:
    dimensions = (Dimension("lr", 0.0, 1.0), Dimension("kind", values=("a", "b")))
    rising = answer(_search(lambda one: float(one["lr"]), dimensions, 40))
    falling = answer(_search(lambda one: -float(one["lr"]), dimensions, 40))
    assert set(rising.pictures) == {"lr", "kind"} == set(rising.importances)
    for pictures, begins_lower in ((rising.pictures, True), (falling.pictures, False)):
        line = _colours(pictures["lr"])[_BLUE][:400]  # below is the legend
        rows = [np.flatnonzero(line[:, column]).mean() for column in np.flatnonzero(line.any(axis=0))]
        assert bool(rows[0] > rows[-1]) is begins_lower  # rows are counted from the top
        for picture in pictures.values():
            assert all(where.sum() > 100 for where in _colours(picture).values())


@pytest.mark.parametrize("name", ["$x^{", "学习率", "a" * 500, r"\frac", "_%&#", "\t", " "])
def test_any_name_can_be_drawn(name: str) -> None:
    dimensions = (Dimension(name, values=(name, "other")), Dimension("wide", 1e-6, 1.0))
    question = _search(lambda one: float(one["wide"]), dimensions, 6)
    assert _colours(Pictures(question).draw(dimensions[0], Importance(0.5, 0.1)))[_ORANGE].any()
