"""The values that a search algorithm proposes for its next trial, by Optuna's interface of ask and tell.

Optuna is imported when the first search begins, as it takes a third of a second.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from modelarts_emulator.auto_search.search_space import Continuous, Discrete
from modelarts_emulator.auto_search.settings import ChosenAlgorithm
from modelarts_emulator.auto_search.trials import Mode, ParameterValue

if TYPE_CHECKING:
    from optuna.distributions import BaseDistribution
    from optuna.samplers import BaseSampler

_MOST_GOOD = 25  # of the trials that TPE learns from, as in the paper and in Optuna


class Proposals:
    """The trials of one search algorithm; for one thread at a time.

    The same trials come again if the same results are told in the same order.

    Args:
        algorithm: the search algorithm.
        parameters: what is searched.
        mode: whether larger or smaller values are better.
    """

    def __init__(self, algorithm: ChosenAlgorithm, parameters: Sequence[Continuous | Discrete], mode: Mode) -> None:
        import optuna

        optuna.logging.set_verbosity(optuna.logging.WARNING)
        self._parameters = {parameter.name: parameter for parameter in parameters}
        self._space = {parameter.name: _distribution(parameter) for parameter in parameters}
        self._left = algorithm.samples
        self._study = optuna.create_study(
            sampler=_sampler(algorithm, self._space), direction="maximize" if mode == "max" else "minimize"
        )

    def ask(self) -> tuple[int, Mapping[str, ParameterValue]] | None:
        """The number of the next trial and its parameters; None when there is no further one."""
        if not self._left:
            return None
        self._left -= 1
        trial = self._study.ask(self._space)
        return trial.number, {name: self._value(name, trial.params[name]) for name in self._space}

    def tell(self, number: int, value: float | None) -> None:
        """Give the result of a trial.

        Args:
            number: that of the trial.
            value: what it has measured; None when it has failed.
        """
        import optuna

        if value is None:
            self._study.tell(number, state=optuna.trial.TrialState.FAIL)
        else:
            self._study.tell(number, value)

    def _value(self, name: str, proposed: float) -> ParameterValue:
        parameter = self._parameters[name]
        return float(proposed) if isinstance(parameter, Continuous) else parameter.values[int(proposed)]


def _distribution(parameter: Continuous | Discrete) -> BaseDistribution:
    """A range of numbers, or of the places of values."""
    from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution

    if isinstance(parameter, Continuous):
        return FloatDistribution(parameter.low, parameter.high)
    if parameter.ordered:
        return IntDistribution(0, len(parameter.values) - 1)
    return CategoricalDistribution(range(len(parameter.values)))


def _sampler(algorithm: ChosenAlgorithm, space: Mapping[str, BaseDistribution]) -> BaseSampler:
    from optuna.samplers import RandomSampler, TPESampler

    from modelarts_emulator.auto_search.samplers import AnnealingSampler, BayesianSampler, Grid

    settings = algorithm.settings
    if algorithm.name == "grid_search":
        return Grid(space)
    seed = int(settings["seed"])
    if algorithm.name == "tpe_search":
        gamma = float(settings["gamma"])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # `gamma` goes with Optuna 6, and is a documented setting
            return TPESampler(
                n_startup_trials=int(settings["n_initial_points"]),
                gamma=lambda trials: min(math.ceil(gamma * trials), _MOST_GOOD),
                seed=seed,
            )
    if algorithm.name == "anneal_search":
        return AnnealingSampler(space, float(settings["avg_best_idx"]), float(settings["shrink_coef"]), seed)
    if algorithm.name == "bayes_opt_search":
        return BayesianSampler(space, settings["kind"], float(settings["kappa"]), float(settings["xi"]), seed)
    return RandomSampler(seed=seed)
