"""Waiting for a training job to end, with its log and a line of progress."""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from modelarts._training.job_log import LogFollower, last_lines
from modelarts._waiting.patient_wait import Look, PatientWait, Subject
from modelarts.exceptions import TrainingJobFailedError

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse, TaskStatus

    from modelarts.training_job import TrainingJob

COMPLETED: Final = "Completed"
ENDED: Final = frozenset({COMPLETED, "Failed", "Abnormal", "Terminated"})
"""The phases that a job does not leave (document 002, Table 6-13)."""

_LONGEST_PAUSE_SECONDS: Final = 10.0
_LONGEST_PAUSE_WITH_LOG_SECONDS: Final = 3.0


class JobWait:
    """Waits for one job.

    Args:
        job: The job.
        show_log: Whether its log is printed as it grows.
        timeout: Seconds to wait at most; ``None`` for as long as it takes.
        clock: Tells the time in seconds, from any origin.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self,
        job: "TrainingJob",
        *,
        show_log: bool,
        timeout: float | None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._job = job
        self._show_log = show_log
        self._followers: dict[str, LogFollower] = {}
        self._wait: PatientWait[JobResponse] = PatientWait(
            Subject(
                f"Training job {job.job_id}",
                resource_id=job.job_id,
                state="Creating",
                advice="Its wait() waits again, its control_job() ends it.",
            ),
            timeout=timeout,
            longest_pause=_LONGEST_PAUSE_WITH_LOG_SECONDS if show_log else _LONGEST_PAUSE_SECONDS,
            clock=clock,
            sleep=sleep,
        )

    def run(self) -> "JobResponse":
        """Wait until the job has ended, however it ends.

        Returns:
            The job as it was at its end.

        Raises:
            WaitTimeoutError: If it had not ended in time.
            KeyboardInterrupt: If Ctrl-C was pressed; the job goes on, which is said on the standard error stream.
        """
        return self._wait.run(self._look)

    def _look(self) -> "Look[JobResponse]":
        info = self._job.get_job_info()
        phase = phase_of(info)
        ended = phase in ENDED
        wrote = self._show_log and self._print_log(info, last=ended)
        return Look(info, phase, ended=ended, news=wrote)

    def _print_log(self, info: "JobResponse", *, last: bool) -> bool:
        tasks = _task_names(info)
        wrote = False
        for task_id in tasks:
            follower = self._followers.setdefault(task_id, LogFollower(self._job, task_id))
            text = follower.new_text(last=last)
            if text:
                self._wait.line.clear()
                wrote = True
                _write_log(text, f"[{task_id}] " if len(tasks) > 1 else "")
        return wrote


def phase_of(info: "JobResponse") -> str:
    """Return a job's first-level status as text; ``Unknown`` if the service names none."""
    from modelarts_client.models import JobStatus

    if not isinstance(info.status, JobStatus) or not info.status.phase:
        return "Unknown"
    return str(info.status.phase)


def failure_of(job: "TrainingJob", info: "JobResponse") -> TrainingJobFailedError:
    """Make the error for a job that did not complete, with what is known about the cause.

    Raises:
        ApiError: If the log cannot be read.
    """
    phase = phase_of(info)
    failed = _failed_task(info)
    task_id = (failed.task or None) if failed else None
    exit_code = failed.exit_code if failed and isinstance(failed.exit_code, int) else None
    reason = str(failed.message or "").strip() if failed else ""
    lines = last_lines(job, task_id or next(iter(_task_names(info)), "worker-0"))
    text = f"Training job {job.job_id} ended as {phase}"
    if exit_code is not None:
        text += f"; {task_id or 'a task'} exited with code {exit_code}"
    text += f". The service says: {reason}" if reason else "."
    if lines and lines[-1] not in reason:  # the reason often ends with them
        text += "\nThe last lines of the log:\n" + "\n".join(f"  {line}" for line in lines)
    text += "\nget_job_log() shows more of the log, get_job_info() the job."
    return TrainingJobFailedError(
        text, job_id=job.job_id, phase=phase, exit_code=exit_code, task_id=task_id, reason=reason, last_lines=lines
    )


def _failed_task(info: "JobResponse") -> "TaskStatus | None":
    from modelarts_client.models import JobStatus

    if not isinstance(info.status, JobStatus):
        return None
    statuses = info.status.task_statuses or []
    return next((status for status in statuses if status.exit_code), statuses[0] if statuses else None)


def _task_names(info: "JobResponse") -> tuple[str, ...]:
    from modelarts_client.models import JobStatus

    if not isinstance(info.status, JobStatus):
        return ()
    return tuple(info.status.tasks or ())


def _write_log(text: str, prefix: str) -> None:
    if prefix:
        text = "".join(f"{prefix}{line}" for line in text.splitlines(keepends=True))
    # A script may write what this terminal cannot show; that must not end the waiting.
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, errors="backslashreplace").decode(encoding))
    sys.stdout.flush()
