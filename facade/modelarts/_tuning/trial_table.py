"""A table of trials as lines of text, for a terminal."""

from collections.abc import Sequence
from typing import Final

from modelarts._tuning.trials import Goal, Trial, Value

_BEST: Final = "*"
_FEWEST: Final = 3  # the names of the columns, the best trial and the newest
_WIDEST: Final = 20


def table_of(trials: Sequence[Trial], goal: Goal, *, most: int) -> list[str]:
    """Draw trials: the newest, and the best so far, which is marked.

    Args:
        trials: The trials, oldest first.
        goal: The metric that the search optimizes.
        most: The largest number of lines; none if it is less than 3.

    Returns:
        A line with the names of the columns, and one for each trial; none if there are no trials.
    """
    if not trials or most < _FEWEST:
        return []
    best = goal.best_of(trials)
    newest = list(trials[-(most - 1) :])
    if best is not None and not any(trial is best for trial in newest):
        newest[0] = best
    names = list(dict.fromkeys(name for trial in newest for name in trial.parameters))
    metrics = list(dict.fromkeys([goal.name, *(name for trial in newest for name in trial.metrics)]))
    rows = [["", "trial", "status", *map(_shown, (*names, *metrics))]]
    for trial in newest:
        mark = _BEST if trial is best else ""
        values = [*(trial.parameters.get(name) for name in names), *(trial.metrics.get(name) for name in metrics)]
        rows.append([mark, *map(_shown, (trial.trial_id, trial.status, *values))])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def summary_of(trials: Sequence[Trial], goal: Goal) -> str:
    """Say how many trials there are, and how good the best is: ``8 trials, best accuracy=0.9711``."""
    best = goal.best_of(trials)
    count = f"{len(trials)} trial{'' if len(trials) == 1 else 's'}"
    return count if best is None else f"{count}, best {goal.name}={_shown(best.metric(goal.name))}"


def _shown(value: Value) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    text = "" if value is None else str(value)[:_WIDEST]
    return "".join(character if character.isprintable() else "?" for character in text)
