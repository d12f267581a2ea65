# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v1/{project_id}/services"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.service_infer_type import ServiceInferType
from ...models.service_sort_field import ServiceSortField
from ...models.service_status import ServiceStatus
from ...models.sort_order import SortOrder
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_services_response import ListServicesResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListServicesResponse, Error | ListServicesResponse] = _Endpoint(
    "GET",
    "/v1/{project_id}/services",
    _Path("project_id"),
    _Query("service_id"),
    _Query("service_name"),
    _Query("model_id"),
    _Query("workspace_id"),
    _Query("infer_type"),
    _Query("status"),
    _Query("offset"),
    _Query("limit"),
    _Query("sort_by"),
    _Query("order"),
    _Query("tags"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListServicesResponse")),
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
    service_id: str | Unset = UNSET,
    service_name: str | Unset = UNSET,
    model_id: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
    infer_type: ServiceInferType | str | Unset = UNSET,
    status: ServiceStatus | str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    tags: str | Unset = UNSET,
) -> _Response[Error | ListServicesResponse]:
    """List services

    Lists the services that meet all conditions.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str | Unset): Only the service with this ID.
        service_name (str | Unset): Only services with this name.
        model_id (str | Unset): Only services that run this model.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        infer_type (ServiceInferType | str | Unset): Only services of this kind.
        status (ServiceStatus | str | Unset): Only services with this status.
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            service_id,
            service_name,
            model_id,
            workspace_id,
            infer_type,
            status,
            offset,
            limit,
            sort_by,
            order,
            tags,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
    service_id: str | Unset = UNSET,
    service_name: str | Unset = UNSET,
    model_id: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
    infer_type: ServiceInferType | str | Unset = UNSET,
    status: ServiceStatus | str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    tags: str | Unset = UNSET,
) -> ListServicesResponse:
    """List services

    Lists the services that meet all conditions.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str | Unset): Only the service with this ID.
        service_name (str | Unset): Only services with this name.
        model_id (str | Unset): Only services that run this model.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        infer_type (ServiceInferType | str | Unset): Only services of this kind.
        status (ServiceStatus | str | Unset): Only services with this status.
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        ListServicesResponse: A page of services.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                service_id,
                service_name,
                model_id,
                workspace_id,
                infer_type,
                status,
                offset,
                limit,
                sort_by,
                order,
                tags,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    service_id: str | Unset = UNSET,
    service_name: str | Unset = UNSET,
    model_id: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
    infer_type: ServiceInferType | str | Unset = UNSET,
    status: ServiceStatus | str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    tags: str | Unset = UNSET,
) -> _Response[Error | ListServicesResponse]:
    """List services

    Lists the services that meet all conditions.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str | Unset): Only the service with this ID.
        service_name (str | Unset): Only services with this name.
        model_id (str | Unset): Only services that run this model.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        infer_type (ServiceInferType | str | Unset): Only services of this kind.
        status (ServiceStatus | str | Unset): Only services with this status.
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            service_id,
            service_name,
            model_id,
            workspace_id,
            infer_type,
            status,
            offset,
            limit,
            sort_by,
            order,
            tags,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
    service_id: str | Unset = UNSET,
    service_name: str | Unset = UNSET,
    model_id: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
    infer_type: ServiceInferType | str | Unset = UNSET,
    status: ServiceStatus | str | Unset = UNSET,
    offset: int | Unset = 0,
    limit: int | Unset = 1000,
    sort_by: ServiceSortField | str | Unset = ServiceSortField.PUBLISH_AT,
    order: SortOrder | str | Unset = SortOrder.DESC,
    tags: str | Unset = UNSET,
) -> ListServicesResponse:
    """List services

    Lists the services that meet all conditions.

    Args:
        project_id (str): ID of the project. Not empty.
        service_id (str | Unset): Only the service with this ID.
        service_name (str | Unset): Only services with this name.
        model_id (str | Unset): Only services that run this model.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        infer_type (ServiceInferType | str | Unset): Only services of this kind.
        status (ServiceStatus | str | Unset): Only services with this status.
        offset (int | Unset): Number of the page to return, from 0; on some servers the number of entries to
            skip. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        ListServicesResponse: A page of services.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                service_id,
                service_name,
                model_id,
                workspace_id,
                infer_type,
                status,
                offset,
                limit,
                sort_by,
                order,
                tags,
            ),
        )
    )


_resolve_functions(globals())
