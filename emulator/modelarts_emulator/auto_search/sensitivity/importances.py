"""The importance of parameters by functional ANOVA, from a random forest that has learnt the metric.

Source: F. Hutter, H. Hoos and K. Leyton-Brown, "An Efficient Approach for Assessing Hyperparameter Importance" (2014),
as Optuna implements it.
"""

from __future__ import annotations

import statistics
import warnings
from collections.abc import Mapping
from typing import Final

import optuna
from optuna.distributions import BaseDistribution, CategoricalDistribution, FloatDistribution
from optuna.importance import FanovaImportanceEvaluator

from modelarts_emulator.auto_search.sensitivity.question import Dimension, Importance, Question

TREES: Final = 32
_MOST_CATEGORIES: Final = 16  # each is a column of its own; of more numbers, only the range counts
_NO_IMPORTANCE: Final = Importance(0.0, 0.0)


def importances(question: Question) -> dict[str, Importance]:
    """How much each parameter matters; not at all if the metric is always the same."""
    study = _study(question)
    if len({trial.metric for trial in question.trials}) < 2:
        return dict.fromkeys((dimension.name for dimension in question.dimensions), _NO_IMPORTANCE)
    # Optuna gives the mean over the trees of a forest only; a forest of one tree has the importance of this tree.
    trees = [tree for seed in range(TREES) if (tree := _importances_of_tree(study, seed)) is not None]
    return {
        dimension.name: Importance(
            statistics.fmean(tree[dimension.name] for tree in trees),
            statistics.pstdev(tree[dimension.name] for tree in trees),
        )
        if trees
        else _NO_IMPORTANCE
        for dimension in question.dimensions
    }


def _importances_of_tree(study: optuna.Study, seed: int) -> Mapping[str, float] | None:
    """None for a tree that has drawn trials with the same metric only, which Optuna leaves out of larger forests."""
    try:
        return {
            name: float(value)
            for name, value in FanovaImportanceEvaluator(n_trees=1, seed=seed).evaluate(study).items()
        }
    except RuntimeError as error:
        if "zero total variance" not in str(error):
            raise
        return None


def _study(question: Question) -> optuna.Study:
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study()
    space = {dimension.name: _distribution(dimension) for dimension in question.dimensions}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about choices of other types than these
        study.add_trials(
            optuna.trial.create_trial(
                params={name: _value(trial.parameters[name], distribution) for name, distribution in space.items()},
                distributions=space,
                value=trial.metric,
            )
            for trial in question.trials
        )
    return study


def _value(value: str | float, distribution: BaseDistribution) -> str | float:
    return float(value) if isinstance(distribution, FloatDistribution) else value


def _distribution(dimension: Dimension) -> BaseDistribution:
    values = dimension.values
    if not values:
        return FloatDistribution(dimension.low, dimension.high)
    numbers = [value for value in values if not isinstance(value, str)]
    if len(numbers) == len(values) > _MOST_CATEGORIES:
        return FloatDistribution(min(numbers), max(numbers))
    return CategoricalDistribution(values)
