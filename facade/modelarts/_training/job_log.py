"""A training task's log as it grows: the text since the last look.

ModelArts shows only the newest 5 MB of a log (document 002, Table 6-172). Text that is written faster than it is read
is lost to the viewer; a notice takes its place.
"""

from typing import TYPE_CHECKING, Final, Protocol

from modelarts._answers import scalar
from modelarts.exceptions import NotFoundError

if TYPE_CHECKING:
    from modelarts_client.models import LogPreviewResponse

LAST_LINES: Final = 20
"""How many lines of a failed task's log an error shows."""


class HasLogs(Protocol):
    """A training job, as far as its logs are concerned."""

    def get_job_log(self, task_id: str) -> "LogPreviewResponse":
        """Return a task's log, or its newest 5 MB."""


class LogFollower:
    """Reads one task's log from its beginning, whole lines only until the task has ended.

    Args:
        task_id: The task, such as ``worker-0``.
    """

    def __init__(self, task_id: str) -> None:
        self._task_id = task_id
        self._read_characters = 0  # of a log that is still shown whole
        self._read_bytes = 0

    def new_text(self, job: HasLogs, *, last: bool) -> str:
        """Return the text since the last call; whole lines only, unless this is the ``last`` call.

        Args:
            job: The job to read from.
            last: Whether the task has ended.

        Raises:
            ApiError: If the log cannot be read. A log that does not exist yet is empty.
        """
        try:
            preview = job.get_job_log(self._task_id)
        except NotFoundError:
            return ""
        content = scalar(preview.content, str).encode(errors="replace").decode()  # it may have half a character
        shown = len(content.encode())
        full = max(scalar(preview.full_size, int), shown)
        if full <= shown or scalar(preview.current_size, int) >= full:
            text = content[self._read_characters :]
            missed = 0
        else:
            unread = full - self._read_bytes
            missed = max(0, unread - shown)
            text = content.encode()[max(0, shown - unread) :].decode(errors="replace") if unread > 0 else ""
            if missed:  # begin with a whole line
                first_line, _, rest = text.partition("\n")
                missed += len(first_line.encode()) + 1
                text = rest
        end = len(text) if last else max(text.rfind("\n"), text.rfind("\r")) + 1
        held_back = len(text[end:].encode())
        text = text[:end]
        self._read_characters += len(text)
        self._read_bytes = full - held_back
        return self._notice(missed) + text if missed else text

    def _notice(self, missed: int) -> str:
        return (
            f"[{missed} bytes of {self._task_id}'s log are not shown: it grew faster than it was read, and ModelArts "
            "shows only its newest 5 MB. The whole log is written to the job's log_url.]\n"
        )


def last_lines(job: HasLogs, task_id: str) -> tuple[str, ...]:
    """Return the last lines of a task's log, newest last; none if there is no log.

    Raises:
        ApiError: If the log cannot be read.
    """
    try:
        content = scalar(job.get_job_log(task_id).content, str)
    except NotFoundError:
        return ()
    return tuple(content.rstrip().splitlines()[-LAST_LINES:])
