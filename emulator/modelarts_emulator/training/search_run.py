"""The run of a job that searches hyperparameters: each of its nodes runs trials, one after another.

Code and inputs are copied to a node once, for all its trials. A trial is a process of one node, as that of a job with
one node; it has its own directories for outputs, below those of the job, with its ID as their names.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.processes.logs import LogFollower
from modelarts_emulator.processes.node_process import NodeResult
from modelarts_emulator.state.fields import mapping
from modelarts_emulator.training.job_run import End, JobRun, Outcome, Platform
from modelarts_emulator.training.node_run import NodeRun
from modelarts_emulator.training.searching import Search, Searches

_POLL_SECONDS: Final = 0.5
_READING_SECONDS: Final = 0.2  # of each look, for the output of one trial


@dataclass
class _Trial:
    """A trial that runs on a node."""

    trial_id: str
    started: float
    printed: LogFollower
    kill_at: float | None = None


class SearchRun(JobRun):
    """One run of a job that searches hyperparameters.

    Args:
        platform: what all runs share.
        project_id: project of the job.
        job: the job as the API answers it, with a stored record.
        searches: the searches of all jobs.
    """

    def __init__(self, platform: Platform, project_id: str, job: Json, searches: Searches) -> None:
        super().__init__(platform, project_id, job)
        self._searches = searches
        self._search: Search  # that of `recorded`
        self._trials: dict[NodeRun, _Trial] = {}
        self._failure = ""

    @property
    def tasks_run_alone(self) -> bool:
        """Each node runs trials of its own."""
        return True

    def recorded(self) -> None:
        """Open the search, and store its record, since that of the job is stored; a refused job has none."""
        auto_search = mapping(self._job, "algorithm", "policies", "auto_search")
        self._search = self._searches.open(self.project_id, self.job_id, auto_search, self._wake)
        self._search.begin()
        super().recorded()

    def _settle(self, outcome: Outcome) -> None:
        self._search.close(f"The trial was ended because {self._ended_because or 'its job has ended'}.")
        self._searches.close(self.job_id)
        super()._settle(outcome)
        if End.DELETE in self._ends:
            self._searches.remove(self.project_id, self.job_id)

    def _start(self) -> None:
        self._advance("Running", "Running", "Training job is running.")

    def _wait(self) -> None:
        """Run trials on all nodes, until there are no further ones, one cannot be run, or the job is stopped."""
        super()._wait()
        for node in self._nodes:
            failed = self._is_ended() or not self._search.measured
            result = node.result
            code = result.exit_code if failed and result is not None else 0
            message = node.message(self._ended_because) if code else self._without_value()
            self._task_ended(node, message, code)

    def _has_work(self) -> bool:
        if not self._is_ended() and not self._failure and self._ended_because is None:
            for node in self._nodes:
                if not node.running:
                    self._begin_trial(node)
        return bool(self._running())

    def _reason_to_end(self) -> str:
        return self._failure

    def _begin_trial(self, node: NodeRun) -> None:
        trial = self._search.next_trial(node.task)
        if trial is None:
            return
        values = " ".join(f"{name}={value}" for name, value in trial.arguments.items())
        node.print_line(f"[ModelArts] Trial {trial.trial_id}: {values}")
        self._trials[node] = _Trial(trial.trial_id, time.monotonic(), LogFollower(node.log))
        node.start(self._platform.sampler, self._room, self._node_ended, trial)

    def _longest_wait(self, seconds: float | None) -> float:
        limits = [trial.kill_at - time.monotonic() for trial in self._trials.values() if trial.kill_at is not None]
        return max(0.0, min([_POLL_SECONDS, *limits, *([] if seconds is None else [seconds])]))

    def _look(self) -> None:
        """Take what the trials have printed, and stop those that are to be stopped."""
        for node, trial in self._trials.items():
            now = time.monotonic()
            self._observe_new(node, trial, now + _READING_SECONDS)
            if trial.kill_at is not None and now >= trial.kill_at:
                node.kill()
            elif trial.kill_at is None and self._search.stops(trial.trial_id):
                trial.kill_at = now + self._platform.grace_seconds
                node.terminate()

    def _take_result(self, node: NodeRun, result: NodeResult) -> None:
        node.result = result
        trial = self._trials.pop(node)
        while piece := trial.printed.piece():
            self._observe(node, trial, piece)
        seconds = time.monotonic() - trial.started
        failure = node.message(self._ended_because)
        try:
            self._search.end_trial(trial.trial_id, failure, seconds, node.pid)
        except ValueError as error:
            self._failure = self._failure or str(error)
        if failure and not self._is_ended():
            self._note(f"[{node.task}] Trial {trial.trial_id}: {failure}", "Warning")
        self._note_left_out(node, result)

    def _observe_new(self, node: NodeRun, trial: _Trial, deadline: float) -> None:
        """Take what a trial has printed since the last look, as far as there is time; at least whether it runs."""
        while True:
            piece = trial.printed.piece()
            self._observe(node, trial, piece)
            if not piece or time.monotonic() >= deadline:
                return

    def _observe(self, node: NodeRun, trial: _Trial, piece: bytes) -> None:
        if self._failure:
            return
        try:
            self._search.observe(trial.trial_id, piece, time.monotonic() - trial.started, node.pid)
        except ValueError as error:
            self._failure = str(error)

    def _without_value(self) -> str:
        """Say that there is no result, if there is none."""
        return "" if self._search.measured else f"no trial has printed {self._search.metric}"

    def _verdict(self, problems: list[str]) -> Outcome:
        if self._failure:
            problems = [self._failure, *problems]
        elif reason := self._without_value():
            problems = [reason, *problems]
        if problems:
            return "Failed", "Failed", f"Training job failed: {problems[0]}"
        return "Completed", "Completed", "Training job completed."
