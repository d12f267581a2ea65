# Written by `python -m generator generate` from the description; it overwrites changes.
"""GET /v2/{project_id}/algorithms"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import json_codecs as _codecs
from ...answers import JsonAnswer as _JsonAnswer
from ...endpoint import Endpoint as _Endpoint
from ...models.sort_order import SortOrder
from ...parameters import PathParameter as _Path
from ...parameters import QueryParameter as _Query
from ...type_hints import resolve_functions as _resolve_functions
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import Client as _Client
    from ...models.error import Error
    from ...models.list_algorithms_response import ListAlgorithmsResponse
    from ...types import Response as _Response

_ENDPOINT: _Endpoint[ListAlgorithmsResponse, Error | ListAlgorithmsResponse] = _Endpoint(
    "GET",
    "/v2/{project_id}/algorithms",
    _Path("project_id"),
    _Query("offset"),
    _Query("limit"),
    _Query("sort_by"),
    _Query("order"),
    _Query("group_by"),
    _Query("searches"),
    _Query("workspace_id"),
    answers={
        200: _JsonAnswer("object", codec=_codecs.Nested("ListAlgorithmsResponse")),
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
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> _Response[Error | ListAlgorithmsResponse]:
    """List algorithms

    Lists the algorithms of the user, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        offset (int | Unset): Number of algorithms to skip, where 1 begins at the second; on some servers the
            number of the page, from 0.
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    return _ENDPOINT.send(
        client,
        (
            project_id,
            offset,
            limit,
            sort_by,
            order,
            group_by,
            searches,
            workspace_id,
        ),
    )


def sync(
    project_id: str,
    *,
    client: _Client,
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
        offset (int | Unset): Number of algorithms to skip, where 1 begins at the second; on some servers the
            number of the page, from 0.
        limit (int | Unset): Most algorithms on a page. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        searches (str | Unset): Condition as field:value; name:x takes the algorithms whose names contain x.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ListAlgorithmsResponse: A page of algorithms.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    return _ENDPOINT.result(
        _ENDPOINT.send(
            client,
            (
                project_id,
                offset,
                limit,
                sort_by,
                order,
                group_by,
                searches,
                workspace_id,
            ),
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: _Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_by: str | Unset = "create_time",
    order: SortOrder | str | Unset = SortOrder.DESC,
    group_by: str | Unset = UNSET,
    searches: str | Unset = UNSET,
    workspace_id: str | Unset = "0",
) -> _Response[Error | ListAlgorithmsResponse]:
    """List algorithms

    Lists the algorithms of the user, page by page.

    Args:
        project_id (str): ID of the project. Not empty.
        offset (int | Unset): Number of algorithms to skip, where 1 begins at the second; on some servers the
            number of the page, from 0.
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
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    return await _ENDPOINT.asend(
        client,
        (
            project_id,
            offset,
            limit,
            sort_by,
            order,
            group_by,
            searches,
            workspace_id,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: _Client,
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
        offset (int | Unset): Number of algorithms to skip, where 1 begins at the second; on some servers the
            number of the page, from 0.
        limit (int | Unset): Most algorithms on a page. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        searches (str | Unset): Condition as field:value; name:x takes the algorithms whose names contain x.
        workspace_id (str | Unset): Only items of this workspace; 0 is the default one. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ListAlgorithmsResponse: A page of algorithms.

    Raises:
        ApiError: The response is anything but a success.
        EndpointUnreachableError: There was no response.
        InvalidArgumentError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

    Source: ModelArts API Reference, training_management/querying_the_algorithm_list.rst, Table 2 and Status Codes;
    huaweicloudsdkmodelarts 3.1.219, ListAlgorithmsRequest
    """

    return _ENDPOINT.result(
        await _ENDPOINT.asend(
            client,
            (
                project_id,
                offset,
                limit,
                sort_by,
                order,
                group_by,
                searches,
                workspace_id,
            ),
        )
    )


_resolve_functions(globals())
