"""GET /v1/{project_id}/services/{service_id}/logs"""

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
    from ...models.show_service_update_logs_response import ShowServiceUpdateLogsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowServiceUpdateLogsResponse"),
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
    update_time: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["update_time"] = update_time

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/services/{service_id}/logs".format(
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
    update_time: int | Unset = UNSET,
) -> Response[Error | ShowServiceUpdateLogsResponse]:
    """List the updates of a service

    Lists the updates of a real-time service, and how they went.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        update_time (int | Unset): Only updates of this time, in ms since 1970. For real-time services.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.8; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            update_time=update_time,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    update_time: int | Unset = UNSET,
) -> ShowServiceUpdateLogsResponse:
    """List the updates of a service

    Lists the updates of a real-time service, and how they went.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        update_time (int | Unset): Only updates of this time, in ms since 1970. For real-time services.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceUpdateLogsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.8; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst
    """

    response = sync_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        update_time=update_time,
    )
    result: ShowServiceUpdateLogsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    update_time: int | Unset = UNSET,
) -> Response[Error | ShowServiceUpdateLogsResponse]:
    """List the updates of a service

    Lists the updates of a real-time service, and how they went.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        update_time (int | Unset): Only updates of this time, in ms since 1970. For real-time services.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.8; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            update_time=update_time,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    update_time: int | Unset = UNSET,
) -> ShowServiceUpdateLogsResponse:
    """List the updates of a service

    Lists the updates of a real-time service, and how they went.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        update_time (int | Unset): Only updates of this time, in ms since 1970. For real-time services.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceUpdateLogsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.8; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        update_time=update_time,
    )
    result: ShowServiceUpdateLogsResponse = succeed(response, _ANSWERS)
    return result
