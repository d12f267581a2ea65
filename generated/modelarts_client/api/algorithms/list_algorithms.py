"""GET /v2/{project_id}/algorithms"""

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
    from ...models.list_algorithms_response import ListAlgorithmsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListAlgorithmsResponse"),
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
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["offset"] = offset

    params["limit"] = limit

    params["sort_by"] = sort_by

    json_order = order

    params["order"] = json_order

    params["group_by"] = group_by

    params["searches"] = searches

    params["workspace_id"] = workspace_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/algorithms".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> Response[Error | ListAlgorithmsResponse]:
    """List algorithms

    Lists the algorithms of the user, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        offset (int | Unset): Number of algorithms to skip; 1 begins at the second. At least 0.
        limit (int | Unset): Most algorithms on a page. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        searches (str | Unset): Condition as field:value; name:x takes the algorithms whose names contain x.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> ListAlgorithmsResponse:
    """List algorithms

    Lists the algorithms of the user, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        offset (int | Unset): Number of algorithms to skip; 1 begins at the second. At least 0.
        limit (int | Unset): Most algorithms on a page. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        searches (str | Unset): Condition as field:value; name:x takes the algorithms whose names contain x.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ListAlgorithmsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
        group_by=group_by,
        searches=searches,
        workspace_id=workspace_id,
    )
    result: ListAlgorithmsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> Response[Error | ListAlgorithmsResponse]:
    """List algorithms

    Lists the algorithms of the user, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        offset (int | Unset): Number of algorithms to skip; 1 begins at the second. At least 0.
        limit (int | Unset): Most algorithms on a page. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        searches (str | Unset): Condition as field:value; name:x takes the algorithms whose names contain x.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            searches=searches,
            workspace_id=workspace_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> ListAlgorithmsResponse:
    """List algorithms

    Lists the algorithms of the user, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        offset (int | Unset): Number of algorithms to skip; 1 begins at the second. At least 0.
        limit (int | Unset): Most algorithms on a page. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        searches (str | Unset): Condition as field:value; name:x takes the algorithms whose names contain x.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ListAlgorithmsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        offset=offset,
        limit=limit,
        sort_by=sort_by,
        order=order,
        group_by=group_by,
        searches=searches,
        workspace_id=workspace_id,
    )
    result: ListAlgorithmsResponse = succeed(response, _ANSWERS)
    return result
