# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v2/{project_id}/training-jobs/{training_job_id}/actions"""

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
    from ...models.job_response import JobResponse
    from ...models.stop_training_job_request import StopTrainingJobRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[JobResponse, Error | JobResponse] = _Endpoint(
    "POST",
    "/v2/{project_id}/training-jobs/{training_job_id}/actions",
    _Path("project_id"),
    _Path("training_job_id"),
    bodies=(_JsonBody("StopTrainingJobRequest"),),
    answers={
        202: _JsonAnswer("object", codec=_codecs.Nested("JobResponse")),
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
    *,
    client: _Client,
    body: StopTrainingJobRequest,
) -> _Response[Error | JobResponse]:
    """Stop a training job

    Stops a training job that is being created, waits or runs.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (StopTrainingJobRequest): An action on a job.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.6; ModelArts API Reference,
    training_management/terminating_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
        ),
        body,
    )


def sync(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    body: StopTrainingJobRequest,
) -> JobResponse:
    """Stop a training job

    Stops a training job that is being created, waits or runs.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (StopTrainingJobRequest): An action on a job.
        client (Client): The client that sends the request.

    Returns:
        JobResponse: The job is being stopped.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.6; ModelArts API Reference,
    training_management/terminating_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
            ),
            body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    body: StopTrainingJobRequest,
) -> _Response[Error | JobResponse]:
    """Stop a training job

    Stops a training job that is being created, waits or runs.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (StopTrainingJobRequest): An action on a job.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.6; ModelArts API Reference,
    training_management/terminating_a_training_job.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
        ),
        body,
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    *,
    client: _Client,
    body: StopTrainingJobRequest,
) -> JobResponse:
    """Stop a training job

    Stops a training job that is being created, waits or runs.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (StopTrainingJobRequest): An action on a job.
        client (Client): The client that sends the request.

    Returns:
        JobResponse: The job is being stopped.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.6; ModelArts API Reference,
    training_management/terminating_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
            ),
            body,
        )
    )


_resolve_functions(globals())
