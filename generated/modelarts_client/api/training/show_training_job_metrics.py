# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/{training_job_id}/metrics/{task_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.job_metrics_response import JobMetricsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[JobMetricsResponse, Error | JobMetricsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-jobs/{training_job_id}/metrics/{task_id}",
    _Path("project_id"),
    _Path("training_job_id"),
    _Path("task_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("JobMetricsResponse")),
        400: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        401: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        403: _JsonAnswer("object", codec=_codecs.Nested("Error")),
        404: _JsonAnswer("object", codec=_codecs.Nested("Error")),
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
) -> _Response[Error | JobMetricsResponse]:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            task_id,
        ),
    )


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
) -> JobMetricsResponse:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        JobMetricsResponse: The metrics.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                task_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
) -> _Response[Error | JobMetricsResponse]:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            task_id,
        ),
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
) -> JobMetricsResponse:
    """Read the metrics of a task

    Returns the runtime metrics of a task, one value for each minute.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        client (Client): The client that sends the request.

    Returns:
        JobMetricsResponse: The metrics.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.8; ModelArts API Reference,
    training_management/querying_the_running_metrics_of_a_specified_task_in_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                task_id,
            ),
        )
    )


_resolve_functions(globals())
