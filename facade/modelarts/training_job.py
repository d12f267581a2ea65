"""A training job that exists: show it, wait for it, end it.

Source: document 002, 6.1.3 to 6.1.8.
"""

import copy
from typing import TYPE_CHECKING, Final, Self

from modelarts._answers import answered
from modelarts._argument_checks import MAX_JOB_DESCRIPTION, checked_description, filled_text
from modelarts._creation import naming
from modelarts._given_session import checked_session, limited

if TYPE_CHECKING:
    from modelarts_client.models import JobMetricsResponse, JobResponse, LogPreviewResponse

    from modelarts.session import Session

__all__ = ["TrainingJob"]

_ID_HINT: Final = "fit() returns a job with its job_id, and Estimator.get_job_list(session) lists the jobs with theirs."
_SEARCH: Final = "Estimator.get_job_list(session)"


class TrainingJob:
    """A training job, as `Estimator.fit` returns it.

    Args:
        session: The session that makes the requests.
        job_id: The job's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``job_id`` is empty or not text.
    """

    def __init__(self, session: "Session", job_id: str) -> None:
        self._session = checked_session(session, usage="TrainingJob(session, job_id)")
        self._job_id = filled_text(job_id, what="job_id", hint=_ID_HINT)

    @property
    def job_id(self) -> str:
        """The job's ID."""
        return self._job_id

    @property
    def session(self) -> "Session":
        """The session that makes the requests."""
        return self._session

    def __repr__(self) -> str:
        """Name the job."""
        return f"TrainingJob(job_id={self._job_id!r})"

    def get_job_info(self) -> "JobResponse":
        """Return everything about the job.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import show_training_job_details

        with naming("training job", search=_SEARCH):
            answer = show_training_job_details.sync(self._session.project_id, self._job_id, client=self._session.client)
        return answered(answer)

    def update_job_configs(self, description: str) -> None:
        """Change the job's description.

        Args:
            description: 0 to 256 characters.

        Raises:
            InvalidArgumentError: If it is longer.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import change_training_job_description
        from modelarts_client.models import ChangeJobDescriptionRequest

        checked_description(description, what="description", most=MAX_JOB_DESCRIPTION)
        request = ChangeJobDescriptionRequest(description=description)
        with naming("training job", search=_SEARCH):
            change_training_job_description.sync(
                self._session.project_id, self._job_id, client=self._session.client, body=request
            )

    def delete_job(self) -> None:
        """Delete the job; one that runs is ended first. This cannot be undone.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import delete_training_job

        with naming("training job", search=_SEARCH):
            delete_training_job.sync(self._session.project_id, self._job_id, client=self._session.client)

    def control_job(self) -> "JobResponse":
        """End the job, which must be in creation, waiting or running.

        Returns:
            The job, which is ``Terminating`` or ``Terminated``.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses, as it does for a job that has ended.
        """
        from modelarts_client.api.training import stop_training_job
        from modelarts_client.models import JobActionType, StopTrainingJobRequest

        request = StopTrainingJobRequest(action_type=JobActionType.TERMINATE)
        with naming("training job", search=_SEARCH):
            answer = stop_training_job.sync(
                self._session.project_id, self._job_id, client=self._session.client, body=request
            )
        return answered(answer)

    def get_job_log(self, task_id: str = "worker-0") -> "LogPreviewResponse":
        """Return a node's log, or its newest 5 MB if it is longer.

        Args:
            task_id: The node: ``worker-0``, and with a ``train_instance_count`` of 2 also ``worker-1``.

        Raises:
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import show_training_job_logs_preview

        answer = show_training_job_logs_preview.sync(
            self._session.project_id, self._job_id, task_id, client=self._session.client
        )
        return answered(answer)

    def get_job_metrics(self, task_id: str = "worker-0") -> "JobMetricsResponse":
        """Return how much of a node was used, in percent, as averages over each minute; -1 where nothing was measured.

        Args:
            task_id: The node, such as ``worker-0``.

        Raises:
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import show_training_job_metrics

        answer = show_training_job_metrics.sync(
            self._session.project_id, self._job_id, task_id, client=self._session.client
        )
        return answered(answer)

    def wait(self, *, show_log: bool = False, timeout: float | None = None, check: bool = True) -> "JobResponse":
        """Wait until the job has ended.

        On a terminal, a line shows the phase and the time. Ctrl-C ends the wait, not the job.

        Args:
            show_log: Whether to print the log as it grows; with several nodes each line names its node.
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit. Each request gets what is left of
                it, but at least a second.
            check: Whether to raise if the job ends in a phase other than ``Completed``.

        Returns:
            The job's details at its end.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number.
            TrainingJobFailedError: If it did not complete, and ``check`` is true; with a note if its log could not be
                read.
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._training.waiting import JobWait

        return JobWait(self._job_id, self._within, show_log=show_log, timeout=timeout).run(check=check)

    def _within(self, seconds: float | None) -> Self:
        """Return this job with requests that end within so many seconds."""
        job = copy.copy(self)
        job._session = limited(self._session, seconds)
        return job
