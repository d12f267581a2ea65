# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/logs/url"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.log_content_type import LogContentType
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.log_url_response import LogUrlResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[LogUrlResponse, Error | LogUrlResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-jobs/{training_job_id}/tasks/{task_id}/logs/url",
    _Path("project_id"),
    _Path("training_job_id"),
    _Path("task_id"),
    _Query("Content-Type", "content_type_"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("LogUrlResponse")),
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
    content_type_: LogContentType | str | Unset = UNSET,
) -> _Response[Error | LogUrlResponse]:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type_ (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            training_job_id,
            task_id,
            content_type_,
        ),
    )


def sync(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
    content_type_: LogContentType | str | Unset = UNSET,
) -> LogUrlResponse:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type_ (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        LogUrlResponse: The link.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                training_job_id,
                task_id,
                content_type_,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
    content_type_: LogContentType | str | Unset = UNSET,
) -> _Response[Error | LogUrlResponse]:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type_ (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            training_job_id,
            task_id,
            content_type_,
        ),
    )


async def asyncio(
    project_id: str,
    training_job_id: str,
    task_id: str,
    *,
    client: _Client,
    content_type_: LogContentType | str | Unset = UNSET,
) -> LogUrlResponse:
    """Get a link to the log of a task

    Returns a link to the whole log of a task; it is valid for 5 minutes.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        task_id (str): Name of a task of the job, found in status.tasks; worker-0 is the first node. Not empty.
        content_type_ (LogContentType | str | Unset): Kind of link: for viewing (text/plain) or for downloading
            (application/octet-stream).
        client (Client): The client that sends the request.

    Returns:
        LogUrlResponse: The link.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, logs/url; 003_a4dc8ac54fbecbc8.txt, logs/url; ModelArts API Reference,
    training_management/querying_the_logs_of_a_specified_task_in_a_training_job_obs_link.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                training_job_id,
                task_id,
                content_type_,
            ),
        )
    )


_resolve_functions(globals())
