# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/save-image-job"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...bodies import JsonBody as _JsonBody
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.save_image_job_response import SaveImageJobResponse
    from ...models.save_image_request import SaveImageRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[SaveImageJobResponse, Error | SaveImageJobResponse] = _Endpoint(
    "POST",
    "/v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/save-image-job",
    _Path("project_id"),
    _Path("training_job_id"),
    _Path("task_id"),
    bodies=(_JsonBody("SaveImageRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("SaveImageJobResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        409: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        429: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        500: _JsonAnswer("object", codec=_codecs.Nested("Error")),
    },
)


def sync_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
    body: SaveImageRequest,
) -> _Response[Error | SaveImageJobResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            task_id,
        ),
        body,
    )


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
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
        SaveImageJobResponse: The saving has begun.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                task_id,
            ),
            body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
    body: SaveImageRequest,
) -> _Response[Error | SaveImageJobResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            task_id,
        ),
        body,
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
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
        SaveImageJobResponse: The saving has begun.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, CreateSaveImageJob; huaweicloudsdkmodelarts 3.1.219, CreateSaveImageJobRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                task_id,
            ),
            body,
        )
    )


_resolve_functions(globals())
