# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-job-engines"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...type_hints import resolve_functions as _resolve_functions

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.engine_list_response import EngineListResponse
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[EngineListResponse, EngineListResponse | Error] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-job-engines",
    _Path("project_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("EngineListResponse")),
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
) -> _Response[EngineListResponse | Error]:
    """List the engines of training jobs

    Returns the preset engines that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.2; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.send(client, (project_id,))


def sync(
    project_id: str,
    *,
    client: _Client,
) -> EngineListResponse:
    """List the engines of training jobs

    Returns the preset engines that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        EngineListResponse: The engines.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.2; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,)))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
) -> _Response[EngineListResponse | Error]:
    """List the engines of training jobs

    Returns the preset engines that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.2; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Status Codes
    """

    return await _ENDPOINT.asend(client, (project_id,))


async def asyncio(
    project_id: str,
    *,
    client: _Client,
) -> EngineListResponse:
    """List the engines of training jobs

    Returns the preset engines that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        client (Client): The client that sends the request.

    Returns:
        EngineListResponse: The engines.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.2; ModelArts API Reference,
    training_management/obtaining_the_preset_ai_frameworks_supported_by_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,)))


_resolve_functions(globals())
