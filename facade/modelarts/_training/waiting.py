"""Waiting for a training job to end, with its log and a line of progress."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from modelarts._answers import entries
from modelarts._training.job_log import HasLogs, LogFollower, last_lines
from modelarts._waiting.patient_wait import NO_ANSWER, Look, PatientWait, Subject, TimeLimit
from modelarts.exceptions import ModelArtsError, TrainingJobFailedError

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse, TaskStatus

COMPLETED: Final = "Completed"
ENDED: Final = frozenset({COMPLETED, "Failed", "Abnormal", "Terminated"})
"""The phases that a job does not leave (document 002, Table 6-13)."""

_LONGEST_PAUSE_SECONDS: Final = 10.0
_LONGEST_PAUSE_WITH_LOG_SECONDS: Final = 3.0


class Job(HasLogs, Protocol):
    """A training job, as far as waiting is concerned."""

    def get_job_info(self) -> "JobResponse":
        """Return the job's details."""


class JobWait:
    """Waits for one job.

    Args:
        job_id: The job's ID.
        within: Returns the job with requests that end within a number of seconds; ``None`` for the session's own limit.
        limit: How long the wait may take.
        show_log: Whether to print its log as it grows.
    """

    def __init__(
        self,
        job_id: str,
        within: Callable[[float | None], Job],
        limit: TimeLimit,
        *,
        show_log: bool,
    ) -> None:
        self._job_id = job_id
        self._within = within
        self._show_log = show_log
        self._followers: dict[str, LogFollower] = {}
        self._log_error: ModelArtsError | None = None
        self._wait: PatientWait[JobResponse] = PatientWait(
            job_subject(job_id),
            limit,
            longest_pause=_LONGEST_PAUSE_WITH_LOG_SECONDS if show_log else _LONGEST_PAUSE_SECONDS,
        )

    def run(self, *, check: bool) -> "JobResponse":
        """Wait until the job has ended.

        Args:
            check: Whether to raise if it ends in a phase other than ``Completed``.

        Returns:
            The job as it was at its end.

        Raises:
            TrainingJobFailedError: If it did not complete, and ``check`` is true.
            WaitTimeoutError: If the time is up first.
            KeyboardInterrupt: On Ctrl-C. A message on the standard error stream says that only the wait has ended.
        """
        info = self._wait.run(self._look)
        if check and phase_of(info) != COMPLETED:
            raise self._failure_of(info)
        if self._log_error is not None:
            print(
                f"The end of the log of training job {self._job_id} could not be read: {self._log_error} "
                "Its get_job_log() tries again.",
                file=sys.stderr,
            )
        return info

    def _look(self, seconds: float | None) -> "Look[JobResponse]":
        info = self._within(seconds).get_job_info()
        phase = phase_of(info)
        ended = phase in ENDED
        wrote = self._show_log and self._print_log(info, last=ended)
        return Look(info, phase, ended=ended, news=wrote)

    def _print_log(self, info: "JobResponse", *, last: bool) -> bool:
        """Print the new text of each task; an unreadable log does not hide how the job itself is doing."""
        tasks = task_names(info)
        wrote = False
        self._log_error = None
        for task_id in tasks:
            follower = self._followers.setdefault(task_id, LogFollower(task_id))
            try:
                text = follower.new_text(self._within(self._wait.seconds_left), last=last)
            except ModelArtsError as error:
                if not last and not isinstance(error, NO_ANSWER):
                    raise
                self._log_error = error
                break  # the next look, if there is one, tries again
            if text:
                self._wait.line.clear()
                wrote = True
                _write_log(text, f"[{task_id}] " if len(tasks) > 1 else "")
        return wrote

    def _failure_of(self, info: "JobResponse") -> TrainingJobFailedError:
        """Make the error for a job that did not complete, with the known cause."""
        return failure_with_log(self._job_id, info, self._within(self._wait.seconds_left))


def job_subject(job_id: str) -> Subject:
    """Return what a wait says about a job."""
    return Subject(
        f"Training job {job_id}",
        resource_id=job_id,
        state="Creating",
        advice=f"TrainingJob(session, {job_id!r}).wait() waits for it again, .control_job() ends it.",
    )


def failure_with_log(job_id: str, info: "JobResponse", job: HasLogs) -> TrainingJobFailedError:
    """Make the error for a job that did not complete, with the end of the failed task's log.

    Args:
        job_id: The job's ID.
        info: The job at its end.
        job: The job, whose log is read.
    """
    failed = _failed_task(info)
    shown_task = (failed.task if failed else None) or next(iter(task_names(info)), "worker-0")
    try:
        lines = last_lines(job, shown_task)
    except ModelArtsError as error:
        failure = failure_of(job_id, info, ())
        failure.add_note(f"The log of {shown_task} could not be read: {error}")
        return failure
    return failure_of(job_id, info, lines)


def phase_of(info: "JobResponse") -> str:
    """Return a job's first-level status as text; ``Unknown`` if the service sends none."""
    from modelarts_client.models import JobStatus

    if not isinstance(info.status, JobStatus) or not info.status.phase:
        return "Unknown"
    return str(info.status.phase)


def failure_of(job_id: str, info: "JobResponse", lines: tuple[str, ...]) -> TrainingJobFailedError:
    """Make the error for a job that did not complete.

    Args:
        job_id: The job's ID.
        info: The job at its end.
        lines: The last lines of the failed task's log, newest last.
    """
    phase = phase_of(info)
    failed = _failed_task(info)
    task_id = (failed.task or None) if failed else None
    exit_code = failed.exit_code if failed and isinstance(failed.exit_code, int) else None
    reason = str(failed.message or "").strip() if failed else ""
    text = f"Training job {job_id} ended as {phase}"
    if exit_code is not None:
        text += f"; {task_id or 'a task'} exited with code {exit_code}"
    text += f". The service says: {reason}" if reason else "."
    if lines and lines[-1] not in reason:  # the reason often ends with them
        text += "\nThe last lines of the log:\n" + "\n".join(f"  {line}" for line in lines)
    text += "\nget_job_log() shows more of the log, events() what happened, get_job_info() the job."
    return TrainingJobFailedError(
        text, job_id=job_id, phase=phase, exit_code=exit_code, task_id=task_id, reason=reason, last_lines=lines
    )


def _failed_task(info: "JobResponse") -> "TaskStatus | None":
    from modelarts_client.models import JobStatus

    statuses = entries(info.status.task_statuses) if isinstance(info.status, JobStatus) else []
    return next((status for status in statuses if status.exit_code), statuses[0] if statuses else None)


def task_names(info: "JobResponse") -> tuple[str, ...]:
    """Return the names of a job's tasks; none if the service sends none."""
    from modelarts_client.models import JobStatus

    return tuple(map(str, entries(info.status.tasks, object))) if isinstance(info.status, JobStatus) else ()


def _write_log(text: str, prefix: str) -> None:
    if prefix:
        text = "".join(f"{prefix}{line}" for line in text.splitlines(keepends=True))
    # A script may write what this terminal cannot show; that must not end the wait.
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, errors="backslashreplace").decode(encoding))
    sys.stdout.flush()
