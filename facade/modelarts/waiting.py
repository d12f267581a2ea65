"""Waiting for a training job to end, with its log and a line of progress."""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import attrs

from modelarts.exceptions import (
    EndpointUnreachableError,
    RateLimitError,
    ServerError,
    TrainingJobFailedError,
    WaitTimeoutError,
)
from modelarts.job_log import LogFollower, last_lines
from modelarts.progress import ProgressLine

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse, TaskStatus

    from modelarts.training_job import TrainingJob

COMPLETED: Final = "Completed"
ENDED: Final = frozenset({COMPLETED, "Failed", "Abnormal", "Terminated"})
"""The phases that a job does not leave (document 002, Table 6-13)."""

_FIRST_PAUSE_SECONDS: Final = 0.2
_GROWTH: Final = 1.5
_LONGEST_PAUSE_SECONDS: Final = 10.0
_LONGEST_PAUSE_WITH_LOG_SECONDS: Final = 3.0
_PATIENCE_SECONDS: Final = 300.0
_TICK_SECONDS: Final = 1.0


@attrs.define
class Pace:
    """How long to pause between looks: briefly while something happens, ever longer while nothing does.

    Attributes:
        longest: No pause is longer, in seconds.
    """

    longest: float
    _pause: float = _FIRST_PAUSE_SECONDS

    def next_pause(self, *, changed: bool) -> float:
        """Return the next pause in seconds, given whether something had changed at the last look."""
        if changed:
            self._pause = _FIRST_PAUSE_SECONDS
        pause = self._pause
        self._pause = min(self.longest, self._pause * _GROWTH)
        return pause


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
        self._timeout = timeout
        self._clock = clock
        self._sleep = sleep
        self._line = ProgressLine()
        self._followers: dict[str, LogFollower] = {}
        self._started = clock()
        self._last_answer = self._started
        self._phase = "Creating"

    def run(self) -> "JobResponse":
        """Wait until the job has ended, however it ends.

        Returns:
            The job as it was at its end.

        Raises:
            WaitTimeoutError: If it had not ended in time.
            KeyboardInterrupt: If Ctrl-C was pressed; the job goes on, which is said on the standard error stream.
        """
        pace = Pace(_LONGEST_PAUSE_WITH_LOG_SECONDS if self._show_log else _LONGEST_PAUSE_SECONDS)
        try:
            with self._line:
                while True:
                    before = self._phase
                    answer, wrote = self._look()
                    if answer is not None and self._phase in ENDED:
                        return answer
                    self._pause(pace.next_pause(changed=wrote or self._phase != before))
        except KeyboardInterrupt:
            print(
                f"\nNo longer waiting for training job {self._job.job_id}, which goes on. Its wait() waits again, "
                "its control_job() ends it.",
                file=sys.stderr,
            )
            raise

    def _look(self) -> "tuple[JobResponse | None, bool]":
        """Ask for the job and its log once; ``None`` if the service does not answer just now."""
        try:
            info = self._job.get_job_info()
            self._phase = phase_of(info)
            wrote = self._show_log and self._print_log(info)
        except (EndpointUnreachableError, ServerError, RateLimitError) as error:
            if self._clock() - self._last_answer > _PATIENCE_SECONDS:
                error.add_note(f"Training job {self._job.job_id} goes on; its wait() waits again.")
                raise
            return None, False
        self._last_answer = self._clock()
        return info, wrote

    def _pause(self, seconds: float) -> None:
        end = self._clock() + seconds
        if self._timeout is not None:
            deadline = self._started + self._timeout
            if self._clock() >= deadline:
                raise WaitTimeoutError(
                    f"Training job {self._job.job_id} was {self._phase} after {self._timeout:g} seconds, and goes on. "
                    "Its wait() waits again, its control_job() ends it.",
                    job_id=self._job.job_id,
                    phase=self._phase,
                )
            end = min(end, deadline)
        while (left := end - self._clock()) > 0:
            elapsed = int(self._clock() - self._started)
            self._line.show(
                f"Training job {self._job.job_id}: {self._phase}, {elapsed // 60}:{elapsed % 60:02} min", at_once=True
            )
            self._sleep(min(left, _TICK_SECONDS) if self._line.live else left)

    def _print_log(self, info: "JobResponse") -> bool:
        tasks = _task_names(info)
        wrote = False
        for task_id in tasks:
            follower = self._followers.setdefault(task_id, LogFollower(self._job, task_id))
            text = follower.new_text(last=self._phase in ENDED)
            if text:
                self._line.clear()
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
