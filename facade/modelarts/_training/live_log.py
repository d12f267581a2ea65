"""The lines that the tasks of a training job print, as they come."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Self

from modelarts._public_names import public
from modelarts._training.job_log import LogFollower
from modelarts._training.waiting import ENDED, Job, job_subject, phase_of, task_names
from modelarts._waiting.patient_wait import Look, PatientWait, TimeLimit
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_LONGEST_PAUSE_SECONDS: Final = 3.0


@public("modelarts.training_job")
class LogLine(str):
    """A line of a log, without its end.

    Attributes:
        task_id: The task that printed it, such as ``worker-0``.
    """

    __slots__ = ("task_id",)

    task_id: str

    @classmethod
    def of(cls, text: str, task_id: str) -> Self:
        """Make a line of a task."""
        line = cls(text)
        line.task_id = task_id
        return line


@public("modelarts.training_job")
class JobLogs(Iterator[LogLine]):
    """The lines of a job's logs, one after the other, until the job has ended.

    An iteration that was left, by ``break`` or by an exception, goes on where it was.

    Args:
        job_id: The job's ID.
        within: Returns the job with requests that end within a number of seconds; ``None`` for the session's own limit.
        limit: How long all waiting together may take.
        task_id: The task to follow; ``None`` for all.
        follow: Whether to wait for more until the job has ended.
    """

    def __init__(
        self,
        job_id: str,
        within: Callable[[float | None], Job],
        limit: TimeLimit,
        *,
        task_id: str | None,
        follow: bool,
    ) -> None:
        self._job_id = job_id
        self._within = within
        self._task_id = task_id
        self._follow = follow
        self._ended = False
        self._lines: deque[LogLine] = deque()
        self._tasks: dict[str, _TaskLines] = {}
        self._wait: PatientWait[JobResponse] = PatientWait(
            job_subject(job_id), limit, longest_pause=_LONGEST_PAUSE_SECONDS
        )

    def __repr__(self) -> str:
        """Name the job and the task."""
        return f"<logs of {self._task_id or 'all tasks'} of training job {self._job_id}>"

    def __next__(self) -> LogLine:
        """Return the next line; wait for it while the job runs.

        Raises:
            StopIteration: If the job has ended, and there is no other line.
            InvalidArgumentError: If the job has no such task.
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        while not self._lines:
            if self._ended:
                raise StopIteration
            self._wait.run(self._look)
        return self._lines.popleft()

    def _look(self, seconds: float | None) -> "Look[JobResponse]":
        info = self._within(seconds).get_job_info()
        phase = phase_of(info)
        last = phase in ENDED or not self._follow
        for task_id in self._wanted(info):
            task = self._tasks.setdefault(task_id, _TaskLines(task_id))
            self._lines.extend(task.new_lines(self._within(self._wait.seconds_left), last=last))
        self._ended = last
        return Look(info, phase, ended=last or bool(self._lines), news=bool(self._lines))

    def _wanted(self, info: "JobResponse") -> tuple[str, ...]:
        tasks = task_names(info)
        if self._task_id is None:
            return tasks
        if tasks and self._task_id not in tasks:
            raise InvalidArgumentError(
                f"task_id={self._task_id!r} is not a task of training job {self._job_id}. It has: {', '.join(tasks)}."
            )
        return (self._task_id,)


class _TaskLines:
    """Makes lines of the log of one task."""

    def __init__(self, task_id: str) -> None:
        self._task_id = task_id
        self._follower = LogFollower(task_id)
        self._rest = ""

    def new_lines(self, job: Job, *, last: bool) -> list[LogLine]:
        text = self._rest + self._follower.new_text(job, last=last)
        *lines, self._rest = _LINE_END.split(text)
        if text.endswith("\r") and not last:  # the other half of this line's end may come
            self._rest = lines.pop() + "\r"
        if last and self._rest:
            lines.append(self._rest)
            self._rest = ""
        return [LogLine.of(line, self._task_id) for line in lines]
