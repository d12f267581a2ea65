"""A training job that exists: show it, follow it, wait for it, end it, run it again.

Source: document 002, 6.1.3 to 6.1.8; for events, links to logs and images of tasks, document 001 and the ModelArts API
Reference, training_management.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Self, Unpack

from modelarts._answers import answered, each_entry, scalar
from modelarts._argument_checks import MAX_JOB_DESCRIPTION, checked_description, filled_text
from modelarts._creation import naming
from modelarts._given_session import checked_session, limited, within_deadline

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from datetime import datetime

    from modelarts_client.models import (
        CreateTrainingJobRequest,
        JobEvent,
        JobMetricsResponse,
        JobResponse,
        LogPreviewResponse,
    )

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
_ID_HINT: Final = "fit() returns a job with its job_id, and Estimator.get_job_list(session) lists the jobs with theirs."
_SEARCH: Final = "Estimator.get_job_list(session)"


def __getattr__(name: str) -> object:
    if name not in _RESULTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"modelarts._training.{_RESULTS[name]}"), name)


class TrainingJob:
    """A training job, as `Estimator.fit` returns it.

    Args:
        session: The session that makes the requests.
        job_id: The job's ID.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``job_id`` is empty or not text.
    """

    def __init__(self, session: Session, job_id: str) -> None:
        self._session = checked_session(session, usage="TrainingJob(session, job_id)")
        self._job_id = filled_text(job_id, what="job_id", hint=_ID_HINT)
        self._name: str | None = None

    @classmethod
    def _created(cls, session: Session, request: CreateTrainingJobRequest, files: TrainingFiles | None) -> Self:
        """Create a job; see `create_job`."""
        from modelarts._training.creation import create_job

        job = cls(session, create_job(session, request, files))
        job._name = request.metadata.name or None
        return job

    @property
    def job_id(self) -> str:
        """The job's ID."""
        return self._job_id

    @property
    def session(self) -> Session:
        """The session that makes the requests."""
        return self._session

    @property
    def name(self) -> str:
        """The job's name; requested on the first use if it is not known.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        if self._name is None:
            self.get_job_info()
        return self._name or ""

    @property
    def status(self) -> str:
        """The job's phase now, such as ``Running`` (document 002, Table 6-13); each use is a request.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts._training.waiting import phase_of

        return phase_of(self.get_job_info())

    def __repr__(self) -> str:
        """Name the job, as far as it is known without a request."""
        name = f", name={self._name!r}" if self._name else ""
        return f"TrainingJob(job_id={self._job_id!r}{name})"

    def get_job_info(self) -> JobResponse:
        """Return everything about the job.

        Raises:
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.training import show_training_job_details

        with naming("training job", search=_SEARCH):
            answer = show_training_job_details.sync(self._session.project_id, self._job_id, client=self._session.client)
        info = answered(answer)
        self._name = scalar(info.metadata.get("name"), str) if isinstance(info.metadata, Mapping) else ""
        return info

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
        with naming("training job", search=_SEARCH):
            answer = stop_training_job.sync(
                self._session.project_id, self._job_id, client=self._session.client, body=request
            )
        return answered(answer)

    def get_job_log(self, task_id: str = "worker-0") -> LogPreviewResponse:
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

    def get_job_metrics(self, task_id: str = "worker-0") -> JobMetricsResponse:
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

    def events(
        self,
        level: str | None = None,
        source: str | None = None,
        pattern: str | None = None,
        start_time: datetime | int | str | None = None,
        end_time: datetime | int | str | None = None,
        order: str = "asc",
    ) -> Iterator[JobEvent]:
        """Yield what happened to the job, a page at a time: its phases, transfers, the ends of tasks.

        Args:
            level: Only ``Info``, ``Warning`` or ``Error``.
            source: Only events of ``Job``, ``Task`` or ``K8S``.
            pattern: Only events whose message contains this text, of at most 256 characters.
            start_time: Only events from this time on, which may be in ms since 1970.
            end_time: Only events up to this time, as ``start_time``; up to now if that is given alone.
            order: ``asc`` for the oldest first, or ``desc``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Obtaining the Events of a Training Job", Table 2.
        """
        from modelarts._training.events import conditions

        wanted = conditions(level, source, pattern, start_time, end_time, order)
        return each_entry(self._session.client.training.list_training_job_events.all(self._job_id, **wanted))

    def logs(self, task_id: str | None = None, *, follow: bool = True, timeout: float | None = None) -> JobLogs:
        """Yield the lines of the logs as they are written, until the job has ended.

        Each is a text with the attribute ``task_id``. The iteration can be left and taken up again, where it was;
        Ctrl-C ends it, not the job. A log that grows by more than 5 MB in a few seconds has a line that says how much
        of it is left out.

        Args:
            task_id: The node, such as ``worker-0``; by default all nodes of the job.
            follow: Whether to wait for more lines until the job has ended; otherwise those that there are.
            timeout: The longest time in seconds, 0 or more, from now on; ``None`` for no limit.

        Raises:
            InvalidArgumentError: If an argument is not allowed; while iterating, if the job has no such node.
            WaitTimeoutError: While iterating, if the time is up first.
            NotFoundError: While iterating, if there is no such job.
            ApiError: While iterating, if ModelArts refuses.
            EndpointUnreachableError: While iterating, if ModelArts does not answer for five minutes.

        Source: document 002, 6.1.7.
        """
        from modelarts._training.live_log import JobLogs
        from modelarts._waiting.patient_wait import TimeLimit

        if task_id is not None:
            filled_text(task_id, what="task_id", hint="Give a node, such as 'worker-0', or leave it out for all.")
        return JobLogs(self._job_id, self._within, TimeLimit(timeout), task_id=task_id, follow=follow)

    def metrics(self, task_id: str | None = None) -> list[MetricValue]:
        """Return how much of the nodes was used, in percent, as averages over each minute from the job's start on.

        ``pandas.DataFrame(job.metrics())`` has the columns ``time``, ``task_id``, ``metric`` and ``value``.

        Args:
            task_id: The node, such as ``worker-0``; by default all nodes of the job.

        Returns:
            Each value, of one node and metric after the other; ``None`` where nothing was measured.

        Raises:
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses.
            ModelArtsError: If ModelArts does not say when the job started.
            EndpointTimeoutError: If all nodes together take longer than the session's deadline.

        Source: document 002, 6.1.8, Tables 6-176 and 6-177.
        """
        from modelarts._training.measurements import start_of, values_of
        from modelarts._training.waiting import task_names

        info = self.get_job_info()
        tasks = task_names(info) if task_id is None else (task_id,)
        answers = ((task, self.get_job_metrics(task)) for task in tasks)
        found = within_deadline(self._session, answers)  # a job may have many nodes
        return [value for task, answer in found for value in values_of(answer, task, start_of(info))]

    def log_link(self, task_id: str = "worker-0", *, download: bool = False) -> str:
        """Return a link to the whole log of a node, which is valid for 5 minutes. The job needs a ``log_url``.

        Args:
            task_id: The node, such as ``worker-0``.
            download: Whether a browser saves the log instead of showing it.

        Raises:
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses, as it does for a job without ``log_url``.

        Source: documents 001 and 003, ShowObsUrlOfTrainingJobLogs.
        """
        from modelarts_client.api.training import show_obs_url_of_training_job_logs
        from modelarts_client.models import LogContentType

        from modelarts._training.refusals import speaking_of_arguments

        kind = LogContentType.APPLICATION_OCTET_STREAM if download else LogContentType.TEXT_PLAIN
        with speaking_of_arguments():
            answer = show_obs_url_of_training_job_logs.sync(
                self._session.project_id, self._job_id, task_id, client=self._session.client, content_type_=kind
            )
        return scalar(answered(answer).obs_url, str)

    def save_image(
        self,
        namespace: str,
        name: str,
        tag: str,
        description: str | None = None,
        task_id: str = "worker-0",
        *,
        wait: bool = True,
        timeout: float | None = None,
    ) -> SavedImage:
        """Save the container of a node as an image, whose ``user_image_url`` an `Estimator` takes. The node must run.

        Args:
            namespace: The organization in SWR that receives the image.
            name: Lowercase letters, digits, hyphens, underscores and dots, at most 512.
            tag: Letters, digits, hyphens, underscores and dots, at most 64.
            description: At most 512 characters.
            task_id: The node, such as ``worker-0``.
            wait: Whether to wait until the image is saved. On a terminal, a line shows the status; Ctrl-C ends the
                wait, not the saving.
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit.

        Returns:
            The image.

        Raises:
            InvalidArgumentError: If ``timeout`` is not allowed, or has no effect; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            ImageNotSavedError: If the image was waited for and was not saved.
            WaitTimeoutError: If the time is up first; the saving continues.
            NotFoundError: If there is no such job or node.
            ApiError: If ModelArts refuses, as it does if the node does not run, or if the image exists.

        Source: ModelArts API Reference, CreateSaveImageJob.
        """
        from modelarts_client.api.training import create_save_image_job
        from modelarts_client.models import SaveImageRequest
        from modelarts_client.types import UNSET

        from modelarts._training.saved_images import image_of, wait_until_saved
        from modelarts._waiting.patient_wait import TimeLimit, checked_timeout

        checked_timeout(timeout, needs=None if wait else "wait=True")
        for what, given in (("namespace", namespace), ("name", name), ("tag", tag)):
            filled_text(given, what=what, hint="The image is namespace/name:tag in SWR.")
        request = SaveImageRequest(
            namespace=namespace, name=name, tag=tag, description=UNSET if description is None else description
        )
        request.validate()
        answer = create_save_image_job.sync(
            self._session.project_id, self._job_id, task_id, client=self._session.client, body=request
        )
        image = image_of(answered(answer))
        if not wait:
            return image
        return wait_until_saved(
            lambda seconds: self._within(seconds).saved_image(task_id), image, self._job_id, TimeLimit(timeout)
        )

    def saved_image(self, task_id: str = "worker-0") -> SavedImage:
        """Return the image that was saved last of a node, or is being saved.

        Args:
            task_id: The node, such as ``worker-0``.

        Raises:
            NotFoundError: If there is no such job or node, or no image of it.
            ApiError: If ModelArts refuses.

        Source: document 001, ShowSaveImageJob.
        """
        from modelarts_client.api.training import show_save_image_job

        from modelarts._training.saved_images import image_of

        answer = show_save_image_job.sync(self._session.project_id, self._job_id, task_id, client=self._session.client)
        return image_of(answered(answer))

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
            InvalidArgumentError: If a change is not known or not allowed; no job was created.
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

        return JobWait(self._job_id, self._within, TimeLimit(timeout), show_log=show_log).run(check=check)

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

    def _within(self, seconds: float | None) -> Self:
        """Return this job with requests that end within so many seconds."""
        job = copy.copy(self)
        job._session = limited(self._session, seconds)
        return job
