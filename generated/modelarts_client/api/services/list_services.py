"""GET /v1/{project_id}/services"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...answers import read, succeed
from ...json_codecs import Codec, Nested
from ...models.service_sort_field import ServiceSortField
from ...models.sort_order import SortOrder
from ...paths import segment
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import Client
    from ...models.error import Error
    from ...models.list_services_response import ListServicesResponse
    from ...models.service_infer_type import ServiceInferType
    from ...models.service_status import ServiceStatus

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListServicesResponse"),
    400: Nested("Error"),
    401: Nested("Error"),
    403: Nested("Error"),
    404: Nested("Error"),
    429: Nested("Error"),
    500: Nested("Error"),
}


def _get_kwargs(
    project_id: str,
    *,
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
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["service_id"] = service_id

    params["service_name"] = service_name

    params["model_id"] = model_id

    params["workspace_id"] = workspace_id

    json_infer_type = infer_type

    params["infer_type"] = json_infer_type

    json_status = status

    params["status"] = json_status

    params["offset"] = offset

    params["limit"] = limit

    json_sort_by = sort_by

    params["sort_by"] = json_sort_by

    json_order = order

    params["order"] = json_order

    params["tags"] = tags

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/services".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
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
) -> Response[Error | ListServicesResponse]:
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
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
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
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        ListServicesResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        service_id=service_id,
        service_name=service_name,
        model_id=model_id,
        workspace_id=workspace_id,
        infer_type=infer_type,
        status=status,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
        tags=tags,
    )
    result: ListServicesResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
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
) -> Response[Error | ListServicesResponse]:
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
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            service_id=service_id,
            service_name=service_name,
            model_id=model_id,
            workspace_id=workspace_id,
            infer_type=infer_type,
            status=status,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            tags=tags,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
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
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        limit (int | Unset): Most entries on a page. At least 1. Default: 1000.
        sort_by (ServiceSortField | str | Unset): Field to sort services by. Default:
            ServiceSortField.PUBLISH_AT.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        tags (str | Unset): Only services with this tag.
        client (Client): The client that sends the request.

    Returns:
        ListServicesResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 002_70b4f4b3164ec19d.txt, chapters 8.4 and 8.5; ModelArts API Reference,
    service_management/obtaining_services.rst
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        service_id=service_id,
        service_name=service_name,
        model_id=model_id,
        workspace_id=workspace_id,
        infer_type=infer_type,
        status=status,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
        tags=tags,
    )
    result: ListServicesResponse = succeed(response, _ANSWERS)
    return result
