"""GET /v1/{project_id}/pools/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ...errors import error_from
from ...models.error import Error
from ...models.list_pool_tags_response import ListPoolTagsResponse
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    import httpx

    from ...client import Client


def _get_kwargs(
    project_id: str,
    *,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["offset"] = offset

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/{project_id}/pools/tags".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _parse(status_code: int, data: Any) -> Any:
    if status_code == 200:
        return ListPoolTagsResponse.from_dict(data) if isinstance(data, dict) else data
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


def _build_response(response: httpx.Response) -> Response[Error | ListPoolTagsResponse]:
    try:
        parsed = _parse(response.status_code, msgspec.json.decode(response.content)) if response.content else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _success(response: Response[Error | ListPoolTagsResponse]) -> ListPoolTagsResponse:
    if not 200 <= response.status_code < 300:
        raise error_from(response)
    parsed: Any = response.parsed
    if not isinstance(parsed, (ListPoolTagsResponse,)):
        raise error_from(response, "the answer is not the documented JSON")
    return parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> Response[Error | ListPoolTagsResponse]:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        limit=limit,
        offset=offset,
    )
    return _build_response(client.get_httpx_client().request(**kwargs))


def sync(
    project_id: str,
    *,
    client: Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> ListPoolTagsResponse:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        ListPoolTagsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    return _success(
        sync_detailed(
            project_id=project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    )


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> Response[Error | ListPoolTagsResponse]:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        Status, headers and body, whatever the status.

    Raises:
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        limit=limit,
        offset=offset,
    )
    return _build_response(await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    project_id: str,
    *,
    client: Client,
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> ListPoolTagsResponse:
    """List the tags of all resource pools

    Lists the tags of all resource pools that the caller may read, one entry for each key.

    Args:
        project_id (str): ID of the project. Not empty.
        limit (int | Unset): Most tags on a page. At least 1. Default: 200.
        offset (int | Unset): Number of the page to return, from 0. Default: 0.
        client (Client): Where the request goes.

    Returns:
        ListPoolTagsResponse: the documented success.

    Raises:
        ApiError: The server answered with anything but a documented success.
        httpx.TransportError: There was no answer.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    return _success(
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    )
