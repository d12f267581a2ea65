# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/training-job-flavors"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.flavor_type import FlavorType
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.flavor_list_response import FlavorListResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[FlavorListResponse, Error | FlavorListResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/training-job-flavors",
    _Path("project_id"),
    _Query("flavor_type"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("FlavorListResponse")),
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
    flavor_type: FlavorType | str | Unset = UNSET,
) -> _Response[Error | FlavorListResponse]:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            flavor_type,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> FlavorListResponse:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): The client that sends the request.

    Returns:
        FlavorListResponse: The flavors.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                flavor_type,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> _Response[Error | FlavorListResponse]:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            flavor_type,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    flavor_type: FlavorType | str | Unset = UNSET,
) -> FlavorListResponse:
    """List the flavors of training jobs

    Returns the public flavors that training jobs can use.

    Args:
        project_id (str): ID of the project. Not empty.
        flavor_type (FlavorType | str | Unset): Only flavors of this kind; all kinds when it is absent.
        client (Client): The client that sends the request.

    Returns:
        FlavorListResponse: The flavors.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 6.2.1; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Status Codes
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                flavor_type,
            ),
        )
    )


_resolve_functions(globals())
