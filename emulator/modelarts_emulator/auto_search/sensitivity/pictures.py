"""A picture of a parameter: the metric of the trials, and what a random forest makes of it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from sklearn.ensemble import RandomForestRegressor

from modelarts_emulator.auto_search.sensitivity.importances import TREES
from modelarts_emulator.auto_search.sensitivity.question import Dimension, Importance, Question
from modelarts_emulator.auto_search.trials import ParameterValue

_POINTS: Final = 60
_MOST_TICKS: Final = 12
_LONGEST_TEXT: Final = 40  # characters
_WIDE: Final = 100.0  # times its start, from which on a range is drawn on a logarithmic scale

_Table = np.ndarray[Any, np.dtype[np.float64]]


class Pictures:
    """Draws the pictures of a search.

    Args:
        question: the search, with at least one trial.
    """

    def __init__(self, question: Question) -> None:
        self._question = question
        self._columns = _Columns(question.dimensions)
        self._rows = np.vstack([self._columns.row(trial.parameters) for trial in question.trials])
        self._metric = np.array([trial.metric for trial in question.trials])
        forest = RandomForestRegressor(TREES, random_state=0).fit(self._rows, self._metric)
        self._trees: Sequence[Any] = forest.estimators_

    def draw(self, dimension: Dimension, importance: Importance) -> bytes:
        """A PNG file: the metric over a parameter, with the mean and the standard deviation over the trees."""
        figure = Figure(figsize=(6.4, 4.0), layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        name = _short(dimension.name)
        title = f"{name}: {importance.mean:.4f}/{importance.std:.4f} of the variance (mean/std)"
        axes.set_title(title, parse_math=False)
        axes.set_xlabel(name, parse_math=False)
        axes.set_ylabel(_short(self._question.metric), parse_math=False)
        if dimension.values:
            self._draw_values(axes, dimension)
        else:
            self._draw_range(axes, dimension)
        figure.legend(loc="outside lower center", ncols=3)
        file = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # about characters that the font does not have
            figure.savefig(file, format="png", dpi=120)
        return file.getvalue()

    def _draw_range(self, axes: Axes, dimension: Dimension) -> None:
        wide = dimension.low > 0 and dimension.high / dimension.low >= _WIDE
        spaced = np.geomspace if wide else np.linspace
        points = spaced(dimension.low, dimension.high, _POINTS)
        mean, std = self._marginal(dimension, points.tolist())
        axes.plot(points, mean, label="forest, mean of the trees")
        axes.fill_between(points, mean - std, mean + std, alpha=0.25, label="± standard deviation")
        places = [float(trial.parameters[dimension.name]) for trial in self._question.trials]
        axes.plot(places, self._metric, "o", color="tab:orange", label="trials")
        if wide:
            axes.set_xscale("log")

    def _draw_values(self, axes: Axes, dimension: Dimension) -> None:
        values = dimension.values
        mean, std = self._marginal(dimension, values)
        places = {value: place for place, value in enumerate(values)}
        axes.errorbar(range(len(values)), mean, std, fmt="s", capsize=4, label="forest, mean ± standard deviation")
        tried = [places[trial.parameters[dimension.name]] for trial in self._question.trials]
        axes.plot(tried, self._metric, "o", color="tab:orange", label="trials")
        ticks = range(0, len(values), -(-len(values) // _MOST_TICKS))
        labels = [_short(str(values[place])) for place in ticks]
        axes.set_xticks(ticks, labels, parse_math=False, rotation=30 if max(map(len, labels)) > 6 else 0)

    def _marginal(self, dimension: Dimension, values: Sequence[ParameterValue]) -> tuple[_Table, _Table]:
        """What the trees expect at each value, over what the trials had for the other parameters."""
        predictions = np.empty((len(self._trees), len(values)))
        for place, value in enumerate(values):
            rows = self._rows.copy()
            self._columns.fill(rows, dimension, value)
            for number, tree in enumerate(self._trees):
                predictions[number, place] = tree.predict(rows).mean()
        return predictions.mean(axis=0), predictions.std(axis=0)


@dataclass(frozen=True)
class _Columns:
    """The columns of a table of trials: one for a parameter with numbers, one for each value of another."""

    dimensions: Sequence[Dimension]

    def row(self, parameters: Any) -> _Table:
        """The row of a trial."""
        row = np.zeros((1, sum(map(_width, self.dimensions))))
        for dimension in self.dimensions:
            self.fill(row, dimension, parameters[dimension.name])
        return row

    def fill(self, rows: _Table, dimension: Dimension, value: ParameterValue) -> None:
        """Give a parameter a value in all rows."""
        place = self.dimensions.index(dimension)
        begin = sum(map(_width, self.dimensions[:place]))
        if _is_numeric(dimension):
            rows[:, begin] = float(value)
        else:
            rows[:, begin : begin + len(dimension.values)] = 0.0
            rows[:, begin + dimension.values.index(value)] = 1.0


def _is_numeric(dimension: Dimension) -> bool:
    return not any(isinstance(value, str) for value in dimension.values)


def _width(dimension: Dimension) -> int:
    return 1 if _is_numeric(dimension) else len(dimension.values)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT] + "…"
