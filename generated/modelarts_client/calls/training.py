# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``training``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.change_job_description_request import ChangeJobDescriptionRequest
    from ..models.create_training_job_request import CreateTrainingJobRequest
    from ..models.engine_list_response import EngineListResponse
    from ..models.error import Error
    from ..models.event_level import EventLevel
    from ..models.event_source import EventSource
    from ..models.flavor_list_response import FlavorListResponse
    from ..models.flavor_type import FlavorType
    from ..models.job_event import JobEvent
    from ..models.job_events_response import JobEventsResponse
    from ..models.job_list_response import JobListResponse
    from ..models.job_metrics_response import JobMetricsResponse
    from ..models.job_response import JobResponse
    from ..models.list_training_jobs_request import ListTrainingJobsRequest
    from ..models.log_content_type import LogContentType
    from ..models.log_preview_response import LogPreviewResponse
    from ..models.log_url_response import LogUrlResponse
    from ..models.save_image_job_response import SaveImageJobResponse
    from ..models.save_image_request import SaveImageRequest
    from ..models.sort_order import SortOrder
    from ..models.stop_training_job_request import StopTrainingJobRequest


class TrainingCalls(_Calls):
    """Training jobs, their logs, metrics and events, flavors and engines."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawTrainingCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawTrainingCalls(self._client)

    def create_training_job(
        self,
        *,
        body: CreateTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> JobResponse:
        """Create a training job

        Creates a training job and queues it at once.

        Args:
            body: A training job to create.
            project_id: ID of the project. Not empty.

        Returns:
            The job was created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.1; ModelArts API Reference,
        training_management/creating_a_training_job.rst, Status Codes
        """

        _answer: JobResponse = self._call(
            "CreateTrainingJob",
            body=body,
            project_id=project_id,
        )
        return _answer

    @property
    def list_training_jobs(self) -> ListTrainingJobsCall:
        """Search training jobs; see `ListTrainingJobsCall.__call__`."""
        return ListTrainingJobsCall(self._client)

    def show_training_job_details(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> JobResponse:
        """Show a training job

        Returns everything about a training job.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The job.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.3; ModelArts API Reference,
        training_management/querying_the_details_about_a_training_job.rst, Status Codes
        """

        _answer: JobResponse = self._call(
            "ShowTrainingJobDetails",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    def change_training_job_description(
        self,
        training_job_id: str,
        *,
        body: ChangeJobDescriptionRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> None:
        """Change the description of a training job

        Replaces the description of a training job; the response has no content.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            body: Changes of a job; what is absent stays.
            project_id: ID of the project. Not empty.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.4; ModelArts API Reference,
        training_management/modifying_the_description_of_a_training_job.rst, Status Codes
        """

        self._call(
            "ChangeTrainingJobDescription",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )

    def delete_training_job(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a training job

        Deletes a training job; the response has no content.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.5; ModelArts API Reference,
        training_management/deleting_a_training_job.rst, Status Codes
        """

        self._call(
            "DeleteTrainingJob",
            training_job_id=training_job_id,
            project_id=project_id,
        )

    def stop_training_job(
        self,
        training_job_id: str,
        *,
        body: StopTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> JobResponse:
        """Stop a training job

        Stops a training job that is being created, waits or runs.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            body: An action on a job.
            project_id: ID of the project. Not empty.

        Returns:
            The job is being stopped.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.6; ModelArts API Reference,
        training_management/terminating_a_training_job.rst, Status Codes
        """

        _answer: JobResponse = self._call(
            "StopTrainingJob",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_training_job_logs_preview(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> LogPreviewResponse:
        """Read the log of a task

        Returns the log of a task, or its last 5 MB when it is longer.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The log.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.7; ModelArts API Reference,
        training_management/querying_the_logs_of_a_specified_task_in_a_given_training_job_preview.rst, Status
        Codes
        """

        _answer: LogPreviewResponse = self._call(
            "ShowTrainingJobLogsPreview",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    def show_obs_url_of_training_job_logs(
        self,
        training_job_id: str,
        task_id: str,
        *,
        content_type_: LogContentType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> LogUrlResponse:
        """Get a link to the log of a task

        Returns a link to the whole log of a task; it is valid for 5 minutes.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            content_type_: Kind of link: for viewing (text/plain) or for downloading (application/octet-stream).
            project_id: ID of the project. Not empty.

        Returns:
            The link.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
        training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
        """

        _answer: LogUrlResponse = self._call(
            "ShowObsUrlOfTrainingJobLogs",
            training_job_id=training_job_id,
            task_id=task_id,
            content_type_=content_type_,
            project_id=project_id,
        )
        return _answer

    def show_training_job_metrics(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> JobMetricsResponse:
        """Read the metrics of a task

        Returns the runtime metrics of a task, one value for each minute.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The metrics.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
        training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
        """

        _answer: JobMetricsResponse = self._call(
            "ShowTrainingJobMetrics",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    @property
    def list_training_job_events(self) -> ListTrainingJobEventsCall:
        """List the events of a training job; see `ListTrainingJobEventsCall.__call__`."""
        return ListTrainingJobEventsCall(self._client)

    def show_training_job_flavors(
        self,
        *,
        flavor_type: FlavorType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> FlavorListResponse:
        """List the flavors of training jobs

        Returns the public flavors that training jobs can use.

        Args:
            flavor_type: Only flavors of this kind; all kinds when it is absent.
            project_id: ID of the project. Not empty.

        Returns:
            The flavors.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
        training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
        """

        _answer: FlavorListResponse = self._call(
            "ShowTrainingJobFlavors",
            flavor_type=flavor_type,
            project_id=project_id,
        )
        return _answer

    def show_training_job_engines(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> EngineListResponse:
        """List the engines of training jobs

        Returns the preset engines that training jobs can use.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The engines.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.2; ModelArts API Reference,
        training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Status Codes
        """

        _answer: EngineListResponse = self._call(
            "ShowTrainingJobEngines",
            project_id=project_id,
        )
        return _answer

    def show_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> SaveImageJobResponse:
        """Show the saving of an image

        Shows the progress of saving an image.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The saving of the image.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, save-image-job
        """

        _answer: SaveImageJobResponse = self._call(
            "ShowSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    def create_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        body: SaveImageRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> SaveImageJobResponse:
        """Save an image of a task

        Saves the container of a running task as an image in SWR.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            body: An image to save from a task.
            project_id: ID of the project. Not empty.

        Returns:
            The saving has begun.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
        """

        _answer: SaveImageJobResponse = self._call(
            "CreateSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class RawTrainingCalls(_Calls):
    """The operations of `TrainingCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def create_training_job(
        self,
        *,
        body: CreateTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobResponse]:
        """Create a training job"""
        _answer: _Response[Error | JobResponse] = self._call(
            "CreateTrainingJob",
            body=body,
            project_id=project_id,
        )
        return _answer

    def list_training_jobs(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobListResponse]:
        """Search training jobs"""
        _answer: _Response[Error | JobListResponse] = self._call(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_training_job_details(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobResponse]:
        """Show a training job"""
        _answer: _Response[Error | JobResponse] = self._call(
            "ShowTrainingJobDetails",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    def change_training_job_description(
        self,
        training_job_id: str,
        *,
        body: ChangeJobDescriptionRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error]:
        """Change the description of a training job"""
        _answer: _Response[Error] = self._call(
            "ChangeTrainingJobDescription",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def delete_training_job(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error]:
        """Delete a training job"""
        _answer: _Response[Error] = self._call(
            "DeleteTrainingJob",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    def stop_training_job(
        self,
        training_job_id: str,
        *,
        body: StopTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobResponse]:
        """Stop a training job"""
        _answer: _Response[Error | JobResponse] = self._call(
            "StopTrainingJob",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    def show_training_job_logs_preview(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | LogPreviewResponse]:
        """Read the log of a task"""
        _answer: _Response[Error | LogPreviewResponse] = self._call(
            "ShowTrainingJobLogsPreview",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    def show_obs_url_of_training_job_logs(
        self,
        training_job_id: str,
        task_id: str,
        *,
        content_type_: LogContentType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | LogUrlResponse]:
        """Get a link to the log of a task"""
        _answer: _Response[Error | LogUrlResponse] = self._call(
            "ShowObsUrlOfTrainingJobLogs",
            training_job_id=training_job_id,
            task_id=task_id,
            content_type_=content_type_,
            project_id=project_id,
        )
        return _answer

    def show_training_job_metrics(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobMetricsResponse]:
        """Read the metrics of a task"""
        _answer: _Response[Error | JobMetricsResponse] = self._call(
            "ShowTrainingJobMetrics",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    def list_training_job_events(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobEventsResponse]:
        """List the events of a training job"""
        _answer: _Response[Error | JobEventsResponse] = self._call(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )
        return _answer

    def show_training_job_flavors(
        self,
        *,
        flavor_type: FlavorType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | FlavorListResponse]:
        """List the flavors of training jobs"""
        _answer: _Response[Error | FlavorListResponse] = self._call(
            "ShowTrainingJobFlavors",
            flavor_type=flavor_type,
            project_id=project_id,
        )
        return _answer

    def show_training_job_engines(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[EngineListResponse | Error]:
        """List the engines of training jobs"""
        _answer: _Response[EngineListResponse | Error] = self._call(
            "ShowTrainingJobEngines",
            project_id=project_id,
        )
        return _answer

    def show_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | SaveImageJobResponse]:
        """Show the saving of an image"""
        _answer: _Response[Error | SaveImageJobResponse] = self._call(
            "ShowSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    def create_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        body: SaveImageRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | SaveImageJobResponse]:
        """Save an image of a task"""
        _answer: _Response[Error | SaveImageJobResponse] = self._call(
            "CreateSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class ListTrainingJobsCall(_PagedCalls):
    """Search training jobs

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> JobListResponse:
        """Search training jobs

        Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

        Args:
            body: Search for training jobs.
            project_id: ID of the project. Not empty.

        Returns:
            A page of jobs.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
        training_management/querying_a_training_job_list.rst, Status Codes
        """

        _answer: JobListResponse = self._call(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> Iterator[JobListResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )

    def all(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> Iterator[JobResponse]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )


class ListTrainingJobEventsCall(_PagedCalls):
    """List the events of a training job

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> JobEventsResponse:
        """List the events of a training job

        Returns a page of the events of a training job.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            offset: Number of events to skip; on some servers the number of the page, from 0. Default: 0.
            limit: Most events on a page. 1 to 100. Default: 50.
            order: Direction of sorting by time.
            start_time: Start of the period, in ms since 1970; goes with end_time.
            end_time: End of the period, in ms since 1970; goes with start_time.
            level: Only events of this severity.
            pattern: Only events whose message contains this text; at most 256 characters.
            source: Only events of this component.
            x_language: Language of the messages, for example en-us.
            project_id: ID of the project. Not empty.

        Returns:
            A page of events.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
        """

        _answer: JobEventsResponse = self._call(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[JobEventsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )

    def all(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> Iterator[JobEvent]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )


class AsyncTrainingCalls(_AsyncCalls):
    """Training jobs, their logs, metrics and events, flavors and engines."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawTrainingCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawTrainingCalls(self._client)

    async def create_training_job(
        self,
        *,
        body: CreateTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> JobResponse:
        """Create a training job

        Creates a training job and queues it at once.

        Args:
            body: A training job to create.
            project_id: ID of the project. Not empty.

        Returns:
            The job was created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.1; ModelArts API Reference,
        training_management/creating_a_training_job.rst, Status Codes
        """

        _answer: JobResponse = await self._call(
            "CreateTrainingJob",
            body=body,
            project_id=project_id,
        )
        return _answer

    @property
    def list_training_jobs(self) -> AsyncListTrainingJobsCall:
        """Search training jobs; see `AsyncListTrainingJobsCall.__call__`."""
        return AsyncListTrainingJobsCall(self._client)

    async def show_training_job_details(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> JobResponse:
        """Show a training job

        Returns everything about a training job.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The job.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.3; ModelArts API Reference,
        training_management/querying_the_details_about_a_training_job.rst, Status Codes
        """

        _answer: JobResponse = await self._call(
            "ShowTrainingJobDetails",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    async def change_training_job_description(
        self,
        training_job_id: str,
        *,
        body: ChangeJobDescriptionRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> None:
        """Change the description of a training job

        Replaces the description of a training job; the response has no content.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            body: Changes of a job; what is absent stays.
            project_id: ID of the project. Not empty.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.4; ModelArts API Reference,
        training_management/modifying_the_description_of_a_training_job.rst, Status Codes
        """

        await self._call(
            "ChangeTrainingJobDescription",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )

    async def delete_training_job(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> None:
        """Delete a training job

        Deletes a training job; the response has no content.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.5; ModelArts API Reference,
        training_management/deleting_a_training_job.rst, Status Codes
        """

        await self._call(
            "DeleteTrainingJob",
            training_job_id=training_job_id,
            project_id=project_id,
        )

    async def stop_training_job(
        self,
        training_job_id: str,
        *,
        body: StopTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> JobResponse:
        """Stop a training job

        Stops a training job that is being created, waits or runs.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            body: An action on a job.
            project_id: ID of the project. Not empty.

        Returns:
            The job is being stopped.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.6; ModelArts API Reference,
        training_management/terminating_a_training_job.rst, Status Codes
        """

        _answer: JobResponse = await self._call(
            "StopTrainingJob",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_logs_preview(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> LogPreviewResponse:
        """Read the log of a task

        Returns the log of a task, or its last 5 MB when it is longer.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The log.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.7; ModelArts API Reference,
        training_management/querying_the_logs_of_a_specified_task_in_a_given_training_job_preview.rst, Status
        Codes
        """

        _answer: LogPreviewResponse = await self._call(
            "ShowTrainingJobLogsPreview",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    async def show_obs_url_of_training_job_logs(
        self,
        training_job_id: str,
        task_id: str,
        *,
        content_type_: LogContentType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> LogUrlResponse:
        """Get a link to the log of a task

        Returns a link to the whole log of a task; it is valid for 5 minutes.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            content_type_: Kind of link: for viewing (text/plain) or for downloading (application/octet-stream).
            project_id: ID of the project. Not empty.

        Returns:
            The link.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
        training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
        """

        _answer: LogUrlResponse = await self._call(
            "ShowObsUrlOfTrainingJobLogs",
            training_job_id=training_job_id,
            task_id=task_id,
            content_type_=content_type_,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_metrics(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> JobMetricsResponse:
        """Read the metrics of a task

        Returns the runtime metrics of a task, one value for each minute.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The metrics.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
        training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
        """

        _answer: JobMetricsResponse = await self._call(
            "ShowTrainingJobMetrics",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    @property
    def list_training_job_events(self) -> AsyncListTrainingJobEventsCall:
        """List the events of a training job; see `AsyncListTrainingJobEventsCall.__call__`."""
        return AsyncListTrainingJobEventsCall(self._client)

    async def show_training_job_flavors(
        self,
        *,
        flavor_type: FlavorType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> FlavorListResponse:
        """List the flavors of training jobs

        Returns the public flavors that training jobs can use.

        Args:
            flavor_type: Only flavors of this kind; all kinds when it is absent.
            project_id: ID of the project. Not empty.

        Returns:
            The flavors.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
        training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
        """

        _answer: FlavorListResponse = await self._call(
            "ShowTrainingJobFlavors",
            flavor_type=flavor_type,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_engines(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> EngineListResponse:
        """List the engines of training jobs

        Returns the preset engines that training jobs can use.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The engines.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.2; ModelArts API Reference,
        training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Status Codes
        """

        _answer: EngineListResponse = await self._call(
            "ShowTrainingJobEngines",
            project_id=project_id,
        )
        return _answer

    async def show_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> SaveImageJobResponse:
        """Show the saving of an image

        Shows the progress of saving an image.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The saving of the image.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, save-image-job
        """

        _answer: SaveImageJobResponse = await self._call(
            "ShowSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    async def create_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        body: SaveImageRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> SaveImageJobResponse:
        """Save an image of a task

        Saves the container of a running task as an image in SWR.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            task_id: Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
            body: An image to save from a task.
            project_id: ID of the project. Not empty.

        Returns:
            The saving has begun.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
        """

        _answer: SaveImageJobResponse = await self._call(
            "CreateSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class AsyncRawTrainingCalls(_AsyncCalls):
    """The operations of `AsyncTrainingCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def create_training_job(
        self,
        *,
        body: CreateTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobResponse]:
        """Create a training job"""
        _answer: _Response[Error | JobResponse] = await self._call(
            "CreateTrainingJob",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def list_training_jobs(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobListResponse]:
        """Search training jobs"""
        _answer: _Response[Error | JobListResponse] = await self._call(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_details(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobResponse]:
        """Show a training job"""
        _answer: _Response[Error | JobResponse] = await self._call(
            "ShowTrainingJobDetails",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    async def change_training_job_description(
        self,
        training_job_id: str,
        *,
        body: ChangeJobDescriptionRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error]:
        """Change the description of a training job"""
        _answer: _Response[Error] = await self._call(
            "ChangeTrainingJobDescription",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def delete_training_job(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error]:
        """Delete a training job"""
        _answer: _Response[Error] = await self._call(
            "DeleteTrainingJob",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    async def stop_training_job(
        self,
        training_job_id: str,
        *,
        body: StopTrainingJobRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobResponse]:
        """Stop a training job"""
        _answer: _Response[Error | JobResponse] = await self._call(
            "StopTrainingJob",
            training_job_id=training_job_id,
            body=body,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_logs_preview(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | LogPreviewResponse]:
        """Read the log of a task"""
        _answer: _Response[Error | LogPreviewResponse] = await self._call(
            "ShowTrainingJobLogsPreview",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    async def show_obs_url_of_training_job_logs(
        self,
        training_job_id: str,
        task_id: str,
        *,
        content_type_: LogContentType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | LogUrlResponse]:
        """Get a link to the log of a task"""
        _answer: _Response[Error | LogUrlResponse] = await self._call(
            "ShowObsUrlOfTrainingJobLogs",
            training_job_id=training_job_id,
            task_id=task_id,
            content_type_=content_type_,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_metrics(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobMetricsResponse]:
        """Read the metrics of a task"""
        _answer: _Response[Error | JobMetricsResponse] = await self._call(
            "ShowTrainingJobMetrics",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    async def list_training_job_events(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | JobEventsResponse]:
        """List the events of a training job"""
        _answer: _Response[Error | JobEventsResponse] = await self._call(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_flavors(
        self,
        *,
        flavor_type: FlavorType | str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | FlavorListResponse]:
        """List the flavors of training jobs"""
        _answer: _Response[Error | FlavorListResponse] = await self._call(
            "ShowTrainingJobFlavors",
            flavor_type=flavor_type,
            project_id=project_id,
        )
        return _answer

    async def show_training_job_engines(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[EngineListResponse | Error]:
        """List the engines of training jobs"""
        _answer: _Response[EngineListResponse | Error] = await self._call(
            "ShowTrainingJobEngines",
            project_id=project_id,
        )
        return _answer

    async def show_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | SaveImageJobResponse]:
        """Show the saving of an image"""
        _answer: _Response[Error | SaveImageJobResponse] = await self._call(
            "ShowSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            project_id=project_id,
        )
        return _answer

    async def create_save_image_job(
        self,
        training_job_id: str,
        task_id: str,
        *,
        body: SaveImageRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | SaveImageJobResponse]:
        """Save an image of a task"""
        _answer: _Response[Error | SaveImageJobResponse] = await self._call(
            "CreateSaveImageJob",
            training_job_id=training_job_id,
            task_id=task_id,
            body=body,
            project_id=project_id,
        )
        return _answer


class AsyncListTrainingJobsCall(_AsyncPagedCalls):
    """Search training jobs

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> JobListResponse:
        """Search training jobs

        Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

        Args:
            body: Search for training jobs.
            project_id: ID of the project. Not empty.

        Returns:
            A page of jobs.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
        training_management/querying_a_training_job_list.rst, Status Codes
        """

        _answer: JobListResponse = await self._call(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[JobListResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )

    def all(
        self,
        *,
        body: ListTrainingJobsRequest | Mapping[str, Any],
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[JobResponse]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListTrainingJobs",
            body=body,
            project_id=project_id,
        )


class AsyncListTrainingJobEventsCall(_AsyncPagedCalls):
    """List the events of a training job

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> JobEventsResponse:
        """List the events of a training job

        Returns a page of the events of a training job.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            offset: Number of events to skip; on some servers the number of the page, from 0. Default: 0.
            limit: Most events on a page. 1 to 100. Default: 50.
            order: Direction of sorting by time.
            start_time: Start of the period, in ms since 1970; goes with end_time.
            end_time: End of the period, in ms since 1970; goes with start_time.
            level: Only events of this severity.
            pattern: Only events whose message contains this text; at most 256 characters.
            source: Only events of this component.
            x_language: Language of the messages, for example en-us.
            project_id: ID of the project. Not empty.

        Returns:
            A page of events.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Status Codes
        """

        _answer: JobEventsResponse = await self._call(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[JobEventsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )

    def all(
        self,
        training_job_id: str,
        *,
        offset: int | Unset = 0,
        limit: int | Unset = 50,
        order: SortOrder | str | Unset = UNSET,
        start_time: str | Unset = UNSET,
        end_time: str | Unset = UNSET,
        level: EventLevel | str | Unset = UNSET,
        pattern: str | Unset = UNSET,
        source: EventSource | str | Unset = UNSET,
        x_language: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[JobEvent]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ListTrainingJobEvents",
            training_job_id=training_job_id,
            offset=offset,
            limit=limit,
            order=order,
            start_time=start_time,
            end_time=end_time,
            level=level,
            pattern=pattern,
            source=source,
            x_language=x_language,
            project_id=project_id,
        )
