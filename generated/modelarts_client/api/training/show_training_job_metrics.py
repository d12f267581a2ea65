"""GET /v2/{project_id}/training-jobs/{training_job_id}/metrics/{task_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.job_metrics_response import JobMetricsResponse
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    training_job_id: str,
    task_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v2/{project_id}/training-jobs/{training_job_id}/metrics/{task_id}".format(
            project_id=quote(str(project_id), safe=""),
            training_job_id=quote(str(training_job_id), safe=""),
            task_id=quote(str(task_id), safe=""),
        ),
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return JobMetricsResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[Error | JobMetricsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | JobMetricsResponse]) -> JobMetricsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (JobMetricsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> Response[Error | JobMetricsResponse]:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> JobMetricsResponse:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): Where the request goes.

    Returns:
        JobMetricsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
            client=client,
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> Response[Error | JobMetricsResponse]:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> JobMetricsResponse:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): Where the request goes.

    Returns:
        JobMetricsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
            client=client,
        )
    )
