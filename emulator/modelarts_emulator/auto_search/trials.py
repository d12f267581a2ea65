"""The stored records of searches and of their trials.

A search is a job with an auto-search configuration; a trial is a run of the job's program with values of the searched
parameters. There is a document for each search, and one for each trial in a list of its own for each job.

Source: api-ref training_management/querying_all_trials_using_hyperparameter_search.rst, example, for what is known of
a trial; its states are those of the column `status`, which has the words of Ray Tune.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, cast

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.state.store import Store

Mode: TypeAlias = Literal["max", "min"]
ParameterValue: TypeAlias = str | int | float
TrialStatus: TypeAlias = Literal["RUNNING", "TERMINATED", "ERROR"]

_SEARCH: Final = "auto_search"
_TRIALS_OF: Final = "auto_search_trial/"
_MOST_REPORTS: Final = 500  # of one trial that are kept; older ones are dropped


@dataclass(frozen=True)
class Report:
    """What a trial has printed of its metrics, at a time.

    Attributes:
        iteration: number of the report, from 1.
        seconds: time since the start of the trial, in s.
        metrics: the text of each metric that has been printed until then, by name.
        reward: the number of the metric that the search optimizes; always finite.
    """

    iteration: int
    seconds: float
    metrics: Mapping[str, str]
    reward: float


@dataclass(frozen=True)
class Trial:
    """A trial.

    Attributes:
        trial_id: its ID, unique in the job.
        index: its number in the job, from 0.
        task: the task of the job that has run it, such as worker-0.
        parameters: the values of the searched parameters, by name.
        status: RUNNING; TERMINATED when it has ended by itself with success, or was stopped early; ERROR when it has
            failed, or has ended with its job.
        pid: the number of its process; 0 until it is known.
        seconds: how long it has run, in s.
        iterations: number of its reports; those of a trial with many are not all kept.
        reports: its newest reports, the oldest of them first.
        reward: the last number of the metric that the search optimizes; None without a report.
        best_reward: the best one; None without a report.
        message: why it has failed, or was stopped; empty otherwise.
    """

    trial_id: str
    index: int
    task: str
    parameters: Mapping[str, ParameterValue]
    status: TrialStatus = "RUNNING"
    pid: int = 0
    seconds: float = 0.0
    iterations: int = 0
    reports: tuple[Report, ...] = ()
    reward: float | None = None
    best_reward: float | None = None
    message: str = ""

    @property
    def done(self) -> bool:
        """Whether it has ended."""
        return self.status != "RUNNING"


@dataclass(frozen=True)
class SearchRecord:
    """A search.

    Attributes:
        metrics: names of its metrics; the first is the one that it optimizes.
        mode: whether larger or smaller values of that are better.
        parameters: names of the searched parameters.
        ended: whether its job has ended.
    """

    metrics: tuple[str, ...]
    mode: Mode
    parameters: tuple[str, ...]
    ended: bool = False

    def best(self, trials: list[Trial]) -> Trial | None:
        """The trial with the best last value; the first of those that are equal, and None when none has a value."""
        measured = [trial for trial in trials if trial.reward is not None]
        sign = 1 if self.mode == "max" else -1
        return max(measured, key=lambda trial: sign * (trial.reward or 0.0), default=None)


class Trials:
    """The searches of all projects and their trials; safe to share between threads.

    Args:
        store: the documents.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def search(self, project_id: str, job_id: str) -> SearchRecord | None:
        """The search of a job; None when there is no such job, or it searches nothing."""
        document = self._store.get(_SEARCH, job_id, project_id)
        return None if document is None else _search(document)

    def of_job(self, project_id: str, job_id: str) -> list[Trial]:
        """All trials of a job, in the order of their start."""
        return [_trial(document) for document in self._store.list(_TRIALS_OF + job_id, project_id)]

    def get(self, project_id: str, job_id: str, trial_id: str) -> Trial | None:
        """One trial of a job; None when it has none with this ID."""
        document = self._store.get(_TRIALS_OF + job_id, trial_id, project_id)
        return None if document is None else _trial(document)

    def begin(self, project_id: str, job_id: str, search: SearchRecord) -> None:
        """Store a new search."""
        document: Json = {
            "job_id": job_id,
            "metrics": [*search.metrics],
            "mode": search.mode,
            "parameters": [*search.parameters],
            "ended": search.ended,
        }
        self._store.put(_SEARCH, job_id, project_id, document)

    def add(self, project_id: str, job_id: str, trial: Trial) -> None:
        """Store a new trial, unless the search was removed meanwhile."""
        with self._store.exclusive():
            if self._store.get(_SEARCH, job_id, project_id) is not None:
                self._store.put(_TRIALS_OF + job_id, trial.trial_id, project_id, _trial_document(trial))

    def change(self, project_id: str, job_id: str, trial: Trial) -> None:
        """Store a trial again, unless it was removed meanwhile."""
        changed = _trial_document(trial)
        self._store.update(_TRIALS_OF + job_id, trial.trial_id, project_id, lambda _: changed)

    def end(self, project_id: str, job_id: str, message: str) -> None:
        """Record the end of a search, and of the trials that still run according to their records.

        Args:
            project_id: project of the job.
            job_id: the job.
            message: why these trials have ended.
        """

        def lost(document: Json) -> Json | None:
            return None if document.get("status") != "RUNNING" else document | {"status": "ERROR", "message": message}

        with self._store.exclusive():
            for trial in self.of_job(project_id, job_id):
                if not trial.done:
                    self._store.update(_TRIALS_OF + job_id, trial.trial_id, project_id, lost)
            self._store.update(_SEARCH, job_id, project_id, lambda document: document | {"ended": True})

    def remove(self, project_id: str, job_id: str) -> None:
        """Remove a search and its trials; does nothing when there is none."""
        with self._store.exclusive():
            for trial in self.of_job(project_id, job_id):
                self._store.delete(_TRIALS_OF + job_id, trial.trial_id, project_id)
            self._store.delete(_SEARCH, job_id, project_id)

    def recover(self, has_job: Callable[[str, str], bool]) -> None:
        """End the searches of a former emulator that it has not ended, and remove those of deleted jobs.

        Args:
            has_job: whether a project has a job.
        """
        for project_id, document in self._store.every(_SEARCH):
            job_id = text(document, "job_id")
            if not has_job(project_id, job_id):
                self.remove(project_id, job_id)
            elif document.get("ended") is not True:
                self.end(project_id, job_id, "The emulator was stopped meanwhile.")


