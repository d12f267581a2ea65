"""POST /v2/{project_id}/training-job-searches"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.job_list_response import JobListResponse
    from ...models.list_training_jobs_request import ListTrainingJobsRequest

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("JobListResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    body: ListTrainingJobsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v2/{project_id}/training-job-searches".format(
            project_id=segment("project_id", project_id),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        JobListResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: JobListResponse = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        JobListResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: JobListResponse = succeed(response, _ANSWERS)
    return result
