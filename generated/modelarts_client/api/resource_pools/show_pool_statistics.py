"""GET /v2/{project_id}/statistics/pools"""

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
    from ...models.show_pool_statistics_response import ShowPoolStatisticsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ShowPoolStatisticsResponse"),
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
    workspace_id: str | Unset = "0",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceId"] = workspace_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v2/{project_id}/statistics/pools".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
) -> Response[Error | ShowPoolStatisticsResponse]:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            workspace_id=workspace_id,
        )
    )
    return read(response, _ANSWERS)


def sync(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
) -> ShowPoolStatisticsResponse:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolStatisticsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        workspace_id=workspace_id,
    )
    result: ShowPoolStatisticsResponse = succeed(response, _ANSWERS)
    return result


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
) -> Response[Error | ShowPoolStatisticsResponse]:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            workspace_id=workspace_id,
        )
    )
    return read(response, _ANSWERS)


async def asyncio(
    project_id: str,
    *,
    client: Client,
    workspace_id: str | Unset = "0",
) -> ShowPoolStatisticsResponse:
    """Count pools

    Counts the pools of a workspace by their state.

    Args:
        project_id (str): ID of the project. Not empty.
        workspace_id (str | Unset): Only items of this workspace. Default: '0'.
        client (Client): The client that sends the request.

    Returns:
        ShowPoolStatisticsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        workspace_id=workspace_id,
    )
    result: ShowPoolStatisticsResponse = succeed(response, _ANSWERS)
    return result
