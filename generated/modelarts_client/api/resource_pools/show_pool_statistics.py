"""GET /v2/{project_id}/statistics/pools"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.show_pool_statistics_response import ShowPoolStatisticsResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


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
        "url": "/v2/{project_id}/statistics/pools".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ShowPoolStatisticsResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ShowPoolStatisticsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ShowPoolStatisticsResponse]) -> ShowPoolStatisticsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ShowPoolStatisticsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


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
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_id=workspace_id,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


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
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        client (Client): Where the request goes.

    Returns:
        ShowPoolStatisticsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            workspace_id=workspace_id,
        )
    )


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
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_id=workspace_id,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


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
        workspace_id (str | Unset): Only what belongs to this workspace. Default: '0'.
        client (Client): Where the request goes.

    Returns:
        ShowPoolStatisticsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 001_bf673bd6dff8b58d.txt, Tables 3 to 6 of ShowPoolStatistics; ModelArts API Reference,
    resource_management/resource_pool_management/obtaining_resource_pool_statistics.rst;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolStatisticsRequest
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            workspace_id=workspace_id,
        )
    )
