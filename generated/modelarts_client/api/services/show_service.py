# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/services/{service_id}"""

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
    from ...models.show_service_response import ShowServiceResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowServiceResponse, Error | ShowServiceResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/services/{service_id}",
    _Path("project_id"),
    _Path("service_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowServiceResponse")),
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
    service_id: str,
    *,
    client: _Client,
) -> _Response[Error | ShowServiceResponse]:
    """Show a service

    Shows a service, with its models and its address.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.3; 001_bf673bd6dff8b58d.txt, ShowService; ModelArts API Reference,
    service_management/obtaining_service_details.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            service_id,
        ),
    )


def sync(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
) -> ShowServiceResponse:
    """Show a service

    Shows a service, with its models and its address.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceResponse: The service.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.3; 001_bf673bd6dff8b58d.txt, ShowService; ModelArts API Reference,
    service_management/obtaining_service_details.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                service_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
) -> _Response[Error | ShowServiceResponse]:
    """Show a service

    Shows a service, with its models and its address.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.3; 001_bf673bd6dff8b58d.txt, ShowService; ModelArts API Reference,
    service_management/obtaining_service_details.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            service_id,
        ),
    )


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
) -> ShowServiceResponse:
    """Show a service

    Shows a service, with its models and its address.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceResponse: The service.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.3; 001_bf673bd6dff8b58d.txt, ShowService; ModelArts API Reference,
    service_management/obtaining_service_details.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                service_id,
            ),
        )
    )


_resolve_functions(globals())
