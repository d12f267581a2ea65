"""POST /v2/{project_id}/training-jobs"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import Response

if TYPE_CHECKING:
    from ...client import Client
    from ...models.create_training_job_request import CreateTrainingJobRequest
    from ...models.error import Error
    from ...models.job_response import JobResponse

_ANSWERS: Mapping[int, Codec] = {
    201: Nested("JobResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    409: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
    body: CreateTrainingJobRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v2/{project_id}/training-jobs".format(
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
    body: CreateTrainingJobRequest,
) -> Response[Error | JobResponse]:
    """Create a training job

    Creates a training job and queues it at once.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateTrainingJobRequest): A training job to create.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.1; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Status Codes
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
    body: CreateTrainingJobRequest,
) -> JobResponse:
    """Create a training job

    Creates a training job and queues it at once.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateTrainingJobRequest): A training job to create.
        client (Client): The client that sends the request.

    Returns:
        JobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.1; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: JobResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    body: CreateTrainingJobRequest,
) -> Response[Error | JobResponse]:
    """Create a training job

    Creates a training job and queues it at once.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateTrainingJobRequest): A training job to create.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.1; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Status Codes
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
    body: CreateTrainingJobRequest,
) -> JobResponse:
    """Create a training job

    Creates a training job and queues it at once.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateTrainingJobRequest): A training job to create.
        client (Client): The client that sends the request.

    Returns:
        JobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.1; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        body=body,
    )
    result: JobResponse = succeed(response, _ANSWERS)
    return result
