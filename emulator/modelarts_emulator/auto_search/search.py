"""The searches that run: which trials they begin, what these measure, and which of them are stopped."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from modelarts_emulator.auto_search.objectives import Lines, ObjectiveReader, SlowRegexError, number_of
from modelarts_emulator.auto_search.proposals import Proposals
from modelarts_emulator.auto_search.settings import SearchSettings, search_settings
from modelarts_emulator.auto_search.trials import Report, SearchRecord, Trial, Trials, better, newest
from modelarts_emulator.contract import Json
from modelarts_emulator.state.store import Store

_STOPPED = "The trial was stopped early."


@dataclass
class _RunningTrial:
    """A trial that runs, with the algorithm that has proposed it, and its number there."""

    record: Trial
    proposals: Proposals
    number: int
    lines: Lines = field(default_factory=Lines)
    metrics: dict[str, str] = field(default_factory=dict)
    stopping: bool = False


@dataclass(frozen=True)
class NextTrial:
    """A trial to run.

    Attributes:
        trial_id: its ID.
        arguments: the values of the searched parameters, as arguments of the program.
    """

    trial_id: str
    arguments: Mapping[str, str]


class Search:
    """The search of one job, for the thread that runs it; only `stop` is for others.

    Args:
        trials: the records of trials.
        project_id: project of the job.
        job_id: the job.
        settings: what it searches.
        wake: called when a trial is to be stopped.
    """

    def __init__(
        self, trials: Trials, project_id: str, job_id: str, settings: SearchSettings, wake: Callable[[], None]
    ) -> None:
        self._trials = trials
        self._job = project_id, job_id
        self._settings = settings
        self._mode = settings.rewards[0].mode
        self._wake = wake
        self._waiting = list(settings.algorithms)
        self._proposals: Proposals | None = None
        self._reader = ObjectiveReader(settings.rewards)
        self._running: dict[str, _RunningTrial] = {}
        self._lock = threading.Lock()
        self._begun = 0
        self._measured = False

    @property
    def metric(self) -> str:
        """The name of the metric that is optimized."""
        return self._settings.rewards[0].name

    @property
    def measured(self) -> bool:
        """Whether a trial that has ended has measured the metric."""
        return self._measured

    def begin(self) -> None:
        """Store the record of the search."""
        names = tuple(reward.name for reward in self._settings.rewards)
        parameters = tuple(parameter.name for parameter in self._settings.parameters)
        self._trials.begin(*self._job, SearchRecord(names, self._mode, parameters))

    def next_trial(self, task: str) -> NextTrial | None:
        """Begin a further trial.

        Args:
            task: the task of the job that runs it.

        Returns:
            None when there is none.
        """
        proposed = None
        while proposed is None:
            if self._proposals is None:
                if not self._waiting:
                    return None
                self._proposals = Proposals(self._waiting.pop(0), self._settings.parameters, self._mode)
            proposed = self._proposals.ask()
            if proposed is None:
                self._proposals = None
            else:
                number, parameters = proposed
                trial = Trial(self._new_id(), self._begun, task, parameters)
                running = _RunningTrial(trial, self._proposals, number)
        self._begun += 1
        self._trials.add(*self._job, trial)
        with self._lock:
            self._running[trial.trial_id] = running
        return NextTrial(trial.trial_id, {name: str(value) for name, value in parameters.items()})

    def observe(self, trial_id: str, printed: bytes, seconds: float, pid: int) -> None:
        """Take what a trial has printed since the last time, and record what it has measured.

        Args:
            trial_id: the trial.
            printed: a piece of its output.
            seconds: time since its start, in s.
            pid: number of its process; 0 if it is unknown.

        Raises:
            ValueError: the regular expressions take too much time; the message names them.
            OSError: no process can be started that looks for them.
        """
        running = self._running[trial_id]
        known = running.record
        self._read(running, running.lines.add(printed), seconds)
        running.record = replace(running.record, pid=pid or known.pid)
        if (running.record.iterations, running.record.pid) != (known.iterations, known.pid):
            running.record = replace(running.record, seconds=seconds)
            self._trials.change(*self._job, running.record)

    def end_trial(self, trial_id: str, failure: str, seconds: float, pid: int) -> None:
        """Record the end of a trial, after all that it has printed.

        Args:
            trial_id: the trial.
            failure: why it has failed; empty when it has not.
            seconds: how long it has run, in s.
            pid: number of its process; 0 if it is unknown.

        Raises:
            ValueError: the regular expressions take too much time; the message names them.
            OSError: no process can be started that looks for them.
        """
        running = self._running[trial_id]
        try:
            self._read(running, running.lines.add(b"", last=True), seconds)
        finally:
            with self._lock:
                del self._running[trial_id]
            self._record_end(running, failure, seconds, pid)

    def stops(self, trial_id: str) -> bool:
        """Whether a trial is to be stopped."""
        with self._lock:
            return self._running[trial_id].stopping

    def stop(self, trial_id: str) -> bool:
        """Have a trial stopped; False when it does not run. For any thread."""
        with self._lock:
            running = self._running.get(trial_id)
            if running is None:
                return False
            running.stopping = True
        self._wake()
        return True

    def close(self, message: str) -> None:
        """End the search, and all trials that still run according to their records.

        Args:
            message: why these trials have ended.
        """
        self._reader.close()
        self._trials.end(*self._job, message)

    def _read(self, running: _RunningTrial, lines: list[str], seconds: float) -> None:
        try:
            found = self._reader.read(lines)
        except SlowRegexError as error:
            raise ValueError(str(error)) from error
        trial, reports = running.record, list[Report]()
        for name, text in found:
            running.metrics[name] = text
            if name == self.metric and (reward := number_of(text)) is not None:
                reports.append(Report(trial.iterations + len(reports) + 1, seconds, dict(running.metrics), reward))
        if reports:
            best = trial.best_reward
            for report in reports:
                best = better(self._mode, report.reward, best)
            running.record = replace(
                trial,
                iterations=reports[-1].iteration,
                reports=newest(trial.reports, reports),
                reward=reports[-1].reward,
                best_reward=best,
            )
        if found and running.record.reports:  # metrics that follow the one which is optimized belong to its report
            *earlier, last = running.record.reports
            running.record = replace(running.record, reports=(*earlier, replace(last, metrics=dict(running.metrics))))

    def _record_end(self, running: _RunningTrial, failure: str, seconds: float, pid: int) -> None:
        failed = bool(failure) and not running.stopping
        trial = replace(
            running.record,
            status="ERROR" if failed else "TERMINATED",
            seconds=seconds,
            pid=pid or running.record.pid,
            message=_STOPPED if running.stopping else failure,
        )
        self._trials.change(*self._job, trial)
        running.proposals.tell(running.number, None if failed else trial.reward)
        self._measured = self._measured or (not failed and trial.reward is not None)

    def _new_id(self) -> str:
        """An ID of eight hexadecimal digits that no trial of the job has."""
        while True:
            trial_id = uuid.uuid4().hex[:8]
            if self._trials.get(*self._job, trial_id) is None:
                return trial_id


class Searches:
    """The searches of all jobs.

    Args:
        store: the documents.

    Attributes:
        trials: their records.
    """

    def __init__(self, store: Store) -> None:
        self.trials = Trials(store)
        self._running: dict[str, Search] = {}
        self._lock = threading.Lock()

    def check(self, auto_search: Json) -> Mapping[str, Sequence[str]]:
        """Check `algorithm.policies.auto_search` of a request.

        Returns:
            Values of each searched parameter, as arguments of the program: all, or the bounds of a range.

        Raises:
            Problem: it cannot be searched; the message names the field and its value.
        """
        return {
            parameter.name: [str(value) for value in parameter.extremes]
            for parameter in search_settings(auto_search).parameters
        }

    def open(self, project_id: str, job_id: str, auto_search: Json, wake: Callable[[], None]) -> Search:
        """The search of a new job.

        Args:
            project_id: project of the job.
            job_id: the job.
            auto_search: what it searches, which has been checked.
            wake: called when a trial is to be stopped.
        """
        search = Search(self.trials, project_id, job_id, search_settings(auto_search), wake)
        with self._lock:
            self._running[job_id] = search
        return search

    def close(self, job_id: str) -> None:
        """Forget the search of a job that has ended; its records stay."""
        with self._lock:
            self._running.pop(job_id, None)

    def stop_trial(self, job_id: str, trial_id: str) -> bool:
        """Have a trial stopped; False when it does not run."""
        with self._lock:
            search = self._running.get(job_id)
        return search is not None and search.stop(trial_id)

    def remove(self, project_id: str, job_id: str) -> None:
        """Forget the search of a job, if it is one, with its records."""
        self.close(job_id)
        self.trials.remove(project_id, job_id)

    def recover(self, has_job: Callable[[str, str], bool]) -> None:
        """End the searches that a former emulator has not ended, and remove those of deleted jobs."""
        self.trials.recover(has_job)
