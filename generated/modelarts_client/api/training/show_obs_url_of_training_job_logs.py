"""GET /v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/logs/url"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.log_content_type import LogContentType
    from ...models.log_url_response import LogUrlResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("LogUrlResponse"),
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
    task_id: str,
    *,
    content_type: LogContentType | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_content_type = content_type

    params["Content-Type"] = json_content_type

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/logs/url".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
            task_id=segment("task_id", task_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    content_type: LogContentType | str | Unset = UNSET,
) -> Response[Error | LogUrlResponse]:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
            content_type=content_type,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    content_type: LogContentType | str | Unset = UNSET,
) -> LogUrlResponse:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        LogUrlResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
        client=client,
        content_type=content_type,
    )
    result: LogUrlResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    content_type: LogContentType | str | Unset = UNSET,
) -> Response[Error | LogUrlResponse]:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
            content_type=content_type,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    content_type: LogContentType | str | Unset = UNSET,
) -> LogUrlResponse:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        LogUrlResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
        client=client,
        content_type=content_type,
    )
    result: LogUrlResponse = succeed(response, _ANSWERS)
    return result
