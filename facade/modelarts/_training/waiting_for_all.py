"""Waiting for several training jobs to end."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from modelarts._training.waiting import COMPLETED, ENDED, Job, failure_with_log, phase_of
from modelarts._waiting.patient_wait import Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import TrainingJobFailedError, WaitTimeoutError

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse

_SHOWN: Final = 5
_ADVICE: Final = "TrainingJob.wait_all(jobs) waits for them again, .control_job() ends one."

Within = Callable[[float | None], Job]
"""Returns a job with requests that end within a number of seconds; ``None`` for the session's own limit."""


class AllJobsWait:
    """Waits for several jobs.

    Args:
        jobs: The jobs by their IDs.
        limit: How long the wait may take.
    """

    def __init__(
        self,
        jobs: Mapping[str, Within],
        limit: TimeLimit,
    ) -> None:
        self._jobs = jobs
        self._phases = dict.fromkeys(jobs, "Creating")
        self._ended: dict[str, JobResponse] = {}
        self._limit = limit
        name = "Training of 1 job" if len(jobs) == 1 else f"Training of {len(jobs)} jobs"
        subject = Subject(name, resource_id=next(iter(jobs), ""), state="Creating", advice=_ADVICE)
        self._wait: PatientWait[None] = PatientWait(subject, limit)

    def run(self, *, check: bool) -> "dict[str, JobResponse]":
        """Wait until all jobs have ended.

        Args:
            check: Whether to raise if one ends in a phase other than ``Completed``, once all have ended.

        Returns:
            Each job as it was at its end.

        Raises:
            TrainingJobFailedError: If one did not complete, and ``check`` is true; with a note about each other one.
            WaitTimeoutError: If the time is up first.
        """
        if self._jobs:
            try:
                self._wait.run(self._look)
            except WaitTimeoutError as error:
                raise self._time_is_up(error) from error.__cause__
        failed = [job_id for job_id, info in self._ended.items() if phase_of(info) != COMPLETED]
        if check and failed:
            raise self._failure_of(failed)
        return self._ended

    def _look(self, seconds: float | None) -> "Look[None]":
        news = False
        for job_id, within in self._jobs.items():
            if job_id in self._ended:
                continue
            info = within(self._wait.seconds_left if news else seconds).get_job_info()
            self._phases[job_id] = phase = phase_of(info)
            if phase in ENDED:
                self._ended[job_id] = info
                news = True
        counted = Counter(self._phases.values())
        state = ", ".join(f"{number} {phase}" for phase, number in sorted(counted.items()))
        return Look(None, state, ended=len(self._ended) == len(self._jobs), news=news)

    def _time_is_up(self, error: WaitTimeoutError) -> WaitTimeoutError:
        """Make the error for jobs that have not ended, which names them."""
        left = [job_id for job_id in self._jobs if job_id not in self._ended]
        silent = " ModelArts did not answer." if error.__cause__ else ""
        return WaitTimeoutError(
            f"{len(left)} of {len(self._jobs)} training jobs have not ended after {self._limit.timeout:g} seconds, and "
            f"continue: {_shown(left)}.{silent} {_ADVICE}",
            resource_id=left[0],
            phase=self._phases[left[0]],
        )

    def _failure_of(self, failed: Sequence[str]) -> TrainingJobFailedError:
        first, *others = failed
        failure = failure_with_log(first, self._ended[first], self._jobs[first](self._wait.seconds_left))
        for job_id in others:
            failure.add_note(f"Training job {job_id} ended as {phase_of(self._ended[job_id])}, too.")
        return failure


def _shown(job_ids: Sequence[str]) -> str:
    more = f" and {len(job_ids) - _SHOWN} more" if len(job_ids) > _SHOWN else ""
    return ", ".join(job_ids[:_SHOWN]) + more
