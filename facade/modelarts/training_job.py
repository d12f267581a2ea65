"""A training job that exists: show it, follow it, wait for it, end it, run it again.

Source: document 002, 6.1.3 to 6.1.8; for events, links to logs and images of tasks, document 001 and the ModelArts API
Reference, training_management.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Self, Unpack

from modelarts._answers import answered
from modelarts._argument_checks import MAX_JOB_DESCRIPTION, checked_description
from modelarts._public_names import public
from modelarts._training.job_images import JobImages
from modelarts._training.job_observations import JobObservations

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import CreateTrainingJobRequest, JobResponse

    from modelarts._training.job_arguments import JobArguments
    from modelarts._training.live_log import JobLogs as JobLogs
    from modelarts._training.live_log import LogLine as LogLine
    from modelarts._training.measurements import MetricValue as MetricValue
    from modelarts._training.saved_images import SavedImage as SavedImage
    from modelarts.session import Session
    from modelarts.train_params import TrainingFiles

__all__ = ["JobLogs", "LogLine", "MetricValue", "SavedImage", "TrainingJob"]

_RESULTS: Final = {
    "JobLogs": "live_log",
    "LogLine": "live_log",
    "MetricValue": "measurements",
    "SavedImage": "saved_images",
}


def __getattr__(name: str) -> object:
    if name not in _RESULTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"modelarts._training.{_RESULTS[name]}"), name)


@public(__name__)
class TrainingJob(JobObservations, JobImages):
    """A training job, as `Estimator.fit` returns it.

    Args:
        session: The session that makes the requests.
        job_id: The job's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``job_id`` is empty or not text.
    """

    def __init__(self, session: Session, job_id: str) -> None:
        super().__init__(session, job_id)

    @classmethod
    def _created(cls, session: Session, request: CreateTrainingJobRequest, files: TrainingFiles | None) -> Self:
        """Create a job; see `create_job`."""
        from modelarts._training.creation import create_job

        job = cls(session, create_job(session, request, files))
        job._name = request.metadata.name or None
        return job

    @classmethod
    def _given(cls, session: Session, job: TrainingJob | str) -> Self:
        """Return a job of a session that is given itself, or by its ID."""
        return cls(session, job.job_id if isinstance(job, TrainingJob) else job)

    @property
    def job_id(self) -> str:
        """The job's ID."""
        return self._id

    @property
    def status(self) -> str:
        """The job's phase now, such as ``Running`` (document 002, Table 6-13); each use is a request.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts._training.waiting import phase_of

        return phase_of(self.get_job_info())

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
        with self._naming():
            change_training_job_description.sync(
                self._session.project_id, self._id, client=self._session.client, body=request
            )

    def delete_job(self) -> None:
        """Delete the job; one that runs is ended first. This cannot be undone.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import delete_training_job

        with self._naming():
            delete_training_job.sync(self._session.project_id, self._id, client=self._session.client)

    def control_job(self) -> JobResponse:
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
        with self._naming():
            answer = stop_training_job.sync(
                self._session.project_id, self._id, client=self._session.client, body=request
            )
        return answered(answer)

    def rerun(
        self,
        *,
        wait: bool = False,
        show_log: bool = False,
        timeout: float | None = None,
        **changes: Unpack[JobArguments],
    ) -> Self:
        """Create a job with the request of this one, and with changes.

        Args:
            wait: Whether to wait until the new job has ended.
            show_log: Whether to print its log as it grows, which also waits until it has ended.
            timeout: The longest wait in seconds, 0 or more, once it is created; ``None`` for no limit.
            changes: Arguments of `Estimator` and `Estimator.fit` that describe a job, such as
                ``parameters={"lr": 0.01}`` or ``train_instance_count=2``. ``parameters`` and ``env_variables`` name
                those that change, the others stay; every other argument replaces what this job has, and ``None``
                removes it. ``job_name`` is made of this job's name by default.

        Returns:
            The new job.

        Raises:
            TypeError: If there is no such argument; no job was created.
            InvalidArgumentError: If a change is not allowed; no job was created.
            ValidationError: If the request would break what ModelArts documents; no job was created.
            ObsObjectNotFoundError: If a new boot file does not exist; no job was created.
            NotFoundError: If this job does not exist any more.
            ApiError: If ModelArts refuses.
            ModelArtsError: If ModelArts does not say what this job's request was, or the new job's ID.
            TrainingJobFailedError: If the new job was waited for and did not complete.
            WaitTimeoutError: If the time is up first; the new job continues.

        Source: document 002, 6.1.1 and 6.1.3.
        """
        from modelarts._argument_checks import known_arguments
        from modelarts._training.former_request import former_request
        from modelarts._training.job_arguments import JobArguments, set_arguments
        from modelarts._waiting.patient_wait import checked_timeout

        waits = wait or show_log
        checked_timeout(timeout, needs=None if waits else "wait=True or show_log=True")
        known_arguments(changes, JobArguments.__annotations__, usage="TrainingJob.rerun()")
        request = former_request(self.get_job_info())
        set_arguments(request, changes)
        job = self._created(self._session, request, changes.get("training_files"))
        if waits:
            job.wait(show_log=show_log, timeout=timeout)
        return job

    def wait(self, *, show_log: bool = False, timeout: float | None = None, check: bool = True) -> JobResponse:
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
        from modelarts._waiting.patient_wait import TimeLimit

        return JobWait(self._id, self._within, TimeLimit(timeout), show_log=show_log).run(check=check)

    @staticmethod
    def wait_all(jobs: Sequence[TrainingJob], *, timeout: float | None = None, check: bool = True) -> list[JobResponse]:
        """Wait until all of several jobs have ended.

        On a terminal, a line shows how many are in which phase. Ctrl-C ends the wait, not the jobs.

        Args:
            jobs: The jobs, which may be of several sessions.
            timeout: The longest wait for all of them in seconds, 0 or more; ``None`` for no limit.
            check: Whether to raise if a job ends in a phase other than ``Completed``. That happens when all have ended.

        Returns:
            The details of each job at its end, in the order of ``jobs``.

        Raises:
            InvalidArgumentError: If ``jobs`` is not a list of jobs, or ``timeout`` is not such a number.
            TrainingJobFailedError: If a job did not complete, and ``check`` is true; with a note about each other one.
            WaitTimeoutError: If the time is up first; it names the jobs that have not ended.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._argument_checks import listed
        from modelarts._training.waiting_for_all import AllJobsWait
        from modelarts._waiting.patient_wait import TimeLimit

        checked = listed(jobs, TrainingJob, what="jobs", example="TrainingJob(session, job_id)")
        waited = AllJobsWait({job.job_id: job._within for job in checked}, TimeLimit(timeout)).run(check=check)
        return [waited[job.job_id] for job in checked]
