"""GET /v2/{project_id}/training-jobs/{training_job_id}"""

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
    from ...models.job_response import JobResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("JobResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    training_job_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
) -> Response[Error | JobResponse]:
    """Show a training job

    Returns everything about a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.3; ModelArts API Reference,
    training_management/querying_the_details_about_a_training_job.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
) -> JobResponse:
    """Show a training job

    Returns everything about a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        JobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.3; ModelArts API Reference,
    training_management/querying_the_details_about_a_training_job.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        client=client,
    )
    result: JobResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
) -> Response[Error | JobResponse]:
    """Show a training job

    Returns everything about a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.3; ModelArts API Reference,
    training_management/querying_the_details_about_a_training_job.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    training_job_id: str,
    *,
    client: Client,
) -> JobResponse:
    """Show a training job

    Returns everything about a training job.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        client (Client): The client that sends the request.

    Returns:
        JobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.3; ModelArts API Reference,
    training_management/querying_the_details_about_a_training_job.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        client=client,
    )
    result: JobResponse = succeed(response, _ANSWERS)
    return result
