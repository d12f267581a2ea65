"""GET /v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/save-image-job"""

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
    from ...models.save_image_job_response import SaveImageJobResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("SaveImageJobResponse"),
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
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/save-image-job".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
            task_id=segment("task_id", task_id),
        ),
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> Response[Error | SaveImageJobResponse]:
    """Show the saving of an image

    Shows the progress of saving an image.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, save-image-job
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> SaveImageJobResponse:
    """Show the saving of an image

    Shows the progress of saving an image.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        SaveImageJobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, save-image-job
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
        client=client,
    )
    result: SaveImageJobResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> Response[Error | SaveImageJobResponse]:
    """Show the saving of an image

    Shows the progress of saving an image.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, save-image-job
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
) -> SaveImageJobResponse:
    """Show the saving of an image

    Shows the progress of saving an image.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        SaveImageJobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, save-image-job
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
        client=client,
    )
    result: SaveImageJobResponse = succeed(response, _ANSWERS)
    return result
