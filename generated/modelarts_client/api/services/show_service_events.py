# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/services/{service_id}/events"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.service_event_type import ServiceEventType
from ...models.sort_order import SortOrder
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.show_service_events_response import ShowServiceEventsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ShowServiceEventsResponse, Error | ShowServiceEventsResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/services/{service_id}/events",
    _Path("project_id"),
    _Path("service_id"),
    _Query("event_type"),
    _Query("event_info"),
    _Query("start_time"),
    _Query("end_time"),
    _Query("offset"),
    _Query("limit"),
    _Query("sort_by"),
    _Query("order"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ShowServiceEventsResponse")),
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
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> _Response[Error | ShowServiceEventsResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            service_id,
            event_type,
            event_info,
            start_time,
            end_time,
            offset,
            limit,
            sort_by,
            order,
        ),
    )


def sync(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
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
        ShowServiceEventsResponse: A page of events.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                service_id,
                event_type,
                event_info,
                start_time,
                end_time,
                offset,
                limit,
                sort_by,
                order,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
    event_type: ServiceEventType | str | Unset = UNSET,
    event_info: str | Unset = UNSET,
    start_time: int | Unset = UNSET,
    end_time: int | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: str | Unset = "occur_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
) -> _Response[Error | ShowServiceEventsResponse]:
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            service_id,
            event_type,
            event_info,
            start_time,
            end_time,
            offset,
            limit,
            sort_by,
            order,
        ),
    )


async def asyncio(
    project_id: str,
    service_id: str,
    *,
    client: _Client,
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
        ShowServiceEventsResponse: A page of events.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                service_id,
                event_type,
                event_info,
                start_time,
                end_time,
                offset,
                limit,
                sort_by,
                order,
            ),
        )
    )


_resolve_functions(globals())
