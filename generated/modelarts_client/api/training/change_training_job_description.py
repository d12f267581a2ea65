# Written by `python -m generator generate` from the description; it overwrites changes.
"""PUT /v2/{project_id}/training-jobs/{training_job_id}"""

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
    from ...models.change_job_description_request import ChangeJobDescriptionRequest
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[None, Error] = _Endpoint(
    "PUT",
    "/v2/{project_id}/training-jobs/{training_job_id}",
    _Path("project_id"),
    _Path("training_job_id"),
    bodies=(_JsonBody("ChangeJobDescriptionRequest"),),
    answers={
        200: None,
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
    *,
    client: _Client,
    body: ChangeJobDescriptionRequest,
) -> _Response[Error]:
    """Change the description of a training job

    Replaces the description of a training job; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (ChangeJobDescriptionRequest): Changes of a job; what is absent stays.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.4; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Status Codes
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
    body: ChangeJobDescriptionRequest,
) -> None:
    """Change the description of a training job

    Replaces the description of a training job; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (ChangeJobDescriptionRequest): Changes of a job; what is absent stays.
        client (Client): The client that sends the request.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.4; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Status Codes
    """

    _ENDPOINT.result(
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
    body: ChangeJobDescriptionRequest,
) -> _Response[Error]:
    """Change the description of a training job

    Replaces the description of a training job; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (ChangeJobDescriptionRequest): Changes of a job; what is absent stays.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.4; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Status Codes
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
    body: ChangeJobDescriptionRequest,
) -> None:
    """Change the description of a training job

    Replaces the description of a training job; the response has no content.

    Args:
        project_id (str): ID of the project. Not empty.
        training_job_id (str): ID of the training job, found in metadata.id. Not empty.
        body (ChangeJobDescriptionRequest): Changes of a job; what is absent stays.
        client (Client): The client that sends the request.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.1.4; ModelArts API Reference,
    training_management/modifying_the_description_of_a_training_job.rst, Status Codes
    """

    _ENDPOINT.result(
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
