"""GET /v1/{project_id}/services/{service_id}/events"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...models.sort_order import SortOrder
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.service_event_type import ServiceEventType
    from ...models.show_service_events_response import ShowServiceEventsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowServiceEventsResponse"),
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
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_event_type = event_type

    params["event_type"] = json_event_type

    params["event_info"] = event_info

    params["start_time"] = start_time

    params["end_time"] = end_time

    params["offset"] = offset

    params["limit"] = limit

    params["sort_by"] = sort_by

    json_order = order

    params["order"] = json_order

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/services/{service_id}/events".format(
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
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> Response[Error | ShowServiceEventsResponse]:
    """List the events of a service

    Lists the operations on a service, the steps of its deployment, and the causes of failures.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        event_type (ServiceEventType | str | Unset): Only events of this kind.
        event_info (str | Unset): Only events whose English text contains this one, which has none of ` ( ) { }
            ' ; , [ ] < > / and ?. Matches ^[^`(){}';,\\[\\]<>/?]*$.
        start_time (int | Unset): Only events from this time on, in ms since 1970.
        end_time (int | Unset): Only events up to this time, in ms since 1970.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (str | Unset): Field to sort events by. Default: 'occur_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> ShowServiceEventsResponse:
    """List the events of a service

    Lists the operations on a service, the steps of its deployment, and the causes of failures.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        event_type (ServiceEventType | str | Unset): Only events of this kind.
        event_info (str | Unset): Only events whose English text contains this one, which has none of ` ( ) { }
            ' ; , [ ] < > / and ?. Matches ^[^`(){}';,\\[\\]<>/?]*$.
        start_time (int | Unset): Only events from this time on, in ms since 1970.
        end_time (int | Unset): Only events up to this time, in ms since 1970.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (str | Unset): Field to sort events by. Default: 'occur_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceEventsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    response = sync_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        event_type=event_type,
        event_info=event_info,
        start_time=start_time,
        end_time=end_time,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
    )
    result: ShowServiceEventsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> Response[Error | ShowServiceEventsResponse]:
    """List the events of a service

    Lists the operations on a service, the steps of its deployment, and the causes of failures.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        event_type (ServiceEventType | str | Unset): Only events of this kind.
        event_info (str | Unset): Only events whose English text contains this one, which has none of ` ( ) { }
            ' ; , [ ] < > / and ?. Matches ^[^`(){}';,\\[\\]<>/?]*$.
        start_time (int | Unset): Only events from this time on, in ms since 1970.
        end_time (int | Unset): Only events up to this time, in ms since 1970.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (str | Unset): Field to sort events by. Default: 'occur_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            event_type=event_type,
            event_info=event_info,
            start_time=start_time,
            end_time=end_time,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: Client,
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> ShowServiceEventsResponse:
    """List the events of a service

    Lists the operations on a service, the steps of its deployment, and the causes of failures.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str): ID of the service. DeleteService takes several IDs, separated by commas. Not empty.
        event_type (ServiceEventType | str | Unset): Only events of this kind.
        event_info (str | Unset): Only events whose English text contains this one, which has none of ` ( ) { }
            ' ; , [ ] < > / and ?. Matches ^[^`(){}';,\\[\\]<>/?]*$.
        start_time (int | Unset): Only events from this time on, in ms since 1970.
        end_time (int | Unset): Only events up to this time, in ms since 1970.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (str | Unset): Field to sort events by. Default: 'occur_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        client (Client): The client that sends the request.

    Returns:
        ShowServiceEventsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        service_id=service_id,
        client=client,
        event_type=event_type,
        event_info=event_info,
        start_time=start_time,
        end_time=end_time,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
    )
    result: ShowServiceEventsResponse = succeed(response, _ANSWERS)
    return result
