"""POST /v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/save-image-job"""

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
    from ...models.save_image_request import SaveImageRequest

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("SaveImageJobResponse"),
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
    training_job_id: str,
    task_id: str,
    *,
    body: SaveImageRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "path": "/v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/save-image-job".format(
            project_id=segment("project_id", project_id),
            training_job_id=segment("training_job_id", training_job_id),
            task_id=segment("task_id", task_id),
        ),
    }
    _kwargs["content"] = body.to_json()
    headers["Content-Type"] = "application/json"
    _kwargs["headers"] = headers
    return _kwargs


def sync_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    body: SaveImageRequest,
) -> Response[Error | SaveImageJobResponse]:
    """Save an image of a task

    Saves the container of a running task as an image in SWR.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        body (SaveImageRequest): An image to save from a task.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    body: SaveImageRequest,
) -> SaveImageJobResponse:
    """Save an image of a task

    Saves the container of a running task as an image in SWR.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        body (SaveImageRequest): An image to save from a task.
        client (Client): The client that sends the request.

    Returns:
        SaveImageJobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    response = sync_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
        client=client,
        body=body,
    )
    result: SaveImageJobResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    body: SaveImageRequest,
) -> Response[Error | SaveImageJobResponse]:
    """Save an image of a task

    Saves the container of a running task as an image in SWR.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        body (SaveImageRequest): An image to save from a task.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            training_job_id=training_job_id,
            task_id=task_id,
            body=body,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: Client,
    body: SaveImageRequest,
) -> SaveImageJobResponse:
    """Save an image of a task

    Saves the container of a running task as an image in SWR.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        body (SaveImageRequest): An image to save from a task.
        client (Client): The client that sends the request.

    Returns:
        SaveImageJobResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        training_job_id=training_job_id,
        task_id=task_id,
        client=client,
        body=body,
    )
    result: SaveImageJobResponse = succeed(response, _ANSWERS)
    return result
