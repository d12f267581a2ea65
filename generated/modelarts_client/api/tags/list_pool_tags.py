"""GET /v1/{project_id}/pools/tags"""

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
    from ...models.list_pool_tags_response import ListPoolTagsResponse

_ANSWERS: Mapping[int, Codec] = {
    200: Nested("ListPoolTagsResponse"),
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
    limit: int | Unset = 200,
    offset: int | Unset = 0,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["offset"] = offset

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "path": "/v1/{project_id}/pools/tags".format(
            project_id=segment("project_id", project_id),
        ),
        "params": params,
    }
    return _kwargs


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    response = client.send(
        **_get_kwargs(
            project_id=project_id,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        ListPoolTagsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    response = sync_detailed(
        project_id=project_id,
        client=client,
        limit=limit,
        offset=offset,
    )
    result: ListPoolTagsResponse = succeed(response, _ANSWERS)
    return result


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
        client (Client): The client that sends the request.

    Returns:
        Status, headers and body of the response, whatever its status.

    Raises:
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    response = await client.asend(
        **_get_kwargs(
            project_id=project_id,
            limit=limit,
            offset=offset,
        )
    )
    return read(response, _ANSWERS)


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
        client (Client): The client that sends the request.

    Returns:
        ListPoolTagsResponse: the documented success.

    Raises:
        ApiError: The response is anything but a documented success.
        httpx.TransportError: There was no response. A session's client raises ``EndpointUnreachableError`` instead.
        ValueError: A path parameter is empty, ``.`` or ``..``, which would lead to another URL.

    Source: 003_a4dc8ac54fbecbc8.txt, ListPoolTags, response parameters; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Status Codes;
    huaweicloudsdkmodelarts 3.1.219, list_pool_tags
    """

    response = await asyncio_detailed(
        project_id=project_id,
        client=client,
        limit=limit,
        offset=offset,
    )
    result: ListPoolTagsResponse = succeed(response, _ANSWERS)
    return result
