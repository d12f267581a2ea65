"""GET /v1/{project_id}/services/{service_id}/monitor"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_service_monitor_info_response import ShowServiceMonitorInfoResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v1/{project_id}/services/{service_id}/monitor".format(
            project_id=quote(str(project_id), safe=""),
            service_id=quote(str(service_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowServiceMonitorInfoResponse.from_dict(data) if isinstance(data, dict) else data
    if status_code == 400:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 401:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 403:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 404:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 429:
        return Error.from_dict(data) if isinstance(data, dict) else data
    if status_code == 500:
        return Error.from_dict(data) if isinstance(data, dict) else data
    return None


def _build_response(response: httpx.Response) -> Response[Error | ShowServiceMonitorInfoResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ShowServiceMonitorInfoResponse]) -> ShowServiceMonitorInfoResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowServiceMonitorInfoResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    node_id: str | Unset = UNSET,
) -> Response[Error | ShowServiceMonitorInfoResponse]:
    """Show calls and resources of a service

    Tells how often the models of a service are called, and what they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        service_id=service_id,
        node_id=node_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    node_id: str | Unset = UNSET,
) -> ShowServiceMonitorInfoResponse:
    """Show calls and resources of a service

    Tells how often the models of a service are called, and what they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): Where the request goes.

    Returns:
        ShowServiceMonitorInfoResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            service_id=service_id,
            client=client,
            node_id=node_id,
        )
    )


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    node_id: str | Unset = UNSET,
) -> Response[Error | ShowServiceMonitorInfoResponse]:
    """Show calls and resources of a service

    Tells how often the models of a service are called, and what they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        service_id=service_id,
        node_id=node_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    node_id: str | Unset = UNSET,
) -> ShowServiceMonitorInfoResponse:
    """Show calls and resources of a service

    Tells how often the models of a service are called, and what they use.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        node_id (str | Unset): Only this edge node; all nodes when it is absent. For edge services.
        client (Client): Where the request goes.

    Returns:
        ShowServiceMonitorInfoResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 002_70b4f4b3164ec19d.txt, chapter 8.7; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo; ModelArts API
    Reference, service_management/obtaining_service_monitoring.rst
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            service_id=service_id,
            client=client,
            node_id=node_id,
        )
    )
