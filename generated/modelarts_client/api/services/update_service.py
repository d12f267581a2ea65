# Written by `python -m generator generate` from the description; it overwrites changes.
"""PUT /v1/{project_id}/services/{service_id}"""

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
    from ...models.update_service_request import UpdateServiceRequest
    from ...models.update_service_response import UpdateServiceResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[UpdateServiceResponse, Error | UpdateServiceResponse] = _Endpoint(
    "PUT",
    "/v1/{project_id}/services/{service_id}",
    _Path("project_id"),
    _Path("service_id"),
    bodies=(_JsonBody("UpdateServiceRequest"),),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("UpdateServiceResponse")),
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
    body: UpdateServiceRequest,
) -> _Response[Error | UpdateServiceResponse]:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            service_id,
        ),
        body,
    )


def sync(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    body: UpdateServiceRequest,
) -> UpdateServiceResponse:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        UpdateServiceResponse: The update was accepted.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                service_id,
            ),
            body,
        )
    )


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    body: UpdateServiceRequest,
) -> _Response[Error | UpdateServiceResponse]:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            service_id,
        ),
        body,
    )


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    body: UpdateServiceRequest,
) -> UpdateServiceResponse:
    """Update a service

    Changes the configuration of a service, or starts or stops it. A state that forbids this is answered with
    400 and ModelArts.3519.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        body (UpdateServiceRequest): What to change in a service; absent fields stay as they are. With status,
            config has no effect.
        client (Client): The client that sends the request.

    Returns:
        UpdateServiceResponse: The update was accepted.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.6; ModelArts API Reference,
    service_management/updating_service_configurations.rst; ModelArts API Reference,
    appendix/error_codes.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                service_id,
            ),
            body,
        )
    )


_resolve_functions(globals())
