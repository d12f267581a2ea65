"""What is seen of a training job: its logs, its events, and how much of its nodes it uses.

Source: document 002, 6.1.7 and 6.1.8; for events and links to logs, document 001 and the ModelArts API Reference,
training_management.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from modelarts._answers import answered, each_entry, scalar
from modelarts._argument_checks import filled_text
from modelarts._given_session import within_deadline
from modelarts._training.job_by_id import JobById

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from datetime import datetime

    from modelarts_client.models import JobEvent, JobMetricsResponse, LogPreviewResponse

    from modelarts._training.live_log import JobLogs
    from modelarts._training.measurements import MetricValue


class JobObservations(JobById):
    """The methods of `modelarts.training_job.TrainingJob` about what is seen of a job."""

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
            self._session.project_id, self._id, task_id, client=self._session.client
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
            self._session.project_id, self._id, task_id, client=self._session.client
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
        return each_entry(self._session.client.training.list_training_job_events.all(self._id, **wanted))

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
        return JobLogs(self._id, self._within, TimeLimit(timeout), task_id=task_id, follow=follow)

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
                self._session.project_id, self._id, task_id, client=self._session.client, content_type_=kind
            )
        return scalar(answered(answer).obs_url, str)