def better(mode: Mode, one: float, other: float | None) -> float:
    """The better one of two values of a metric, of which the second may be missing."""
    if other is None:
        return one
    return max(one, other) if mode == "max" else min(one, other)


def newest(reports: tuple[Report, ...], more: list[Report]) -> tuple[Report, ...]:
    """The reports of a trial after some more; only the newest 500."""
    return (*reports, *more)[-_MOST_REPORTS:]


def _search(document: Json) -> SearchRecord:
    names = {field: tuple(map(str, cast("list[JsonValue]", document[field]))) for field in ("metrics", "parameters")}
    mode: Mode = "max" if document["mode"] == "max" else "min"
    return SearchRecord(names["metrics"], mode, names["parameters"], document["ended"] is True)


def _trial_document(trial: Trial) -> Json:
    return {
        "trial_id": trial.trial_id,
        "index": trial.index,
        "task": trial.task,
        "parameters": {**trial.parameters},
        "status": trial.status,
        "pid": trial.pid,
        "seconds": trial.seconds,
        "iterations": trial.iterations,
        "reports": [{**vars(report), "metrics": {**report.metrics}} for report in trial.reports],
        "reward": trial.reward,
        "best_reward": trial.best_reward,
        "message": trial.message,
    }


def _trial(document: Json) -> Trial:
    return Trial(
        trial_id=text(document, "trial_id"),
        index=integer(document, "index"),
        task=text(document, "task"),
        parameters=cast("Mapping[str, ParameterValue]", mapping(document, "parameters")),
        status=cast("TrialStatus", text(document, "status")),
        pid=integer(document, "pid"),
        seconds=_number(document, "seconds") or 0.0,
        iterations=integer(document, "iterations"),
        reports=tuple(
            Report(
                integer(report, "iteration"),
                _number(report, "seconds") or 0.0,
                cast("Mapping[str, str]", mapping(report, "metrics")),
                _number(report, "reward") or 0.0,
            )
            for report in objects(document, "reports")
        ),
        reward=_number(document, "reward"),
        best_reward=_number(document, "best_reward"),
        message=text(document, "message"),
    )


def _number(document: Json, name: str) -> float | None:
    value = document.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
