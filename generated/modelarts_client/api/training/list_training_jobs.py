"""POST /v2/{project_id}/training-job-searches"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.job_list_response import JobListResponse
from ...models.list_training_jobs_request import ListTrainingJobsRequest
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    *,
    body: ListTrainingJobsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v2/{project_id}/training-job-searches".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return JobListResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | JobListResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | JobListResponse]) -> JobListResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (JobListResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    body: ListTrainingJobsRequest,
) -> Response[Error | JobListResponse]:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
    body: ListTrainingJobsRequest,
) -> JobListResponse:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): Where the request goes.

    Returns:
        JobListResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            body=body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    body: ListTrainingJobsRequest,
) -> Response[Error | JobListResponse]:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
    body: ListTrainingJobsRequest,
) -> JobListResponse:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): Where the request goes.

    Returns:
        JobListResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            body=body,
        )
    )
