"""What a job that searches hyperparameters needs of the search."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from modelarts_emulator.contract import Json


class NextTrial(Protocol):
    """A trial to run."""

    @property
    def trial_id(self) -> str:
        """Its ID, unique in the job."""

    @property
    def arguments(self) -> Mapping[str, str]:
        """The values of the searched parameters, as arguments of the program."""


class Search(Protocol):
    """The search of one job, for the thread that runs it."""

    @property
    def metric(self) -> str:
        """The name of the metric that is optimized."""

    @property
    def measured(self) -> bool:
        """Whether a trial that has ended has measured the metric."""

    def begin(self) -> None:
        """Store the record of the search."""

    def next_trial(self, task: str) -> NextTrial | None:
        """Begin a further trial in a task of the job; None when there is none."""

    def observe(self, trial_id: str, printed: bytes, seconds: float, pid: int) -> None:
        """Take what a trial has printed since the last time.

        Raises:
            ValueError: what the job looks for cannot be looked for; the message says why.
            OSError: no process can be started that looks for it.
        """

    def end_trial(self, trial_id: str, failure: str, seconds: float, pid: int) -> None:
        """Record the end of a trial, after all that it has printed; `failure` says why it has failed, or is empty.

        Raises:
            ValueError: what the job looks for cannot be looked for; the message says why.
            OSError: no process can be started that looks for it.
        """

    def stops(self, trial_id: str) -> bool:
        """Whether a trial is to be stopped."""

    def close(self, message: str) -> None:
        """End the search; `message` says why trials that still run according to their records have ended."""


class Searches(Protocol):
    """The searches of all jobs."""

    def check(self, auto_search: Json) -> Mapping[str, Sequence[str]]:
        """Check `algorithm.policies.auto_search` of a request.

        Returns:
            Values of each searched parameter, as arguments of the program: all, or the bounds of a range.

        Raises:
            Problem: it cannot be searched; the message names the field and its value.
        """

    def open(self, project_id: str, job_id: str, auto_search: Json, wake: Callable[[], None]) -> Search:
        """The search of a new job; `wake` is called when a trial is to be stopped."""

    def close(self, job_id: str) -> None:
        """Forget the search of a job that has ended; its records stay."""

    def remove(self, project_id: str, job_id: str) -> None:
        """Remove the records of the search of a job, if it is one."""

    def recover(self, has_job: Callable[[str, str], bool]) -> None:
        """End the searches that a former emulator has not ended, and remove those of deleted jobs."""
