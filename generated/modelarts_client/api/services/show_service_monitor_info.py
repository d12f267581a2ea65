# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/services/{service_id}/monitor"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_service_monitor_info_response import ShowServiceMonitorInfoResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowServiceMonitorInfoResponse, Error | ShowServiceMonitorInfoResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/services/{service_id}/monitor",
    _Path("project_id"),
    _Path("service_id"),
    _Query("node_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowServiceMonitorInfoResponse")),
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
    node_id: str | Unset = UNSET,
) -> _Response[Error | ShowServiceMonitorInfoResponse]:
    """Show calls and resources of a service

    Shows how often the models of a service are called, and the resources that they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            service_id,
            node_id,
        ),
    )


def sync(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    node_id: str | Unset = UNSET,
) -> ShowServiceMonitorInfoResponse:
    """Show calls and resources of a service

    Shows how often the models of a service are called, and the resources that they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceMonitorInfoResponse: Calls and resources.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                service_id,
                node_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    node_id: str | Unset = UNSET,
) -> _Response[Error | ShowServiceMonitorInfoResponse]:
    """Show calls and resources of a service

    Shows how often the models of a service are called, and the resources that they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            service_id,
            node_id,
        ),
    )


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    node_id: str | Unset = UNSET,
) -> ShowServiceMonitorInfoResponse:
    """Show calls and resources of a service

    Shows how often the models of a service are called, and the resources that they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceMonitorInfoResponse: Calls and resources.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                service_id,
                node_id,
            ),
        )
    )


_resolve_functions(globals())
