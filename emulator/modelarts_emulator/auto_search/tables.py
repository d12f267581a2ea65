"""Trials as tables of the API: a header, and rows of strings, of which the column `config` has objects.

Source: api-ref training_management/querying_all_trials_using_hyperparameter_search.rst and
querying_information_about_a_trial_using_hyperparameter_search.rst, examples.
"""

from __future__ import annotations

from typing import Final

from modelarts_emulator.auto_search.trials import Report, SearchRecord, Trial
from modelarts_emulator.contract import Json, JsonValue

_BEFORE: Final = ("", "done", "pid", "config", "trial_id", "training_iteration", "time_total_s", "worker_index")
_AFTER: Final = ("reward_attr", "status")
COLUMNS: Final = frozenset({*_BEFORE, *_AFTER, "best_reward"})
"""The columns beside those of the metrics."""
TRIAL_INDEX: Final = "trial_index"
"""What the column `config` has beside the parameters."""


def table_of_trials(search: SearchRecord, trials: list[Trial]) -> Json:
    """The items of ShowAutoSearchTrials.

    Args:
        search: the search.
        trials: those of a page.
    """
    header: list[JsonValue] = [*_BEFORE, *_AFTER, *search.metrics, "best_reward"]
    return {"header": header, "data": [_row(search, trial) for trial in trials]}


def table_of_trial(search: SearchRecord, trial: Trial) -> Json:
    """The answer of ShowAutoSearchPerTrial."""
    before = ["done", "pid", "best_reward", "time_total_s", "config"]
    header: list[JsonValue] = [*before, *search.metrics, "trial_id", "training_iteration", "reward_attr"]
    reports: list[Report | None] = [*trial.reports] or [None]
    rows: list[JsonValue] = []
    best: list[float] = []
    for report in reports:
        if report is not None:
            best = [(max if search.mode == "max" else min)([*best, report.reward])]
        last = report is reports[-1]
        rows.append(
            [
                str(trial.done and last),
                _pid(trial),
                "".join(map(str, best)) if not last else _number(trial.best_reward),
                str(trial.seconds if last or report is None else report.seconds),
                _config(trial),
                *_metrics(search, report),
                trial.trial_id,
                str(0 if report is None else report.iteration),
                "" if report is None else str(report.reward),
            ]
        )
    return {"header": header, "data": rows}


def _row(search: SearchRecord, trial: Trial) -> list[JsonValue]:
    return [
        str(trial.index),
        str(trial.done),
        _pid(trial),
        _config(trial),
        trial.trial_id,
        str(trial.iterations),
        str(trial.seconds),
        trial.task.rpartition("-")[2],
        _number(trial.reward),
        trial.status,
        *_metrics(search, trial.reports[-1] if trial.reports else None),
        _number(trial.best_reward),
    ]


def _config(trial: Trial) -> Json:
    """The parameters by name, and again with param/ before the name."""
    again: Json = {f"param/{name}": value for name, value in trial.parameters.items()}
    return {**trial.parameters, TRIAL_INDEX: trial.index, **again}


def _metrics(search: SearchRecord, report: Report | None) -> list[str]:
    return ["" if report is None else report.metrics.get(name, "") for name in search.metrics]


def _number(value: float | None) -> str:
    return "" if value is None else str(value)


def _pid(trial: Trial) -> str:
    return str(trial.pid) if trial.pid else ""
