"""GET /v1/{project_id}/services/{service_id}/monitor"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.show_service_monitor_info_response import ShowServiceMonitorInfoResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowServiceMonitorInfoResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    service_id: str,
    *,
    node_id: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["node_id"] = node_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/services/{service_id}/monitor".format(
            project_id=segment("project_id", project_id),
            service_id=segment("service_id", service_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    node_id: str | Unset = UNSET,
) -> Response[Error | ShowServiceMonitorInfoResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            node_id=node_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    service_id: str,
    *,
    client: Client,
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
        ShowServiceMonitorInfoResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    response = sync_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        node_id=node_id,
    )
    result: ShowServiceMonitorInfoResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    node_id: str | Unset = UNSET,
) -> Response[Error | ShowServiceMonitorInfoResponse]:
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
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            node_id=node_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: Client,
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
        ShowServiceMonitorInfoResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        node_id=node_id,
    )
    result: ShowServiceMonitorInfoResponse = succeed(response, _ANSWERS)
    return result
