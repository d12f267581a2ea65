# Written by `python -m generator generate` from the description; it overwrites changes.
"""POST /v1/{project_id}/services"""

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
    from ...models.create_service_request import CreateServiceRequest
    from ...models.create_service_response import CreateServiceResponse
    from ...models.error import Error
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[CreateServiceResponse, CreateServiceResponse | Error] = _Endpoint(
    "POST",
    "/v1/{project_id}/services",
    _Path("project_id"),
    bodies=(_JsonBody("CreateServiceRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("CreateServiceResponse")),
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
    *,
    client: _Client,
    body: CreateServiceRequest,
) -> _Response[CreateServiceResponse | Error]:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _ENDPOINT.send(client, (project_id,), body)


def sync(
    project_id: str,
    *,
    client: _Client,
    body: CreateServiceRequest,
) -> CreateServiceResponse:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): The client that sends the request.

    Returns:
        CreateServiceResponse: The service is being deployed.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _ENDPOINT.result(_ENDPOINT.send(client, (project_id,), body))


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    body: CreateServiceRequest,
) -> _Response[CreateServiceResponse | Error]:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return await _ENDPOINT.asend(client, (project_id,), body)


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    body: CreateServiceRequest,
) -> CreateServiceResponse:
    """Deploy a service

    Deploys models as a real-time, batch or edge service. The service is there at once, and deploying for a
    while.

    Args:
        project_id (str): ID of the project. Not empty.
        body (CreateServiceRequest): A service to deploy.
        client (Client): The client that sends the request.

    Returns:
        CreateServiceResponse: The service is being deployed.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.2; ModelArts API Reference,
    service_management/deploying_services.rst; ModelArts API Reference, appendix/error_codes.rst
    """

    return _ENDPOINT.result(await _ENDPOINT.asend(client, (project_id,), body))


_resolve_functions(globals())
