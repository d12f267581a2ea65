# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v2/{project_id}/training-job-searches"""

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
    from ...models.job_list_response import JobListResponse
    from ...models.list_training_jobs_request import ListTrainingJobsRequest
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[JobListResponse, Error | JobListResponse] = _Endpoint(
    "POST",
    "/v2/{project_id}/training-job-searches",
    _Path("project_id"),
    bodies=(_JsonBody("ListTrainingJobsRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("JobListResponse")),
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
    *,
    client: _Client,
    body: ListTrainingJobsRequest,
) -> _Response[Error | JobListResponse]:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    return _ENDPOINT.send(client, (project_id,), body)


def sync(
    project_id: str,
    *,
    client: _Client,
    body: ListTrainingJobsRequest,
) -> JobListResponse:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): The client that sends the request.

    Returns:
        JobListResponse: A page of jobs.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,), body))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    body: ListTrainingJobsRequest,
) -> _Response[Error | JobListResponse]:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    return await _ENDPOINT.asend(client, (project_id,), body)


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    body: ListTrainingJobsRequest,
) -> JobListResponse:
    """Search training jobs

    Lists the training jobs that meet all conditions; a search that is a POST and changes nothing.

    Args:
        project_id (str): ID of the project. Not empty.
        body (ListTrainingJobsRequest): Search for training jobs.
        client (Client): The client that sends the request.

    Returns:
        JobListResponse: A page of jobs.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.2; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Status Codes
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,), body))


_resolve_functions(globals())
