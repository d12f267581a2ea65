"""Search algorithms that Optuna does not have, as samplers of Optuna. Only a search imports this module.

Source: Bergstra, Yamins and Cox, "Making a Science of Model Search", on annealing as hyperopt does it; Snoek,
Larochelle and Adams, "Practical Bayesian Optimization of Machine Learning Algorithms"; ModelArts User Guide, "Overview"
of automatic model tuning, for the settings.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from optuna.distributions import BaseDistribution, CategoricalDistribution, FloatDistribution, IntDistribution
from optuna.samplers import BaseSampler, GridSampler, RandomSampler
from optuna.study import Study, StudyDirection
from optuna.trial import FrozenTrial, TrialState

_FIRST_POINTS = 5  # random ones, before there is a process to fit
_CANDIDATES = 1000
_NEAR_CANDIDATES = 200
_NEAR = 0.05
_LENGTHS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)

_Space = Mapping[str, BaseDistribution]
_Points = NDArray[np.float64]


class Grid(GridSampler):
    """Each point of a grid once, always in the same order, which mixes them."""

    def __init__(self, space: _Space) -> None:
        super().__init__({name: list(range(_choices(distribution))) for name, distribution in space.items()}, seed=0)

    def after_trial(self, study: Study, trial: FrozenTrial, state: TrialState, values: Sequence[float] | None) -> None:
        """Does nothing: there is no loop that could be stopped after the last trial."""


class _LearningSampler(BaseSampler):
    """Proposes all parameters of a trial together, from the trials that have ended.

    Args:
        space: what is searched.
        seed: of its random numbers.
    """

    def __init__(self, space: _Space, seed: int) -> None:
        self._space = dict(space)
        self._random = np.random.default_rng(seed)
        self._independent = RandomSampler(seed=seed)

    def infer_relative_search_space(self, study: Study, trial: FrozenTrial) -> dict[str, BaseDistribution]:
        """All parameters."""
        return self._space

    def sample_relative(
        self, study: Study, trial: FrozenTrial, search_space: dict[str, BaseDistribution]
    ) -> dict[str, Any]:
        """The parameters of the next trial; none, so that they are random, as long as too few trials have ended."""
        ended = study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,))
        sign = -1.0 if study.direction == StudyDirection.MAXIMIZE else 1.0
        ended.sort(key=lambda known: sign * (known.value or 0.0))
        running = study.get_trials(deepcopy=False, states=(TrialState.RUNNING,))
        return self.propose(ended, [known for known in running if known.params], sign)

    @abstractmethod
    def propose(self, ended: list[FrozenTrial], running: list[FrozenTrial], sign: float) -> dict[str, Any]:
        """The parameters of the next trial.

        Args:
            ended: the trials that have ended, the best of them first.
            running: those that run.
            sign: what makes smaller values the better ones.
        """

    def sample_independent(
        self, study: Study, trial: FrozenTrial, param_name: str, param_distribution: BaseDistribution
    ) -> Any:
        """A random value."""
        return self._independent.sample_independent(study, trial, param_name, param_distribution)


class AnnealingSampler(_LearningSampler):
    """Values near those of good trials, nearer and nearer with each trial.

    Args:
        space: what is searched.
        average_best: the mean rank, from 1, of the trial that a value is near to.
        shrinking: how fast the neighbourhood shrinks with the number of trials.
        seed: of its random numbers.
    """

    def __init__(self, space: _Space, average_best: float, shrinking: float, seed: int) -> None:
        super().__init__(space, seed)
        self._average_best = average_best
        self._shrinking = shrinking

    def propose(self, ended: list[FrozenTrial], running: list[FrozenTrial], sign: float) -> dict[str, Any]:
        """Values near those of a good trial, which is drawn for each parameter."""
        if not ended:
            return {}
        part = 1 / (1 + len(ended) * self._shrinking)
        proposed: dict[str, Any] = {}
        for name, distribution in self._space.items():
            rank = min(int(self._random.geometric(1 / self._average_best)), len(ended)) - 1
            proposed[name] = self._near(ended[rank].params[name], distribution, part)
        return proposed

    def _near(self, centre: float, distribution: BaseDistribution, part: float) -> float:
        if isinstance(distribution, FloatDistribution):
            low, high = _neighbourhood(centre, distribution.low, distribution.high, part)
            return float(self._random.uniform(low, high))
        choices = _choices(distribution)
        if isinstance(distribution, IntDistribution):
            low, high = _neighbourhood(centre, -0.5, choices - 0.5, part)
            return min(max(round(self._random.uniform(low, high)), 0), choices - 1)
        return int(self._random.integers(choices)) if self._random.random() < part else centre


class BayesianSampler(_LearningSampler):
    """The point at which a Gaussian process promises most.

    Trials that run are taken to measure the mean, so that those beside them are at other points.

    Args:
        space: what is searched.
        kind: what is maximal there: the upper confidence bound (ucb), the expected improvement (ei) or the probability
            of an improvement (poi).
        kappa: how many standard deviations the bound is above the mean.
        xi: the smallest improvement that counts.
        seed: of its random numbers.
    """

    def __init__(self, space: _Space, kind: str, kappa: float, xi: float, seed: int) -> None:
        super().__init__(space, seed)
        self._kind = kind
        self._kappa = kappa
        self._xi = xi

    def propose(self, ended: list[FrozenTrial], running: list[FrozenTrial], sign: float) -> dict[str, Any]:
        """The best of many random points, and of some near the best trials."""
        if len(ended) < _FIRST_POINTS:
            return {}
        measured = -sign * np.array([trial.value for trial in ended], dtype=np.float64)
        values = np.concatenate([measured, np.full(len(running), measured.mean())])
        known = np.array([self._point(trial) for trial in [*ended, *running]])
        process = _fitted(self._apart(known), values)
        points = self._candidates(known[:_FIRST_POINTS])
        mean, deviation = process.predict(self._apart(points), return_std=True)
        best = points[int(np.argmax(self._promise(mean, np.maximum(deviation, 1e-12), measured.max())))]
        return {
            name: _value(float(place), distribution)
            for place, (name, distribution) in zip(best, self._space.items(), strict=True)
        }

    def _promise(self, mean: _Points, deviation: _Points, best: float) -> _Points:
        if self._kind == "ucb":
            return np.asarray(mean + self._kappa * deviation)
        improvement = mean - best - self._xi
        ratio = improvement / deviation
        if self._kind == "poi":
            return _below(ratio)
        return np.asarray(improvement * _below(ratio) + deviation * np.exp(-(ratio**2) / 2) / math.sqrt(2 * math.pi))

    def _point(self, trial: FrozenTrial) -> list[float]:
        """The place of a trial in a cube with sides of length 1."""
        return [_place(trial.params[name], distribution) for name, distribution in self._space.items()]

    def _candidates(self, good: _Points) -> _Points:
        anywhere = self._random.random((_CANDIDATES, len(self._space)))
        centres = good[self._random.integers(len(good), size=_NEAR_CANDIDATES)]
        near = np.clip(centres + self._random.normal(0, _NEAR, centres.shape), 0, 1)
        return np.concatenate([anywhere, near])

    def _apart(self, points: _Points) -> _Points:
        """Points as the process sees them: values without an order are equally far from each other."""
        columns: list[_Points] = []
        for column, distribution in zip(points.T, self._space.values(), strict=True):
            if isinstance(distribution, FloatDistribution):
                columns.append(column[:, None])
                continue
            places = np.array([_value(float(place), distribution) for place in column])
            choices = _choices(distribution)
            if isinstance(distribution, IntDistribution):
                columns.append((places / max(1, choices - 1))[:, None])
            else:
                columns.append((places[:, None] == np.arange(choices)) / np.sqrt(2))
        return np.concatenate(columns, axis=1)


def _fitted(points: _Points, values: _Points) -> Any:
    """The process of the length scale for which the values are most likely; no optimizer needs to converge."""
    from sklearn.gaussian_process import GaussianProcessRegressor
    from sklearn.gaussian_process.kernels import Matern

    processes = [
        GaussianProcessRegressor(Matern(length, nu=2.5), alpha=1e-6, optimizer=None, normalize_y=True)
        for length in _LENGTHS
    ]
    return max((process.fit(points, values) for process in processes), key=_likelihood)


def _likelihood(process: Any) -> float:
    return float(process.log_marginal_likelihood_value_)


def _below(deviations: _Points) -> _Points:
    """The probabilities that a normal variable is below these numbers of standard deviations."""
    return np.array([math.erfc(-deviation / math.sqrt(2)) / 2 for deviation in deviations])


def _choices(distribution: BaseDistribution) -> int:
    """The number of values of a parameter that is not continuous, whose values are numbered from 0."""
    if isinstance(distribution, IntDistribution):
        return distribution.high + 1
    if isinstance(distribution, CategoricalDistribution):
        return len(distribution.choices)
    raise TypeError(f"{distribution} has no points")


def _neighbourhood(centre: float, low: float, high: float, part: float) -> tuple[float, float]:
    """The part of a range around a point that fits into the range."""
    half = (high - low) * part / 2
    middle = min(max(centre, low + half), high - half)
    return max(low, middle - half), min(high, middle + half)


def _place(value: float, distribution: BaseDistribution) -> float:
    """The place of a value between 0 and 1; that of a number of a value is in the middle of its part."""
    if isinstance(distribution, FloatDistribution):
        return (value - distribution.low) / (distribution.high - distribution.low)
    return (value + 0.5) / _choices(distribution)


def _value(place: float, distribution: BaseDistribution) -> float:
    if isinstance(distribution, FloatDistribution):
        return distribution.low + place * (distribution.high - distribution.low)
    choices = _choices(distribution)
    return min(int(place * choices), choices - 1)
